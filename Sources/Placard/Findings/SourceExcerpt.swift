/// One line of a source file with a caret run under a span, in display cells.
struct SourceExcerpt {
  let line: String
  /// Blanks and carets, to be printed below.
  let carets: String

  /// `width` is the most cells that the line may take; longer ones are cut around the span.
  init(_ source: SourceText, _ start: SourcePosition, _ end: SourcePosition, width: Int) {
    let scalars = Array(source.line(start.line).unicodeScalars)
    let first = min(start.column - 1, scalars.count)
    let last = end.line > start.line ? scalars.count : min(max(end.column - 1, first), scalars.count)
    var cells: [Cell] = []
    var column = 0
    for scalar in scalars {
      let text: String
      if scalar == "\t" {
        text = String(repeating: " ", count: Self.tabWidth - column % Self.tabWidth)
      } else {
        text = scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar.isInvisible ? "" : String(scalar)
      }
      cells.append(Cell(text))
      column += text.displayWidth
    }
    let window = Self.window(cells, first..<last, width)
    let before = window.lowerBound > 0 ? "…" : ""
    let after = window.upperBound < cells.count ? "…" : ""
    line = before + cells[window].map(\.text).joined() + after
    let lead =
      before.displayWidth + cells[window.lowerBound..<max(window.lowerBound, first)].reduce(0) { $0 + $1.width }
    let marked = cells[min(first, window.upperBound)..<min(last, window.upperBound)].reduce(0) { $0 + $1.width }
    carets = String(repeating: " ", count: lead) + String(repeating: "^", count: max(1, marked))
  }

  private static let tabWidth = 4

  private struct Cell {
    let text: String
    let width: Int

    init(_ text: String) {
      self.text = text
      width = text.displayWidth
    }
  }

  /// The cells to show: all where they fit, else as much of the span as fits with something on either side.
  private static func window(_ cells: [Cell], _ span: Range<Int>, _ width: Int) -> Range<Int> {
    let total = cells.reduce(0) { $0 + $1.width }
    guard total > width else { return 0..<cells.count }
    var low = span.lowerBound
    var high = span.lowerBound
    var used = 2
    while high < span.upperBound, used + cells[high].width <= width {
      used += cells[high].width
      high += 1
    }
    while low > 0 || high < cells.count {
      var hasGrown = false
      if low > 0, used + cells[low - 1].width <= width {
        low -= 1
        used += cells[low].width
        hasGrown = true
      }
      if high < cells.count, used + cells[high].width <= width {
        used += cells[high].width
        high += 1
        hasGrown = true
      }
      if !hasGrown { break }
    }
    return low..<high
  }
}
