import Crypto

/// SHA-256 of a file's bytes.
///
/// Four plain words and no `SIMD4`: values aligned to 32 bytes overrun the frames of asynchronous functions, which the runtime
/// of Swift 6.3 aligns to 16.
struct ContentHash: Hashable, Sendable {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64

  init(_ bytes: [UInt8]) {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    self.init(hash.finalize())
  }

  /// Of the rest of a file.
  init(_ file: borrowing OpenFile) throws {
    var hash = SHA256()
    try file.forEachPiece { hash.update(bufferPointer: $0) }
    self.init(hash.finalize())
  }

  init(_ digest: SHA256Digest) {
    self = digest.withUnsafeBytes { ContentHash(words: $0) }
  }

  /// - Parameter words: 32 bytes.
  private init(words: UnsafeRawBufferPointer) {
    first = words.loadUnaligned(as: UInt64.self)
    second = words.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    third = words.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
    fourth = words.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
  }

  /// 64 hexadecimal digits; `nil` for anything else.
  init?(hexadecimal digits: some Collection<UInt8>) {
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    var high: UInt8?
    for digit in digits {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      default: return nil
      }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    self = bytes.withUnsafeBytes { ContentHash(words: $0) }
  }

  var hexadecimal: String {
    var digits: [UInt8] = []
    appendHexadecimal(to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  func appendHexadecimal(to bytes: inout [UInt8]) {
    let digits: StaticString = "0123456789abcdef"
    withUnsafeBytes(of: (first, second, third, fourth)) { words in
      digits.withUTF8Buffer { digits in
        for byte in words {
          bytes.append(digits[Int(byte >> 4)])
          bytes.append(digits[Int(byte & 15)])
        }
      }
    }
  }
}
