/// Changes one file's text by the repairs of its findings, and shows what it changed.
///
/// Nothing but the spans of the repairs is touched, so comments and layout stay. What a repair would say differently is never
/// done: after the change the file is read again by whoever writes it.
package struct Mending: Sendable {
  package let path: String
  package let text: String
  package let count: Int
  private let before: SourceText

  /// - Parameter choices: The kinds of repair to make: `.safe`, and those that the author has chosen.
  package init(_ source: SourceText, _ findings: [Finding], choices: Set<Repair.Choice>) {
    self.init(source, findings.flatMap(\.repairs).filter { choices.contains($0.choice) })
  }

  /// - Parameter repairs: Those of other files are passed over.
  package init(_ source: SourceText, _ repairs: [Repair]) {
    path = source.path
    before = source
    var lines = (1...max(1, source.lineCount)).map { Array(source.line($0).unicodeScalars) }
    let repairs = Set(repairs).filter { $0.range.path == source.path }.sorted { $0.range > $1.range }
    var count = 0
    var limit: SourcePosition?
    // From the end, so that earlier positions stay what they are.
    for repair in repairs {
      guard let start = repair.range.start, let end = repair.range.end, start.line == end.line,
        lines.indices.contains(start.line - 1),
        limit.map({ end <= $0 }) ?? true, end.column - 1 <= lines[start.line - 1].count
      else { continue }
      lines[start.line - 1].replaceSubrange(start.column - 1..<end.column - 1, with: repair.replacement.unicodeScalars)
      limit = start
      count += 1
    }
    self.count = count
    text = Self.joined(lines, like: source)
  }

  /// Line ends stay as they are in the source.
  private static func joined(_ lines: [[Unicode.Scalar]], like source: SourceText) -> String {
    let end = source.text.unicodeScalars.contains("\r") ? "\r\n" : "\n"
    return lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: end)
  }

  /// The first line that changed, as it is now.
  package var changedLine: String? {
    let after = SourceText(path: path, text: text)
    return (1...max(1, before.lineCount)).first { before.line($0) != after.line($0) }.map {
      String(after.line($0)).withoutOuterWhitespace
    }
  }

  /// The changed lines, each before and after, as a unified difference without context.
  package var difference: String {
    let after = SourceText(path: path, text: text)
    var result = "--- \(path)\n+++ \(path)\n"
    for number in 1...max(1, before.lineCount) where before.line(number) != after.line(number) {
      result += "@@ -\(number) +\(number) @@\n-\(before.line(number))\n+\(after.line(number))\n"
    }
    return result
  }
}
