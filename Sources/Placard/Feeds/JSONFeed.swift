/// JSON Feed 1.1 (jsonfeed.org). `_placard` holds the schedule as `api/v1` has it, for programs that follow the feed.
struct JSONFeed: Sendable {
  let news: News
  let address: WebAddress?

  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("version", .string("https://jsonfeed.org/version/1.1")), .init("title", .string(news.title)),
      .init("language", .string(news.language.rawValue)),
    ]
    // Both must be full addresses.
    if let address {
      members.append(.init("home_page_url", .string(news.home.text)))
      members.append(.init("feed_url", .string(address.text)))
    }
    members.append(.init("authors", .array([.object([.init("name", .string(news.author))])])))
    members.append(.init("items", .array(news.entries.map(item))))
    return .object(members)
  }

  private func item(_ entry: News.Entry) -> JSONValue {
    var members: [JSONValue.Member] = [.init("id", .string(entry.id))]
    if address != nil { members.append(.init("url", .string(entry.page.text))) }
    members += [
      .init("title", .string(entry.title)), .init("summary", .string(entry.summary)),
      .init("content_text", .string(entry.text)), .init("content_html", .string(entry.html)),
      .init("date_published", .string(entry.published.rfc3339)),
      .init("date_modified", .string(entry.updated.rfc3339)),
      .init("authors", .array([.object([.init("name", .string(entry.author))])])),
    ]
    if !entry.schedule.isEmpty {
      members.append(
        .init(
          "_placard",
          .object([
            .init("notice", .string(entry.source.notice.id.rawValue)),
            .init("sessions", .array(entry.schedule.map(DataRecords.session.json))),
          ])))
    }
    return .object(members)
  }
}
