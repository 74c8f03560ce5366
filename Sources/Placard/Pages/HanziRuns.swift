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
  var hasHanzi: Bool { unicodeScalars.contains(where: \.isHanzi) }

  /// For HTML. A run starts and ends with a Hanzi and may hold digits and full-width marks: 府前路21号二楼.
  func markingHanzi(as language: LanguageTag) -> String {
    let scalars = Array(unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if scalars[index] == "<", let close = scalars[index...].firstIndex(of: ">") {
        result.append(contentsOf: scalars[index...close])
        index = close + 1
      } else if scalars[index].isHanzi {
        var (end, last) = (index, index)
        while end < scalars.count, scalars[end].isHanzi || scalars[end].standsBetweenHanzi {
          if scalars[end].isHanzi { last = end }
          end += 1
        }
        result.append(contentsOf: "<span lang=\"\(language.rawValue)\">".unicodeScalars)
        result.append(contentsOf: scalars[index...last])
        result.append(contentsOf: "</span>".unicodeScalars)
        index = last + 1
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return String(result)
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
  fileprivate var standsBetweenHanzi: Bool {
    ("0"..."9").contains(self) || (0x3001...0x3011).contains(value) || (0xFF01...0xFF5E).contains(value)
  }
}
