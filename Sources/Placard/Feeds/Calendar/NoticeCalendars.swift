/// The calendars of one notice in one language.
///
/// Sessions come as one event for each range of hours: an event from nine to five would send people to a closed door at noon.
struct NoticeCalendars: Sendable {
  let site: Site
  let notice: Notice
  let schedule: Schedule
  let zone: TimeZoneRules
  let history: RevisionHistory
  let addresses: SiteAddresses
  private let words: NoticeWords
  private let identity: Identity
  /// What all events of the notice say, made once.
  private let common: String

  init?(_ notice: Notice, schedule: Schedule, in context: PageContext, addresses: SiteAddresses) {
    guard let zone = TimeZoneRules(notice.timeZone) else { return nil }
    site = context.site
    self.notice = notice
    self.schedule = schedule
    self.zone = zone
    self.addresses = addresses
    history = RevisionHistory(notice, zone: zone)
    words = NoticeWords(notice: notice, context: context)
    identity = Identity(context.site)
    common = words.commonPart()
  }

  private var context: PageContext { words.context }
  private var phrases: Phrases { context.phrases }
  private var paths: SitePaths { context.paths }
  private var language: LanguageTag { context.language }

  /// `nil` for an id that the notice does not have.
  func file(_ kind: CalendarKind) -> CalendarFile? {
    switch kind {
    case .all: all()
    case .deadlines: deadlines()
    case .campus(let id): notice.campuses.first { $0.id == id }.map(campus)
    case .unit(let id): schedule.unit(id).map(unit)
    case .audience(let id): notice.audience.groups.first { $0.id == id }.map(audience)
    case .session(let id): notice.campuses.first { $0.sessions.contains { $0.id == id } }.map { session(id, at: $0) }
    }
  }
}

extension NoticeCalendars {
  private func unit(_ unit: Unit) -> CalendarFile {
    file(
      .unit(unit.id), part: context.text(unit.name).text, page: paths.unit(unit.id, of: notice.id, language),
      events: notice.occurrences(of: unit, schedule: schedule, history: history).map { event($0) })
  }

  private func campus(_ campus: Campus) -> CalendarFile {
    file(
      .campus(campus.id), part: context.text(campus.name).text, page: paths.campus(campus.id, of: notice.id, language),
      events: notice.occurrences(at: campus, history: history).map { event($0) })
  }

  /// All times and deadlines, with what the other groups need left out of the text.
  private func audience(_ group: AudienceGroup) -> CalendarFile {
    let common = words.commonPart(for: group.id)
    return file(
      .audience(group.id), part: context.text(group.name).text, page: paths.notice(notice.id, language),
      events: notice.occurrences(history: history).map { event($0, common: common) } + deadlineEvents)
  }

  private func deadlines() -> CalendarFile {
    file(
      .deadlines, part: phrases[.deadlinesHeading], page: paths.notice(notice.id, language), events: deadlineEvents)
  }

  private func all() -> CalendarFile {
    file(
      .all, part: phrases[.allTimes], page: paths.notice(notice.id, language),
      events: notice.occurrences(history: history).map { event($0) } + deadlineEvents)
  }

  private func session(_ session: Session.ID, at campus: Campus) -> CalendarFile {
    var alone = campus
    // Not all of the campus, of which all but one would be thrown away: there is such a file for each session.
    alone.sessions = campus.sessions.first { $0.id == session }.map { [$0] } ?? []
    let occurrences = notice.occurrences(at: alone, history: history, isKeepingDropped: false)
    return file(
      .session(session), part: context.text(campus.name).text,
      page: paths.campus(campus.id, of: notice.id, language), events: occurrences.map { event($0) }, isSingle: true)
  }
}

extension NoticeCalendars {
  private func file(
    _ kind: CalendarKind, part: String, page: String, events: [CalendarEvent], isSingle: Bool = false
  ) -> CalendarFile {
    CalendarFile(
      name: phrases.fill(.calendarName, ["title": words.title, "part": part]), description: words.text(notice.summary),
      language: language, zone: zone, updated: history.updated,
      source: addresses.absolute(paths.calendar(kind, of: notice.id, language)), page: addresses.absolute(page),
      events: events, isSingle: isSingle)
  }

