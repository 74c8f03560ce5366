/// By when something must be done, and what happens if it is not.
package struct DeadlineView: Sendable {
  package let id: String
  package let title: PageText
  package let when: String
  package let isoDate: String
  package let isoEnd: String
  package let ifMissed: PageMarkup?
  package let contacts: [ContactView]
  package let state: String?

  package static let fields = Fields<DeadlineView>("deadline") {
    Field.text("id", "The deadline's id, for anchors.") { $0.id }
    Field.localized("title", "What must be done.") { $0.title }
    Field.text("when", "The day, and the time where one is given.") { $0.when }
    Field.text("iso_date", "2026-03-30, for `datetime`.") { $0.isoDate }
    Field.text("iso_end", "2026-03-30T24:00: the moment from which on it is missed, for the state.") { $0.isoEnd }
    Field.optionalMarkup("if_missed", "What happens to those who miss it.") { $0.ifMissed }
    Field.list("contacts", of: ContactView.fields, "Whom to ask.") { $0.contacts }
    Field.optionalText("state", "Open or closed, when the build was given a day.") { $0.state }
  }
}

extension DeadlineView {
  init(_ deadline: Deadline, of notice: Notice, in context: PageContext) {
    let date = context.phrases.plainDate(deadline.date)
    id = deadline.id.rawValue
    title = context.text(deadline.title)
    when = deadline.time.map { context.phrases.fill(.dateAndTime, ["date": date, "time": $0.text]) } ?? date
    isoDate = deadline.date.iso8601
    isoEnd = "\(deadline.date.iso8601)T\((deadline.time ?? .endOfDay).padded)"
    ifMissed = deadline.ifMissed.flatMap(context.markup)
    contacts = notice.contacts(deadline.contacts).map { ContactView($0, in: context) }
    state = context.state(ofDeadline: deadline.date)
  }
}
