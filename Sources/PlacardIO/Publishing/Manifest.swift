import Placard

/// What a build has put, or is about to put, into the output folder. `manifest.json` and the journal of a build under way
/// have the same form: JSON with one file to a line, sorted by the bytes of the paths. A PDF or preview
/// has `"key":"…"` after its source: the hash of all that decided its bytes. A shard's has `"shard":{…},` before the files.
///
///     {"format":1,"files":[
///     {"path":"404.html","bytes":812,"sha256":"…","kind":"page","source":"templates/pages/not-found.md"}
///     ]}
struct Manifest {
  struct Entry: Hashable, Sendable {
    let path: String
    let byteCount: Int
    let hash: ContentHash
    /// Both are for people and other tools: what a file is, and what it was made from.
    var kind = ""
    var source = ""
    /// What decided the bytes of a file that is dear to make; most have none.
    var key: ContentHash?
  }

  var entries: [Entry]
  /// `nil` for a whole site.
  let part: SitePart?

  init(_ entries: [Entry], part: SitePart? = nil) {
    self.entries = entries
    self.part = part
  }

  static let fileName = "manifest.json"

  func encoded() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64 + entries.count * 224)
    bytes += Self.head
    if let part { bytes.appendJSON(part) }
    bytes += Self.files
    for (index, entry) in entries.enumerated() {
      if index > 0 { bytes += ",\n".utf8 }
      entry.append(to: &bytes)
    }
    bytes += Self.foot
    return bytes
  }

  /// What stands on one line, without the comma behind it.
  static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
    var scanner = EntryScanner(line)
    let entry = scanner.entry()
    return scanner.isAtEnd ? entry : nil
  }

  /// Reads only what `encoded` writes. `nil` for anything else: a file that was changed by hand proves nothing of what is
  /// ours to remove.
  init?(_ bytes: [UInt8]) {
    let length = Self.head.count + Self.files.count + Self.foot.count
    guard bytes.starts(with: Self.head), bytes.count >= length, bytes.suffix(Self.foot.count).elementsEqual(Self.foot)
    else { return nil }
    entries = []
    var scanner = EntryScanner(bytes[Self.head.count..<(bytes.count - Self.foot.count)])
    guard let part = scanner.part(), scanner.skip(Self.files) else { return nil }
    self.part = part
    while !scanner.isAtEnd {
      if !entries.isEmpty { guard scanner.skip(",\n") else { return nil } }
      guard let entry = scanner.entry(), Path.components(entry.path) != nil else { return nil }
      entries.append(entry)
    }
  }

  private static let head = Array("{\"format\":1,".utf8)
  private static let files = Array("\"files\":[\n".utf8)
  private static let foot = Array("\n]}\n".utf8)
}

extension Manifest.Entry {
  func append(to bytes: inout [UInt8]) {
    bytes += "{\"path\":".utf8
    bytes.appendJSON(path)
    bytes += ",\"bytes\":".utf8
    bytes += String(byteCount).utf8
    bytes += ",\"sha256\":\"".utf8
    hash.appendHexadecimal(to: &bytes)
    bytes += "\",\"kind\":".utf8
    bytes.appendJSON(kind)
    bytes += ",\"source\":".utf8
    bytes.appendJSON(source)
    if let key {
      bytes += ",\"key\":\"".utf8
      key.appendHexadecimal(to: &bytes)
      bytes += "\"".utf8
    }
    bytes += "}".utf8
  }
}

struct EntryScanner {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func skip(_ text: StaticString) -> Bool { text.withUTF8Buffer { skip($0) } }

  mutating func skip(_ text: some Collection<UInt8>) -> Bool {
    guard rest.starts(with: text) else { return false }
    rest = rest.dropFirst(text.count)
    return true
  }

  mutating func entry() -> Manifest.Entry? {
    guard skip("{\"path\":"), let path = string(), skip(",\"bytes\":"), let byteCount = number(),
      skip(",\"sha256\":\""), rest.count >= 64, let hash = ContentHash(hexadecimal: rest.prefix(64))
    else { return nil }
    rest = rest.dropFirst(64)
    guard skip("\",\"kind\":"), let kind = string(), skip(",\"source\":"), let source = string() else { return nil }
    var key: ContentHash?
    if skip(",\"key\":\"") {
      key = ContentHash(hexadecimal: rest.prefix(64))
      rest = rest.dropFirst(64)
      guard key != nil, skip("\"") else { return nil }
    }
    guard skip("}") else { return nil }
    return Manifest.Entry(path: path, byteCount: byteCount, hash: hash, kind: kind, source: source, key: key)
  }

  mutating func number() -> Int? {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest.dropFirst(digits.count)
    return Int(String(decoding: digits, as: UTF8.self))
  }

  mutating func string() -> String? {
    guard skip("\""), let end = endOfString() else { return nil }
    let raw = rest[..<end]
    rest = rest[(end + 1)...]
    return raw.contains(UInt8(ascii: "\\")) ? Self.unescaped(raw) : String(decoding: raw, as: UTF8.self)
  }

  private func endOfString() -> Int? {
    var index = rest.startIndex
    while index < rest.endIndex {
      switch rest[index] {
      case UInt8(ascii: "\""): return index
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    return nil
  }

  /// Only the escapes that `appendJSON` makes.
  private static func unescaped(_ raw: ArraySlice<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var rest = raw
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "\""): bytes.append(UInt8(ascii: "\""))
      case UInt8(ascii: "\\"): bytes.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "u"):
        guard let value = UInt8(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16) else { return nil }
        bytes.append(value)
        rest = rest.dropFirst(4)
      default: return nil
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// A JSON string: quotation mark, backslash and controls escaped (RFC 8259, section 7).
  mutating func appendJSON(_ text: String) {
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case ..<0x20:
        self += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
      default:
        append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }
}
