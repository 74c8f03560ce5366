/// Cuts a template at its tags. HTML templates become pieces right here; a Markdown template is scanned for tags first, and
/// its front end makes the pieces.
package enum TemplateLexer {
  package struct Scan: Sendable {
    package var tokens: [Token] = []
    package var findings: [Finding] = []
  }

  /// Ranges are UTF-8 offsets into the file's text. `isStandalone` means that nothing but white space shares the tag's line.
  package enum Token: Equatable, Sendable {
    case text(Range<Int>)
    case tag(TemplateTag, Range<Int>, isStandalone: Bool)
    case comment(Range<Int>, isStandalone: Bool)
  }

  /// All tags of a stretch of a file, in order, with the text between them. Tokens cover the stretch without gaps, but for
  /// tags that are findings.
  package static func scan(_ source: SourceText, body: Range<Int>? = nil) -> Scan {
    var scanner = TagScanner(source, body: body)
    scanner.run()
    return scanner.scan
  }

  /// The pieces of an HTML template. A section, end or comment tag that is alone on its line takes the whole line with it, so
  /// that no blank line stays behind; a partial leaves its line, since its own content ends without a line break.
  package static func pieces(
    _ source: SourceText, body: Range<Int>? = nil
  ) -> (pieces: [TemplatePiece], findings: [Finding]) {
    var scanner = TagScanner(source, body: body)
    scanner.run()
    let (bytes, scan) = (scanner.bytes, scanner.scan)
    var cursor = PositionCursor(source, bytes: bytes)
    var pieces: [TemplatePiece] = []
    for (index, token) in scan.tokens.enumerated() {
      switch token {
      case .text(let range):
        let followsStandalone = index > 0 && scan.tokens[index - 1].takesItsLine
        let precedesStandalone = index + 1 < scan.tokens.count && scan.tokens[index + 1].takesItsLine
        var (lower, upper) = (range.lowerBound, range.upperBound)
        if followsStandalone { lower = afterLineEnd(bytes, from: lower, limit: upper) }
        if precedesStandalone {
          while upper > lower, isBlank(bytes[upper - 1]) { upper -= 1 }
        }
        guard lower < upper else { continue }
        pieces.append(.html(String(decoding: bytes[lower..<upper], as: UTF8.self), cursor.range(utf8: lower..<upper)))
      case .tag(let tag, _, _): pieces.append(.tag(tag))
      case .comment: break
      }
    }
    return (pieces, scan.findings)
  }
}

extension TemplateLexer {
  static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  private static func afterLineEnd(_ bytes: [UInt8], from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit, isBlank(bytes[index]) { index += 1 }
    if index < limit, bytes[index] == UInt8(ascii: "\r") { index += 1 }
    if index < limit, bytes[index] == UInt8(ascii: "\n") { index += 1 }
    return index
  }
}

extension TemplateLexer.Token {
  fileprivate var takesItsLine: Bool {
    switch self {
    case .text: false
    case .tag(let tag, _, let isStandalone): isStandalone && tag.kind != .variable && tag.kind != .partial
    case .comment(_, let isStandalone): isStandalone
    }
  }
}

private struct TagScanner {
  let source: SourceText
  let bytes: [UInt8]
  let body: Range<Int>
  var scan = TemplateLexer.Scan()
  private var cursor: PositionCursor

