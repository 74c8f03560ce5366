/// Why a written telephone number cannot be taken as it stands; offsets of scalars.
struct PhoneFault: Error {
  enum Reason {
    case malformed
    /// A local number with nothing before it to take the area code from.
    case areaCodeMissing
  }

  let reason: Reason
  let range: Range<Int>
}

/// Reads several numbers from one text: `020-83398378、83302077转801`.
struct PhoneReading {
  private(set) var numbers: [PhoneNumber] = []
  /// Of the last number that had one; a number without any shares it.
  private(set) var areaCode: String?
  private var scanner: TextScanner

  init(_ text: String, areaCode: String?) throws(PhoneFault) {
    scanner = TextScanner(text)
    self.areaCode = areaCode
    for piece in scanner.pieces(0..<scanner.scalars.count, at: ["、", ",", ";", "/", "\n", "和", "或", "及", "与"]) {
      let before = self
      do throws(PhoneFault) {
        try read(piece)
      } catch {
        // Not one number with blanks in it, so perhaps several numbers with blanks between them.
        let words = scanner.pieces(piece, at: [" ", "\u{A0}"])
        self = before
        guard words.count > 1 else { throw error }
        for word in words { try read(word) }
      }
    }
    if numbers.isEmpty { throw PhoneFault(reason: .malformed, range: 0..<scanner.scalars.count) }
  }

  private mutating func read(_ piece: Range<Int>) throws(PhoneFault) {
    guard let written = WrittenPhone(scanner, piece) else { throw PhoneFault(reason: .malformed, range: piece) }
    guard let (number, dialled, digits) = try written.recognised(areaCode: &areaCode, piece) else {
      throw PhoneFault(reason: .malformed, range: piece)
    }
    // What the recognised number leaves over is an extension after a hyphen: 020-84111687-801.
    let rest = String(written.digits.dropFirst(digits))
    guard rest.isEmpty || (written.extension == nil && rest == written.groups.last && rest.count <= 6) else {
      throw PhoneFault(reason: .malformed, range: piece)
    }
    let extensionDigits = written.extension ?? (rest.isEmpty ? nil : rest)
    numbers.append(
      PhoneNumber(
        number: number + (extensionDigits.map { "转\($0)" } ?? ""), extension: extensionDigits,
        uri: WebAddress(relativePath: "tel:\(dialled)" + (extensionDigits.map { ";ext=\($0)" } ?? ""))))
  }
}

/// A number's digits in the groups that the author wrote.
private struct WrittenPhone {
  /// With `+` or `00`, and not 86.
  private(set) var isForeign = false
  private(set) var groups: [String] = []
  private(set) var `extension`: String?
  private var hasCountryCode = false

  var digits: String { groups.joined() }

  init?(_ scanner: TextScanner, _ piece: Range<Int>) {
    var scanner = scanner
    scanner.index = piece.lowerBound
    let hasPlus = scanner.skip("+")
    while scanner.index < piece.upperBound {
      let group = scanner.digits()
      if !group.isEmpty {
        groups.append(group)
      } else if scanner.skip("转") || scanner.skip("轉") || scanner.skip("分机") || scanner.skip("ext") || scanner.skip("#")
      {
        while scanner.skip(anyOf: [" ", ".", ":", "-"]) {}
        let digits = scanner.digits()
        guard (1...6).contains(digits.count), scanner.index == piece.upperBound else { return nil }
        `extension` = digits
      } else if !scanner.skip(anyOf: phoneSeparators) {
        return nil
      }
    }
    guard let first = groups.first else { return nil }
    if hasPlus || first == "0086" {
      let country = first.hasPrefix("0086") ? String(first.dropFirst(2)) : first
      if country.hasPrefix("86") {
        hasCountryCode = true
        let rest = String(country.dropFirst(2))
        groups = (rest.isEmpty ? [] : [rest]) + groups.dropFirst()
      } else {
        isForeign = true
      }
    }
  }

  /// The canonical number, the same for dialling after `tel:`, and how many of the digits it used.
  func recognised(
    areaCode: inout String?, _ piece: Range<Int>
  ) throws(PhoneFault) -> (number: String, dialled: String, digits: Int)? {
    var digits = Array(digits)
    if isForeign {
      guard (6...15).contains(digits.count) else { return nil }
      return ("+" + groups.joined(separator: " "), "+" + groups.joined(separator: "-"), digits.count)
    }
    guard let first = digits.first else { return nil }
    if first == "1", digits.count >= 11, digits[1] >= "3" {
      let mobile = String(digits[..<11])
      return (mobile, "+86-\(mobile)", 11)
    }
    if digits.count >= 10, ["400", "800"].contains(String(digits[..<3])), groups[0].count != 8, groups[0].count != 7 {
      let number = "\(String(digits[..<3]))-\(String(digits[3..<6]))-\(String(digits[6..<10]))"
      return (number, "+86-\(number)", 10)
    }
    // After +86 the area code stands without its 0.
    if hasCountryCode, first != "0" { digits.insert("0", at: 0) }
    if digits.first == "0" {
      guard digits.count > 3 else { return nil }
      let codeLength = digits[1] == "1" || digits[1] == "2" ? 3 : 4
      guard let local = localLength(digits.dropFirst(codeLength)), codeLength == 4 || local == 8 else { return nil }
      let code = String(digits[..<codeLength])
      areaCode = code
      let number = String(digits[codeLength..<codeLength + local])
      let used = codeLength + local - (hasCountryCode && first != "0" ? 1 : 0)
      return ("\(code)-\(number)", "+86-\(code.dropFirst())-\(number)", used)
    }
    if let local = localLength(digits[...]) {
      guard let code = areaCode else { throw PhoneFault(reason: .areaCodeMissing, range: piece) }
      // Where the area code has three digits, numbers have had eight for years.
      guard code.count == 4 || local == 8 else { return nil }
      let number = String(digits[..<local])
      return ("\(code)-\(number)", "+86-\(code.dropFirst())-\(number)", local)
    }
    let isService = digits.count == 5 && (first == "9" || first == "1") || digits.count == 3 && first == "1"
    return isService ? (String(digits), "\(String(digits));phone-context=+86", digits.count) : nil
  }

  /// 7 or 8 digits that begin with 2 to 9; more are left for an extension only where the author set them off.
  private func localLength(_ digits: ArraySlice<Character>) -> Int? {
    guard let first = digits.first, first >= "2" else { return nil }
    if digits.count == 7 || digits.count == 8 { return digits.count }
    guard digits.count > 8, let last = groups.last, last.count <= 6 else { return nil }
    let rest = digits.count - last.count
    return rest == 7 || rest == 8 ? rest : nil
  }
}

private let phoneSeparators: Set<Unicode.Scalar> = [
  "-", " ", "(", ")", "\u{A0}", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}", "\u{2212}",
]

extension TextScanner {
  /// Stretches between separators, without the blanks at their ends and without empty ones.
  fileprivate func pieces(_ whole: Range<Int>, at separators: Set<Unicode.Scalar>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = whole.lowerBound
    for end in whole.lowerBound...whole.upperBound {
      guard end == whole.upperBound || separators.contains(scalars[end]) else { continue }
      var (low, high) = (start, end)
      while low < high, scalars[low].properties.isWhitespace { low += 1 }
      while low < high, scalars[high - 1].properties.isWhitespace { high -= 1 }
      if low < high { pieces.append(low..<high) }
      start = end + 1
    }
    return pieces
  }
}
