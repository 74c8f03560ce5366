/// The editions of a notice in time, and what each did to a session or deadline: where calendars get their sequence numbers
/// and feeds their news from. Nothing here comes from the clock.
package struct RevisionHistory: Sendable {
  /// Oldest first, never empty: a notice without revisions is its own first edition.
  package let editions: [Edition]
  private let changes: [Change.Subject: [DatedChange]]
  private let cancelled: Set<Session.ID>

  package struct Edition: Sendable {
    /// `nil` for the first edition of a notice that lists none.
    package let revision: Revision?
    package let instant: Instant
  }

  struct DatedChange: Sendable {
    let edition: Int
    let change: Change
  }

  package init(_ notice: Notice, zone: TimeZoneRules?) {
    var editions: [Edition] = []
    for revision in notice.revisions.sorted(by: { ($0.date, $0.number) < ($1.date, $1.number) }) {
      var instant = Instant(revision.date, revision.time ?? .midnight, in: zone)
      // Two editions of one day are told apart by a second, so that a follower never takes the older for the newer.
      if let last = editions.last, instant <= last.instant { instant = Instant(seconds: last.instant.seconds + 1) }
      editions.append(Edition(revision: revision, instant: instant))
    }
    if editions.isEmpty { editions = [Edition(revision: nil, instant: Instant(notice.issued, in: zone))] }
    self.editions = editions
    var changes: [Change.Subject: [DatedChange]] = [:]
    for (index, edition) in editions.enumerated() {
      for change in edition.revision?.changes ?? [] {
        changes[change.subject, default: []].append(DatedChange(edition: index, change: change))
      }
    }
    self.changes = changes
    cancelled = Set(notice.campuses.flatMap(\.sessions).filter { $0.status == .cancelled }.map(\.id))
  }

  package var published: Instant { editions.first?.instant ?? Instant(seconds: 0) }
  package var updated: Instant { editions.last?.instant ?? Instant(seconds: 0) }

  /// How often time, place or status changed, as SEQUENCE counts (RFC 5545 section 3.8.7.4). A cancelled session whose
  /// cancellation no revision tells of counts once for it, so that calendars which follow learn of it all the same.
  package func sequence(of subject: Change.Subject, unit: Unit.ID? = nil) -> Int {
    let relevant = relevant(to: subject, unit: unit).filter { $0.kind != .added }
    var count = relevant.count
    if case .session(let id) = subject, cancelled.contains(id), relevant.last(where: \.isOfStatus)?.kind != .cancelled {
      count += 1
    }
    return count
  }

  /// The most ranges of hours that a session ever had, with the state in which it had them: calendars keep an event for each.
  package func droppedRanges(
    of session: Session, unit: Unit.ID? = nil, present: Int
  ) -> [(index: Int, date: LocalDate, range: TimeRange)] {
    var dropped: [(index: Int, date: LocalDate, range: TimeRange)] = []
    var date = session.date
    for change in relevant(to: .session(session.id), unit: unit).reversed() {
      guard let earlier = change.earlier else { continue }
      if let earlierDate = earlier.date { date = earlierDate }
      for (index, range) in earlier.times.enumerated() where index >= present + dropped.count {
        dropped.append((index, date, range))
      }
    }
    return dropped
  }

  /// When a session was to start before it was moved to another time, oldest first.
  func earlierStarts(of session: Session) -> [(date: LocalDate, time: TimeOfDay)] {
    var (date, time) = (session.date, session.times.first?.start ?? .midnight)
    var starts: [(date: LocalDate, time: TimeOfDay)] = []
    for change in relevant(to: .session(session.id), unit: nil).reversed() where change.kind == .moved {
      let before = (date: change.earlier?.date ?? date, time: change.earlier?.times.first?.start ?? time)
      if before != (date, time) { starts.insert(before, at: 0) }
      (date, time) = before
    }
    return starts
  }

  /// How a subject was after the change, where a later change tells; `nil` where it is still so.
  func state(after change: DatedChange, of subject: Change.Subject) -> Change.Earlier {
    var state = Change.Earlier()
    for later in (changes[subject] ?? []).filter({ $0.edition > change.edition }).reversed() {
      guard let earlier = later.change.earlier, change.change.units.isEmpty || later.change.units == change.change.units
      else { continue }
      if let date = earlier.date { state.date = date }
      if !earlier.times.isEmpty { state.times = earlier.times }
      if let time = earlier.time { state.time = time }
      if !earlier.venues.isEmpty { state.venues = earlier.venues }
    }
    return state
  }

  /// In the order in which the revision lists them.
  func changes(in edition: Int) -> [DatedChange] {
    (editions[edition].revision?.changes ?? []).map { DatedChange(edition: edition, change: $0) }
  }

  private func relevant(to subject: Change.Subject, unit: Unit.ID?) -> [Change] {
    (changes[subject] ?? []).map(\.change).filter { change in
      guard let unit else { return change.units.isEmpty }
      return change.units.isEmpty || change.units.contains(unit)
    }
  }
}

extension Change {
  fileprivate var isOfStatus: Bool { kind == .cancelled || kind == .restored }
}
