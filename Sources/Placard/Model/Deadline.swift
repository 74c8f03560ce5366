/// By when something must be done.
package struct Deadline: Equatable, Sendable {
  package typealias ID = Identifier<Deadline>

  package var id: ID
  package var title: Text
  package var date: LocalDate
  /// The end of the day where missing.
  package var time: TimeOfDay?
  package var ifMissed: Prose?
  package var contacts: [Contact.ID]
}
