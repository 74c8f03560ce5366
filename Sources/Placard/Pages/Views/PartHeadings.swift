/// The headings of a notice's parts, numbered in the order in which the official text has them; parts that a notice does not
/// have take no number.
package struct PartHeadings: Sendable {
  package private(set) var audience = PageText("")
  package private(set) var steps = PageText("")
  package private(set) var schedule = PageText("")
  package private(set) var attention = PageText("")
  package private(set) var makeUp = PageText("")
  package private(set) var deadlines = PageText("")
  package private(set) var sections: [PageText] = []
  package private(set) var reminders = PageText("")

  package static let fields = Fields<PartHeadings>("part") {
    Field.localized("audience", "一、采集对象") { $0.audience }
    Field.localized("steps", "二、采集要求") { $0.steps }
    Field.localized("schedule", "三、相片采集时间、地点") { $0.schedule }
    Field.localized("attention", "四、注意事项") { $0.attention }
    Field.localized("deadlines", "五、截止日期, where there are further deadlines.") { $0.deadlines }
    Field.localized("reminders", "特别提醒, without a number.") { $0.reminders }
  }
}

extension PartHeadings {
  init(_ notice: Notice, in context: PageContext) {
    var number = 0
    func heading(_ own: Text?, _ usual: PhraseName? = nil, isPresent: Bool = true) -> PageText {
      guard isPresent else { return PageText("") }
      number += 1
      let title = own.map(context.text) ?? usual.map { PageText(context.phrases[$0]) } ?? PageText("")
      let text = context.phrases.fill(
        .partHeading, ["number": "\(number)", "hanzi": hanziNumeral(number), "title": title.text])
      return PageText(text, language: title.language)
    }
    audience = heading(
      notice.headings.audience, .partAudience, isPresent: !notice.audience.criteria.isEmpty)
    steps = heading(notice.headings.steps, .partSteps, isPresent: !notice.steps.isEmpty)
    schedule = heading(notice.headings.schedule, .partSchedule, isPresent: !notice.campuses.isEmpty)
    attention = heading(notice.headings.attention, .partAttention, isPresent: notice.attention != nil)
    makeUp = heading(notice.headings.makeUp, .partMakeUp, isPresent: notice.makeUp != nil)
    deadlines = heading(nil, .partDeadlines, isPresent: !notice.furtherDeadlines.isEmpty)
    sections = notice.sections.map { heading($0.title) }
    reminders = notice.headings.reminders.map(context.text) ?? PageText(context.phrases[.partReminders])
  }
}
