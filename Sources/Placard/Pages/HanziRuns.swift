extension Markup {
  /// The same with every run of Chinese in a `<span lang>`, for a page in a language that is written otherwise: a screen reader
  /// changes its voice there, and a browser its font (WCAG 2.2, 3.1.2).
  func markingHanzi(as language: LanguageTag) -> Markup {
    guard html.hasHanzi else { return self }
    return Markup(
      source: source, html: html.markingHanzi(as: language), inline: inline?.markingHanzi(as: language), plain: plain)
  }
}

extension String {
  var hasHanzi: Bool { utf8.contains { $0 >= 0xE3 } && unicodeScalars.contains(where: \.isHanzi) }

  /// For HTML. A run starts and ends with a Hanzi and may hold digits and full-width marks: 府前路21号二楼.
  func markingHanzi(as language: LanguageTag) -> String {
    let bytes = Array(utf8)
    let start = Array("<span lang=\"\(language.rawValue)\">".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 4 * start.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), let close = bytes[index...].firstIndex(of: UInt8(ascii: ">")) {
        result += bytes[index...close]
        index = close + 1
      } else if let length = bytes.lengthOfHanzi(at: index) {
        var (end, last) = (index + length, index + length)
        while end < bytes.count {
          if let length = bytes.lengthOfHanzi(at: end) {
            end += length
            last = end
          } else if let length = bytes.lengthBetweenHanzi(at: end) {
            end += length
          } else {
            break
          }
        }
        result += start
        result += bytes[index..<last]
        result += "</span>".utf8
        index = last
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension LanguageTag {
  /// Whether Hanzi are nothing foreign in it.
  var isWrittenInHanzi: Bool { ["zh", "ja", "ko", "yue", "wuu"].contains { rawValue.hasPrefix($0) } }
}

extension Unicode.Scalar {
  fileprivate var isHanzi: Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || (0x20000...0x3FFFF).contains(value)
  }
}

/// The bytes of a text: well-formed UTF-8, so that a lead byte is followed by as many as it says.
extension [UInt8] {
  fileprivate func lengthOfHanzi(at index: Int) -> Int? {
    switch self[index] {
    // U+4E00 to U+9FFF begin with these, but for the hexagrams before them.
    case 0xE5...0xE9: 3
    // U+3400 to U+3FFF
    case 0xE3: self[index + 1] >= 0x90 ? 3 : nil
    // U+4000 to U+4FFF without U+4DC0 to U+4DFF
    case 0xE4: self[index + 1] == 0xB7 ? nil : 3
    // U+20000 to U+3FFFF
    case 0xF0: self[index + 1] >= 0xA0 ? 4 : nil
    default: nil
    }
  }

  /// Digits, U+3001 to U+3011 and U+FF01 to U+FF5E.
  fileprivate func lengthBetweenHanzi(at index: Int) -> Int? {
    switch self[index] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): 1
    case 0xE3: self[index + 1] == 0x80 && (0x81...0x91).contains(self[index + 2]) ? 3 : nil
    case 0xEF: isFullWidthMark(index) ? 3 : nil
    default: nil
    }
  }

  private func isFullWidthMark(_ index: Int) -> Bool {
    switch self[index + 1] {
    case 0xBC: self[index + 2] >= 0x81
    case 0xBD: self[index + 2] <= 0x9E
    default: false
    }
  }
}
