#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Encodings that the C library knows.
enum Encoding {
  /// Strictly: `nil` when one byte does not fit, or the system does not know the encoding.
  static func utf8(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // Two bytes of GB18030 become three of UTF-8, four become four.
    var output = [CChar](repeating: 0, count: bytes.count * 2 + 16)
    let written: Int? = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var (source, sourceLeft) = (input.baseAddress, input.count)
        var (target, targetLeft) = (output.baseAddress, output.count)
        let result = iconv(converter, &source, &sourceLeft, &target, &targetLeft)
        return result == 0 && sourceLeft == 0 ? output.count - targetLeft : nil
      }
    }
    return written.map { output[..<$0].map { UInt8(bitPattern: $0) } }
  }
}
