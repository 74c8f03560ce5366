/// sitemaps.org, protocol 0.9: every page by its full address, with the day of the edition that it shows.
struct Sitemap: Sendable {
  struct Entry: Sendable {
    let address: WebAddress
    let changed: LocalDate?
  }

  /// The protocol's own limit for one file.
  static let limit = 50_000

  static func write(_ entries: [Entry], to bytes: inout [UInt8]) {
    var xml = XMLText()
    xml.open("urlset", [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")])
    for entry in entries {
      xml.open("url")
      xml.element("loc", entry.address.text)
      if let changed = entry.changed { xml.element("lastmod", changed.iso8601) }
      xml.close("url")
    }
    xml.close("urlset")
    bytes += xml.bytes
  }

  static func writeIndex(_ addresses: [WebAddress], to bytes: inout [UInt8]) {
    var xml = XMLText()
    xml.open("sitemapindex", [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")])
    for address in addresses {
      xml.open("sitemap")
      xml.element("loc", address.text)
      xml.close("sitemap")
    }
    xml.close("sitemapindex")
    bytes += xml.bytes
  }
}