  private func event(_ occurrence: Occurrence, common: String? = nil) -> CalendarEvent {
    let campus = occurrence.campus
    let campusName = context.text(campus.name).text
    let place =
      occurrence.unit.map {
        phrases.fill(.unitAtCampus, ["unit": context.text($0.shortName ?? $0.name).text, "campus": campusName])
      } ?? words.text(occurrence.session.title).map {
        phrases.fill(.remark, ["text": campusName, "remark": $0])
      } ?? campusName
    let summary = phrases.fill(.eventSummary, ["title": words.title, "place": place])
    let page =
      occurrence.unit.map { paths.unit($0.id, of: notice.id, language) }
      ?? paths.campus(campus.id, of: notice.id, language) + "#session-\(occurrence.session.id)"
    let contacts = words.contacts(campus.contacts)
    return CalendarEvent(
      uid: identity.eventUID(occurrence, of: notice.id), stamp: history.updated, created: history.published,
      sequence: history.sequence(of: .session(occurrence.session.id), unit: occurrence.unit?.id),
      isCancelled: occurrence.isCancelled, time: .range(occurrence.date, occurrence.range),
      summary: occurrence.isCancelled ? phrases.fill(.cancelledSummary, ["summary": summary]) : summary,
      description: description(of: occurrence, summary: summary, common: common ?? self.common),
      location: words.place(occurrence.venues, at: campus),
      contacts: contacts.isEmpty ? words.contacts(notice.contacts.filter(\.signs).map(\.id)) : contacts,
      url: addresses.absolute(page), category: words.title, isBusy: true)
  }

  /// Everything that the page says: time and place, what changed, and the notice's common part.
  private func description(of occurrence: Occurrence, summary: String, common: String) -> String {
    let session = occurrence.session
    let campus = occurrence.campus
    var lines: [String] = []
    if occurrence.isCancelled { lines.append(phrases.fill(.cancelledSummary, ["summary": summary])) }
    lines += ChangeWords(words: words, history: history, site: site)
      .lines(about: .session(session.id), unit: occurrence.unit?.id)
    lines.append(phrases.fullDate(occurrence.date) + " " + phrases.range(occurrence.range))
    let rooms = occurrence.venues.map { venue in
      words.text(venue.floor).map { phrases.fill(.remark, ["text": words.rooms([venue]), "remark": $0]) }
        ?? words.rooms([venue])
    }
    if !rooms.isEmpty { lines.append(words.line(.roomsLabel, phrases.list(rooms))) }
    lines += occurrence.venues.compactMap { words.plain($0.directions) }
    lines.append(words.line(.campusLabel, context.text(campus.name).text))
    if let address = words.text(campus.address) { lines.append(words.line(.addressLabel, address)) }
    if let directions = words.plain(campus.directions) { lines.append(words.line(.directionsLabel, directions)) }
    if let covered = covered(by: occurrence) { lines.append(words.line(.unitsLabel, covered)) }
    if let note = words.plain(session.note) { lines.append(note) }
    lines += words.contacts(campus.contacts)
    return lines.joined(separator: "\n") + "\n\n" + common
  }

  /// Whom it is for: the unit, the session's own units, or the campus's official words.
  private func covered(by occurrence: Occurrence) -> String? {
    if let unit = occurrence.unit { return context.text(unit.name).text }
    let units = occurrence.session.units.compactMap { id in schedule.units.first { $0.id == id } }
    if !units.isEmpty { return phrases.list(units.map { context.text($0.name).text }) }
    return words.text(occurrence.campus.coversNote)
  }

  private var deadlineEvents: [CalendarEvent] {
    notice.deadlines.map { deadline in
      let title = context.text(deadline.title).text
      var lines = ChangeWords(words: words, history: history, site: site)
        .lines(about: .deadline(deadline.id), unit: nil)
      lines.append(words.line(.deadlineLabel, words.moment(deadline)))
      if let missed = words.plain(deadline.ifMissed) { lines.append(words.line(.ifMissedLabel, missed)) }
      let contacts = words.contacts(deadline.contacts)
      let isWholeDay = deadline.time == nil || deadline.time == .endOfDay
      return CalendarEvent(
        uid: identity.eventUID(deadline.id, of: notice.id), stamp: history.updated, created: history.published,
        sequence: history.sequence(of: .deadline(deadline.id)), isCancelled: false,
        time: isWholeDay ? .day(deadline.date) : .moment(deadline.date, deadline.time ?? .endOfDay),
        summary: phrases.fill(.deadlineSummary, ["title": words.title, "deadline": title]),
        description: (lines + contacts).joined(separator: "\n") + "\n\n" + context.text(notice.title).text,
        location: nil, contacts: contacts,
        url: addresses.absolute(paths.notice(notice.id, language)), category: words.title, isBusy: false)
    }
  }
}
