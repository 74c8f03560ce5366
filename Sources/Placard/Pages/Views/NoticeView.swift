/// A notice, whole, as pages of one folder and language show it.
package final class NoticeView: Sendable {
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
  package let printRoom: WebAddress?
  package let addressee: PageText?
  package let preamble: PageMarkup?
  package let translationNote: String?
  package let parts: PartHeadings
  package let criteria: [CriterionView]
  package let stepsIntroduction: PageMarkup?
  package let steps: [StepView]
  package let scheduleIntroduction: PageMarkup?
  package var campuses: [CampusView] { source.campuses.value }
  package let attentionIntroduction: PageMarkup?
  package let points: [PointView]
  package let makeUp: MakeUpView?
  package let sections: [SectionView]
  package let reminders: [ReminderView]
  package let deadlines: [DeadlineView]
  package let contacts: [ContactView]
  package let signers: [ContactView]
  package let attachments: [AttachmentView]
  package let calendar: CalendarView?
  package let deadlineCalendar: CalendarView?
  package let period: PeriodView?
  package let zone: String
  package let offset: String?
  package let kit: WebAddress?
  let source: Source

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
    printRoom =
      context.publishes(.sheets) ? context.link(to: context.paths.printRoom(notice.id, context.language)) : nil
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
    calendar = CalendarView(.all, of: notice, in: context)
    deadlineCalendar = notice.deadlines.isEmpty ? nil : CalendarView(.deadlines, of: notice, in: context)
    attachments = notice.attachments.sorted { $0.number < $1.number }.map {
      AttachmentView($0, of: notice, in: context)
    }
    period = PeriodView(notice, in: context)
    zone = notice.timeZone.rawValue
    offset = notice.timeZone.fixedOffset
    kit =
      notice.campuses.isEmpty || !context.publishes(.embeds)
      ? nil : context.link(to: context.paths.kit(.schedule, of: notice.id, context.language))
    source = Source(notice: notice, schedule: schedule, context: context)
  }

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
    Field.optionalURL("print_room", "The page of all its sheets to print, where the site has sheets.") { $0.printRoom }
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
    Field.list("bring", of: StepView.fields, "The steps for which something must be in hand.") {
      $0.steps.filter { $0.bring != nil }
    }
    Field.list("campuses", of: CampusView.fields, "Its campuses.") { $0.campuses }
    Field.list("units", of: LinkView.fields("member"), "All units that it concerns.") { $0.source.units }
    Field.optionalMarkup("attention_introduction", "The text above the points to mind.") { $0.attentionIntroduction }
    Field.list("points", of: PointView.fields, "What to mind on the day.") { $0.points }
    Field.optionalObject("make_up", of: MakeUpView.fields, "What to do after missing the session.") { $0.makeUp }
    Field.list("sections", of: SectionView.fields, "What follows, in the author's own parts.") { $0.sections }
    Field.list("reminders", of: ReminderView.fields, "Special reminders.") { $0.reminders }
    Field.list("deadlines", of: DeadlineView.fields, "By when what must be done, earliest first.") { $0.deadlines }
    Field.list(
      "further_deadlines", of: DeadlineView.fields,
      "Those that no other part speaks of, which the official text has in a part of their own."
    ) { view in
      let further = view.source.notice.furtherDeadlines
      return view.deadlines.filter { deadline in further.contains { $0.id.rawValue == deadline.id } }
    }
    Field.flag("has_parts", "The official text has parts with headings.") { view in
      !(view.criteria.isEmpty && view.steps.isEmpty && view.source.notice.campuses.isEmpty && view.points.isEmpty)
        || view.makeUp != nil || !view.source.notice.furtherDeadlines.isEmpty
        || !(view.sections.isEmpty && view.reminders.isEmpty && view.attachments.isEmpty)
    }
    Field.list("contacts", of: ContactView.fields, "Everyone to ask.") { $0.contacts }
    Field.list("signers", of: ContactView.fields, "The contacts who sign the notice.") { $0.signers }
    Field.list("attachments", of: AttachmentView.fields, "Its attachments, by number.") { $0.attachments }
    Field.optionalObject("calendar", of: CalendarView.fields, "All its times and deadlines.") { $0.calendar }
    Field.optionalObject("deadline_calendar", of: CalendarView.fields, "Its deadlines alone.") { $0.deadlineCalendar }
    Field.optionalObject("period", of: PeriodView.fields, "From its first session to its last.") { $0.period }
    Field.text("zone", "The time zone of its days and hours: Asia/Shanghai.") { $0.zone }
    Field.flag("beijing_time", "Its time zone is that of the Chinese mainland, which readers know as Beijing time.") {
      $0.zone == "Asia/Shanghai"
    }
    Field.optionalText("offset", "The zone's offset from UTC, where it is the same all year: +08:00.") { $0.offset }
    Field.optionalURL("kit", "How to show its schedule on another site, where it has one.") { $0.kit }
    Field.json("finder", "What the finder searches: units and campuses.") { $0.source.finder.json }
    Field.list("letters", of: LetterView.fields, "All units under their letters, A to Z.") { $0.source.finder.letters }
    Field.flag("untranslated", "Some of it is missing in the page's language and stands in the original.") {
      !$0.source.notice.isTranslated(into: $0.source.context.language)
    }
    Field.list("people_points", of: PointView.fields, "What those who come must mind, without rules.") { view in
      view.points.filter { !$0.isForUnits && $0.rules.isEmpty }
    }
    Field.list("rules", of: RuleView.fields, "The do's and don'ts of all points.") { $0.points.flatMap(\.rules) }
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

