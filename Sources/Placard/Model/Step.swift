/// One thing that a reader does, in order.
package struct Step: Equatable, Sendable {
  package typealias ID = Identifier<Step>

  package var id: ID
  package var title: Text
  package var body: Prose?
  package var attachments: [StepAttachment]
  /// Whom to call when it fails.
  package var contacts: [Contact.ID]
  package var links: [Link]
}

/// An attachment that a step needs, for everyone or for one audience group.
package struct StepAttachment: Equatable, Sendable {
  package var attachment: Attachment.ID
  package var group: AudienceGroup.ID?
}
