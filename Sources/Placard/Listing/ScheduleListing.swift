/// A notice's schedule for the terminal: `placard schedule`.
package struct ScheduleListing: Sendable {
  package enum Grouping: String, CaseIterable, Sendable {
    case campus, unit, hour
  }

  private let notice: Notice
  private let site: Site
  private let language: MessageLanguage
  private let slots: [Slot]

  package init(notice: Notice, site: Site, language: MessageLanguage) {
    self.notice = notice
    self.site = site
    self.language = language
    slots = Slot.all(of: notice, site)
  }

  /// Tables under headings, each with its total, and the whole's total last.
  package func text(by grouping: Grouping) -> String {
    let title = name(notice.shortTitle ?? notice.title)
    var text = "\(printable(title)) (\(notice.id))\n"
    if slots.isEmpty { return text + words("还没有安排场次\n", "no session is planned yet\n") }
    switch grouping {
    case .campus: text += byCampus()
    case .unit: text += byUnit()
    case .hour: text += byHour()
    }
    return text + "\n" + words("总计：", "total: ") + total(slots) + "\n"
  }
}

/// One unit's time in one session, or a session that is for all.
private struct Slot: Sendable {
  let unit: Unit?
  let visit: Visit
  let people: Int?

  var start: TimeOfDay { visit.time?.start ?? visit.session.times.first?.start ?? .midnight }

  static func all(of notice: Notice, _ site: Site) -> [Slot] {
    let schedule = Schedule(notice: notice, site: site)
    var slots: [Slot] = []
    for unit in schedule.units {
      let visits = schedule.visits(of: unit.id)
      for visit in visits {
        slots.append(
          Slot(unit: unit, visit: visit, people: visit.headCount ?? (visits.count == 1 ? unit.headCount : nil)))
      }
    }
    let attended = Set(slots.map(\.visit.session.id))
    for campus in notice.campuses {
      for session in campus.sessions where !attended.contains(session.id) {
        slots.append(Slot(unit: nil, visit: Visit(campus: campus, session: session), people: nil))
      }
    }
    return slots
  }
}

extension ScheduleListing {
  private func byCampus() -> String {
    notice.campuses.map { campus in
      let own = slots.filter { $0.visit.campus.id == campus.id }
      guard !own.isEmpty else {
        return heading("\(name(campus.name)) (\(campus.id))") + words("  没有场次\n", "  no session\n")
      }
      var table = TextTable(
        [words("日期", "date"), words("时间", "time"), words("场地", "venue"), words("单位", "unit"), words("人数", "people")],
        numbers: [4])
      for slot in sorted(own) {
        table.add([day(slot), time(slot), venue(slot), unit(slot), slot.people.map(String.init) ?? "–"])
      }
      return heading("\(name(campus.name)) (\(campus.id))") + table.text() + "  " + total(own) + "\n"
    }.joined()
  }

  private func byUnit() -> String {
    var groups: [(title: String, slots: [Slot])] = []
    var indexes: [Unit.ID: Int] = [:]
    for slot in slots {
      guard let unit = slot.unit else { continue }
      if let index = indexes[unit.id] {
        groups[index].slots.append(slot)
      } else {
        indexes[unit.id] = groups.count
        groups.append(("\(name(unit.name)) (\(unit.id))", [slot]))
      }
    }
    let open = slots.filter { $0.unit == nil }
    if !open.isEmpty { groups.append((words("所有单位", "all units"), open)) }
    return groups.map { title, own in
      var table = TextTable(
        [words("日期", "date"), words("时间", "time"), words("校区", "campus"), words("场地", "venue"), words("人数", "people")],
        numbers: [4])
      for slot in sorted(own) {
        table.add([
          day(slot), time(slot), name(slot.visit.campus.name), venue(slot), slot.people.map(String.init) ?? "–",
        ])
      }
      return heading(title) + table.text() + "  " + total(own) + "\n"
    }.joined()
  }

