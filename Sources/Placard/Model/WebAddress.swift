/// A URL that is safe to put into a page: http, https, mailto, tel, or relative.
///
/// There is no other way to make one than through the check, so a template never sees a `javascript:` address.
package struct WebAddress: Hashable, Sendable {
  package let text: String

  /// `nil` when the scheme is not one of the five, or when the text holds white space, controls, quotes or angle brackets.
  ///
  /// Browsers drop tabs and line feeds inside a scheme and ignore leading controls (WHATWG URL, "basic URL parser"), so any
  /// character up to U+0020 refuses the whole address instead of being cleaned away.
  package init?(_ text: String) {
    let bytes = text.utf8
    guard !text.isEmpty, bytes.allSatisfy(Self.isPlain) || text.unicodeScalars.allSatisfy(Self.isAllowed) else {
      return nil
    }
    // By bytes, as browsers read it: as a Character, a colon with a combining mark behind it would be none.
    if let end = bytes.firstIndex(where: Self.endsScheme), bytes[end] == UInt8(ascii: ":") {
      guard Self.schemes.contains(text[..<end].lowercased()) else { return nil }
    }
    self.text = text
  }

  /// `webcal:`, by which calendar applications subscribe, for an address on the web; `nil` for any other.
  package init?(subscriptionTo address: WebAddress) {
    for scheme in ["https:", "http:"] where address.text.hasPrefix(scheme + "//") {
      text = "webcal:" + address.text.dropFirst(scheme.count)
      return
    }
    return nil
  }

  /// A path that the tool itself made of ids and file names.
  package init(relativePath: String) { text = relativePath }

  /// A path below an address, percent-encoded already.
  package init(_ base: WebAddress, encodedPath: String) { text = base.text + "/" + encodedPath }
}

extension WebAddress {
  private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

  private static func endsScheme(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  /// ASCII that may stand in any address, told without looking up properties.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x27, 0x3C, 0x3E, 0x5C, 0x60: false
    default: (0x21...0x7E).contains(byte)
    }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x2066...0x2069, 0x3000, 0xFEFF: false
    case 0x22, 0x27, 0x3C, 0x3E, 0x5C, 0x60: false  // " ' < > \ `
    default: !scalar.properties.isNoncharacterCodePoint
    }
  }
}
