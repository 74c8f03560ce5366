/// Pages, pages to be framed, and what they say for search engines.
extension Audit {
  mutating func checkPage(
    _ path: String, _ parts: [String], isEmbed: Bool, _ bytes: [UInt8], _ schedule: PublishedSchedule
  ) {
    let id = parts.last.map { String($0.dropLast(".html".count)) } ?? ""
    var expected: [ScheduleFact]
    switch (parts.first, parts.count) {
    case ("units", 2): expected = schedule.visits.filter { $0.unit == id }
    case ("campuses", 2): expected = schedule.sessions.filter { $0.campus == id }
    case ("venues", 2):
      let sessions = schedule.sessions.filter { $0.venues.contains(id) }
      // Units that have a time of their own there.
      let slots = schedule.visits.filter { visit in
        visit.venues.contains(id)
          && !sessions.contains { ($0.session, $0.start, $0.end) == (visit.session, visit.start, visit.end) }
      }
      // Pages to be framed tell of sessions alone.
      expected = sessions + (isEmbed ? [] : slots)
    case ("index.html", 1), ("schedule.html", 1): expected = schedule.sessions
    default: return
    }
    // A page may tell of a session in a part of its own, or as a whole.
    let page = PublishedPage(bytes)
    let language = page.language
    if isEmbed, page.leftOut > 0 { expected = shown(on: page, of: expected, path) }
    for fact in expected {
      let parts = page.parts(about: fact.session)
      let part = parts.first { tells(fact, in: $0, schedule, language) } ?? parts.first ?? page.whole
      let dates = part.values("datetime")
      if !dates.contains(where: { $0.hasPrefix(fact.date) }) {
        report(path, Wording(zh: "没有日期 \(fact.date)：\(fact.words)", en: "lacks the day \(fact.date): \(fact.words)"))
      }
      if !fact.isCancelled || part.contains(fact.start) || part.contains(String(fact.start.drop { $0 == "0" })) {
        if !part.shows(fact.start, fact.end) {
          report(
            path, Wording(zh: "没有时段 \(fact.start)–\(fact.end)", en: "lacks the hours \(fact.start)–\(fact.end)"))
        }
      }
      // A venue's page is headed by its own name and need not repeat it with each session.
      checkNames(path, path.contains("/venues/") ? page.whole : part, fact, schedule, language: language, page: page)
    }
    if parts.first != "index.html" { checkMoments(path, page, expected, schedule) }
    checkStructuredData(path, page, expected)
    note(path, isEmbed ? "embed" : "page", facts: expected.count)
  }

  /// What a page that leaves out some sessions must still tell: as many are missing as it says.
  private mutating func shown(on page: PublishedPage, of expected: [ScheduleFact], _ path: String) -> [ScheduleFact] {
    let sessions = Set(expected.map(\.session))
    let shown = sessions.filter { !page.parts(about: $0).isEmpty }
    if sessions.count - shown.count > page.leftOut {
      report(
        path,
        Wording(
          zh: "说少列了\(page.leftOut)场，实际少了\(sessions.count - shown.count)场",
          en: "says that it leaves out \(page.leftOut) sessions, and lacks \(sessions.count - shown.count)"))
    }
    return expected.filter { shown.contains($0.session) }
  }

  private func tells(
    _ fact: ScheduleFact, in part: PublishedPart, _ schedule: PublishedSchedule, _ language: String?
  ) -> Bool {
    part.shows(fact.start, fact.end)
      && fact.venues.allSatisfy { schedule.name("venue/" + $0, in: language).contains(where: part.contains) }
  }

  /// The rooms and the campus by their names; the unit's stands on its own page.
  mutating func checkNames(
    _ path: String, _ part: PublishedPart, _ fact: ScheduleFact, _ schedule: PublishedSchedule, language: String?,
    page: PublishedPage? = nil
  ) {
    func lacks(_ key: String) -> Bool {
      let names = schedule.name(key, in: language)
      let places = [part, page?.whole].compactMap { $0 }
      // A building may have no name of its own.
      if names.isEmpty { return !key.hasPrefix("building/") }
      let isOfRoom = key.hasPrefix("venue/") || key.hasPrefix("building/")
      return !names.contains { name in (isOfRoom ? [part] : places).contains { $0.contains(name) } }
    }
    let isVenuePage = path.contains("/venues/")
    for venue in fact.venues where !isVenuePage || path.hasSuffix("/\(venue).html") {
      if lacks("venue/" + venue) || lacks("building/" + venue) {
        report(path, Wording(zh: "没有场地 \(venue)：\(fact.words)", en: "lacks the venue \(venue): \(fact.words)"))
      }
    }
    if lacks("campus/" + fact.campus) {
      report(
        path, Wording(zh: "没有校区 \(fact.campus)：\(fact.words)", en: "lacks the campus \(fact.campus): \(fact.words)"))
    }
    if !fact.unit.isEmpty, lacks("unit/" + fact.unit) {
      report(path, Wording(zh: "没有单位 \(fact.unit)：\(fact.words)", en: "lacks the unit \(fact.unit): \(fact.words)"))
    }
  }

  /// The other way round: no instant on the page is of anything else.
  private mutating func checkMoments(
    _ path: String, _ page: PublishedPage, _ expected: [ScheduleFact], _ schedule: PublishedSchedule
  ) {
    let instants = Set(
      expected.flatMap { fact in
        [fact.start, fact.end == "24:00" ? "23:59" : fact.end].map { "\(fact.date)T\($0)" }
      })
    for moment in Set(page.whole.values("datetime")).sorted() where moment.contains("T") {
      let day = String(moment.prefix(10))
      if !instants.contains(String(moment.prefix(16))), !schedule.deadlines.contains(day) {
        report(path, Wording(zh: "多出的时间：\(moment)", en: "tells a time that the data does not: \(moment)"))
      }
    }
  }

  /// JSON-LD, where the page has any: each event's start and end.
  private mutating func checkStructuredData(_ path: String, _ page: PublishedPage, _ expected: [ScheduleFact]) {
    let events = page.structuredData.flatMap(\.events)
    guard !events.isEmpty else { return }
    let instants = Set(expected.map { "\($0.date)T\($0.start)/\($0.date)T\($0.end == "24:00" ? "00:00" : $0.end)" })
    let days = Set(expected.map(\.date))
    for event in events {
      let start = event["startDate"]?.string ?? ""
      let end = event["endDate"]?.string ?? ""
      let isKnown = instants.contains("\(start.prefix(16))/\(end.prefix(16))")
      // An event may stand for a whole session, from its first start to its last end.
      let isSpan =
        days.contains(String(start.prefix(10))) && expected.contains { start.hasPrefix("\($0.date)T\($0.start)") }
        && expected.contains { end.hasPrefix("\($0.date)T\($0.end)") }
      if !isKnown, !isSpan {
        report(
          path, Wording(zh: "JSON-LD 的时间与数据不符：\(start)/\(end)", en: "JSON-LD differs from the data: \(start)/\(end)"))
      }
    }
    for fact in expected where !events.contains(where: { ($0["startDate"]?.string ?? "").hasPrefix(fact.date) }) {
      report(path, Wording(zh: "JSON-LD 没有 \(fact.words)", en: "JSON-LD lacks \(fact.words)"))
    }
    note(path, "structured data", facts: events.count)
  }
}

extension JSONValue {
  /// Every object in it that has a start.
  fileprivate var events: [JSONValue] {
    switch self {
    case .array(let items): items.flatMap(\.events)
    case .object(let members): (self["startDate"] == nil ? [] : [self]) + members.flatMap(\.value.events)
    default: []
    }
  }
}
