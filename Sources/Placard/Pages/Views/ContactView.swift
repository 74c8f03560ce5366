/// Whom to ask, and how to reach them.
package struct ContactView: Sendable {
  package let name: PageText
  package let organisation: PageText?
  package let role: PageText?
  package let phones: [LinkView]
  package let email: LinkView?
  package let website: WebAddress?

  package static let fields = Fields<ContactView>("contact") {
    Field.localized("name", "A person or office.") { $0.name }
    Field.optionalLocalized("organisation", "What they belong to.") { $0.organisation }
    Field.optionalLocalized("role", "What to ask them about.") { $0.role }
    Field.list("phones", of: LinkView.fields("phone"), "Numbers, with tel: links.") { $0.phones }
    Field.optionalObject("email", of: LinkView.fields("mailbox"), "An address, with its mailto: link.") { $0.email }
    Field.optionalURL("website", "Their own site.") { $0.website }
  }
}

extension ContactView {
  init(_ contact: Contact, in context: PageContext) {
    name = context.text(contact.name)
    organisation = contact.organisation.map(context.text)
    role = contact.role.map(context.text)
    phones = contact.phones.map { LinkView(name: PageText($0.number), url: $0.uri) }
    email = contact.email.flatMap { address in
      WebAddress("mailto:" + address).map { LinkView(name: PageText(address), url: $0) }
    }
    website = contact.website
  }
}

extension Notice {
  func contacts(_ ids: [Contact.ID]) -> [Contact] {
    ids.compactMap { id in contacts.first { $0.id == id } }
  }

  func deadline(_ id: Deadline.ID?) -> Deadline? {
    id.flatMap { id in deadlines.first { $0.id == id } }
  }
}
