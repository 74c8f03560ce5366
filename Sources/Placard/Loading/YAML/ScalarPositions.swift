/// Where each character of a scalar's value stands in the file: escapes, folded lines and block indentation taken into
/// account, so that a fault inside a block of Markdown gets the line and column that the author sees.
struct ScalarPositions {
  /// One position for each UTF-8 byte of the value, and one for its end.
  private let positions: [SourcePosition]
  private let path: String

  init(_ scalar: YAMLScalar, in source: SourceText) {
    path = scalar.range.path
    guard let start = scalar.range.start, let end = scalar.range.end else {
      positions = []
      return
    }
    var cells: [Cell] = []
    for line in start.line...max(start.line, end.line) {
      var column = 1
      for character in source.line(line).unicodeScalars {
        let position = SourcePosition(line: line, column: column)
        if position >= start, position < end { cells.append(Cell(character, position)) }
        column += 1
      }
      let lineEnd = SourcePosition(line: line, column: column)
      if lineEnd >= start, lineEnd < end { cells.append(Cell("\n", lineEnd)) }
    }
    var alignment = Alignment(cells: cells, end: end)
    switch scalar.style {
    case .literal: alignment.skipHeader(); alignment.alignLiteral(scalar.value)
    case .folded: alignment.skipHeader(); alignment.alignFlowing(scalar.value, escapes: .none)
    case .plain: alignment.alignFlowing(scalar.value, escapes: .none)
    case .singleQuoted: alignment.skip(1); alignment.alignFlowing(scalar.value, escapes: .doubled)
    case .doubleQuoted: alignment.skip(1); alignment.alignFlowing(scalar.value, escapes: .backslash)
    }
    positions = alignment.positions + [alignment.current]
  }

  /// UTF-8 offsets into the value.
  func range(utf8 offsets: Range<Int>) -> SourceRange {
    guard let last = positions.last else { return SourceRange(file: path) }
    let start = offsets.lowerBound < positions.count ? positions[max(0, offsets.lowerBound)] : last
    guard offsets.upperBound > offsets.lowerBound else { return SourceRange(path: path, start: start, end: start) }
    let final = positions[max(0, min(offsets.upperBound, positions.count) - 1)]
    let end =
      offsets.upperBound >= positions.count ? last : SourcePosition(line: final.line, column: final.column + 1)
    return SourceRange(path: path, start: start, end: max(start, end))
  }
}

private struct Cell {
  let character: Unicode.Scalar
  let position: SourcePosition

  init(_ character: Unicode.Scalar, _ position: SourcePosition) {
    self.character = character
    self.position = position
  }

  var isBlank: Bool { character == " " || character == "\t" || character == "\n" }
}

private enum Escapes { case none, doubled, backslash }

/// Walks the value and its source side by side.
private struct Alignment {
  let cells: [Cell]
  let end: SourcePosition
  var index = 0
  var positions: [SourcePosition] = []

  var current: SourcePosition { index < cells.count ? cells[index].position : end }

  mutating func skip(_ count: Int) { index = min(cells.count, index + count) }

  /// `|` or `>` with its indicators and comment.
  mutating func skipHeader() {
    while index < cells.count, cells[index].character != "\n" { index += 1 }
    skip(1)
  }

  mutating func append(_ position: SourcePosition, for scalar: Unicode.Scalar) {
    for _ in 0..<UTF8.width(scalar) { positions.append(position) }
  }

  mutating func alignLiteral(_ value: String) {
    let indentation = literalIndentation(value)
    var isAtLineStart = true
    for scalar in value.unicodeScalars {
      if isAtLineStart {
        var skipped = 0
        while skipped < indentation, index < cells.count, cells[index].character == " " {
          index += 1
          skipped += 1
        }
      }
      append(current, for: scalar)
      skip(1)
      isAtLineStart = scalar == "\n"
    }
  }

  /// The first line that is not blank tells how far the source is indented beyond the value.
  private func literalIndentation(_ value: String) -> Int {
    let valueLead = leadingSpaces(value.unicodeScalars)
    let sourceLead = leadingSpaces(cells[index...].lazy.map(\.character))
    return max(0, sourceLead - valueLead)
  }

  private func leadingSpaces(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
    var count = 0
    for scalar in scalars {
      if scalar == "\n" { count = 0 } else if scalar == " " { count += 1 } else { break }
    }
    return count
  }

  mutating func alignFlowing(_ value: String, escapes: Escapes) {
    if escapes == .none { skipBlanks() }
    for scalar in value.unicodeScalars {
      if scalar == " " || scalar == "\n", let run = foldedRun() {
        // One line break became a space, or several became line feeds: all stand where the run begins.
        append(current, for: scalar)
        if index + 1 >= run || scalar == " " { index = run } else { index += 1 }
        continue
      }
      if let run = foldedRun(), index < run { index = run }
      let position = current
      switch escapes {
      case .backslash where index < cells.count && cells[index].character == "\\": skipEscape()
      case .doubled where index < cells.count && cells[index].character == "'": skip(2)
      default: skip(1)
      }
      append(position, for: scalar)
    }
  }

  private mutating func skipBlanks() {
    while index < cells.count, cells[index].isBlank { index += 1 }
  }

  /// The end of a run of blanks that holds a line break and begins here.
  private func foldedRun() -> Int? {
    var end = index
    var hasBreak = false
    while end < cells.count, cells[end].isBlank {
      if cells[end].character == "\n" { hasBreak = true }
      end += 1
    }
    return hasBreak ? end : nil
  }

  private mutating func skipEscape() {
    let kind = index + 1 < cells.count ? cells[index + 1].character : " "
    switch kind {
    case "x": skip(4)
    case "u": skip(6)
    case "U": skip(10)
    default: skip(2)
    }
  }
}
