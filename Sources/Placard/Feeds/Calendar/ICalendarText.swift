/// Content lines of RFC 5545: escaped, folded at 75 octets and never inside a character, ended by CRLF.
///
/// All by bytes: a site has as many calendars as pages, and each repeats the whole text.
struct ICalendarText {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(16_384) }

  /// A value that is no text: a date, a number, a URI, a component's name.
  mutating func line(_ name: String, _ value: String) {
    fold(Array((name + ":" + value).utf8)[...])
  }

  /// A TEXT value (section 3.3.11).
  mutating func text(_ name: String, _ value: String) {
    var line = Array((name + ":").utf8)
    Self.escape(value, to: &line)
    fold(line[...])
  }

  /// Several TEXT values (section 3.1.1): the commas between them are not escaped.
  mutating func texts(_ name: String, _ values: [String]) {
    var line = Array((name + ":").utf8)
    for (index, value) in values.enumerated() {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      Self.escape(value, to: &line)
    }
    fold(line[...])
  }

  /// Backslash, semicolon, comma and line break; a colon and the full-width marks stay. Other controls cannot stand at all.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    escape(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension ICalendarText {
  private static func escape(_ text: String, to result: inout [UInt8]) {
    let bytes = Array(text.utf8)
    var pending = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      // Only these begin something that cannot stand as it is: ASCII marks and controls, U+0085, U+2028 and U+2029.
      guard byte < 0x2D || byte == 0x3B || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xE2 else {
        index += 1
        continue
      }
      var length = 1
      let replacement: StaticString
      switch byte {
      case UInt8(ascii: "\\"): replacement = "\\\\"
      case UInt8(ascii: ";"): replacement = "\\;"
      case UInt8(ascii: ","): replacement = "\\,"
      case 0x0D:
        length = index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
        replacement = "\\n"
      case 0x0A: replacement = "\\n"
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0x85:
        length = 2
        replacement = "\\n"
      case 0xE2
      where index + 2 < bytes.count && bytes[index + 1] == 0x80
        && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9):
        length = 3
        replacement = "\\n"
      case 0x09, 0x20...0x7E, 0x80...: length = 0; replacement = ""
      default: replacement = ""
      }
      if length == 0 {
        index += 1
        continue
      }
      result += bytes[pending..<index]
      replacement.withUTF8Buffer { result += $0 }
      index += length
      pending = index
    }
    result += bytes[pending...]
  }

  /// Section 3.1: a line of at most 75 octets; the blank that starts a continuation is one of them. Combining marks and joined
  /// emoji stay with what they belong to, unless they alone are longer than a line.
  private mutating func fold(_ line: ArraySlice<UInt8>) {
    var rest = line
    var limit = Self.limit
    while rest.count > limit {
      var cut = rest.startIndex + limit
      while rest[cut] & 0xC0 == 0x80 { cut -= 1 }
      if !rest.isCharacterEdge(cut) {
        guard let edge = rest.lastCharacterEdge(notAfter: cut, longest: Self.limit - 1) else {
          return foldByCharacters(rest, limit)
        }
        cut = edge
      }
      bytes += rest[..<cut]
      bytes += "\r\n ".utf8
      rest = rest[cut...]
      limit = Self.limit - 1
    }
    bytes += rest
    bytes += "\r\n".utf8
  }

  /// Where scalars stand together that may be one character: what is one, the standard library knows.
  private mutating func foldByCharacters(_ rest: ArraySlice<UInt8>, _ limit: Int) {
    var length = Self.limit - limit
    for character in String(decoding: rest, as: UTF8.self) {
      let isTooLong = character.utf8.count > Self.limit - 1
      for unit in isTooLong ? character.unicodeScalars.map(String.init) : [String(character)] {
        if length + unit.utf8.count > Self.limit {
          bytes += "\r\n ".utf8
          length = 1
        }
        bytes += unit.utf8
        length += unit.utf8.count
      }
    }
    bytes += "\r\n".utf8
  }

  private static let limit = 75
}

extension ArraySlice<UInt8> {
  /// Whether a character certainly ends before `index`, where a scalar begins: neither the scalar before it nor the one at it
  /// joins neighbours. True of nearly all that is written, and quicker to tell than where characters end.
  fileprivate func isCharacterEdge(_ index: Int) -> Bool {
    var before = index - 1
    while before > startIndex, self[before] & 0xC0 == 0x80 { before -= 1 }
    return standsAlone(before) && standsAlone(index)
  }

  /// The last place not after `index` where a character ends. `nil` when it must be looked for from further back, or when the
  /// character there is longer than `longest` bytes.
  fileprivate func lastCharacterEdge(notAfter index: Int, longest: Int) -> Int? {
    var edge = index - 1
    while edge > startIndex, self[edge] & 0xC0 == 0x80 || !isCharacterEdge(edge) { edge -= 1 }
    guard edge > startIndex else { return nil }
    for character in String(decoding: self[edge..<Swift.min(index + 2 * longest, endIndex)], as: UTF8.self) {
      let count = character.utf8.count
      guard count <= longest else { return nil }
      if edge + count > index { break }
      edge += count
    }
    return edge
  }

  private func standsAlone(_ index: Int) -> Bool {
    let lead = self[index]
    if lead < 0x80 { return lead >= 0x20 }
    guard lead < 0xF0, index + 1 < endIndex else { return false }
    let second = UInt32(self[index + 1] & 0x3F)
    if lead < 0xE0 { return (0xA0...0x2FF).contains(UInt32(lead & 0x1F) << 6 | second) }
    guard index + 2 < endIndex else { return false }
    switch UInt32(lead & 0x0F) << 12 | second << 6 | UInt32(self[index + 2] & 0x3F) {
    case 0x2010...0x2027, 0x3000...0x3029, 0x3030...0x3098, 0x309B...0x9FFF, 0xFF00...0xFF9D: return true
    default: return false
    }
  }
}
