/// Full addresses of what the site publishes, where it is known where it stands.
package struct SiteAddresses: Hashable, Sendable {
  package let base: WebAddress?

  package init(base: WebAddress?) { self.base = base }

  /// A folder's index is called by the folder. A fragment may follow the path.
  package func absolute(_ path: String) -> WebAddress? {
    guard let base else { return nil }
    let shown = path == "index.html" || path.hasSuffix("/index.html") ? String(path.dropLast("index.html".count)) : path
    let parts = shown.split(separator: "#", maxSplits: 1)
    let encoded = (parts.first ?? "").split(separator: "/", omittingEmptySubsequences: false).map(percentEncoded)
    return WebAddress(
      base.text + "/" + encoded.joined(separator: "/") + (parts.count > 1 ? "#" + percentEncoded(parts[1]) : ""))
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
