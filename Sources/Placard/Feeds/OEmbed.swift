/// oEmbed 1.0: what a page looks like inside another. A static host cannot honour `maxwidth`, so one modest width is given.
struct OEmbed: Sendable {
  let title: String
  let provider: String
  let providerAddress: WebAddress
  /// The page made to be framed and the one that is described; `nil` where there is none to frame.
  let snippet: Snippet?

  static let width = 600

  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("version", .string("1.0")), .init("type", .string(snippet == nil ? "link" : "rich")),
      .init("title", .string(title)), .init("provider_name", .string(provider)),
      .init("provider_url", .string(providerAddress.text)), .init("cache_age", .integer(21_600)),
    ]
    if let snippet {
      members += [
        .init("html", .string(snippet.framedMarkup)), .init("width", .integer(Self.width)),
        .init("height", .integer(snippet.height)),
      ]
    }
    return .object(members)
  }
}
