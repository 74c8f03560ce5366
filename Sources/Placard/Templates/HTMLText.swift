/// A stretch of HTML in a template, with the place that it came from.
final class HTMLText: Sendable {
  let bytes: [UInt8]
  let range: SourceRange
  /// The bytes are the template's own, so an offset is a position. HTML that was made of Markdown only has its range.
  let isVerbatim: Bool
  let hasCarriageReturns: Bool

  convenience init(_ text: String, at range: SourceRange, isVerbatim: Bool) {
    self.init(Array(text.utf8), at: range, isVerbatim: isVerbatim)
  }

  init(_ bytes: [UInt8], at range: SourceRange, isVerbatim: Bool) {
    self.bytes = bytes
    hasCarriageReturns = bytes.contains(UInt8(ascii: "\r"))
    self.range = range
    self.isVerbatim = isVerbatim
  }

  func range(_ offsets: Range<Int>) -> SourceRange {
    guard isVerbatim, let start = range.start else { return range }
    return SourceRange(
      path: range.path, start: position(offsets.lowerBound, from: start), end: position(offsets.upperBound, from: start)
    )
  }

  private func position(_ offset: Int, from start: SourcePosition) -> SourcePosition {
    var (line, column) = (start.line, start.column)
    var previous: UInt8 = 0
    for byte in bytes[..<min(offset, bytes.count)] {
      if byte == UInt8(ascii: "\n") {
        if previous != UInt8(ascii: "\r") { line += 1 }
        column = 1
      } else if byte == UInt8(ascii: "\r") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      previous = byte
    }
    return SourcePosition(line: line, column: column)
  }
}

/// A place in one of the texts that a context was fed; resolved only when a finding needs it.
struct HTMLPlace {
  let text: Int
  let offsets: Range<Int>
}
