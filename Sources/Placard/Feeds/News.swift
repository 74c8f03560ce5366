/// What is new on the site: each edition of each notice is one entry, newest first. Atom and JSON Feed say the same in their
/// own forms.
struct News: Sendable {
  let title: String
  let language: LanguageTag
  let id: String
  let entries: [Entry]
  let home: WebAddress
  let author: String

  struct Entry: Sendable {
    let id: String
    let title: String
    let published: Instant
    /// Moves only with an edition, never with the clock.
    let updated: Instant
    let author: String
    /// From the feed's own place where the site's address is not known.
    let page: WebAddress
    let summary: String
    /// What changed, old → new.
    let changes: [String]
    /// The whole schedule, in the newest edition's entry alone: older ones tell what was news then.
    let schedule: [SessionData]
    let source: DataSource
    let words: NoticeWords
  }

  /// As many as a reader may have missed: followers come daily, and each entry stays on the notice's page.
  private static let limit = 100

  init(_ notices: [(Notice, Schedule)], in context: PageContext, addresses: SiteAddresses) {
    let site = context.site
    let identity = Identity(site)
    let paths = context.paths
    func link(_ path: String) -> WebAddress { addresses.absolute(path) ?? context.link(to: path) }
    title = context.text(site.name).text
    language = context.language
    id = identity.tag("feed" + (language == site.firstLanguage ? "" : "/\(language.rawValue)"))
    home = link(paths.home(language))
    author = title
    var entries: [Entry] = []
    for (notice, schedule) in notices {
      let source = DataSource(notice, schedule: schedule, site: site, addresses: addresses)
      let words = NoticeWords(notice: notice, context: context)
      let changes = ChangeWords(words: words, history: source.history, site: site)
      let issuer = site.issuers.first { $0.id == notice.issuer }.map { context.text($0.name).text } ?? title
      for (index, edition) in source.history.editions.enumerated() {
        let isNewest = index == source.history.editions.count - 1
        let own =
          "notice/\(identity.firstID(of: notice.id))" + (language == site.firstLanguage ? "" : "/\(language.rawValue)")
        let name = context.text(notice.title).text
        entries.append(
          Entry(
            id: identity.tag(index == 0 ? own : own + "/\(edition.revision?.id.rawValue ?? "")"),
            title: index == 0
              ? name
              : context.phrases.fill(
                .remark, ["text": name, "remark": words.text(edition.revision?.summary) ?? ""]),
            published: edition.instant, updated: edition.instant, author: issuer,
            page: link(paths.notice(notice.id, language)),
            summary: index == 0
              ? words.text(notice.summary) ?? name : words.text(edition.revision?.summary) ?? name,
            changes: changes.lines(edition: index), schedule: isNewest ? SessionData.all(source) : [], source: source,
            words: words))
      }
    }
    self.entries = Array(entries.sorted { ($1.updated, $1.id) < ($0.updated, $0.id) }.prefix(Self.limit))
  }

  var updated: Instant { entries.first?.updated ?? Instant(seconds: 0) }
}

extension News.Entry {
  /// Summary, changes and schedule as HTML, for readers that show it.
  var html: String {
    var html = "<p>\(XMLText.escaped(summary))</p>"
    if !changes.isEmpty {
      html += "<ul>" + changes.map { "<li>\(XMLText.escaped($0))</li>" }.joined() + "</ul>"
    }
    if !schedule.isEmpty { html += "<ul>" + schedule.map(item).joined() + "</ul>" }
    return html
  }

  private func item(_ data: SessionData) -> String {
    let phrases = words.context.phrases
    let date = data.session.date
    let hours = data.occurrences.map { occurrence in
      "<time datetime=\"\(stamp(date, occurrence.range.start))\">\(occurrence.range.start.text)</time>–"
        + "<time datetime=\"\(stamp(date, occurrence.range.end))\">\(occurrence.range.end.text)</time>"
    }
    let day = "<time datetime=\"\(date.iso8601)\">\(XMLText.escaped(phrases.fullDate(date)))</time>"
    let campus = XMLText.escaped(words.context.text(data.campus.name).text)
    let rooms = XMLText.escaped(words.rooms(data.venues))
    let units = data.units.map { words.context.text($0.name).text }
    let cancelled = data.session.status == .cancelled
    let whom = units.isEmpty ? "" : " (\(XMLText.escaped(phrases.list(units))))"
    let line = "\(campus): \(day) \(phrases.list(hours)) \(rooms)\(whom)"
    return cancelled
      ? "<li><del>\(line)</del> \(XMLText.escaped(phrases[.changeCancelled]))</li>" : "<li>\(line)</li>"
  }

  private func stamp(_ date: LocalDate, _ time: TimeOfDay) -> String {
    source.zone?.rfc3339(date, time) ?? "\(date.iso8601)T\(time.padded)"
  }
}

extension News.Entry {
  /// The same in plain text.
  var text: String { ([summary] + changes).joined(separator: "\n") }
}
