extension String {
  /// In Unicode's normalization form C, for the letters that notices use: Latin, Greek, Cyrillic, kana, Hangul and Hanzi,
  /// with their marks in the order in which they are usually typed.
  ///
  /// The standard library has no public normalizer, but its characters are equal when they are canonically equivalent: a
  /// table of the composed ones finds the composed one for any spelling. (NFKC is not wanted: it would turn `：` into `:`.)
  var canonicallyComposed: String {
    guard Array(utf8).mayHoldMarks, unicodeScalars.contains(where: \.maySpellAnother) else { return self }
    var result = ""
    result.reserveCapacity(utf8.count)
    for character in self {
      guard character.unicodeScalars.contains(where: \.maySpellAnother) else {
        result.append(character)
        continue
      }
      result += composed(Array(character.unicodeScalars))
    }
    return result
  }
}

/// The composed form of as many of a character's scalars as there is one for, and the others as they are.
private func composed(_ scalars: [Unicode.Scalar]) -> String {
  for count in stride(from: scalars.count, to: 0, by: -1) {
    let head = Character(String(String.UnicodeScalarView(scalars[..<count])))
    let table = scalars[0].isCompatibilityHan ? composedHan : composedLetters
    guard let whole = table[head] else { continue }
    return String(whole) + String(String.UnicodeScalarView(scalars[count...]))
  }
  return String(String.UnicodeScalarView(scalars))
}

extension [UInt8] {
  /// A glance at UTF-8, at a fifth of the cost of reading scalars: `false` only where none of them `maySpellAnother`.
  fileprivate var mayHoldMarks: Bool {
    for index in indices where self[index] >= 0xCC {
      switch self[index] {
      // U+3099 and U+309A are marks.
      case 0xE3: if self[index + 1] == 0x82, self[index + 2] == 0x99 || self[index + 2] == 0x9A { return true }
      case 0xE4...0xEE: continue
      // U+2000 to U+203F, U+F000 to U+F8FF, and U+FF00 to U+FFFF.
      case 0xE2 where self[index + 1] == 0x80: continue
      case 0xEF where self[index + 1] < 0xA4 || self[index + 1] >= 0xBC: continue
      default: return true
      }
    }
    return false
  }
}

extension Unicode.Scalar {
  /// A mark that joins the letter before, a part of a Hangul syllable, or a second code for the same character.
  fileprivate var maySpellAnother: Bool {
    switch value {
    case 0..<0x300, 0x2E80...0x3098, 0x309B...0xABFF, 0xAC00...0xF8FF, 0xFF00...0xFFFF: false
    case 0x1100...0x11FF, 0x2126, 0x212A, 0x212B: true
    default: isCompatibilityHan || properties.canonicalCombiningClass != .notReordered
    }
  }

  fileprivate var isCompatibilityHan: Bool {
    (0xF900...0xFAFF).contains(value) || (0x2F800...0x2FA1F).contains(value)
  }
}

/// Built when the first such character is met, which is seldom.
private let composedLetters = table([
  0x4B...0x4B, 0xA0...0x2FF, 0x370...0x52F, 0x1E00...0x1FFF, 0x3041...0x30FF, 0xAC00...0xD7A3,
])
private let composedHan = table([0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2EBE0])

/// Where two codes mean the same character the earlier one is the composed form.
private func table(_ ranges: [ClosedRange<UInt32>]) -> [Character: Character] {
  let characters = ranges.joined().compactMap(Unicode.Scalar.init).map(Character.init)
  return Dictionary(characters.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
}
