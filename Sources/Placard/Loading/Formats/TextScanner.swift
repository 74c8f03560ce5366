/// Walks over a short written value (a date, a time, a phone number), in which full-width letters, digits and marks are
/// read as their ASCII twins. Offsets count Unicode scalars of the value as it was written.
struct TextScanner {
  let scalars: [Unicode.Scalar]
  var index = 0
  /// The text is known to be of times: forms are taken that would be something else in running text (`8.30`, `9-12点`).
  var holdsTimes = false

  init(_ text: String) { scalars = text.unicodeScalars.map(\.halfWidth) }

  var isAtEnd: Bool { index >= scalars.count }
  var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  mutating func skipSpaces() {
    while let scalar = current, scalar == " " || scalar == "\u{A0}" || scalar == "\t" || scalar == "\n" { index += 1 }
  }

  mutating func skip(_ word: String) -> Bool {
    var end = index
    for scalar in word.unicodeScalars {
      guard end < scalars.count, scalars[end].lowercased == scalar else { return false }
      end += 1
    }
    index = end
    return true
  }

  mutating func skip(anyOf set: Set<Unicode.Scalar>) -> Bool {
    guard let scalar = current, set.contains(scalar) else { return false }
    index += 1
    return true
  }

  /// ASCII digits, after full-width ones have become such.
  mutating func digits() -> String {
    var digits = ""
    while let scalar = current, scalar.isDigit {
      digits.unicodeScalars.append(scalar)
      index += 1
    }
    return digits
  }

  /// ASCII letters, in lower case.
  mutating func letters() -> String {
    var letters = ""
    while let scalar = current, scalar.isASCIILetter {
      letters.unicodeScalars.append(scalar.lowercased)
      index += 1
    }
    return letters
  }

  /// `text` of scalars from one offset to another, half-width.
  func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range.clamped(to: 0..<scalars.count)]))
  }
}

extension Unicode.Scalar {
  /// U+FF01…FF5E are ASCII shifted by 0xFEE0 and U+3000 is a space. A table and not NFKC, which would also turn `…` into
  /// dots and `①` into a digit.
  var halfWidth: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x3000: " "
    case 0x2236, 0xFE55: ":"
    default: self
    }
  }

  var isDigit: Bool { (0x30...0x39).contains(value) }

  fileprivate var lowercased: Unicode.Scalar {
    (0x41...0x5A).contains(value) ? Unicode.Scalar(value + 32) ?? self : self
  }
}

extension YAMLScalar {
  /// A range of scalar offsets as UTF-8 offsets.
  func utf8Range(ofScalars range: Range<Int>) -> Range<Int> {
    var offset = 0
    var start = 0
    for (index, scalar) in value.unicodeScalars.enumerated() {
      if index == range.lowerBound { start = offset }
      if index == range.upperBound { return start..<offset }
      offset += UTF8.width(scalar)
    }
    if range.lowerBound >= value.unicodeScalars.count { start = offset }
    return start..<offset
  }
}
