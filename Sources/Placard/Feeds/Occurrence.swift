/// One stretch of time at one place: what stands as one event in a calendar and as one row in a table.
package struct Occurrence: Sendable {
  package let campus: Campus
  package let session: Session
  /// Its place among the ranges of the session, or of the unit's own slots in it, from 1.
  package let number: Int
  package let date: LocalDate
  package let range: TimeRange
  package let venues: [Venue]
  /// `nil` for the session as such.
  package let unit: Unit?
  /// Cancelled with its session, or left from an earlier edition that had more ranges.
  package let isCancelled: Bool
}

extension Notice {
  /// All ranges of all sessions, by campus and then by time.
  package func occurrences(history: RevisionHistory, isKeepingDropped: Bool = true) -> [Occurrence] {
    campuses.flatMap { occurrences(at: $0, history: history, isKeepingDropped: isKeepingDropped) }
  }

  package func occurrences(
    at campus: Campus, history: RevisionHistory, isKeepingDropped: Bool = true
  ) -> [Occurrence] {
    campus.sessions.map { Visit(campus: campus, session: $0) }.sorted(by: Visit.isEarlier).flatMap { visit in
      occurrences(of: [visit], unit: nil, history: history, isKeepingDropped: isKeepingDropped)
    }
  }

  /// What a unit comes to, narrowed to its own slots and rooms.
  package func occurrences(
    of unit: Unit, schedule: Schedule, history: RevisionHistory, isKeepingDropped: Bool = true
  ) -> [Occurrence] {
    var sessions: [Session.ID] = []
    var visits: [Session.ID: [Visit]] = [:]
    for visit in schedule.visits(of: unit.id) {
      if visits[visit.session.id] == nil { sessions.append(visit.session.id) }
      visits[visit.session.id, default: []].append(visit)
    }
    return sessions.flatMap { id in
      occurrences(of: visits[id] ?? [], unit: unit, history: history, isKeepingDropped: isKeepingDropped)
    }
  }

  /// - Parameter visits: All of one session.
  private func occurrences(
    of visits: [Visit], unit: Unit?, history: RevisionHistory, isKeepingDropped: Bool
  ) -> [Occurrence] {
    guard let first = visits.first else { return [] }
    var result: [Occurrence] = []
    func add(_ date: LocalDate, _ range: TimeRange, _ venues: [Venue.ID], isCancelled: Bool) {
      result.append(
        Occurrence(
          campus: first.campus, session: first.session, number: result.count + 1, date: date, range: range,
          venues: venues.compactMap { id in first.campus.venues.first { $0.id == id } }, unit: unit,
          isCancelled: isCancelled))
    }
    for visit in visits {
      for range in visit.time.map({ [$0] }) ?? visit.session.times {
        add(
          visit.session.date, range, visit.venue.map { [$0] } ?? visit.session.venues,
          isCancelled: visit.session.status == .cancelled)
      }
    }
    guard isKeepingDropped else { return result }
    for dropped in history.droppedRanges(of: first.session, unit: unit?.id, present: result.count) {
      add(dropped.date, dropped.range, first.session.venues, isCancelled: true)
    }
    return result
  }
}
