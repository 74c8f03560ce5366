/// A notice's parts in one language as plain text, for what shows no markup: calendars, feeds, chats.
struct NoticeWords: Sendable {
  let notice: Notice
  let context: PageContext

  private var phrases: Phrases { context.phrases }

  var title: String { context.text(notice.shortTitle ?? notice.title).text }

  func line(_ label: PhraseName, _ value: String) -> String {
    phrases.fill(.labelledLine, ["label": phrases[label], "value": value])
  }

  func rooms(_ venues: [Venue]) -> String { context.fullNames(of: venues) }

  /// `公共教学楼C201, 珠海校区`
  func place(_ venues: [Venue], at campus: Campus) -> String {
    let parts = [rooms(venues), context.text(campus.name).text, campus.address.map { context.text($0).text } ?? ""]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  func moment(_ deadline: Deadline) -> String { moment(deadline.date, deadline.time) }

  func moment(_ date: LocalDate, _ time: TimeOfDay?) -> String {
    let day = phrases.plainDate(date)
    return time.map { phrases.fill(.dateAndTime, ["date": day, "time": $0.text]) } ?? day
  }

  func plain(_ prose: Prose?) -> String? { prose.flatMap(context.markup).map(\.markup.plain) }

  func text(_ text: Text?) -> String? { text.map { context.text($0).text } }

  func contact(_ contact: Contact) -> String {
    let name = [text(contact.organisation), text(contact.name)].compactMap { $0 }.joined(separator: " ")
    let role = text(contact.role).map { phrases.fill(.remark, ["text": name, "remark": $0]) } ?? name
    let ways = contact.phones.map(\.number) + [contact.email, contact.website?.text].compactMap { $0 }
    return ([role] + ways).joined(separator: " ")
  }

  /// `附属第五医院`
  func place(of subject: EmbedSubject) -> PageText {
    let place: PageText? =
      switch subject {
      case .schedule: PageText(phrases[.scheduleCaption])
      case .campus(let id): notice.campuses.first { $0.id == id }.map { context.text($0.name) }
      case .venue(let id):
        notice.campuses.lazy.flatMap(\.venues).first { $0.id == id }.map(context.fullName(of:))
      case .unit(let id): context.site.unit(id).map { context.text($0.name) }
      }
    return place ?? PageText("")
  }

  /// `学历相片采集：附属第五医院`
  func name(of subject: EmbedSubject) -> String {
    phrases.fill(.eventSummary, ["title": title, "place": place(of: subject).text])
  }

  func contacts(_ ids: [Contact.ID]) -> [String] { notice.contacts(ids).map(contact) }

  /// What every entry of the notice says besides its own time and place: what to do before, what to mind, what if it is
  /// missed, whom to ask.
  ///
  /// - Parameter group: Leaves out what is for other groups of readers.
  func commonPart(for group: AudienceGroup.ID? = nil) -> String {
    var paragraphs: [String] = []
    if let steps = steps(for: group) { paragraphs.append(steps) }
    if let points { paragraphs.append(points) }
    if let makeUp { paragraphs.append(makeUp) }
    let signers = notice.contacts.filter { $0.signs || notice.contacts.count == 1 }
    if !signers.isEmpty { paragraphs.append(line(.contactLine, phrases.list(signers.map(contact)))) }
    paragraphs.append(context.text(notice.title).text)
    return paragraphs.joined(separator: "\n\n")
  }
}

extension NoticeWords {
  private func steps(for group: AudienceGroup.ID?) -> String? {
    guard !notice.steps.isEmpty else { return nil }
    var lines = [line(.stepsHeading, plain(notice.stepsIntroduction) ?? "")]
    for (index, step) in notice.steps.enumerated() {
      lines.append("\(index + 1). \(context.text(step.title).text)")
      if let body = plain(step.body) { lines.append(body) }
      for use in step.attachments where group == nil || use.group == nil || use.group == group {
        let audience = use.group.flatMap { id in notice.audience.groups.first { $0.id == id } }
        for attachment in notice.attachments([use.attachment]) {
          lines.append(self.attachment(attachment, for: audience))
        }
      }
      lines += contacts(step.contacts)
      lines += step.links.map { "\(context.text($0.title).text) \($0.address.text)" }
    }
    return lines.joined(separator: "\n")
  }

  private func attachment(_ attachment: Attachment, for group: AudienceGroup?) -> String {
    let label = phrases.fill(.attachmentLabel, ["number": "\(attachment.number)"])
    let name = phrases.fill(.remark, ["text": context.text(attachment.title).text, "remark": label])
    guard let group else { return name }
    return phrases.fill(.labelledLine, ["label": context.text(group.name).text, "value": name])
  }

  private var points: String? {
    guard let attention = notice.attention else { return nil }
    var lines = [line(.attentionHeading, plain(attention.introduction) ?? "")]
    for point in attention.points {
      lines.append("• " + (plain(point.text) ?? ""))
      lines += point.rules.compactMap { plain($0.text).map { "– " + $0 } }
    }
    return lines.joined(separator: "\n")
  }

  private var makeUp: String? {
    guard let makeUp = notice.makeUp else { return nil }
    var lines = [line(.missedHeading, plain(makeUp.introduction) ?? "")]
    if let deadline = notice.deadline(makeUp.deadline) { lines.append(line(.deadlineLabel, moment(deadline))) }
    lines += makeUp.ways.map { "• " + context.text($0.title).text }
    return lines.joined(separator: "\n")
  }
}
