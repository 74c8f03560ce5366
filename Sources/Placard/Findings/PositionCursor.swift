/// Positions of offsets that come in order, in one pass over the text. `SourceText` finds any offset's, and searches for each.
struct PositionCursor {
  private let source: SourceText
  private let bytes: [UInt8]
  private var offset = 0
  /// From 0.
  private var line = 0
  private var column = 1

  /// - Parameter bytes: of the source's text.
  init(_ source: SourceText, bytes: [UInt8]) {
    self.source = source
    self.bytes = bytes
  }

  /// - Parameter offsets: of UTF-8. One that begins before the end of the one asked for last takes longer.
  mutating func range(utf8 offsets: Range<Int>) -> SourceRange {
    guard offsets.lowerBound >= offset, offsets.upperBound <= bytes.count else { return source.range(utf8: offsets) }
    let start = position(offsets.lowerBound)
    return SourceRange(path: source.path, start: start, end: position(offsets.upperBound))
  }

  private mutating func position(_ end: Int) -> SourcePosition {
    let starts = source.lineStarts
    if line + 1 < starts.count, starts[line + 1] <= end {
      repeat { line += 1 } while line + 1 < starts.count && starts[line + 1] <= end
      offset = starts[line]
      column = 1
    }
    column += source.isASCII ? end - offset : bytes[offset..<end].count { $0 & 0xC0 != 0x80 }
    offset = end
    return SourcePosition(line: line + 1, column: column)
  }
}
