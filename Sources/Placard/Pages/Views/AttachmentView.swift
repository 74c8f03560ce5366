/// A document that belongs to the notice, held here or only named.
package struct AttachmentView: Sendable {
  package let number: String
  package let label: String
  package let title: PageText
  package let url: WebAddress?
  /// For whom it is, when a step gives each audience group its own.
  package let group: PageText?

  package static let fields = Fields<AttachmentView>("attachment") {
    Field.text("number", "Its number: 1.") { $0.number }
    Field.text("label", "Its number as the text calls it: 附件1.") { $0.label }
    Field.localized("title", "Its title.") { $0.title }
    Field.optionalURL("url", "The file; absent when the site does not hold it.") { $0.url }
    Field.optionalLocalized("group", "The audience group that a step names it for.") { $0.group }
  }
}

extension AttachmentView {
  init(_ attachment: Attachment, for group: AudienceGroup? = nil, of notice: Notice, in context: PageContext) {
    number = "\(attachment.number)"
    label = context.phrases.fill(.attachmentLabel, ["number": number])
    title = context.text(attachment.title)
    url = attachment.file.map { context.link(to: context.paths.attachment($0, of: notice.id)) }
    self.group = group.map { context.text($0.name) }
  }
}

extension Notice {
  func attachments(_ ids: [Attachment.ID]) -> [Attachment] {
    ids.compactMap { id in attachments.first { $0.id == id } }
  }
}
