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
  /// What to have in hand for it, in a few words for posters: `图像采集码`.
  package var bring: Text? = nil
}

/// An attachment that a step needs, for everyone or for one audience group.
package struct StepAttachment: Equatable, Sendable {
  package var attachment: Attachment.ID
  package var group: AudienceGroup.ID?
}
