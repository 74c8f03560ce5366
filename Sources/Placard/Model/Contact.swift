/// Whom to ask.
package struct Contact: Equatable, Sendable {
  package typealias ID = Identifier<Contact>

  package var id: ID
  package var name: Text
  package var organisation: Text?
  /// What to ask them about.
  package var role: Text?
  package var phones: [PhoneNumber]
  package var email: String?
  package var website: WebAddress?
  /// Signs the notice's contact line (联系人).
  package var signs: Bool
}

extension Notice {
  /// The same with each contact signing that no step, campus, way, section or deadline names: it would stand nowhere otherwise.
  package var signedByContactsThatNothingNames: Notice {
    let named = Set(
      steps.flatMap(\.contacts) + campuses.flatMap(\.contacts) + (makeUp?.ways ?? []).flatMap(\.contacts)
        + sections.flatMap(\.contacts) + deadlines.flatMap(\.contacts))
    var notice = self
    for index in contacts.indices where !named.contains(contacts[index].id) { notice.contacts[index].signs = true }
    return notice
  }
}

/// A document that belongs to the notice.
package struct Attachment: Equatable, Sendable {
  package typealias ID = Identifier<Attachment>

  package var id: ID
  /// The number that the text calls it by: 附件1.
  package var number: Int
  package var title: Text
  /// A file name in the notice's `attachments` folder; `nil` when the site does not hold it.
  package var file: String?
}
