/// What to do after missing the session.
package struct MakeUpView: Sendable {
  package let heading: PageText
  package let title: PageText
  package let introduction: PageMarkup?
  package let deadline: DeadlineView?
  package let ways: [WayView]
  package let url: WebAddress

  package static let fields = Fields<MakeUpView>("make_up_part") {
    Field.localized("heading", "The official heading, with its number.") { $0.heading }
    Field.localized("title", "The same without a number.") { $0.title }
    Field.optionalMarkup("introduction", "Who may make up, and how it is arranged.") { $0.introduction }
    Field.optionalObject("deadline", of: DeadlineView.fields, "The last day for all ways.") { $0.deadline }
    Field.list("ways", of: WayView.fields, "The ways that are open.") { $0.ways }
    Field.url("url", "The make-up page.") { $0.url }
  }
}

/// One way to make up for it.
package struct WayView: Sendable {
  package let id: String
  package let title: PageText
  package let body: PageMarkup?
  package let kind: MakeUpWay.Kind
  package let address: PageMarkup?
  package let hours: [HoursView]
  package let directions: PageMarkup?
  package let service: PageMarkup?
  package let how: PageMarkup?
  package let deadline: DeadlineView?
  package let closes: DeadlineView?
  package let contacts: [ContactView]
  package let attachments: [AttachmentView]
  package let links: [LinkView]

  package static let fields = Fields<WayView>("way") {
    Field.text("id", "The way's id, for anchors.") { $0.id }
    Field.localized("title", "Its title.") { $0.title }
    Field.optionalMarkup("body", "What to do.") { $0.body }
    Field.flag("walk_in", "Go there in the opening hours.") { if case .walkIn = $0.kind { true } else { false } }
    Field.flag("online", "Through a web site or mini-program.") { if case .online = $0.kind { true } else { false } }
    Field.flag("appointment", "Agree on a time first.") { if case .appointment = $0.kind { true } else { false } }
    Field.optionalInlineMarkup("address", "Where to go.") { $0.address }
    Field.list("hours", of: HoursView.fields, "Opening hours.") { $0.hours }
    Field.optionalMarkup("directions", "How to get there.") { $0.directions }
    Field.optionalInlineMarkup("service", "The web site or mini-program.") { $0.service }
    Field.optionalMarkup("how", "How to agree on a time.") { $0.how }
    Field.optionalObject("deadline", of: DeadlineView.fields, "Its own last day.") { $0.deadline }
    Field.optionalObject("closes", of: DeadlineView.fields, "Its own last day, or that of all ways.") { $0.closes }
    Field.list("contacts", of: ContactView.fields, "Whom to call.") { $0.contacts }
    Field.list("attachments", of: AttachmentView.fields, "What to read for it.") { $0.attachments }
    Field.list("links", of: LinkView.fields("link"), "Addresses outside the site.") { $0.links }
  }
}

/// Opening hours on some days.
package struct HoursView: Sendable {
  package let days: String?
  package let text: String

  package static let fields = Fields<HoursView>("opening") {
    Field.optionalText("days", "The days of the week; absent when they are the same on all.") { $0.days }
    Field.text("text", "9:00—12:00、13:30—17:30") { $0.text }
  }
}

extension MakeUpView {
  func summary(of notice: NoticeView) -> PageText {
    introduction.map { PageText($0.markup.plain, language: $0.language) } ?? notice.summary ?? notice.title
  }

  init(_ makeUp: MakeUp, heading: PageText, of notice: Notice, in context: PageContext) {
    self.heading = heading
    title = notice.headings.makeUp.map(context.text) ?? PageText(context.phrases[.partMakeUp])
    introduction = makeUp.introduction.flatMap(context.markup)
    deadline = notice.deadline(makeUp.deadline).map { DeadlineView($0, of: notice, in: context) }
    ways = makeUp.ways.map { WayView($0, closing: makeUp.deadline, of: notice, in: context) }
    url = context.link(to: context.paths.makeUp(notice.id, context.language))
  }
}

extension WayView {
  init(_ way: MakeUpWay, closing lastDay: Deadline.ID?, of notice: Notice, in context: PageContext) {
    id = way.id.rawValue
    title = context.text(way.title)
    body = way.body.flatMap(context.markup)
    kind = way.kind
    deadline = notice.deadline(way.deadline).map { DeadlineView($0, of: notice, in: context) }
    closes = notice.deadline(way.deadline ?? lastDay).map { DeadlineView($0, of: notice, in: context) }
    contacts = notice.contacts(way.contacts).map { ContactView($0, in: context) }
    attachments = notice.attachments(way.attachments).map { AttachmentView($0, of: notice, in: context) }
    links = way.links.map { LinkView($0, in: context) }

    var place: (address: Text?, directions: Prose?)
    var service: Text?
    var how: Prose?
    var hours: [OpeningHours] = []
    switch way.kind {
    case .walkIn(let address, let openingHours, let directions):
      place = (address, directions)
      hours = openingHours
    case .online(let name):
      service = name
    case .appointment(let address, let instructions):
      place.address = address
      how = instructions
    }
    address = place.address.map(context.line)
    directions = place.directions.flatMap(context.markup)
    self.service = service.map(context.line)
    self.how = how.flatMap(context.markup)
    self.hours = hours.map { opening in
      HoursView(
        days: opening.days.isEmpty ? nil : context.phrases.weekdays(opening.days),
        text: context.phrases.ranges(opening.times))
    }
  }
}
