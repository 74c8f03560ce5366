/// Reads text whose cells are set apart by one character (RFC 4180 and its relatives). A cell in double quotes may hold the
/// delimiter, line breaks and doubled quotes.
///
/// An own reader, because each cell needs its line and column, and because what is not right is to be reported: a quote
/// that is never closed swallows the rest of the table without a word elsewhere.
struct DelimitedText {
  private(set) var rows: [TableRow] = []
  private(set) var findings: [Finding] = []
  private let path: String
  private let delimiter: Unicode.Scalar
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var column = 1

  init(_ source: SourceText, delimiter: Unicode.Scalar, rowLimit: Int = .max) {
    path = source.path
    self.delimiter = delimiter
    scalars = Array(source.text.unicodeScalars)
    skipSeparatorLine()
    while index < scalars.count, rows.count < rowLimit { readRow() }
  }

  /// The delimiters that spreadsheets write, and the full-width comma that people type.
  static let delimiters: [Unicode.Scalar] = [",", "\t", ";", "，"]
}

extension DelimitedText {
  private var position: SourcePosition { SourcePosition(line: line, column: column) }
  private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }
  private var isAtLineEnd: Bool { current == nil || current == "\n" || current == "\r" }

  private mutating func advance() {
    index += 1
    column += 1
  }

  private mutating func skipLineEnd() {
    if current == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" { index += 1 }
    index += 1
    line += 1
    column = 1
  }

  /// `sep=;`, by which Excel is told the delimiter.
  private mutating func skipSeparatorLine() {
    let start = scalars.prefix(4).map { String($0).lowercased() }.joined()
    guard start == "sep=", scalars.count >= 5, scalars.count == 5 || "\r\n".unicodeScalars.contains(scalars[5]) else {
      return
    }
    index = 5
    if current != nil { skipLineEnd() }
  }

  private mutating func readRow() {
    let start = line
    var cells: [TableCell] = []
    while true {
      cells.append(readCell())
      guard current == delimiter else { break }
      advance()
    }
    if current != nil { skipLineEnd() }
    rows.append(TableRow(cells: cells, number: (rows.last?.number ?? (start - 1)) + 1, line: start))
  }

  private mutating func readCell() -> TableCell {
    skipBlanks()
    if current == "\"" { return readQuoted() }
    let start = position
    var value = String.UnicodeScalarView()
    var end = start
    while !isAtLineEnd, let scalar = current, scalar != delimiter {
      value.append(scalar)
      advance()
      if !scalar.properties.isWhitespace { end = position }
    }
    return TableCell(
      String(value).withoutOuterWhitespace, at: SourceRange(path: path, start: start, end: end))
  }

  private mutating func readQuoted() -> TableCell {
    let quote = position
    advance()
    let start = position
    var value = String.UnicodeScalarView()
    var end = start
    var isClosed = false
    while let scalar = current {
      if scalar == "\"" {
        end = position
        advance()
        guard current == "\"" else {
          isClosed = true
          break
        }
        value.append("\"")
        advance()
      } else if scalar == "\n" || scalar == "\r" {
        value.append("\n")
        skipLineEnd()
      } else {
        value.append(scalar)
        advance()
      }
    }
    if !isClosed {
      findings.append(.unclosedQuote(SourceRange(path: path, start: quote, end: start)))
      end = position
    }
    skipBlanks()
    if !isAtLineEnd, current != delimiter {
      let stray = position
      while !isAtLineEnd, current != delimiter { advance() }
      findings.append(.textAfterQuote(SourceRange(path: path, start: stray, end: position)))
    }
    return TableCell(
      String(value).withoutOuterWhitespace, at: SourceRange(path: path, start: start, end: end))
  }

  private mutating func skipBlanks() {
    while let scalar = current, scalar != delimiter, scalar == " " || scalar == "\t" || scalar == "\u{3000}" {
      advance()
    }
  }
}

extension Finding {
  fileprivate static func unclosedQuote(_ range: SourceRange) -> Finding {
    Finding(
      .tableQuotes, at: range,
      Wording(zh: "这个双引号没有配对，后面的行都被当成了同一格", en: "this quote is never closed, so that all that follows is one cell"),
      fix: Wording(
        zh: "在这一格末尾补上双引号；文字里的双引号要写两个", en: "close it at the end of the cell; a quote within a text is written twice"))
  }

  fileprivate static func textAfterQuote(_ range: SourceRange) -> Finding {
    Finding(
      .tableQuotes, at: range,
      Wording(zh: "双引号结束后又出现了文字", en: "there is text after the closing quote"),
      fix: Wording(
        zh: "用双引号括住整格；文字里的双引号要写两个", en: "put the quotes round the whole cell; a quote within a text is written twice"))
  }
}

extension FindingKind {
  static let tableQuotes = FindingKind(
    "table-quotes", .error,
    meaning: Wording(zh: "这一格以后的安排会错位或丢失。", en: "The slots from here on would be lost or shifted."))
}
