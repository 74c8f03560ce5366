/// oEmbed 1.0: what a page looks like inside another. A static host cannot honour `maxwidth`, so one modest width is given.
struct OEmbed: Sendable {
  let title: String
  let provider: String
  let providerAddress: WebAddress
  /// The page that is described, and the page made to be framed, where there is one.
  let page: WebAddress
  let frame: WebAddress?

  static let width = 600
  static let height = 600

  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("version", .string("1.0")), .init("type", .string(frame == nil ? "link" : "rich")),
      .init("title", .string(title)), .init("provider_name", .string(provider)),
      .init("provider_url", .string(providerAddress.text)), .init("cache_age", .integer(21_600)),
    ]
    if let frame {
      let attributes = [
        ("src", frame.text), ("title", title), ("width", "\(Self.width)"), ("height", "\(Self.height)"),
        ("loading", "lazy"), ("referrerpolicy", "strict-origin-when-cross-origin"),
        ("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"),
      ]
      let text = attributes.map { " \($0)=\"\(XMLText.escaped($1))\"" }.joined()
      let html =
        "<iframe\(text)></iframe><p><a href=\"\(XMLText.escaped(page.text))\">\(XMLText.escaped(title))</a></p>"
      members += [
        .init("html", .string(html)), .init("width", .integer(Self.width)), .init("height", .integer(Self.height)),
      ]
    }
    return .object(members)
  }
}
