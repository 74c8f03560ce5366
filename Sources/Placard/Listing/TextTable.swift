/// Columns of text aligned by display cells, of which a Hanzi takes two.
struct TextTable {
  private let header: [String]
  private var rows: [[String]] = []
  /// Columns of numbers, which end at the same cell.
  private let numbers: Set<Int>

  init(_ header: [String], numbers: Set<Int> = []) {
    self.header = header
    self.numbers = numbers
  }

  mutating func add(_ row: [String]) { rows.append(row) }

  /// Each line ended by a line feed, indented, without blanks at its end.
  func text(indent: Int = 2) -> String {
    let widths = header.indices.map { column in
      ([header] + rows).map { $0.indices.contains(column) ? $0[column].displayWidth : 0 }.max() ?? 0
    }
    let rule = widths.map { String(repeating: "-", count: $0) }
    return ([header, rule] + rows).map { line(of: $0, widths, indent) }.joined()
  }

  private func line(of row: [String], _ widths: [Int], _ indent: Int) -> String {
    var line = String(repeating: " ", count: indent)
    for (column, cell) in row.enumerated() where column < widths.count {
      let padding = String(repeating: " ", count: max(0, widths[column] - cell.displayWidth))
      line += (column == 0 ? "" : "  ") + (numbers.contains(column) ? padding + cell : cell + padding)
    }
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }
}
