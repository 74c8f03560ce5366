/// Tables, data, calendars and feeds.
extension Audit {
  mutating func checkData(_ path: String, _ parts: [String], _ bytes: [UInt8], _ schedule: PublishedSchedule) {
    if parts.last == "schedule.csv" {
      checkTable(path, bytes, schedule)
    } else if parts.count == 5, parts[3] == "units", let unit = parts.last?.dropLast(".json".count) {
      guard let json = JSONReading.value(bytes) else {
        report(path, Wording(zh: "不是 JSON", en: "is not JSON"))
        return
      }
      let found = (json["sessions"]?.items ?? []).flatMap { ScheduleFact.all($0, unit: String(unit)) ?? [] }
      compare(found, schedule.visits.filter { $0.unit == unit }, in: path, "data")
    }
  }

  private mutating func checkTable(_ path: String, _ bytes: [UInt8], _ schedule: PublishedSchedule) {
    let rows = csvRows(bytes)
    guard let header = rows.first, bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
      report(path, Wording(zh: "不是带 BOM 的 CSV", en: "is no CSV with a byte-order mark"))
      return
    }
    let found = rows.dropFirst().compactMap { row -> ScheduleFact? in
      func cell(_ name: String) -> String {
        header.firstIndex(of: name).flatMap { $0 < row.count ? row[$0] : nil } ?? ""
      }
      return ScheduleFact(
        session: cell("session"), date: cell("date"), start: cell("start"), end: cell("end"), campus: cell("campus"),
        venues: cell("venues").split(separator: " ").map(String.init).sorted(), unit: cell("unit"),
        isCancelled: cell("status") == "cancelled")
    }
    let attended = Set(schedule.visits.map(\.session))
    compare(
      found, schedule.visits + schedule.sessions.filter { !attended.contains($0.session) }, in: path, "table")
  }

  mutating func checkCalendar(
    _ path: String, _ parts: [String], _ bytes: [UInt8], _ schedule: PublishedSchedule, _ language: String?
  ) {
    let id = String(parts.last?.dropLast(".ics".count) ?? "")
    let expected: [ScheduleFact]
    switch parts.first {
    case "units": expected = schedule.visits.filter { $0.unit == id }
    case "campuses": expected = schedule.sessions.filter { $0.campus == id }
    case "sessions": expected = schedule.sessions.filter { $0.session == id }
    case "deadlines.ics": return
    default: expected = schedule.sessions
    }
    let all = Set(expected)
    var found: [ScheduleFact] = []
    for event in PublishedEvent.all(bytes) where !event["UID"].hasPrefix("deadline.") {
      guard let start = event.moment("DTSTART"), let end = event.moment("DTEND") else {
        report(path, Wording(zh: "事件没有起止时间：\(event["UID"])", en: "an event lacks its times: \(event["UID"])"))
        continue
      }
      var name = event["UID"].prefix { $0 != "@" }.split(separator: ".").map(String.init)
      if let first = name.first, let renamed = schedule.renamedSessions[first] { name[0] = renamed }
      let isCancelled = event["STATUS"] == "CANCELLED"
      // The event names its campus and rooms in words; which of the session's it is, its identifier says.
      let known = expected.first { $0.session == name.first && (name.count < 3 || $0.unit == name[2]) }
      let isMidnight = end.time == "00:00"
      let candidates = expected.filter {
        $0.session == name.first && $0.date == start.date && $0.start == start.time
          && $0.end == (isMidnight ? "24:00" : end.time)
      }
      let place = event["LOCATION"]
      let fact =
        schedule.fact(in: place, among: candidates, language: language)
        ?? ScheduleFact(
          session: name.first ?? "", date: start.date, start: start.time, end: isMidnight ? "24:00" : end.time,
          campus: known?.campus ?? "", venues: known?.venues ?? [], unit: name.count > 2 ? name[2] : "",
          isCancelled: isCancelled)
      // What an earlier edition had and this one has not stays as cancelled.
      if isCancelled, candidates.isEmpty { continue }
      if fact.isCancelled != isCancelled {
        report(path, Wording(zh: "是否取消与数据不符：\(fact.words)", en: "differs in what is cancelled: \(fact.words)"))
      }
      found.append(fact)
      for venue in fact.venues where !schedule.name("venue/" + venue, in: language).contains(where: place.contains) {
        report(path, Wording(zh: "LOCATION 里没有 \(venue)：\(place)", en: "LOCATION lacks \(venue): \(place)"))
      }
      if !schedule.name("campus/" + fact.campus, in: language).contains(where: place.contains) {
        report(
          path, Wording(zh: "LOCATION 里没有校区 \(fact.campus)：\(place)", en: "LOCATION lacks \(fact.campus): \(place)"))
      }
    }
    compare(found.filter { all.contains($0) || !$0.isCancelled }, expected, in: path, "calendar")
  }

  /// Each feed tells the schedule in its newest entry about the notice.
  mutating func checkFeed(_ path: String, _ bytes: [UInt8], _ schedule: PublishedSchedule) {
    if path.hasSuffix(".json") {
      let items = JSONReading.value(bytes)?["items"]?.items ?? []
      let data = items.lazy.compactMap { $0["_placard"] }.first { $0["notice"]?.string == schedule.notice }
      let found = (data?["sessions"]?.items ?? []).flatMap { ScheduleFact.all($0, unit: "") ?? [] }
      compare(found, schedule.sessions, in: path, "feed")
      return
    }
    let text = String(decoding: bytes, as: UTF8.self)
    // The newest entry stands first.
    let entry = text.split(separator: "<entry>").dropFirst().first {
      $0.contains("/notices/\(schedule.notice)/") || $0.contains(":notice/\(schedule.notice)<")
        || $0.contains(":notice/\(schedule.notice)/")
    }
    guard let entry else {
      report(path, Wording(zh: "没有这份通知：\(schedule.notice)", en: "lacks the notice \(schedule.notice)"))
      return
    }
    let content = entry.replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
    let page = PublishedPage(Array(content.utf8))
    let moments = Set(page.whole.values("datetime").map { String($0.prefix(16)) })
    for fact in schedule.sessions {
      for moment in [fact.date, "\(fact.date)T\(fact.start)"] where !moments.contains(moment) {
        report(path, Wording(zh: "缺少 \(moment)：\(fact.words)", en: "lacks \(moment): \(fact.words)"))
      }
      checkNames(path, page.whole, fact, schedule, language: nil)
    }
    note(path, "feed", facts: schedule.sessions.count)
  }
}
