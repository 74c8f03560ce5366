/// What to do after missing the session.
package struct MakeUp: Equatable, Sendable {
  package var introduction: Prose?
  package var deadline: Deadline.ID?
  package var ways: [MakeUpWay]
}

/// One way to make up for it.
package struct MakeUpWay: Equatable, Sendable {
  package typealias ID = Identifier<MakeUpWay>

  package var id: ID
  package var title: Text
  package var body: Prose?
  package var kind: Kind
  package var deadline: Deadline.ID?
  package var contacts: [Contact.ID]
  package var attachments: [Attachment.ID]
  package var links: [Link]

  package enum Kind: Equatable, Sendable {
    /// Go there in the opening hours.
    case walkIn(address: Text, hours: [OpeningHours], directions: Prose?)
    /// Through a web site or mini-program.
    case online(service: Text)
    /// Agree on a time first, with the way's contacts or through its links.
    case appointment(address: Text?, how: Prose?)
  }
}

/// Hours on some days of the week, or on all where none is named.
package struct OpeningHours: Equatable, Sendable {
  package var days: [Weekday]
  package var times: [TimeRange]
}
