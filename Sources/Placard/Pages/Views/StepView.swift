/// One thing that a reader does.
package struct StepView: Sendable {
  package let id: String
  package let title: PageText
  package let body: PageMarkup?
  package let bring: PageText?
  package let attachments: [AttachmentView]
  package let contacts: [ContactView]
  package let links: [LinkView]

  package static let fields = Fields<StepView>("step") {
    Field.text("id", "The step's id, for anchors.") { $0.id }
    Field.localized("title", "What to do.") { $0.title }
    Field.optionalMarkup("body", "How to do it.") { $0.body }
    Field.optionalLocalized("bring", "What to have in hand for it.") { $0.bring }
    Field.list("attachments", of: AttachmentView.fields, "What to read for it.") { $0.attachments }
    Field.list("contacts", of: ContactView.fields, "Whom to ask when it fails.") { $0.contacts }
    Field.list("links", of: LinkView.fields("link"), "Addresses outside the site.") { $0.links }
  }
}

extension StepView {
  init(_ step: Step, of notice: Notice, in context: PageContext) {
    id = step.id.rawValue
    title = context.text(step.title)
    body = step.body.flatMap(context.markup)
    bring = step.bring.map(context.text)
    attachments = step.attachments.flatMap { use in
      let group = use.group.flatMap { id in notice.audience.groups.first { $0.id == id } }
      return notice.attachments([use.attachment]).map { AttachmentView($0, for: group, of: notice, in: context) }
    }
    contacts = notice.contacts(step.contacts).map { ContactView($0, in: context) }
    links = step.links.map { LinkView($0, in: context) }
  }
}
