/// Takes out what no text of a notice may hold: control characters, invisible direction controls and noncharacters.
///
/// Direction controls (U+202A–202E, U+2066–2069) can make a sentence read otherwise than it is stored; NUL becomes U+FFFD as
/// CommonMark 2.3 has it.
struct MarkdownCleaner {
  private(set) var text = PreparedMarkdown()
  private(set) var problems: [MarkupProblem] = []

  init(_ source: [UInt8]) {
    text.reserveCapacity(source.count)
    copy(0..<source.count, of: source)
  }

  private mutating func copy(_ range: Range<Int>, of source: [UInt8]) {
    var copied = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      if source[index] == 0x0D {
        // Lines end at a line feed from here on, so that code and HTML do too.
        text.copy(copied..<index, of: source)
        let isPair = index + 1 < range.upperBound && source[index + 1] == 0x0A
        index += 1
        copied = index
        if !isPair { text.insert("\n".utf8, for: index - 1..<index) }
        continue
      }
      guard let length = Self.unwantedLength(at: index, in: source) else {
        index += 1
        continue
      }
      text.copy(copied..<index, of: source)
      let bad = index..<min(index + length, range.upperBound)
      if source[index] == 0 { text.insert("\u{FFFD}".utf8, for: bad) }
      let scalar = String(decoding: source[bad], as: UTF8.self).unicodeScalars.first
      problems.append(.invisibleCharacter(scalar?.value ?? 0, at: bad))
      index = bad.upperBound
      copied = index
    }
    text.copy(copied..<range.upperBound, of: source)
  }

  /// The bytes of the unwanted character that begins here.
  static func unwantedLength(at index: Int, in source: [UInt8]) -> Int? {
    func byte(_ distance: Int) -> UInt8 { index + distance < source.count ? source[index + distance] : 0 }
    switch source[index] {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E: return nil
    case 0...0x1F, 0x7F: return 1
    case 0xC2 where (0x80...0x9F).contains(byte(1)) && byte(1) != 0x85: return 2
    case 0xE2 where byte(1) == 0x80 && (0xAA...0xAE).contains(byte(2)): return 3
    case 0xE2 where byte(1) == 0x81 && (0xA6...0xA9).contains(byte(2)): return 3
    case 0xEF where byte(1) == 0xB7 && (0x90...0xAF).contains(byte(2)): return 3
    default: return nil
    }
  }
}
