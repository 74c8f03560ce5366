/// RFC 4287.
struct AtomFeed: Sendable {
  let news: News
  /// Where it stands itself, where that is known.
  let address: WebAddress?

  func write(to bytes: inout [UInt8]) {
    var xml = XMLText()
    xml.open("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", news.language.rawValue)])
    xml.element("id", news.id)
    xml.element("title", news.title)
    xml.element("updated", news.updated.rfc3339)
    xml.open("author")
    xml.element("name", news.author)
    xml.close("author")
    if let address { xml.empty("link", [("rel", "self"), ("type", "application/atom+xml"), ("href", address.text)]) }
    xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", news.home.text)])
    xml.element("generator", "Placard")
    for entry in news.entries { write(entry, to: &xml) }
    xml.close("feed")
    bytes += xml.bytes
  }

  private func write(_ entry: News.Entry, to xml: inout XMLText) {
    xml.open("entry")
    xml.element("id", entry.id)
    xml.element("title", entry.title)
    xml.element("published", entry.published.rfc3339)
    xml.element("updated", entry.updated.rfc3339)
    xml.open("author")
    xml.element("name", entry.author)
    xml.close("author")
    xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", entry.page.text)])
    xml.element("summary", entry.text)
    xml.element("content", entry.html, [("type", "html")])
    xml.close("entry")
  }
}
