/// Calendars, feeds and data: what programs read.
extension SitePlanning {
  func feedSteps(_ notices: [ScheduledNotice]) -> [Step] {
    var steps: [Step] = []
    for language in site.languages {
      let phrases = theme.phrases(language)
      if site.outputs.contains(.calendars) {
        for notice in notices { steps.append { $0.planCalendars(of: notice, phrases: phrases) } }
      }
      if site.outputs.contains(.feeds) { steps.append { $0.planNews(notices, phrases: phrases) } }
    }
    if site.outputs.contains(.data) {
      let sources = notices.map {
        DataSource($0.notice, schedule: $0.schedule, site: site, addresses: addresses)
      }
      steps.append { $0.planLists(sources) }
      for data in sources { steps.append { $0.planData(data) } }
    }
    if site.outputs.contains(.embeds) {
      for language in site.languages {
        for notice in notices { steps.append { $0.planOEmbed(of: notice, language) } }
      }
    }
    return steps
  }

  var addresses: SiteAddresses { places.addresses }

  private func source(_ notice: Notice, _ part: String? = nil) -> String {
    let file = "content/notices/\(notice.id)/notice.yaml"
    return part.map { "\(file), \($0)" } ?? file
  }
}

extension SitePlanning {
  private mutating func planCalendars(of scheduled: ScheduledNotice, phrases: Phrases) {
    let (notice, schedule) = (scheduled.notice, scheduled.schedule)
    // Not the day taken for today: who follows a calendar is told of changes, not of days that pass.
    let context = PageContext(site: site, phrases: phrases, folder: "", asOf: nil)
    guard
      let calendars = NoticeCalendars(notice, schedule: schedule, in: context, addresses: addresses)
    else { return }
    for kind in notice.calendars(schedule) {
      outputs.append(
        Output(
          path: paths.calendar(kind, of: notice.id, phrases.language), kind: .data, source: source(notice, kind.part),
          content: .rendered { bytes in
            calendars.file(kind)?.write(to: &bytes) { phrases.fill(.alarm, ["summary": $0.summary]) }
          }))
    }
  }

  private mutating func planNews(_ scheduled: [ScheduledNotice], phrases: Phrases) {
    let language = phrases.language
    let context = PageContext(
      site: site, phrases: phrases, folder: language == site.firstLanguage ? "" : language.rawValue, asOf: nil)
    let notices = scheduled.map { ($0.notice, $0.schedule) }
    let addresses = addresses
    let (atom, json) = (paths.atomFeed(language), paths.jsonFeed(language))
    outputs.append(
      Output(
        path: atom, kind: .data, source: "content/site.yaml",
        content: .rendered { bytes in
          let news = News(notices, in: context, addresses: addresses)
          AtomFeed(news: news, address: addresses.absolute(atom)).write(to: &bytes)
        }))
    add(data: json, "content/site.yaml") {
      JSONFeed(news: News(notices, in: context, addresses: addresses), address: addresses.absolute(json)).json
    }
  }

  private mutating func planLists(_ sources: [DataSource]) {
    add(data: paths.noticeList, "content/site.yaml") { DataRecords.notices.json(sources) }
    for (name, schema) in DataRecords.schemas {
      outputs.append(
        Output(
          path: paths.schema(name), kind: .data, source: "content/site.yaml",
          content: .rendered { $0 += (JSONText.pretty(schema) + "\n").utf8 }))
    }
  }

  private mutating func planData(_ data: DataSource) {
    let notice = data.notice
    add(data: paths.noticeData(notice.id), source(notice)) { DataRecords.notice.json(data) }
    add(data: paths.scheduleData(notice.id), source(notice)) { DataRecords.schedule.json(data) }
    outputs.append(
      Output(
        path: paths.scheduleTable(notice.id), kind: .data, source: source(notice),
        content: .rendered { ScheduleCSV(data).write(to: &$0) }))
    for unit in data.schedule.units {
      add(data: paths.unitData(unit.id, of: notice.id), source(notice, "unit \(unit.id)")) {
        DataRecords.unit.json((unit, data))
      }
    }
  }

