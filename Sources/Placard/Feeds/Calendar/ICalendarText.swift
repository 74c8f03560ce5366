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
    guard text.unicodeScalars.contains(where: \.needsEscape) else { return text }
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
      if line.unicodeScalars.allSatisfy(\.standsAlone) {
        var rest = Array(line.utf8)[...]
        while let lead = rest.first {
          let size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
          append(rest.prefix(size), &length)
          rest = rest.dropFirst(size)
        }
        bytes += "\r\n".utf8
        return
      }
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

  private mutating func append(_ unit: some Collection<UInt8>, _ length: inout Int) {
    if length + unit.count > Self.limit {
      bytes += "\r\n ".utf8
      length = 1
    }
    bytes += unit
    length += unit.count
  }

  private static let limit = 75
}

extension Unicode.Scalar {
  /// Joins no neighbour to one character: most of what is written, and quicker to tell than where characters end.
  fileprivate var standsAlone: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0x2FF, 0x2010...0x2027, 0x3000...0x3029, 0x3030...0x3098, 0x309B...0x9FFF, 0xFF00...0xFF9D:
      true
    default: false
    }
  }

  fileprivate var needsEscape: Bool {
    switch value {
    case 0x09: false
    case 0...0x1F, 0x2C, 0x3B, 0x5C, 0x7F, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
