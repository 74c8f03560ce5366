/// Positions of offsets that come in order, in one pass over the text. `SourceText` finds any offset's, and searches for each.
struct PositionCursor {
  private let source: SourceText
  private let bytes: [UInt8]
  private var offset = 0
  private var position = SourcePosition(line: 1, column: 1)

  /// - Parameter bytes: of the source's text.
  init(_ source: SourceText, bytes: [UInt8]) {
    self.source = source
    self.bytes = bytes
  }

  /// - Parameter offsets: of UTF-8. One that begins before the end of the one asked for last takes longer.
  mutating func range(utf8 offsets: Range<Int>) -> SourceRange {
    guard offsets.lowerBound >= offset, offsets.upperBound <= bytes.count else { return source.range(utf8: offsets) }
    advance(to: offsets.lowerBound)
    let start = position
    advance(to: offsets.upperBound)
    return SourceRange(path: source.path, start: start, end: position)
  }

  private mutating func advance(to end: Int) {
    var (line, column) = (position.line, position.column)
    for index in offset..<end {
      let byte = bytes[index]
      // The CR of a CRLF belongs to the line that it ends.
      if byte == UInt8(ascii: "\n")
        || (byte == UInt8(ascii: "\r") && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n")))
      {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    offset = end
    position = SourcePosition(line: line, column: column)
  }
}
