/// What a unit hands out to its people.
package struct SlipView: Sendable {
  let content: SlipContent
  let level: Int
  let copies: Int

  package static let fields = Fields<SlipView>("slip") {
    Field.list("copies", of: SlipContent.fields, "The same slip once, or twice on a sheet that is cut.") { slip in
      Array(repeating: slip.content.reduced(slip.level), count: slip.copies)
    }
  }
}

/// All that a slip says.
package struct SlipContent: Sendable {
  let what: SheetWording
  let unit: SheetWording
  let visits: [SheetSession]
  let seePage: SheetWording?
  let steps: [SheetItem]
  let bring: [SheetItem]
  let mind: [SheetItem]
  let missed: SheetWording?
  let contacts: [SheetContact]
  let code: SheetCode?

  package static let fields = Fields<SlipContent>("slip_copy") {
    Field.object("what", of: SheetWording.fields, "What it is about.") { $0.what }
    Field.object("unit", of: SheetWording.fields, "The unit.") { $0.unit }
    Field.list("visits", of: SheetSession.fields, "Its sessions, with its own hours and rooms.") { $0.visits }
    Field.optionalObject("see", of: SheetWording.fields, "Where the rest of its sessions stands.") { $0.seePage }
    Field.list("steps", of: SheetItem.fields, "What to do, in order.") { $0.steps }
    Field.list("bring", of: SheetItem.fields, "What to bring or do.") { $0.bring }
    Field.list("mind", of: SheetItem.fields, "What not to wear or do, and what else to know.") { $0.mind }
    Field.optionalObject("missed", of: SheetWording.fields, "What to do after missing it, in one line.") { $0.missed }
    Field.list("contacts", of: SheetContact.fields, "Whom to ask.") { $0.contacts }
    Field.optionalObject("code", of: SheetCode.fields, "The code of the unit's page.") { $0.code }
  }

  /// 0: everything; 1: sessions in the first language; 2: the first sessions alone; 3: all in the first language.
  static let levels = 4

  func reduced(_ level: Int) -> SlipContent {
    let shown = level < 2 ? visits : Array(visits.prefix(level == 2 ? 4 : 2))
    func brief(_ items: [SheetItem]) -> [SheetItem] {
      level < 3
        ? items : items.map { SheetItem(wording: $0.wording.inFirstLanguage, isExcluded: $0.isExcluded) }
    }
    return SlipContent(
      what: level < 3 ? what : what.inFirstLanguage, unit: level < 3 ? unit : unit.inFirstLanguage,
      visits: level == 0 ? shown : shown.map(\.inFirstLanguage),
      seePage: shown.count < visits.count ? seePage : nil, steps: brief(steps), bring: brief(bring), mind: brief(mind),
      missed: missed,
      contacts: contacts, code: code)
  }
}

extension SlipContent {
  init(
    _ unit: Unit, of notice: Notice, schedule: Schedule, in languages: SheetLanguages, at place: FieldPlace,
    site: Site, code: SheetCode?
  ) {
    let units = FieldPlace(file: Positions.units, path: [])
    what = languages.text(
      notice.shortTitle ?? notice.title, at: place[notice.shortTitle == nil ? "title" : "short_title"])
    self.unit = languages.text(
      unit.name, at: units["units", site.unitIndex(unit.id) ?? 0, "name"])
    visits = schedule.joinedVisits(of: unit.id).map { visit, venues in
      var session = visit.session
      if let time = visit.time { session.times = [time] }
      let campus = notice.campuses.firstIndex { $0.id == visit.campus.id } ?? 0
      let index = visit.campus.sessions.firstIndex { $0.id == session.id } ?? 0
      return SheetSession(
        session, at: visit.campus, venues: venues, in: languages, place: place["campuses", campus, "sessions", index])
    }
    seePage = languages.words { $0[.sheetSeePage] }
    let advice = SheetAdvice(notice, in: languages, at: place)
    (steps, bring, mind, missed) = (advice.steps, advice.bring, advice.mind, advice.missed)
    let campus = schedule.campusIndexes(of: unit.id).first.map { notice.campuses[$0] }
    contacts = notice.sheetContacts(of: campus, in: languages, at: place)
    self.code = code
  }
}

extension SheetSession {
  var inFirstLanguage: SheetSession {
    SheetSession(
      day: day, date: SheetWording(PageText("")), isoDate: isoDate, title: title.map { SheetWording($0.text) },
      hours: hours, rooms: SheetWording(rooms.text, place: rooms.place), roomCount: roomCount,
      isCancelled: isCancelled)
  }
}

extension Schedule {
  /// A unit's visits, those of one session and time with all their rooms joined.
  func joinedVisits(of unit: Unit.ID) -> [(visit: Visit, venues: [Venue])] {
    var joined: [(visit: Visit, ids: [Venue.ID])] = []
    for visit in visits(of: unit) {
      let ids = visit.venue.map { [$0] } ?? visit.session.venues
      if let index = joined.firstIndex(where: { $0.visit.session.id == visit.session.id && $0.visit.time == visit.time }
      ) {
        joined[index].ids += ids.filter { !joined[index].ids.contains($0) }
      } else {
        joined.append((visit, ids))
      }
    }
    return joined.map { visit, ids in (visit, ids.compactMap { id in visit.campus.venues.first { $0.id == id } }) }
  }
}
