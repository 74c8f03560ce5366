/// What a sheet is about, and so what makes it out of date.
package enum SheetSubject: Sendable, Hashable {
  case notice
  case campus(Campus.ID)
  /// A room, on one day or on all.
  case venue(Venue.ID, LocalDate?)
  case unit(Unit.ID)
}

extension Notice {
  /// Whether a revision changed something that such a sheet shows. One that lists no changes may have changed anything.
  func changes(_ revision: Revision, touch subject: SheetSubject, _ kind: Sheet.Kind, schedule: Schedule) -> Bool {
    revision.changes.isEmpty || revision.changes.contains { touches($0, subject, kind, schedule: schedule) }
  }

  func touches(_ change: Change, _ subject: SheetSubject, _ kind: Sheet.Kind, schedule: Schedule) -> Bool {
    if case .notice = subject { return true }
    guard case .session(let id) = change.subject else {
      // Deadlines stand on posters and slips.
      return kind == .poster || kind == .slip
    }
    guard let campus = campuses.first(where: { $0.sessions.contains { $0.id == id } }) else { return true }
    switch subject {
    case .notice: return true
    case .campus(let own):
      return campus.id == own && (kind == .timetable || change.units.isEmpty)
    case .venue(let venue, let day):
      guard let session = campus.sessions.first(where: { $0.id == id }) else { return true }
      let rooms = session.venues + (change.earlier?.venues ?? [])
      let days = [session.date, change.earlier?.date].compactMap { $0 }
      return rooms.contains(venue) && (day.map(days.contains) ?? true)
        || change.earlier?.venues.contains(venue) == true
    case .unit(let unit):
      if !change.units.isEmpty { return change.units.contains(unit) }
      return schedule.visits(of: unit).contains { $0.session.id == id }
        || schedule.campusIndexes(of: unit).contains { campuses[$0].id == campus.id }
    }
  }

  /// Rooms and days for which there were signs in an earlier edition and are none now.
  func withdrawnSigns() -> [(venue: Venue.ID, day: LocalDate)] {
    let present = Set(
      campuses.flatMap(\.sessions).flatMap { session in session.venues.map { SheetSubject.venue($0, session.date) } })
    var withdrawn: [(venue: Venue.ID, day: LocalDate)] = []
    for campus in campuses {
      for session in campus.sessions {
        var (date, venues) = (session.date, session.venues)
        let changes = revisions.flatMap(\.changes).filter { $0.subject == .session(session.id) && $0.units.isEmpty }
        for earlier in changes.reversed().compactMap(\.earlier) {
          date = earlier.date ?? date
          if !earlier.venues.isEmpty { venues = earlier.venues }
          for venue in venues
          where !present.contains(.venue(venue, date))
            && !withdrawn.contains(where: { $0.venue == venue && $0.day == date })
          {
            withdrawn.append((venue, date))
          }
        }
      }
    }
    return withdrawn
  }
}

extension Sheet {
  /// What it is, in the words of a page: `珠海校区 · 海报 A3`.
  static func name(
    _ kind: Kind, _ subject: SheetSubject, id: String, on paper: Paper, of notice: Notice, in context: PageContext
  ) -> String {
    let phrases = context.phrases
    func text(_ text: Text?) -> String? { text.map { context.text($0).text } }
    var parts: [String?]
    switch subject {
    case .notice: parts = [phrases[kind.phrase]]
    case .campus(let id): parts = [text(notice.campuses.first { $0.id == id }?.name), phrases[kind.phrase]]
    case .venue(let id, let day):
      let venue = notice.campuses.flatMap(\.venues).first { $0.id == id }
      parts = [venue.map { context.fullName(of: $0).text }, phrases[kind.phrase], day.map(phrases.shortDate)]
    case .unit(let id): parts = [text(context.site.unit(id)?.name), phrases[kind.phrase]]
    }
    if kind == .poster { parts.append(paper.name) }
    if kind == .arrow, let direction = SignContent.Direction(rawValue: String(id.prefix { $0 != "-" })) {
      parts.append(phrases[direction.phrase])
    }
    if kind == .formal, id != "formal" {
      parts.append(phrases[id == "formal-red-head" ? .sheetFormalRedHead : .sheetFormalLetterhead])
    }
    return parts.compactMap { $0 }.joined(separator: " · ")
  }
}

extension Sheet.Kind {
  var phrase: PhraseName {
    switch self {
    case .poster: .sheetPoster
    case .sign: .sheetSign
    case .arrow: .sheetArrow
    case .slip: .sheetSlip
    case .timetable: .sheetTimetable
    case .formal: .sheetFormal
    }
  }
}
