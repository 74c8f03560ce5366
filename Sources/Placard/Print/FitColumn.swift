/// Lines of text stacked in a box of a sheet: how high they get, and which text makes them so.
struct FitColumn {
  /// All in millimetres.
  let width: Double
  private(set) var height = 0.0
  private(set) var parts: [FitPart] = []

  init(width: Double) { self.width = width }

  /// A paragraph of runs on common lines; a line is as high as its first run asks.
  mutating func add(_ runs: [TextRun], lineHeight: Double, place: FieldPlace? = nil, indent: Double = 0) {
    guard let first = runs.first, runs.contains(where: { !$0.text.isEmpty }) else { return }
    let (count, overflows) = TextMetrics.lines(runs, width: width - indent)
    let line = millimetres(first.size) * lineHeight
    height += Double(count) * line
    parts.append(
      FitPart(
        place: place, text: runs.map(\.text).joined(separator: " "), excess: Double(count - 1) * line,
        overflows: overflows))
  }

  /// A text in the sheet's language and, below it, in the second.
  mutating func stack(
    _ text: SheetWording, _ size: Double, bold: Bool = false, other: Double, lineHeight: Double = 1.3,
    indent: Double = 0
  ) {
    add([TextRun(text.text.text, size, bold: bold)], lineHeight: lineHeight, place: text.place, indent: indent)
    if let words = text.other?.text {
      add([TextRun(words, other)], lineHeight: lineHeight, place: text.place, indent: indent)
    }
  }

  /// The same on common lines.
  mutating func flow(
    _ text: SheetWording, _ size: Double, bold: Bool = false, other: Double, lineHeight: Double = 1.3,
    indent: Double = 0,
    label: SheetWording? = nil
  ) {
    var runs: [TextRun] = []
    if let label { runs += [TextRun(label.text.text + "  ", size, bold: true)] }
    runs.append(TextRun(text.text.text, size, bold: bold))
    if let words = text.other?.text { runs.append(TextRun("  " + words, other)) }
    add(runs, lineHeight: lineHeight, place: text.place, indent: indent)
  }

  /// An address that is broken anywhere.
  mutating func address(_ address: String, _ size: Double, lineHeight: Double = 1.3) {
    height +=
      Double(TextMetrics.linesBrokenAnywhere(TextRun(address, size), width: width)) * millimetres(size) * lineHeight
  }

  /// What stands beside a code: what it is for, and the address that it holds.
  mutating func caption(
    _ label: SheetWording, of code: SheetCode?, _ size: Double, note: Double, addressHeight: Double = 1.25
  ) {
    guard let code else { return }
    stack(label, size, bold: true, other: note, lineHeight: 1.25)
    address(code.printed, note, lineHeight: addressHeight)
  }

  /// A foot has a fixed height; what its columns take beyond that is missing above.
  mutating func add(footOf columns: [FitColumn], height foot: Double) {
    space(max(0, (columns.map(\.height).max() ?? 0) - foot))
  }

  mutating func space(_ space: Double) { height += space }

  /// Boxes side by side are as high as the highest of them.
  mutating func add(beside columns: [FitColumn]) {
    height += columns.map(\.height).max() ?? 0
    parts += columns.flatMap(\.parts)
  }

  /// A box inside of this one.
  mutating func add(_ column: FitColumn) {
    height += column.height
    parts += column.parts
  }
}

/// One text of a sheet, as far as it matters to what fits.
struct FitPart {
  let place: FieldPlace?
  let text: String
  /// What it takes beyond its first line, in millimetres.
  let excess: Double
  /// A word in it is wider than its box.
  let overflows: Bool
}

/// How a sheet is set: the step of its type, what it leaves out, and the space between its parts.
struct SheetSetting: Hashable, Sendable {
  let step: Int
  /// 0 says everything; each further one refers to another sheet for more.
  let level: Int
  /// In millimetres, whole.
  let gap: Int

  /// For `class`.
  var style: String { "step-\(step) gap-\(gap)" }
}

/// The first of the settings in which all of a sheet fits.
struct SheetFit {
  let setting: SheetSetting?
  /// What takes most of the space, or has no space at all, when nothing fits.
  let culprit: FitPart?

  /// - Parameters:
  ///   - available: the height for the parts and the gaps between them.
  ///   - gaps: how many there are, and from how few to how many millimetres.
  init(
    levels: Int, sizes: [TypeSizes], available: Double, gaps: (count: (Int) -> Int, least: Int, most: Int),
    measure: (_ sizes: TypeSizes, _ level: Int) -> FitColumn
  ) {
    var last: FitColumn?
    for level in 0..<levels {
      for (step, size) in sizes.enumerated() {
        let column = measure(size, level)
        last = column
        let count = Double(max(gaps.count(level), 1))
        let gap = Int(((available - column.height) / count).rounded(.down))
        if gap >= gaps.least, !column.parts.contains(where: \.overflows) {
          setting = SheetSetting(step: step, level: level, gap: min(gap, gaps.most))
          culprit = nil
          return
        }
      }
    }
    setting = nil
    let parts = (last?.parts ?? []).filter { $0.place != nil }
    culprit = parts.first(where: \.overflows) ?? parts.max { $0.excess < $1.excess }
  }
}
