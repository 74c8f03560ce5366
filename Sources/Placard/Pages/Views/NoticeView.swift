/// A notice, whole, as pages of one folder and language show it.
package struct NoticeView: Sendable {
  package let id: String
  package let title: PageText
  package let shortTitle: PageText
  package let summary: PageText?
  package let documentNumber: String?
  package let issued: String
  package let isoIssued: String
  package let issuer: PageText
  package let revision: String?
  package let url: WebAddress
  package let addressee: PageText?
  package let preamble: PageMarkup?
  package let translationNote: String?
  package let parts: PartHeadings
  package let criteria: [CriterionView]
  package let stepsIntroduction: PageMarkup?
  package let steps: [StepView]
  package let scheduleIntroduction: PageMarkup?
  package let campuses: [CampusView]
  package let units: [LinkView]
  package let attentionIntroduction: PageMarkup?
  package let points: [PointView]
  package let makeUp: MakeUpView?
  package let sections: [SectionView]
  package let reminders: [ReminderView]
  package let deadlines: [DeadlineView]
  package let contacts: [ContactView]
  package let signers: [ContactView]
  package let attachments: [AttachmentView]

  package static let fields = Fields<NoticeView>("notice") {
    Field.text("id", "The notice's id.") { $0.id }
    Field.localized("title", "The official title.") { $0.title }
    Field.localized("short_title", "A title for navigation and posters.") { $0.shortTitle }
    Field.optionalLocalized("summary", "One or two sentences.") { $0.summary }
    Field.optionalText("document_number", "The issuing number (发文字号).") { $0.documentNumber }
    Field.text("issued", "The day of issue.") { $0.issued }
    Field.text("iso_issued", "2025-10-15, for `datetime`.") { $0.isoIssued }
    Field.localized("issuer", "Who signs it.") { $0.issuer }
    Field.optionalText("revision", "The latest revision's number and day.") { $0.revision }
    Field.url("url", "The notice's page.") { $0.url }
    Field.optionalLocalized("addressee", "Whom it addresses.") { $0.addressee }
    Field.optionalMarkup("preamble", "Legal basis and purpose.") { $0.preamble }
    Field.optionalText("translation_note", "On translated pages: which text prevails.") { $0.translationNote }
    Field.object("parts", of: PartHeadings.fields, "The headings of its parts, numbered as the official text has them.")
    {
      $0.parts
    }
    Field.list("criteria", of: CriterionView.fields, "Whom it concerns, and whom not.") { $0.criteria }
    Field.optionalMarkup("steps_introduction", "The text above the steps.") { $0.stepsIntroduction }
    Field.list("steps", of: StepView.fields, "What to do, in order.") { $0.steps }
    Field.optionalMarkup("schedule_introduction", "The text above the schedule.") { $0.scheduleIntroduction }
    Field.list("campuses", of: CampusView.fields, "Its campuses.") { $0.campuses }
    Field.list("units", of: LinkView.fields("member"), "All units that it concerns.") { $0.units }
    Field.optionalMarkup("attention_introduction", "The text above the points to mind.") { $0.attentionIntroduction }
    Field.list("points", of: PointView.fields, "What to mind on the day.") { $0.points }
    Field.optionalObject("make_up", of: MakeUpView.fields, "What to do after missing the session.") { $0.makeUp }
    Field.list("sections", of: SectionView.fields, "What follows, in the author's own parts.") { $0.sections }
    Field.list("reminders", of: ReminderView.fields, "Special reminders.") { $0.reminders }
    Field.list("deadlines", of: DeadlineView.fields, "By when what must be done, earliest first.") { $0.deadlines }
    Field.list("contacts", of: ContactView.fields, "Everyone to ask.") { $0.contacts }
    Field.list("signers", of: ContactView.fields, "The contacts who sign the notice.") { $0.signers }
    Field.list("attachments", of: AttachmentView.fields, "Its attachments, by number.") { $0.attachments }
  }
}

/// Who is meant, or not.
package struct CriterionView: Sendable {
  package let text: PageMarkup
  package let isIncluded: Bool

  package static let fields = Fields<CriterionView>("criterion") {
    Field.markup("text", "The people described.") { $0.text }
    Field.flag("included", "They are meant; otherwise they must not come.") { $0.isIncluded }
  }
}

