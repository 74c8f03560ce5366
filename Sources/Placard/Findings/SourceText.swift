/// A text file of the project with an index of its lines, so that a byte offset becomes a position.
///
/// Lines end at LF, CRLF or a lone CR. A byte-order mark at the start is not part of the text.
package struct SourceText: Sendable {
  package let path: String
  package let text: String
  /// UTF-8 offsets at which lines begin.
  let lineStarts: [Int]
  /// All of it is ASCII, so a column is a difference of offsets.
  let isASCII: Bool

  package init(path: String, text: String) {
    self.path = path
    self.text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    var starts = [0]
    var offset = 0
    var previous: UInt8 = 0
    var all: UInt8 = 0
    // An array is walked several times as fast as a string, all of whose indices are checked.
    for byte in Array(self.text.utf8) {
      offset += 1
      if byte == UInt8(ascii: "\n") {
        if previous == UInt8(ascii: "\r") { starts[starts.count - 1] = offset } else { starts.append(offset) }
      } else if byte == UInt8(ascii: "\r") {
        starts.append(offset)
      }
      previous = byte
      all |= byte
    }
    lineStarts = starts
    isASCII = all < 0x80
  }

  package var lineCount: Int { lineStarts.count }

  /// A line without its end, counted from 1; empty beyond the text.
  package func line(_ number: Int) -> Substring {
    guard number >= 1, number <= lineStarts.count else { return "" }
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: lineStarts[number - 1])
    let end =
      number < lineStarts.count
      ? utf8.index(utf8.startIndex, offsetBy: lineStarts[number]) : utf8.endIndex
    var line = text.unicodeScalars[start..<end]
    while let last = line.last, last == "\n" || last == "\r" { line.removeLast() }
    return Substring(line)
  }

  /// The position of a UTF-8 offset; offsets beyond the text give its end.
  package func position(utf8Offset offset: Int) -> SourcePosition {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: lineStarts[low])
    let end = utf8.index(start, offsetBy: max(0, offset - lineStarts[low]), limitedBy: utf8.endIndex)
    // Counting lead bytes counts scalars and needs no aligned index. Lines may be long, so the fast way where there is one.
    let line = utf8[start..<(end ?? utf8.endIndex)]
    let leads = { (byte: UInt8) in byte & 0xC0 == 0x80 ? 0 : 1 }
    let fast: Int? = line.withContiguousStorageIfAvailable { bytes in bytes.reduce(0) { $0 &+ leads($1) } }
    let column = 1 + (fast ?? line.reduce(0) { $0 + leads($1) })
    return SourcePosition(line: low + 1, column: column)
  }

  package func range(utf8 offsets: Range<Int>) -> SourceRange {
    SourceRange(
      path: path, start: position(utf8Offset: offsets.lowerBound),
      end: position(utf8Offset: offsets.upperBound))
  }
}
