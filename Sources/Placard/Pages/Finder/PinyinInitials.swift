/// The letters that people type for a Chinese name: 附属第五医院 is `fsdwyy`.
///
/// A word of the table decides how its characters are read (重庆 is `cq`, 重要 is `zy`), longest word first; a lone character has
/// its usual reading. Where a name is read otherwise, units.yaml says so with `pinyin`.
package struct PinyinInitials: Sendable {
  package init() {}

  /// Latin letters and digits stand for themselves in lower case; all else but Hanzi is passed over.
  package func letters(of name: String) -> String {
    let characters = Array(name)
    var result = ""
    var index = 0
    while index < characters.count {
      if let (letters, length) = word(in: characters, at: index) {
        result += letters
        index += length
      } else {
        if let letter = Self.letter(of: characters[index]) { result.append(letter) }
        index += 1
      }
    }
    return result
  }

  /// What an author wrote for `pinyin`: syllables apart by blanks give their first letters, one word is the letters themselves.
  package static func letters(written text: String) -> String {
    let syllables = text.lowercased().split(separator: " ")
    return syllables.count == 1 ? String(syllables[0]) : String(syllables.compactMap(\.first))
  }
}

extension PinyinInitials {
  private func word(in characters: [Character], at index: Int) -> (letters: String, length: Int)? {
    guard Self.hanziOffset(of: characters[index]) != nil else { return nil }
    var length = min(PinyinWords.shared.longest, characters.count - index)
    while length > 1 {
      if let letters = PinyinWords.shared.letters(of: characters[index..<index + length]) { return (letters, length) }
      length -= 1
    }
    return nil
  }

  private static func hanziOffset(of character: Character) -> Int? {
    guard let scalar = character.unicodeScalars.first, (0x4E00...0x9FA5).contains(scalar.value) else { return nil }
    return Int(scalar.value) - 0x4E00
  }

  private static func letter(of character: Character) -> Character? {
    if let offset = hanziOffset(of: character) {
      let letter = PinyinTable.letters.withUTF8Buffer { $0[offset] }
      return letter == UInt8(ascii: "-") ? nil : Character(Unicode.Scalar(letter))
    }
    guard character.isASCII, character.isLetter || character.isNumber else { return nil }
    return Character(character.lowercased())
  }
}

/// The words of the table by their Hanzi, sixteen bits each: hashing a text of a thousand words would take longer than all the
/// rest of a small site. Read once, when a name is first looked up.
private struct PinyinWords: Sendable {
  static let shared = PinyinWords()

  let longest: Int
  private let letters: [UInt64: String]

  private init() {
    var letters: [UInt64: String] = [:]
    letters.reserveCapacity(1_024)
    var longest = 1
    var word: UInt64 = 0
    var length = 0
    var initials = ""
    for scalar in (PinyinTable.phrases + " ").unicodeScalars {
      switch scalar {
      case " ", "\n":
        if length > 0, !initials.isEmpty { letters[word] = initials }
        longest = max(longest, length)
        (word, length, initials) = (0, 0, "")
      case "a"..."z": initials.unicodeScalars.append(scalar)
      default:
        word = word << 16 | UInt64(scalar.value)
        length += 1
      }
    }
    self.letters = letters
    self.longest = longest
  }

  func letters(of characters: ArraySlice<Character>) -> String? {
    var word: UInt64 = 0
    for character in characters {
      let scalars = character.unicodeScalars
      guard scalars.count == 1, let scalar = scalars.first, (0x4E00...0x9FA5).contains(scalar.value) else { return nil }
      word = word << 16 | UInt64(scalar.value)
    }
    return letters[word]
  }
}
