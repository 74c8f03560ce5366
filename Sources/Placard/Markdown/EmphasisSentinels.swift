/// Makes emphasis work beside Chinese punctuation.
///
/// CommonMark's flanking rules (0.30, 6.2) take `**注意：**请` for literal asterisks, because the closing run has punctuation
/// before it and a letter behind. A noncharacter, which the rules take for a letter, between the run and either neighbour
/// mends that wherever a neighbour is CJK: the rule of markdown-cjk-friendly, which commonmark-spec#650 asks for. The parser
/// drops it from all that it returns, so it may stand in code and addresses too.
enum EmphasisSentinels {
  /// U+FDD0, which no text may hold (Unicode 23.7).
  static let utf8: [UInt8] = [0xEF, 0xB7, 0x90]

  static func insert(into text: [UInt8]) -> PreparedMarkdown {
    var prepared = PreparedMarkdown()
    prepared.reserveCapacity(text.count + 64)
    var copied = 0
    var index = 0
    while index < text.count {
      guard text[index] == asterisk else {
        index += 1
        continue
      }
      let start = isEscaped(index, in: text) ? index + 1 : index
      var end = start
      while end < text.count, text[end] == asterisk { end += 1 }
      index = max(end, index + 1)
      guard start < end else { continue }
      let before = scalar(before: start, in: text)
      let after = scalar(at: end, in: text)
      guard before?.joinsEmphasis == true || after?.joinsEmphasis == true else { continue }
      prepared.copy(copied..<start, of: text)
      if before?.isMarkdownSpace == false { prepared.insert(utf8, for: start..<start) }
      prepared.copy(start..<end, of: text)
      if after?.isMarkdownSpace == false { prepared.insert(utf8, for: end..<end) }
      copied = end
    }
    prepared.copy(copied..<text.count, of: text)
    return prepared
  }
}

extension EmphasisSentinels {
  private static let asterisk = UInt8(ascii: "*")

  private static func isEscaped(_ index: Int, in text: [UInt8]) -> Bool {
    var start = index
    while start > 0, text[start - 1] == UInt8(ascii: "\\") { start -= 1 }
    return (index - start) % 2 == 1
  }

  private static func scalar(before end: Int, in text: [UInt8]) -> Unicode.Scalar? {
    var end = end
    while end > 0 {
      var start = end - 1
      while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
      let scalar = decode(text[start..<end])
      guard let scalar, scalar.isVariationSelector else { return scalar }
      end = start
    }
    return nil
  }

  private static func scalar(at start: Int, in text: [UInt8]) -> Unicode.Scalar? {
    guard start < text.count else { return nil }
    var end = start + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return decode(text[start..<end])
  }

  /// The text is valid UTF-8.
  private static func decode(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let lead = bytes.first else { return nil }
    let payload: UInt32 =
      switch bytes.count {
      case 1: UInt32(lead)
      case 2: UInt32(lead & 0x1F)
      case 3: UInt32(lead & 0x0F)
      default: UInt32(lead & 0x07)
      }
    return Unicode.Scalar(bytes.dropFirst().reduce(payload) { $0 << 6 | UInt32($1 & 0x3F) })
  }
}

extension Unicode.Scalar {
  fileprivate var joinsEmphasis: Bool { isCJK || isSharedPunctuation }

  /// Unicode white space (CommonMark 0.30, 2.1): category Zs, tab, line feed, form feed and carriage return.
  fileprivate var isMarkdownSpace: Bool {
    switch value {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