  /// A slot counts in the hour in which it begins.
  private func byHour() -> String {
    let days = Dictionary(grouping: slots) { $0.visit.session.date }
    return days.keys.sorted().map { date in
      let own = days[date] ?? []
      var table = TextTable(
        [
          words("开始于", "beginning"), words("校区", "campus"), words("场地数", "venues"), words("时段", "slots"),
          words("单位", "units"), words("人数", "people"),
        ], numbers: [2, 3, 4, 5])
      let hours = Dictionary(grouping: own) { $0.start.hour }
      for hour in hours.keys.sorted() {
        for campus in notice.campuses {
          let there = (hours[hour] ?? []).filter { $0.visit.campus.id == campus.id }
          if there.isEmpty { continue }
          let venues = Set(there.flatMap { slot in slot.visit.venue.map { [$0] } ?? slot.visit.session.venues })
          table.add([
            "\(hour):00–\(hour):59", name(campus.name), "\(venues.count)", "\(there.count)",
            "\(Set(there.compactMap(\.unit?.id)).count)", people(there),
          ])
        }
      }
      return heading("\(date.iso8601) \(date.weekday.short.text(in: language))") + table.text() + "  " + total(own)
        + "\n"
    }.joined()
  }
}

extension ScheduleListing {
  private func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func heading(_ title: String) -> String { "\n\(printable(title))\n" }

  /// In the tool's language where the site has it.
  private func name(_ text: Text) -> String {
    let tag = site.languages.first { $0.rawValue.hasPrefix(language.rawValue) } ?? site.firstLanguage
    return printable(text.content(in: tag, fallbacks: site.languages)?.content ?? "")
  }

  /// Nothing in a name may act on the terminal.
  private func printable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isInvisible }))
  }

  private func sorted(_ slots: [Slot]) -> [Slot] {
    slots.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.visit.session.date != other.visit.session.date { return one.visit.session.date < other.visit.session.date }
      if one.start != other.start { return one.start < other.start }
      return left.offset < right.offset
    }.map(\.element)
  }

  private func day(_ slot: Slot) -> String {
    let date = slot.visit.session.date
    let cancelled = slot.visit.session.status == .cancelled ? words("（取消）", " (cancelled)") : ""
    return "\(date.iso8601) \(date.weekday.short.text(in: language))\(cancelled)"
  }

  private func time(_ slot: Slot) -> String {
    (slot.visit.time.map { [$0] } ?? slot.visit.session.times).map { "\($0.start.padded)–\($0.end.padded)" }
      .joined(separator: ", ")
  }

  private func venue(_ slot: Slot) -> String {
    let ids = slot.visit.venue.map { [$0] } ?? slot.visit.session.venues
    return ids.compactMap { id in slot.visit.campus.venues.first { $0.id == id }.map { name($0.name) } }
      .joined(separator: words("、", ", "))
  }

  private func unit(_ slot: Slot) -> String {
    slot.unit.map { name($0.shortName ?? $0.name) } ?? words("所有单位", "all units")
  }

  /// With a sign where some counts are missing.
  private func people(_ slots: [Slot]) -> String {
    let counts = slots.map(\.people)
    let sum = counts.compactMap { $0 }.reduce(0, +)
    if counts.allSatisfy({ $0 == nil }) { return "–" }
    return counts.contains { $0 == nil } ? "≥ \(sum)" : "\(sum)"
  }

  private func total(_ slots: [Slot]) -> String {
    let units = Set(slots.compactMap(\.unit?.id)).count
    let people = people(slots)
    return words(
      "\(slots.count) 个时段，\(units) 个单位" + (people == "–" ? "" : "，\(people) 人"),
      "\(slots.count) slot\(slots.count == 1 ? "" : "s"), \(units) unit\(units == 1 ? "" : "s")"
        + (people == "–" ? "" : ", \(people) people"))
  }
}
