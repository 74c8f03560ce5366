import Placard

/// Writes the values of a cache one after the other; `CacheReader` reads them in the same order.
struct CacheWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: Int) { write(UInt64(bitPattern: Int64(number))) }

  mutating func write(_ number: UInt64) {
    // All at once: a cache of ten thousand pages holds fifty thousand numbers.
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ bytes: [UInt8]) {
    write(bytes.count)
    self.bytes += bytes
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes += text.utf8
  }

  mutating func write(_ hash: ContentHash) { write(hash.hexadecimal) }

  mutating func write<Element>(_ list: [Element], _ body: (inout CacheWriter, Element) -> Void) {
    write(list.count)
    for element in list { body(&self, element) }
  }

  mutating func write<Value>(_ value: Value?, _ body: (inout CacheWriter, Value) -> Void) {
    write(value == nil ? 0 : 1)
    if let value { body(&self, value) }
  }
}

/// Reads what `CacheWriter` wrote. Anything else is a cache that is not there: what it would have saved is done again.
struct CacheReader {
  struct Damaged: Error {}

  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func number() throws(Damaged) -> UInt64 {
    guard bytes.count - offset >= 8 else { throw Damaged() }
    defer { offset += 8 }
    let number = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    return UInt64(littleEndian: number)
  }

  mutating func count() throws(Damaged) -> Int { Int(Int64(bitPattern: try number())) }

  mutating func data() throws(Damaged) -> [UInt8] {
    let count = try count()
    guard count >= 0, count <= bytes.count - offset else { throw Damaged() }
    defer { offset += count }
    return Array(bytes[offset..<offset + count])
  }

  mutating func text() throws(Damaged) -> String { String(decoding: try data(), as: UTF8.self) }

  mutating func hash() throws(Damaged) -> ContentHash {
    guard let hash = ContentHash(hexadecimal: try data()) else { throw Damaged() }
    return hash
  }

  mutating func list<Element>(
    _ body: (inout CacheReader) throws(Damaged) -> Element
  ) throws(Damaged) -> [Element] {
    let count = try count()
    guard count >= 0, count <= bytes.count - offset else { throw Damaged() }
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try body(&self)) }
    return list
  }

  mutating func optional<Value>(
    _ body: (inout CacheReader) throws(Damaged) -> Value
  ) throws(Damaged) -> Value? {
    try number() == 0 ? nil : try body(&self)
  }
}
