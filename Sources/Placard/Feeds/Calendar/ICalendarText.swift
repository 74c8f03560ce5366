/// Content lines of RFC 5545: escaped, folded at 75 octets and never inside a character, ended by CRLF.
struct ICalendarText {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(4096) }

  /// A value that is no text: a date, a number, a URI, a component's name.
  mutating func line(_ name: String, _ value: String) {
    fold(name + ":" + value)
  }

  /// A TEXT value (section 3.3.11).
  mutating func text(_ name: String, _ value: String) {
    fold(name + ":" + Self.escaped(value))
  }

  /// Several TEXT values (section 3.1.1): the commas between them are not escaped.
  mutating func texts(_ name: String, _ values: [String]) {
    fold(name + ":" + values.map(Self.escaped).joined(separator: ","))
  }

  /// Backslash, semicolon, comma and line break; a colon and the full-width marks stay. Other controls cannot stand at all.
  static func escaped(_ text: String) -> String {
    var result = ""
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        result.unicodeScalars.append("\\")
        result.unicodeScalars.append(scalar)
      case "\n" where previous == "\r": break
      case "\r", "\n", "\u{85}", "\u{2028}", "\u{2029}": result += "\\n"
      case "\t": result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
      default: result.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return result
  }

  /// Section 3.1: a line of at most 75 octets; the blank that starts a continuation is one of them. Combining marks and joined
  /// emoji stay with what they belong to, unless they alone are longer than a line.
  private mutating func fold(_ line: String) {
    if line.utf8.count <= Self.limit {
      bytes += line.utf8
    } else {
      var length = 0
      for character in line {
        let size = character.utf8.count
        if size > Self.limit - 1 {
          for scalar in character.unicodeScalars { append(UTF8.encode(scalar).map(Array.init) ?? [], &length) }
        } else {
          append(Array(character.utf8), &length)
        }
      }
    }
    bytes += "\r\n".utf8
  }

  private mutating func append(_ unit: [UInt8], _ length: inout Int) {
    if length + unit.count > Self.limit {
      bytes += "\r\n ".utf8
      length = 1
    }
    bytes += unit
    length += unit.count
  }

  private static let limit = 75
}
