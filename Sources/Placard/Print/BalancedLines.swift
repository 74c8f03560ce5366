/// Lines of about the same length for what stands large: `学历学位证书 / 电子相片集中采集`, and no last line of one word.
/// Browsers have `text-wrap: balance` for it, which print engines do not know.
struct BalancedLines {
  /// For `class`: `ems-9`, the width in characters; empty where one line holds the text.
  let style: String

  /// - Parameters:
  ///   - size: in points.
  ///   - width: of the box, in millimetres.
  init(_ text: String, size: Double, width: Double) {
    let run = TextRun(text, size, bold: true)
    let lines = TextMetrics.lines([run], width: width).count
    let em = millimetres(size)
    style =
      lines < 2
      ? ""
      : Self.widths.first { ems in
        Double(ems) * em < width && Double(ems) * em * Double(lines) > run.width
          && TextMetrics.lines([run], width: Double(ems) * em).count == lines
      }.map { "ems-\($0)" } ?? ""
  }

  static let widths = 3...30
  static var css: [String] { widths.map { ".ems-\($0) { max-width: \($0)em; }" } }
}
