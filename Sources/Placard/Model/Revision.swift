/// An edition of the notice.
package struct Revision: Equatable, Sendable {
  package typealias ID = Identifier<Revision>

  package var id: ID
  package var number: Int
  package var date: LocalDate
  /// The start of the day where missing.
  package var time: TimeOfDay?
  package var summary: Text
  /// What it changed in the schedule. Calendars and feeds tell their followers of these.
  package var changes: [Change]

  package init(
    id: ID, number: Int, date: LocalDate, time: TimeOfDay? = nil, summary: Text, changes: [Change] = []
  ) {
    self.id = id
    self.number = number
    self.date = date
    self.time = time
    self.summary = summary
    self.changes = changes
  }
}

/// What a revision did to a session or a deadline.
package struct Change: Equatable, Sendable {
  package var subject: Subject
  package var kind: Kind
  /// The units whose own slots changed; empty when it concerns everyone.
  package var units: [Unit.ID]
  /// How it was before.
  package var earlier: Earlier?

  package enum Subject: Hashable, Sendable {
    case session(Session.ID)
    case deadline(Deadline.ID)
  }

  package enum Kind: String, CaseIterable, Sendable {
    /// To another day, time or place.
    case moved
    case cancelled
    case added
    /// Takes place after all.
    case restored
    /// A change of words alone.
    case other
  }

  /// What was different before the change; the rest was as it is.
  package struct Earlier: Equatable, Sendable {
    package var date: LocalDate?
    /// Of a session.
    package var times: [TimeRange]
    /// Of a deadline.
    package var time: TimeOfDay?
    package var venues: [Venue.ID]

    package init(
      date: LocalDate? = nil, times: [TimeRange] = [], time: TimeOfDay? = nil, venues: [Venue.ID] = []
    ) {
      self.date = date
      self.times = times
      self.time = time
      self.venues = venues
    }
  }

  package init(_ kind: Kind, _ subject: Subject, units: [Unit.ID] = [], earlier: Earlier? = nil) {
    self.kind = kind
    self.subject = subject
    self.units = units
    self.earlier = earlier
  }
}