  private mutating func planOEmbed(of scheduled: ScheduledNotice, _ language: LanguageTag) {
    guard let home = addresses.absolute(paths.home(site.firstLanguage)) else { return }
    let (notice, schedule) = (scheduled.notice, scheduled.schedule)
    let base = addresses.base
    let context = PageContext(
      site: site, phrases: theme.phrases(language), folder: "", asOf: options.asOf, base: base)
    let shared = EmbedShared(notice, schedule: schedule, in: context)
    let isFramed = theme.embedPress(language) != nil
    for subject in notice.embeddable(schedule) {
      add(data: paths.oEmbed(subject, of: notice.id, language), source(notice, subject.part)) {
        OEmbed(
          title: shared.words.name(of: subject), provider: context.text(context.site.name).text,
          providerAddress: home,
          snippet: isFramed ? Snippet(subject, EmbedView(subject, shared), base: base) : nil
        ).json
      }
    }
  }

  mutating func planSitemap() {
    guard addresses.base != nil else { return }
    let changed = Dictionary(
      site.notices.map { ($0.id.rawValue, $0.revisions.map(\.date).max() ?? $0.issued) },
      uniquingKeysWith: { first, _ in first })
    let newest = changed.values.max()
    let entries = outputs.filter { $0.kind == .page && $0.isForReaders }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      .compactMap { output -> Sitemap.Entry? in
        addresses.absolute(output.path).map {
          Sitemap.Entry(address: $0, changed: output.notice.flatMap { changed[$0] } ?? newest)
        }
      }
    let files = stride(from: 0, to: max(entries.count, 1), by: Sitemap.limit).map {
      Array(entries[$0..<min($0 + Sitemap.limit, entries.count)])
    }
    guard files.count > 1 else {
      add(text: "sitemap.xml") { Sitemap.write(entries, to: &$0) }
      return
    }
    var parts: [WebAddress] = []
    for (index, file) in files.enumerated() {
      let path = "sitemap-\(index + 1).xml"
      add(text: path) { Sitemap.write(file, to: &$0) }
      if let address = addresses.absolute(path) { parts.append(address) }
    }
    add(text: "sitemap.xml") { [parts] in Sitemap.writeIndex(parts, to: &$0) }
  }

  private mutating func add(text path: String, _ write: @escaping @Sendable (inout [UInt8]) -> Void) {
    outputs.append(Output(path: path, kind: .data, source: "content/site.yaml", content: .rendered(write)))
  }

  private mutating func add(data path: String, _ source: String, _ make: @escaping @Sendable () -> JSONValue) {
    outputs.append(
      Output(
        path: path, kind: .data, source: source,
        content: .rendered { bytes in
          bytes.appendJSON(make())
          bytes.append(UInt8(ascii: "\n"))
        }))
  }
}

extension Output {
  /// A page that a search may find, rather than one for other sites to frame or for an address that leads nowhere.
  fileprivate var isForReaders: Bool {
    // Below a language's folder or not.
    let folders = folders.first?.elementsEqual("notices".utf8) == true ? folders.prefix(1) : folders.prefix(2)
    return !path.hasSuffix("404.html") && !path.contains("/kit/")
      && !folders.contains { $0.elementsEqual("embed".utf8) } && !tellsOfSheet
  }

  /// `notices/photos/s/a3-north.html`, where the codes on sheets lead.
  private var tellsOfSheet: Bool {
    guard let end = path.utf8.lastIndex(of: UInt8(ascii: "/")), path.utf8[..<end].suffix(2).elementsEqual("/s".utf8)
    else { return false }
    let parts = path.split(separator: "/")
    return parts.count >= 4 && parts[parts.count - 4] == "notices"
  }

  /// The id of the notice whose folder it stands in, by itself or below a language's folder.
  fileprivate var notice: String? {
    let folders = folders
    guard let place = folders.firstIndex(where: { $0.elementsEqual("notices".utf8) }), place + 1 < folders.count else {
      return nil
    }
    return String(Substring(folders[place + 1]))
  }

  private var folders: [Substring.UTF8View] {
    path.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 3).map { Substring($0).utf8 }
  }
}
