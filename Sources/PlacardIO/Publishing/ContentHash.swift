import Crypto

/// SHA-256 of a file's bytes.
struct ContentHash: Hashable, Sendable {
  private let words: SIMD4<UInt64>

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
    words = digest.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
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
    words = bytes.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
  }

  var hexadecimal: String {
    var digits: [UInt8] = []
    appendHexadecimal(to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  func appendHexadecimal(to bytes: inout [UInt8]) {
    let digits: StaticString = "0123456789abcdef"
    withUnsafeBytes(of: words) { words in
      digits.withUTF8Buffer { digits in
        for byte in words {
          bytes.append(digits[Int(byte >> 4)])
          bytes.append(digits[Int(byte & 15)])
        }
      }
    }
  }
}