/// The days from a notice's first session to its last.
package struct PeriodView: Sendable {
  package let text: String
  package let isoStart: String
  package let isoEnd: String
  package let state: String?

  package static let fields = Fields<PeriodView>("period") {
    Field.text("text", "2025年10月25日—2025年11月5日") { $0.text }
    Field.text("iso_start", "2025-10-25T09:00, for the state.") { $0.isoStart }
    Field.text("iso_end", "2025-11-05T17:00, for the state.") { $0.isoEnd }
    Field.optionalText("state", "Upcoming, today or over, when the build was given a day.") { $0.state }
  }
}

extension NoticeView {
  /// What is worked out only on the pages that show it.
  struct Source: Sendable {
    let notice: Notice
    let schedule: Schedule
    let context: PageContext
    let events: EventData
    let campuses: Lazily<[CampusView]>

    init(notice: Notice, schedule: Schedule, context: PageContext) {
      self.notice = notice
      self.schedule = schedule
      self.context = context
      events = EventData(of: notice, in: context)
      campuses = Lazily {
        notice.campuses.map { CampusView($0, of: notice, schedule: schedule, in: context) }
      }
    }

    /// There may be thousands, and few pages list them.
    var units: [LinkView] { schedule.units.map { LinkView($0, of: notice, in: context) } }

    var finder: FinderIndex { FinderIndex(notice, schedule: schedule, in: context) }
  }

  func events(page: WebAddress?) -> JSONValue? {
    events(
      source.notice.campuses.flatMap { campus in campus.sessions.map { Visit(campus: campus, session: $0) } },
      page: page)
  }

  package func events(_ visits: [Visit], page: WebAddress?) -> JSONValue? {
    source.events.graph(visits, page: page)
  }

  /// For search results: whose page it is, when and where, and what for.
  package func description(of name: PageText, _ visits: [Visit]) -> PageText {
    PageText(
      source.context.phrases.fill(
        .visitDescription,
        ["name": name.text, "answer": source.finder.answer(visits), "notice": shortTitle.text]))
  }
}

extension PeriodView {
  /// `nil` when no session takes place.
  init?(_ notice: Notice, in context: PageContext) {
    let sessions = notice.campuses.flatMap(\.sessions).filter { $0.status == .scheduled }
    guard let first = sessions.map(\.date).min(), let last = sessions.map(\.date).max() else { return nil }
    let phrases = context.phrases
    text =
      first == last
      ? phrases.fullDate(first)
      : phrases.fill(.dateRange, ["first": phrases.plainDate(first), "last": phrases.plainDate(last)])
    isoStart = first.iso8601
    isoEnd = last.iso8601
    let state = context.asOf.map { day in
      phrases[day < first ? .stateUpcoming : day > last ? .stateOver : first == last ? .stateToday : .stateRunning]
    }
    self.state = state
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

extension Notice {
  /// The deadlines that neither a section nor the part on making up nor one of its ways speaks of.
  var furtherDeadlines: [Deadline] {
    var named = Set(sections.flatMap(\.deadlines))
    if let makeUp {
      named.formUnion(makeUp.ways.compactMap(\.deadline))
      if makeUp.introduction != nil, let deadline = makeUp.deadline { named.insert(deadline) }
    }
    return deadlines.filter { !named.contains($0.id) }
  }
}

extension Deadline {
  /// By day and time, a deadline without a time at the end of its day; ids decide between equals.
  fileprivate static func isEarlier(_ left: Self, _ right: Self) -> Bool {
    let (leftMinutes, rightMinutes) = (left.time?.minutes ?? 1440, right.time?.minutes ?? 1440)
    return (left.date, leftMinutes, left.id) < (right.date, rightMinutes, right.id)
  }
}
