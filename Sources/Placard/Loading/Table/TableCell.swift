/// One cell of a table with its place, whatever kind of file it came from.
struct TableCell: Sendable {
  /// Without blanks at its ends and without quotes.
  let value: String
  let range: SourceRange
  /// `C14` in a workbook, `nil` in a text file.
  let address: String?

  init(_ value: String, at range: SourceRange, address: String? = nil) {
    self.value = value
    self.range = range
    self.address = address
  }

  /// As the readers of YAML values take it, so that a time is read here as it is there.
  var node: YAMLNode { YAMLNode(content: .scalar(YAMLScalar(value: value, style: .plain, range: range)), range: range) }
}

struct TableRow: Sendable {
  let cells: [TableCell]
  /// Counted from 1, as a spreadsheet shows it; differs from the line where cells hold line breaks.
  let number: Int
  let line: Int

  var isBlank: Bool { cells.allSatisfy(\.value.isEmpty) }

  subscript(column: Int) -> TableCell? { cells.indices.contains(column) ? cells[column] : nil }

  /// From the first filled cell to the last.
  var range: SourceRange? {
    let filled = cells.filter { !$0.value.isEmpty }
    guard let first = filled.first?.range, let start = first.start, let end = filled.last?.range.end else {
      return cells.first?.range
    }
    return SourceRange(path: first.path, start: start, end: max(start, end))
  }
}

/// A table's rows and the text that its positions point into.
struct Table: Sendable {
  let source: SourceText
  /// Of a workbook.
  let sheetName: String?
  /// The encoding that the bytes were taken for, where it was not UTF-8.
  let encoding: String?
  let rows: [TableRow]
}
