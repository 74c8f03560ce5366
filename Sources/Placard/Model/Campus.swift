/// A place with venues, at which sessions are held.
package struct Campus: Equatable, Sendable {
  package typealias ID = Identifier<Campus>

  package var id: ID
  package var name: Text
  /// Units that come here, beside those whose own `campus` says so.
  package var covers: [Unit.ID]
  /// The official words for who is covered: `含各附属医院`.
  package var coversNote: Text?
  package var address: Text?
  package var directions: Prose?
  package var contacts: [Contact.ID]
  package var venues: [Venue]
  package var sessions: [Session]
  /// Ids that it bore in an earlier publication: their addresses lead here.
  package var was: [Campus.ID] = []
}

/// A room, hall or counter.
package struct Venue: Equatable, Sendable {
  package typealias ID = Identifier<Venue>

  package var id: ID
  package var name: Text
  package var building: Text?
  package var floor: Text?
  package var directions: Prose?
  /// People served at the same time.
  package var stations: Int?
  package var was: [Venue.ID] = []
}

/// One day at one campus, with its hours and rooms.
package struct Session: Equatable, Sendable {
  package typealias ID = Identifier<Session>

  package var id: ID
  /// What sets it apart from others of the campus, where there is more than one.
  package var title: Text?
  package var date: LocalDate
  /// Never empty, in order, not overlapping.
  package var times: [TimeRange]
  package var venues: [Venue.ID]
  /// Units it is for; empty means all that the campus covers.
  package var units: [Unit.ID]
  package var note: Prose?
  package var status: Status
  /// Takes the place of the notice's own figure.
  package var minutesPerPerson: Int?
  /// Ids that it bore in an earlier publication, the first one first. Calendars go on knowing it by that.
  package var was: [Session.ID] = []

  package var ids: [Session.ID] { [id] + was }
  /// What it is called by in calendars, so that those who follow see a renamed session as the one that they have.
  package var lastingID: Session.ID { was.first ?? id }

  package enum Status: String, CaseIterable, Sendable {
    case scheduled
    /// Kept, and said, so that calendars that follow the notice learn of it.
    case cancelled
  }
}

/// Which unit comes to which session in which slot.
package struct Assignment: Equatable, Sendable {
  package var unit: Unit.ID
  package var session: Session.ID
  /// Within the session's hours; the whole session where missing.
  package var time: TimeRange?
  /// One of the session's venues; any of them where missing.
  package var venue: Venue.ID?
  /// People of the unit who come in this slot, where known.
  package var headCount: Int?
}
