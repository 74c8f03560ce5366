/// Follows libcmark's inline nodes through the text, since the columns that libcmark 0.30 gives for them are wrong on all but
/// a block's first line.
struct InlineCursor {
  private let text: [UInt8]
  private let lineStarts: [Int]
  private(set) var offset = 0
  private var blockEnd = 0
  private var isAtBlockStart = false
  private var isInAutolink = false

  init(_ text: [UInt8]) {
    self.text = text
    var starts = [0]
    for (index, byte) in text.enumerated() {
      let endsLine = byte == 0x0A || (byte == 0x0D && !(index + 1 < text.count && text[index + 1] == 0x0A))
      if endsLine { starts.append(index + 1) }
    }
    lineStarts = starts
  }

  /// Both counted from 1, the column in bytes.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1 else { return 0 }
    guard line <= lineStarts.count else { return text.count }
    return min(lineStarts[line - 1] + max(0, column - 1), text.count)
  }

  var point: Range<Int> { offset..<offset }

  mutating func enterBlock(_ range: Range<Int>) {
    offset = range.lowerBound
    blockEnd = range.upperBound
    isAtBlockStart = true
  }

  /// Only markup may stand between the cursor and the text. `runs` are the author's `*` and `_` in it that are neither
  /// escaped nor in an address.
  mutating func text(_ literal: [UInt8]) -> (range: Range<Int>, runs: [Range<Int>]) {
    guard !literal.isEmpty else { return (point, []) }
    let limit = min(text.count, offset + Self.reach)
    var index = offset
    while index < limit {
      if let match = align(literal, at: index) {
        offset = match.end
        isAtBlockStart = false
        return (index..<match.end, isInAutolink ? [] : match.runs)
      }
      // A paragraph's text may begin below the link definitions that were taken out of it.
      if isLineEnd(text[index]), !isAtBlockStart { break }
      index += 1
    }
    return (point, [])
  }

  mutating func lineEnd() -> Range<Int> {
    var start = offset
    while start < text.count, !isLineEnd(text[start]) { start += 1 }
    var end = min(start + 1, text.count)
    if end < text.count, text[start] == 0x0D, text[end] == 0x0A { end += 1 }
    offset = end
    return start..<end
  }

  mutating func codeSpan() -> Range<Int> {
    guard let start = text[offset...].firstIndex(of: UInt8(ascii: "`")), start - offset < Self.reach else {
      return point
    }
    let width = runLength(start)
    var index = start + width
    while index < text.count, index < blockEnd + 1 {
      guard text[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let closing = runLength(index)
      index += closing
      if closing == width {
        offset = index
        return start..<index
      }
    }
    return start..<start
  }

  mutating func html(_ literal: [UInt8]) -> Range<Int> {
    let lines = literal.split(separator: 0x0A, omittingEmptySubsequences: false)
    let start = text(Array(lines.first ?? [])).range.lowerBound
    for line in lines.dropFirst() {
      _ = lineEnd()
      _ = text(Array(line))
    }
    return start..<max(start, offset)
  }

  /// Where the link begins, for the cursor may stand before other markup.
  mutating func enterLink(isImage: Bool) -> Int {
    let bracket = UInt8(ascii: "[")
    let opening = isImage ? [UInt8(ascii: "!"), bracket] : [bracket]
    var index = offset
    while index < text.count, index < offset + Self.reach, !isLineEnd(text[index]) {
      if text[index...].starts(with: opening) || (!isImage && text[index] == UInt8(ascii: "<")) {
        isInAutolink = text[index] == UInt8(ascii: "<")
        offset = index + (isInAutolink ? 1 : opening.count)
        return index
      }
      index += 1
    }
    return offset
  }

  mutating func leaveLink() {
    isInAutolink = false
    guard let end = text[offset...].prefix(Self.reach).firstIndex(where: { $0 == 0x5D || $0 == 0x3E }) else { return }
    offset = end + 1
    guard end + 1 < text.count, text[end] == 0x5D else { return }
    switch text[end + 1] {
    case UInt8(ascii: "("): skipDestination()
    case UInt8(ascii: "["):
      if let close = text[offset...].prefix(Self.reach).firstIndex(of: 0x5D) { offset = close + 1 }
    default: break
    }
  }
}

extension InlineCursor {
  /// Bounds the search, so that hostile text costs no more than its length; longer than any label (999, CommonMark 4.7).
  private static let reach = 1024

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private func runLength(_ start: Int) -> Int {
    var end = start
    while end < text.count, text[end] == text[start] { end += 1 }
    return end - start
  }

  /// Whether the text of a node stands at `start`, escapes and entities resolved.
  private func align(_ literal: [UInt8], at start: Int) -> (end: Int, runs: [Range<Int>])? {
    var runs: [Range<Int>] = []
    var here = start
    var index = 0
    while index < literal.count {
      guard here < text.count else { return nil }
      let (byte, wanted) = (text[here], literal[index])
      if byte == UInt8(ascii: "\\"), here + 1 < text.count, text[here + 1] == wanted, wanted.isASCIIPunctuation {
        here += 2
        index += 1
      } else if byte == UInt8(ascii: "&"), let end = entityEnd(here), !isUnknownEntity(here..<end, literal[index...]) {
        here = end
        index += 1
        while index < literal.count, literal[index] & 0xC0 == 0x80 { index += 1 }
      } else if byte == wanted {
        if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") {
          if let last = runs.last, last.upperBound == here, text[last.lowerBound] == byte {
            runs[runs.count - 1] = last.lowerBound..<here + 1
          } else {
            runs.append(here..<here + 1)
          }
        }
        here += 1
        index += 1
      } else {
        return nil
      }
    }
    return (here, runs)
  }

  private func isUnknownEntity(_ range: Range<Int>, _ literal: ArraySlice<UInt8>) -> Bool {
    literal.starts(with: text[range]) && !text[range].elementsEqual("&amp;".utf8)
  }

  private func entityEnd(_ start: Int) -> Int? {
    guard let end = text[start...].prefix(33).firstIndex(of: UInt8(ascii: ";")), end > start + 1 else { return nil }
    let name = text[start + 1..<end]
    return name.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "#") } ? end + 1 : nil
  }

  private mutating func skipDestination() {
    var depth = 0
    var quote: UInt8?
    var index = offset
    while index < text.count, index < offset + 2 * Self.reach {
      let byte = text[index]
      if byte == UInt8(ascii: "\\") {
        index += 1
      } else if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "(") {
        depth += 1
      } else if byte == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { break }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), text[index - 1].isHTMLSpace {
        quote = byte
      }
      index += 1
    }
    offset = min(index + 1, text.count)
  }
}

extension UInt8 {
  /// Characters that a backslash escapes in Markdown (CommonMark 0.30, 2.4).
  fileprivate var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
