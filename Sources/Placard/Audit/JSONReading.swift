/// Reads JSON (RFC 8259) as other programs would read what the site publishes. Numbers that are no whole ones come as null:
/// the site publishes none.
struct JSONReading {
  private var bytes: ArraySlice<UInt8>
  private var depth = 0

  /// `nil` for anything that is not JSON.
  static func value(_ bytes: [UInt8]) -> JSONValue? {
    var reading = JSONReading(bytes: bytes[...])
    guard let value = reading.value() else { return nil }
    reading.skipSpace()
    return reading.bytes.isEmpty ? value : nil
  }

  private mutating func value() -> JSONValue? {
    skipSpace()
    depth += 1
    defer { depth -= 1 }
    guard depth < 100, let first = bytes.first else { return nil }
    switch first {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "\""): return string().map(JSONValue.string)
    case UInt8(ascii: "t"): return skip("true") ? .bool(true) : nil
    case UInt8(ascii: "f"): return skip("false") ? .bool(false) : nil
    case UInt8(ascii: "n"): return skip("null") ? .null : nil
    default:
      let digits = bytes.prefix { "+-.eE0123456789".utf8.contains($0) }
      guard !digits.isEmpty else { return nil }
      bytes = bytes.dropFirst(digits.count)
      return Int(String(decoding: digits, as: UTF8.self)).map(JSONValue.integer) ?? .null
    }
  }

  private mutating func object() -> JSONValue? {
    var members: [JSONValue.Member] = []
    guard skip("{") else { return nil }
    if skip("}") { return .object([]) }
    repeat {
      skipSpace()
      guard let name = string(), skip(":"), let value = value() else { return nil }
      members.append(.init(name, value))
    } while skip(",")
    return skip("}") ? .object(members) : nil
  }

  private mutating func array() -> JSONValue? {
    var items: [JSONValue] = []
    guard skip("[") else { return nil }
    if skip("]") { return .array([]) }
    repeat {
      guard let value = value() else { return nil }
      items.append(value)
    } while skip(",")
    return skip("]") ? .array(items) : nil
  }

  private mutating func string() -> String? {
    guard bytes.first == UInt8(ascii: "\"") else { return nil }
    bytes = bytes.dropFirst()
    var units: [UInt8] = []
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return String(validating: units, as: UTF8.self)
      case UInt8(ascii: "\\"): guard escape(&units) else { return nil }
      case ..<0x20: return nil
      default: units.append(byte)
      }
    }
    return nil
  }

  private mutating func escape(_ units: inout [UInt8]) -> Bool {
    guard let byte = bytes.popFirst() else { return false }
    switch byte {
    case UInt8(ascii: "n"): units.append(0x0A)
    case UInt8(ascii: "t"): units.append(0x09)
    case UInt8(ascii: "r"): units.append(0x0D)
    case UInt8(ascii: "b"): units.append(0x08)
    case UInt8(ascii: "f"): units.append(0x0C)
    case UInt8(ascii: "u"):
      guard let high = hexadecimal() else { return false }
      var code = UInt32(high)
      if (0xD800..<0xDC00).contains(code), bytes.starts(with: "\\u".utf8) {
        bytes = bytes.dropFirst(2)
        guard let low = hexadecimal(), (0xDC00..<0xE000).contains(low) else { return false }
        code = 0x10000 + (code - 0xD800) << 10 + (UInt32(low) - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { return false }
      units += Array(String(scalar).utf8)
    default: units.append(byte)
    }
    return true
  }

  private mutating func hexadecimal() -> UInt16? {
    let digits = bytes.prefix(4)
    bytes = bytes.dropFirst(4)
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private mutating func skip(_ text: StaticString) -> Bool {
    skipSpace()
    return text.withUTF8Buffer { text in
      guard bytes.starts(with: text) else { return false }
      bytes = bytes.dropFirst(text.count)
      return true
    }
  }

  private mutating func skipSpace() {
    bytes = bytes.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
  }
}

extension JSONValue {
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  var string: String? { if case .string(let text) = self { text } else { nil } }
  var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }
  /// The texts of an object by language.
  var texts: [String: String] {
    guard case .object(let members) = self else { return [:] }
    return Dictionary(
      members.compactMap { member in member.value.string.map { (member.name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}
