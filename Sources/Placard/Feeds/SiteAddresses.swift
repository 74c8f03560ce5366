/// Full addresses of what the site publishes, where it is known where it stands.
package struct SiteAddresses: Hashable, Sendable {
  package let base: WebAddress?

  package init(base: WebAddress?) { self.base = base }

  /// A folder's index is called by the folder. A fragment may follow the path.
  package func absolute(_ path: String) -> WebAddress? {
    guard let base else { return nil }
    let index = "index.html"
    let isFolder = path == index || path.utf8.suffix(index.utf8.count + 1).elementsEqual(("/" + index).utf8)
    let shown = isFolder ? path.dropLast(index.utf8.count) : path[...]
    // Ids and the names of our own files need no encoding.
    let hash = UInt8(ascii: "#")
    if shown.utf8.allSatisfy({ $0.isPlainInPaths || $0 == hash }), shown.utf8.count(where: { $0 == hash }) <= 1 {
      return WebAddress(base, encodedPath: String(shown))
    }
    let parts = shown.split(separator: "#", maxSplits: 1)
    let encoded = (parts.first ?? "").split(separator: "/", omittingEmptySubsequences: false).map(percentEncoded)
    return WebAddress(
      base,
      encodedPath: encoded.joined(separator: "/") + (parts.count > 1 ? "#" + percentEncoded(parts[1]) : ""))
  }

  /// The path of the site on its server, with a slash at both ends: `/department/notices/`.
  package var root: String? {
    guard let base, let scheme = base.text.firstRange(of: "://") else { return nil }
    let path = base.text[scheme.upperBound...].drop { $0 != "/" }
    return path + (path.hasSuffix("/") ? "" : "/")
  }

  /// As a calendar application takes it for a subscription: `webcal:` in the place of `https:`.
  package func subscription(_ path: String) -> String? {
    guard let address = absolute(path), let scheme = address.text.firstRange(of: "://") else { return nil }
    return "webcal://" + address.text[scheme.upperBound...]
  }
}

extension UInt8 {
  fileprivate var isPlainInPaths: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "/") || self == UInt8(ascii: "-")
      || self == UInt8(ascii: ".") || self == UInt8(ascii: "_")
  }
}
