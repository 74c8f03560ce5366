/// One sheet of a workbook as lines of text, the form in which `scripts/xlsx_to_table.py` hands it over.
///
/// The first line is the sheet's name; line n + 1 is row n, its cells set apart by tabs. Within a cell `\t`, `\n` and `\\`
/// stand for a tab, a line break and a backslash. A merged cell's value stands in every cell that it covers.
struct SheetText {
  let name: String
  /// Blank rows too, so that a row's number is its line.
  let rows: [TableRow]
  /// The rows as a person would see them: what frames quote.
  let source: SourceText

  init(path: String, _ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    name = Self.unescaped(lines.first?[...] ?? "").joined(separator: " ")
    var rows: [TableRow] = []
    var shown: [String] = []
    for (offset, line) in lines.dropFirst().enumerated() {
      let number = offset + 1
      var column = 1
      var cells: [TableCell] = []
      var words: [String] = []
      for (index, part) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
        let pieces = Self.unescaped(part)
        let value = pieces.joined(separator: "\n").withoutOuterWhitespace.canonicallyComposed
        let word = value.replacing("\n", with: " ")
        let start = SourcePosition(line: number, column: column)
        column += word.unicodeScalars.count
        let end = SourcePosition(line: number, column: column)
        column += Self.gap.unicodeScalars.count
        words.append(word)
        cells.append(
          TableCell(
            value, at: SourceRange(path: path, start: start, end: end), address: "\(Self.letters(index))\(number)"))
      }
      shown.append(words.joined(separator: Self.gap))
      rows.append(TableRow(cells: cells, number: number, line: number))
    }
    self.rows = rows
    source = SourceText(path: path, text: shown.joined(separator: "\n"))
  }

  private static let gap = " | "

  /// The lines of a cell.
  private static func unescaped(_ text: Substring) -> [String] {
    var lines = [""]
    var isEscaped = false
    for character in text {
      if isEscaped {
        switch character {
        case "n": lines.append("")
        case "t": lines[lines.count - 1] += " "
        default: lines[lines.count - 1].append(character)
        }
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        lines[lines.count - 1].append(character)
      }
    }
    return lines
  }

  /// `A` for 0, `AA` for 26.
  private static func letters(_ index: Int) -> String {
    var rest = index
    var letters = ""
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}