  init(_ source: SourceText, body: Range<Int>?) {
    self.source = source
    bytes = Array(source.text.utf8)
    cursor = PositionCursor(source, bytes: bytes)
    self.body = (body ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
  }

  mutating func run() {
    var textStart = body.lowerBound
    var index = body.lowerBound
    while index < body.upperBound {
      let byte = bytes[index]
      if byte < 0x20 || byte >= 0x7F, reportReserved(at: index) {
        index += 1
      } else if byte == UInt8(ascii: "{"), at(index + 1) == UInt8(ascii: "{") {
        if textStart < index { scan.tokens.append(.text(textStart..<index)) }
        index = tag(from: index)
        textStart = index
      } else {
        index += 1
      }
    }
    if textStart < body.upperBound { scan.tokens.append(.text(textStart..<body.upperBound)) }
  }

  private func at(_ index: Int) -> UInt8? { index < body.upperBound ? bytes[index] : nil }

  /// Reads one tag and returns the offset behind it.
  private mutating func tag(from start: Int) -> Int {
    let isRaw = at(start + 2) == UInt8(ascii: "{")
    let isComment = at(start + 2) == UInt8(ascii: "!")
    guard let close = closingBraces(from: start + 2, mayHoldLines: isComment) else {
      scan.findings.append(.unclosedTag(at: source.range(utf8: start..<start + 2)))
      return start + 2
    }
    var end = close + 2
    if isRaw, at(end) == UInt8(ascii: "}") { end += 1 }
    let range = start..<end
    if isRaw {
      scan.findings.append(.rawOutput(at: source.range(utf8: range), sigil: "{{{"))
    } else if isComment {
      scan.tokens.append(.comment(range, isStandalone: isStandalone(range)))
    } else {
      read(bytes[start + 2..<close], range)
    }
    return end
  }

  private mutating func read(_ inner: ArraySlice<UInt8>, _ range: Range<Int>) {
    let place = cursor.range(utf8: range)
    var content = inner.trimmed
    var kind = TemplateTag.Kind.variable
    switch content.first {
    case UInt8(ascii: "#"): kind = .section
    case UInt8(ascii: "^"): kind = .inverse
    case UInt8(ascii: "/"): kind = .end
    case UInt8(ascii: ">"): kind = .partial
    case UInt8(ascii: "&"):
      scan.findings.append(.rawOutput(at: place, sigil: "{{&"))
      return
    case UInt8(ascii: "="), UInt8(ascii: "$"), UInt8(ascii: "<"):
      scan.findings.append(.unknownSigil(String(decoding: content.prefix(1), as: UTF8.self), at: place))
      return
    default: break
    }
    if kind != .variable { content = content.dropFirst().trimmed }
    guard let path = content.fieldPath, kind != .partial || path.count == 1 else {
      scan.findings.append(
        .badPath(String(decoding: content, as: UTF8.self), isPartial: kind == .partial, at: place))
      return
    }
    let tag = TemplateTag(kind: kind, path: path, range: place)
    scan.tokens.append(.tag(tag, range, isStandalone: isStandalone(range)))
  }

  /// The offset of `}}`, or `nil` where the line, the text, or another tag comes first.
  private func closingBraces(from start: Int, mayHoldLines: Bool) -> Int? {
    var index = start
    while index + 1 < body.upperBound {
      let pair = (bytes[index], bytes[index + 1])
      if pair == (UInt8(ascii: "}"), UInt8(ascii: "}")) { return index }
      if !mayHoldLines {
        if bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r") { return nil }
        if index > start, pair == (UInt8(ascii: "{"), UInt8(ascii: "{")) { return nil }
      }
      index += 1
    }
    return nil
  }

  private func isStandalone(_ range: Range<Int>) -> Bool {
    var before = range.lowerBound
    while before > body.lowerBound, TemplateLexer.isBlank(bytes[before - 1]) { before -= 1 }
    var after = range.upperBound
    while after < body.upperBound, TemplateLexer.isBlank(bytes[after]) { after += 1 }
    let startsLine = before == body.lowerBound || isLineEnd(bytes[before - 1])
    return startsLine && (after == body.upperBound || isLineEnd(bytes[after]))
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  /// Control characters, and those that the Markdown front end marks holes with: U+100000 and above, U+FDD0 to U+FDEF.
  private mutating func reportReserved(at index: Int) -> Bool {
    let byte = bytes[index]
    let length: Int
    switch byte {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E: return false
    case 0...0x1F, 0x7F: length = 1
    case 0xEF where at(index + 1) == 0xB7 && (0x90...0xAF).contains(at(index + 2) ?? 0): length = 3
    case 0xF4: length = 4
    default: return false
    }
    let scalar = String(decoding: bytes[index..<min(index + length, bytes.count)], as: UTF8.self).unicodeScalars.first
    scan.findings.append(
      .reservedCharacter(scalar?.value ?? 0, at: source.range(utf8: index..<index + length)))
    return true
  }
}

extension ArraySlice<UInt8> {
  fileprivate var trimmed: Self {
    var rest = drop(while: TemplateLexer.isBlank)
    while let last = rest.last, TemplateLexer.isBlank(last) { rest.removeLast() }
    return rest
  }

  /// Names with full stops between them, each a letter or underscore, then letters, digits, underscores and hyphens, all ASCII;
  /// `nil` for anything else.
  fileprivate var fieldPath: [String]? {
    var path: [String] = []
    path.reserveCapacity(2)
    var start = startIndex
    for index in indices {
      let byte = self[index]
      if byte == UInt8(ascii: "."), index > start {
        path.append(String(decoding: self[start..<index], as: UTF8.self))
        start = index + 1
      } else if !byte.isASCIILetter, byte != UInt8(ascii: "_") {
        guard index > start, byte.isASCIIDigit || byte == UInt8(ascii: "-") else { return nil }
      }
    }
    guard start < endIndex else { return nil }
    path.append(String(decoding: self[start...], as: UTF8.self))
    return path
  }
}
