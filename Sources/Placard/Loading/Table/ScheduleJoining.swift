/// Puts the rows of a schedule table into the notice: each becomes an assignment.
///
/// A campus that has sessions in the YAML keeps exactly those, and a row on another day is a finding. A campus without any
/// gets them from its rows: one a day, or one for each name in the column `session`.
struct ScheduleJoining {
  private(set) var notice: Notice
  /// Beside the notice's assignments, those in the YAML before those of the table.
  private(set) var places: [ScheduleRow] = []
  private(set) var made: [MadeSession] = []
  let firstIndex: Int
  private let lookup: ScheduleLookup
  private let reading: ScheduleRowReading

  init(_ notice: Notice, lookup: ScheduleLookup, reading: ScheduleRowReading) {
    self.notice = notice
    self.lookup = lookup
    self.reading = reading
    firstIndex = notice.assignments.count
  }

  mutating func add(_ row: ScheduleRow) {
    let unit = lookup.unit(row)
    guard let campus = lookup.campus(row, of: unit) else { return }
    guard let venue = lookup.venue(row, at: campus), row.isSound else { return }
    // Sessions that were called off stay in the YAML, since rows only tell of those that are held.
    let isOpen = notice.campuses[campus].sessions.allSatisfy { $0.status == .cancelled }
    guard
      let session = isOpen ? makeSession(row, unit, venue, at: campus) : session(row, venue, at: campus),
      let unit
    else { return }
    notice.assignments.append(
      Assignment(unit: unit, session: session, time: row.time, venue: venue, headCount: row.headCount))
    places.append(row)
  }

  /// Once all rows are in.
  mutating func finish() {
    for index in notice.campuses.indices {
      let own = made.filter { $0.campus == index }
      guard !own.isEmpty else { continue }
      let venues = notice.campuses[index].venues.map(\.id)
      notice.campuses[index].sessions = (notice.campuses[index].sessions + own.map { $0.session(venueOrder: venues) })
        .sorted { ($0.date, $0.id) < ($1.date, $1.id) }
    }
  }
}

extension ScheduleJoining {
  private func session(_ row: ScheduleRow, _ venue: Venue.ID?, at campus: Int) -> Session.ID? {
    let sessions = notice.campuses[campus].sessions
    if let cell = row.written(.session) {
      guard let id = lookup.sessionID(cell, at: campus), let session = sessions.first(where: { $0.id == id }) else {
        lookup.reportUnknownSession(row, at: campus)
        return nil
      }
      if let date = row.date, date != session.date {
        reading.report(
          .otherDate(reading.range(.date, row), date, session, issued: notice.issued), .date, row.row)
        return nil
      }
      return id
    }
    guard let date = row.date else {
      reading.report(.noDate(row.row.range ?? SourceRange(file: reading.table.source.path)), .date, row.row)
      return nil
    }
    let onDay = sessions.filter { $0.date == date }
    guard onDay.count != 1 else { return onDay.first?.id }
    guard !onDay.isEmpty else {
      reading.report(
        .noSession(reading.range(.date, row), date, notice.campuses[campus], notice.campuses), .date, row.row)
      return nil
    }
    let fitting = onDay.filter { session in
      (row.time.map { time in session.times.contains { $0.start <= time.start && time.end <= $0.end } } ?? true)
        && (venue.map(session.venues.contains) ?? true)
    }
    if fitting.count == 1 { return fitting.first?.id }
    reading.report(.severalSessions(reading.range(.date, row), date, fitting.isEmpty ? onDay : fitting), .date, row.row)
    return nil
  }

  private mutating func makeSession(
    _ row: ScheduleRow, _ unit: Unit.ID?, _ venue: Venue.ID?, at campus: Int
  ) -> Session.ID? {
    guard let date = row.date, let time = row.time else {
      reading.report(
        row.date == nil
          ? .noDate(row.row.range ?? SourceRange(file: reading.table.source.path))
          : .noTime(row.row.range ?? SourceRange(file: reading.table.source.path)),
        row.date == nil ? .date : .start, row.row)
      return nil
    }
    if let other = notice.misplacedYear(date) {
      reading.report(.misplacedYear(reading.range(.date, row), date, other, notice.issued), .date, row.row)
      return nil
    }
    var id = Session.ID("\(String(notice.campuses[campus].id.rawValue.prefix(53)))-\(date.iso8601)")
    if let cell = row.written(.session) {
      let format = Format<Session.ID>.reference(to: .session)
      guard let own = reading.value(.session, cell, row.row, SpreadsheetDamage.errorValue, format) else { return nil }
      id = own
    }
    if notice.campuses[campus].sessions.contains(where: { $0.id == id }) { return id }
    if let index = made.firstIndex(where: { $0.campus == campus && $0.id == id }) {
      guard made[index].date == date else {
        reading.report(.twoDates(reading.range(.date, row), id, made[index].date), .date, row.row)
        return nil
      }
      made[index].add(time, venue, unit)
    } else {
      var session = MadeSession(campus: campus, id: id, date: date, first: row)
      session.add(time, venue, unit)
      made.append(session)
    }
    return id
  }
}

/// A session that exists because rows speak of it.
struct MadeSession {
  let campus: Int
  let id: Session.ID
  let date: LocalDate
  /// Where it is spoken of first.
  let first: ScheduleRow
  private var times: [TimeRange] = []
  private var venues: Set<Venue.ID> = []
  private var units: [Unit.ID] = []

  init(campus: Int, id: Session.ID, date: LocalDate, first: ScheduleRow) {
    self.campus = campus
    self.id = id
    self.date = date
    self.first = first
  }

  mutating func add(_ time: TimeRange, _ venue: Venue.ID?, _ unit: Unit.ID?) {
    times.append(time)
    if let venue { venues.insert(venue) }
    if let unit, !units.contains(unit) { units.append(unit) }
  }

  /// It is for the units in its rows and for no other: one without a row must not be told to come at any time.
  func session(venueOrder: [Venue.ID]) -> Session {
    var hours: [TimeRange] = []
    for time in times.sorted() {
      if let last = hours.last, time.start <= last.end {
        hours[hours.count - 1] = TimeRange(from: last.start, to: max(last.end, time.end)) ?? last
      } else {
        hours.append(time)
      }
    }
    return Session(
      id: id, title: nil, date: date, times: hours, venues: venueOrder.filter(venues.contains), units: units, note: nil,
      status: .scheduled)
  }
}
