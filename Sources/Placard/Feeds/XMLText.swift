/// XML 1.0 in UTF-8.
struct XMLText {
  private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)

  mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    bytes += "<\(name)\(Self.text(attributes))>\n".utf8
  }

  mutating func close(_ name: String) { bytes += "</\(name)>\n".utf8 }

  mutating func empty(_ name: String, _ attributes: [(String, String)]) {
    bytes += "<\(name)\(Self.text(attributes))/>\n".utf8
  }

  mutating func element(_ name: String, _ content: String, _ attributes: [(String, String)] = []) {
    bytes += "<\(name)\(Self.text(attributes))>\(Self.escaped(content))</\(name)>\n".utf8
  }

  private static func text(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
  }

  /// What XML cannot hold at all (section 2.2, Char) is left out.
  static func escaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"): result.append(byte)
      case 0..<0x20, 0x7F: break
      // U+0080 to U+009F
      case 0xC2 where bytes[index + 1] < 0xA0: index += 1
      // U+FFFE and U+FFFF
      case 0xEF where bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE: index += 2
      default: result.append(byte)
      }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}
