extension String {
  /// Percent-encodes the ASCII characters that have no place in a URL (RFC 3986, 2), the space among them. Hanzi stay as they
  /// are, as WHATWG URLs allow, and so does what is encoded already. Control characters stay too, to be refused.
  var percentEncodedForAddress: String {
    guard utf8.contains(where: \.needsPercentEncoding) else { return self }
    var encoded: [UInt8] = []
    for byte in utf8 {
      if byte.needsPercentEncoding {
        encoded += [UInt8(ascii: "%"), Self.hexadecimal[Int(byte >> 4)], Self.hexadecimal[Int(byte & 15)]]
      } else {
        encoded.append(byte)
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static let hexadecimal = Array("0123456789ABCDEF".utf8)
}

extension UInt8 {
  fileprivate var needsPercentEncoding: Bool {
    switch self {
    case 0x20, 0x22, 0x27, 0x3C, 0x3E, 0x5B, 0x5C, 0x5D, 0x5E, 0x60, 0x7B, 0x7C, 0x7D: true
    default: false
    }
  }
}
