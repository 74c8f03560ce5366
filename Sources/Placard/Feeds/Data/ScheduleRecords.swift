/// What `api/v1` says of sessions, units and deadlines. Texts are objects by language, so one file serves all.
package enum DataRecords {
  static let idPattern = "^[a-z0-9][a-z0-9-]{0,63}$"
  static let datePattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
  static let instantPattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})$"
  static let timePattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$"

  static let unitName = DataRecord<Unit>("unit_name", "A department, school or hospital.") {
    DataField.text("id", "Its id, which never changes.", pattern: idPattern) { $0.id.rawValue }
    DataField.texts("name", "Its full name.") { $0.name }
    DataField.optionalTexts("short_name", "A shorter name.") { $0.shortName }
  }

  static let campusName = DataRecord<Campus>("campus_name", "A place with venues.") {
    DataField.text("id", "Its id, which never changes.", pattern: idPattern) { $0.id.rawValue }
    DataField.texts("name", "Its name.") { $0.name }
  }

  static let venueName = DataRecord<Venue>("venue_name", "A room, hall or counter.") {
    DataField.text("id", "Its id, which never changes.", pattern: idPattern) { $0.id.rawValue }
    DataField.texts("name", "The room's own name.") { $0.name }
    DataField.optionalTexts("building", "Its building.") { $0.building }
    DataField.optionalTexts("floor", "Its floor.") { $0.floor }
  }

  static let range = DataRecord<(Occurrence, DataSource)>("range", "From a time to a later one on the same day.") {
    DataField.text("start", "Local wall time in the notice's zone.", pattern: timePattern) { $0.0.range.start.padded }
    DataField.text("end", "Local wall time; 24:00 is the end of the day.", pattern: timePattern) {
      $0.0.range.end.padded
    }
    DataField.optionalText("starts_at", "The start with its offset from UTC (RFC 3339).", pattern: instantPattern) {
      $0.1.zone?.rfc3339($0.0.date, $0.0.range.start)
    }
    DataField.optionalText("ends_at", "The end with its offset from UTC (RFC 3339).", pattern: instantPattern) {
      $0.1.zone?.rfc3339($0.0.date, $0.0.range.end)
    }
    // A unit may be in one room first and in another later.
    DataField.strings("venues", "The ids of the rooms in use then.", pattern: idPattern) {
      $0.0.venues.map(\.id.rawValue)
    }
  }

  static let session = DataRecord<SessionData>("session", "One day at one campus, with its hours and rooms.") {
    DataField.text("id", "Its id, which never changes.", pattern: idPattern) { $0.session.id.rawValue }
    DataField.optionalTexts("title", "What sets it apart from others of the campus.") { $0.session.title }
    DataField.choice("status", "Whether it takes place.", ["scheduled", "cancelled"]) { $0.session.status.rawValue }
    DataField.integer("sequence", "How often its time, place or status changed, as in its calendar.") {
      $0.source.history.sequence(of: .session($0.session.id), unit: $0.unit?.id)
    }
    DataField.text("date", "The day in the notice's zone.", pattern: datePattern) { $0.session.date.iso8601 }
    DataField.list("times", "Its hours, in order; of a unit its own slots.", of: range) { data in
      data.occurrences.map { ($0, data.source) }
    }
    DataField.object("campus", "Its campus.", of: campusName) { $0.campus }
    DataField.list("venues", "Its rooms; of a unit its own.", of: venueName) { $0.venues }
    DataField.list("units", "The units that it is for.", of: unitName) { $0.units }
    DataField.optionalText("calendar", "A calendar file of it alone, relative to the site.") { data in
      data.source.hasCalendars
        ? data.source.paths.calendar(.session(data.session.id), of: data.source.notice.id, data.source.language) : nil
    }
    DataField.text("page", "The page that shows it, relative to the site.") { data in
      let notice = data.source.notice.id
      return data.unit.map { data.source.paths.unit($0.id, of: notice, data.source.language) }
        ?? data.source.paths.campus(data.campus.id, of: notice, data.source.language)
    }
    DataField.optionalTexts("note", "A note, as plain text.") { $0.session.note?.plain }
  }

  static let deadline = DataRecord<(Deadline, DataSource)>("deadline", "By when something must be done.") {
    DataField.text("id", "Its id, which never changes.", pattern: idPattern) { $0.0.id.rawValue }
    DataField.texts("title", "What must be done.") { $0.0.title }
    DataField.text("date", "The last day.", pattern: datePattern) { $0.0.date.iso8601 }
    DataField.optionalText("time", "The time; the end of the day where missing.", pattern: timePattern) {
      $0.0.time?.padded
    }
    DataField.optionalText("due", "The instant with its offset from UTC (RFC 3339).", pattern: instantPattern) {
      $0.1.zone?.rfc3339($0.0.date, $0.0.time ?? .endOfDay)
    }
    DataField.integer("sequence", "How often it changed, as in its calendar.") {
      $0.1.history.sequence(of: .deadline($0.0.id))
    }
    DataField.optionalTexts("if_missed", "What happens to those who miss it, as plain text.") { $0.0.ifMissed?.plain }
  }
}

/// What the records of one notice share.
package struct DataSource: Sendable {
  let site: Site
  let notice: Notice
  let schedule: Schedule
  let zone: TimeZoneRules?
  let history: RevisionHistory
  let paths: SitePaths
  let addresses: SiteAddresses

  package init(_ notice: Notice, schedule: Schedule, site: Site, addresses: SiteAddresses) {
    self.site = site
    self.notice = notice
    self.schedule = schedule
    zone = TimeZoneRules(notice.timeZone)
    history = RevisionHistory(notice, zone: zone)
    paths = SitePaths(site: site)
    self.addresses = addresses
  }

  var language: LanguageTag { site.firstLanguage }
  var hasCalendars: Bool { zone != nil && site.outputs.contains(.calendars) }
}

/// A session, or what a unit attends of it.
struct SessionData: Sendable {
  let source: DataSource
  let campus: Campus
  let session: Session
  let unit: Unit?
  let occurrences: [Occurrence]

  /// All sessions of a notice, by campus and then by time; or a unit's own.
  static func all(_ source: DataSource, unit: Unit? = nil) -> [SessionData] {
    let occurrences =
      unit.map {
        source.notice.occurrences(of: $0, schedule: source.schedule, history: source.history, isKeepingDropped: false)
      } ?? source.notice.occurrences(history: source.history, isKeepingDropped: false)
    var result: [SessionData] = []
    var start = occurrences.startIndex
    while start < occurrences.endIndex {
      let first = occurrences[start]
      let end = occurrences[start...].firstIndex { $0.session.id != first.session.id } ?? occurrences.endIndex
      result.append(
        SessionData(
          source: source, campus: first.campus, session: first.session, unit: unit,
          occurrences: Array(occurrences[start..<end])))
      start = end
    }
    return result
  }

  /// Each once, in the order of the session's own list.
  var venues: [Venue] {
    let used = Set(occurrences.flatMap { $0.venues.map(\.id) })
    return session.venues.filter(used.contains).compactMap { id in campus.venues.first { $0.id == id } }
  }

  /// The units whose visits are to this session.
  var units: [Unit] {
    if let unit { return [unit] }
    return source.schedule.units(in: session.id)
  }
}

extension Localized<Markup> {
  /// Without markup.
  var plain: Text { mapping(\.plain) }
}
