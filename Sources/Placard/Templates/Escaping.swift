/// How values become bytes of a page. Control characters but tab and line feed, noncharacters, and the characters that turn
/// the direction of text (U+202A to U+202E, U+2066 to U+2069) are left out everywhere: nothing that a reader cannot see may
/// change what the page around a value says.
extension [UInt8] {
  /// For text and for quoted attributes alike.
  package mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var pending = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        // Nearly all text is in these: letters, digits, and Hanzi.
        if (byte > 0x27 && byte < 0x7F && byte != 0x3C && byte != 0x3E) || byte == 0x20
          || (byte > 0x7F && byte < 0xEF && byte != 0xC2 && byte != 0xE2)
        {
          index += 1
          continue
        }
        let replacement: StaticString
        var length = 1
        switch byte {
        case UInt8(ascii: "&"): replacement = "&amp;"
        case UInt8(ascii: "<"): replacement = "&lt;"
        case UInt8(ascii: ">"): replacement = "&gt;"
        case UInt8(ascii: "\""): replacement = "&quot;"
        case UInt8(ascii: "'"): replacement = "&#39;"
        default:
          length = bytes.lengthOfUnprintable(at: index)
          replacement = ""
        }
        if length == 0 {
          index += 1
          continue
        }
        append(contentsOf: bytes[pending..<index])
        replacement.withUTF8Buffer { append(contentsOf: $0) }
        index += length
        pending = index
      }
      append(contentsOf: bytes[pending..<bytes.count])
    }
  }

  /// One component of a URL: every byte but the unreserved ones (RFC 3986 section 2.3) becomes `%XX`.
  package mutating func appendComponent(_ text: String) {
    let hex = Array("0123456789ABCDEF".utf8)
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        let unprintable = bytes.lengthOfUnprintable(at: index)
        if unprintable > 0 {
          index += unprintable
          continue
        }
        if byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
          || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
        {
          append(byte)
        } else {
          append(UInt8(ascii: "%"))
          append(hex[Int(byte >> 4)])
          append(hex[Int(byte & 0x0F)])
        }
        index += 1
      }
    }
  }

  /// JSON that no HTML parser can take for the end of its script.
  package mutating func appendJSON(_ value: JSONValue) {
    switch value {
    case .null: append(contentsOf: "null".utf8)
    case .bool(let flag): append(contentsOf: (flag ? "true" : "false").utf8)
    case .integer(let number): append(contentsOf: String(number).utf8)
    case .string(let text): appendJSON(text)
    case .array(let values):
      append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { append(UInt8(ascii: ",")) }
        appendJSON(value)
      }
      append(UInt8(ascii: "]"))
    case .object(let members):
      append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { append(UInt8(ascii: ",")) }
        appendJSON(member.name)
        append(UInt8(ascii: ":"))
        appendJSON(member.value)
      }
      append(UInt8(ascii: "}"))
    }
  }
}

extension [UInt8] {
  fileprivate mutating func appendJSON(_ text: String) {
    append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      var pending = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if (byte > 0x3E && byte < 0x7F && byte != 0x5C) || (byte > 0x7F && byte < 0xEF && byte != 0xC2 && byte != 0xE2)
          || (byte > 0x26 && byte < 0x3C) || byte == 0x20
        {
          index += 1
          continue
        }
        let (length, replacement) = bytes.jsonEscape(at: index)
        if length > 0 {
          append(contentsOf: bytes[pending..<index])
          append(contentsOf: replacement.utf8)
          pending = index + length
        }
        index += Swift.max(length, 1)
      }
      append(contentsOf: bytes[pending..<bytes.count])
    }
    append(UInt8(ascii: "\""))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The length of the character at `index` if it is one that is left out, else 0.
  fileprivate func lengthOfUnprintable(at index: Int) -> Int {
    let byte = self[index]
    switch byte {
    case 0x09, 0x0A, 0x20...0x7E: return 0
    case 0...0x7F: return 1
    case 0xC2: return at(index + 1) < 0xA0 ? 2 : 0
    case 0xE2:
      let (second, third) = (at(index + 1), at(index + 2))
      return second == 0x80 && (0xAA...0xAE).contains(third) || second == 0x81 && (0xA6...0xA9).contains(third) ? 3 : 0
    case 0xEF:
      let (second, third) = (at(index + 1), at(index + 2))
      return second == 0xBF && third >= 0xBE || second == 0xB7 && (0x90...0xAF).contains(third) ? 3 : 0
    case 0xF0...0xF4:
      let isLast = at(index + 1) & 0x0F == 0x0F && at(index + 2) == 0xBF && at(index + 3) >= 0xBE
      return isLast ? 4 : 0
    default: return 0
    }
  }

  /// What stands in JSON for the character at `index`, and its length; a length of 0 when it stands as it is.
  fileprivate func jsonEscape(at index: Int) -> (length: Int, text: String) {
    let byte = self[index]
    switch byte {
    case UInt8(ascii: "\""): return (1, "\\\"")
    case UInt8(ascii: "\\"): return (1, "\\\\")
    case UInt8(ascii: "\n"): return (1, "\\n")
    case UInt8(ascii: "\t"): return (1, "\\t")
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0...0x1F, 0x7F: return (1, Self.unicodeEscape(byte))
    case 0xC2 where at(index + 1) < 0xA0: return (2, Self.unicodeEscape(at(index + 1)))
    case 0xE2 where at(index + 1) == 0x80 && at(index + 2) == 0xA8: return (3, "\\u2028")
    case 0xE2 where at(index + 1) == 0x80 && at(index + 2) == 0xA9: return (3, "\\u2029")
    default: return (lengthOfUnprintable(at: index), "")
    }
  }

  private static func unicodeEscape(_ byte: UInt8) -> String {
    "\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
  }

  private func at(_ index: Int) -> UInt8 { index < count ? self[index] : 0 }
}