/// A part of the notice beyond those that Placard knows by name.
package struct SectionView: Sendable {
  package let id: String
  package let heading: PageText
  package let body: PageMarkup?
  package let links: [LinkView]
  package let deadlines: [DeadlineView]
  package let contacts: [ContactView]

  package static let fields = Fields<SectionView>("section") {
    Field.text("id", "The section's id, for anchors.") { $0.id }
    Field.localized("heading", "Its heading, with its number.") { $0.heading }
    Field.optionalMarkup("body", "Its text.") { $0.body }
    Field.list("links", of: LinkView.fields("link"), "Addresses outside the site.") { $0.links }
    Field.list("deadlines", of: DeadlineView.fields, "The deadlines that it sets.") { $0.deadlines }
    Field.list("contacts", of: ContactView.fields, "Whom to ask.") { $0.contacts }
  }
}

package struct ReminderView: Sendable {
  package let text: PageMarkup

  package static let fields = Fields<ReminderView>("reminder") {
    Field.markup("text", "The reminder.") { $0.text }
  }
}

extension NoticeView {
  package init(_ notice: Notice, schedule: Schedule, in context: PageContext) {
    let site = context.site
    let parts = PartHeadings(notice, in: context)
    id = notice.id.rawValue
    title = context.text(notice.title)
    shortTitle = context.text(notice.shortTitle ?? notice.title)
    summary = notice.summary.map(context.text)
    documentNumber = notice.documentNumber
    issued = context.phrases.plainDate(notice.issued)
    isoIssued = notice.issued.iso8601
    issuer = site.issuers.first { $0.id == notice.issuer }.map { context.text($0.name) } ?? PageText("")
    revision = notice.revisions.last.map { revision in
      context.phrases.fill(
        .revision, ["number": "\(revision.number)", "date": context.phrases.plainDate(revision.date)])
    }
    url = context.link(to: context.paths.notice(notice.id, context.language))
    addressee = notice.addressee.map(context.text)
    preamble = notice.preamble.flatMap(context.markup)
    translationNote = notice.translationNote?[context.language]
    self.parts = parts
    criteria = notice.audience.criteria.compactMap { criterion in
      context.markup(criterion.text).map { CriterionView(text: $0, isIncluded: criterion.included) }
    }
    stepsIntroduction = notice.stepsIntroduction.flatMap(context.markup)
    steps = notice.steps.map { StepView($0, of: notice, in: context) }
    scheduleIntroduction = notice.scheduleIntroduction.flatMap(context.markup)
    campuses = notice.campuses.map { CampusView($0, of: notice, schedule: schedule, in: context) }
    units = schedule.units.map { LinkView($0, of: notice, in: context) }
    attentionIntroduction = notice.attention?.introduction.flatMap(context.markup)
    points = notice.attention?.points.compactMap { PointView($0, in: context) } ?? []
    makeUp = notice.makeUp.map { MakeUpView($0, heading: parts.makeUp, of: notice, in: context) }
    sections = zip(notice.sections, parts.sections).map { section, heading in
      SectionView(section, heading: heading, of: notice, in: context)
    }
    reminders = notice.reminders.compactMap { context.markup($0.text).map(ReminderView.init) }
    deadlines = notice.deadlines.sorted(by: Deadline.isEarlier).map {
      DeadlineView($0, of: notice, in: context)
    }
    contacts = notice.contacts.map { ContactView($0, in: context) }
    signers = notice.contacts.filter(\.signs).map { ContactView($0, in: context) }
    attachments = notice.attachments.sorted { $0.number < $1.number }.map {
      AttachmentView($0, of: notice, in: context)
    }
  }
}

extension SectionView {
  init(_ section: Section, heading: PageText, of notice: Notice, in context: PageContext) {
    id = section.id.rawValue
    self.heading = heading
    body = context.markup(section.body)
    links = section.links.map { LinkView($0, in: context) }
    deadlines = section.deadlines.compactMap { notice.deadline($0) }.map {
      DeadlineView($0, of: notice, in: context)
    }
    contacts = notice.contacts(section.contacts).map { ContactView($0, in: context) }
  }
}

extension Deadline {
  /// By day and time, a deadline without a time at the end of its day; ids decide between equals.
  fileprivate static func isEarlier(_ left: Self, _ right: Self) -> Bool {
    let (leftMinutes, rightMinutes) = (left.time?.minutes ?? 1440, right.time?.minutes ?? 1440)
    return (left.date, leftMinutes, left.id) < (right.date, rightMinutes, right.id)
  }
}
