/// A page that other sites frame: the days of one unit, campus or venue, or all days, and nothing else.
package struct EmbedPage: Sendable {
  package let site: SiteView
  package let embed: EmbedView

  package static let fields = Fields<EmbedPage>("embed_page") {
    Field.object("site", of: SiteView.fields, "The site.") { $0.site }
    Field.object("embed", of: EmbedView.fields, "What is embedded.") { $0.embed }
  }
}

package struct EmbedView: Sendable {
  package let shared: EmbedShared
  package let name: PageText
  package let url: WebAddress
  package let canonical: WebAddress?
  package let calendar: CalendarView?
  package let days: [EmbedDayView]
  package let more: EmbedMoreView?

  package static let fields = Fields<EmbedView>("embed") {
    Field.text("language", "Its BCP 47 tag, for `lang`.") { $0.shared.language }
    Field.localized("name", "Whose schedule it is: a unit, a campus, a room, or words for all of them.") { $0.name }
    Field.localized("notice", "The notice's short title.") { $0.shared.notice }
    Field.localized("issuer", "Who signs the notice.") { $0.shared.issuer }
    Field.optionalText("revision", "The latest revision: 第2版.") { $0.shared.revision }
    Field.text("changed", "Since when it is so: 2025年10月20日更新.") { $0.shared.changed }
    Field.text("iso_changed", "2025-10-20, for `datetime`.") { $0.shared.isoChanged }
    Field.url("url", "The page that tells more.") { $0.url }
    Field.optionalURL("canonical", "That page's full address, when the site knows where it stands.") { $0.canonical }
    Field.url("script", "The script that orders the days and tells the frame's height.") { $0.shared.script }
    Field.optionalObject("calendar", of: CalendarView.fields, "Its calendar.") { $0.calendar }
    Field.list("days", of: EmbedDayView.fields, "By date; what is over comes last when the build was given a day.") {
      $0.days
    }
    Field.optionalObject("more", of: EmbedMoreView.fields, "What did not fit.") { $0.more }
    Field.flag("dated", "The build was given a day: the script leaves order and states alone.") { $0.shared.isDated }
    Field.text("zone", "The time zone of its days and hours: Asia/Shanghai.") { $0.shared.zone }
    Field.optionalText("offset", "The zone's offset from UTC, where it is the same all year: +08:00.") {
      $0.shared.offset
    }
  }
}

/// What the embedded pages of one folder have in common.
package final class EmbedShared: Sendable {
  let words: NoticeWords
  let schedule: Schedule
  let language: String
  let notice: PageText
  let issuer: PageText
  let revision: String?
  let changed: String
  let isoChanged: String
  let script: WebAddress
  let isDated: Bool
  let zone: String
  let offset: String?

  package init(_ notice: Notice, schedule: Schedule, in context: PageContext) {
    let phrases = context.phrases
    let date = notice.revisions.last?.date ?? notice.issued
    words = NoticeWords(notice: notice, context: context)
    self.schedule = schedule
    language = context.language.rawValue
    self.notice = context.text(notice.shortTitle ?? notice.title)
    issuer = context.site.issuers.first { $0.id == notice.issuer }.map { context.text($0.name) } ?? PageText("")
    revision = notice.revisions.last.map { phrases.fill(.embedEdition, ["number": "\($0.number)"]) }
    changed = phrases.fill(.embedChanged, ["date": phrases.plainDate(date)])
    isoChanged = date.iso8601
    script = context.link(to: context.paths.frameScript)
    isDated = context.asOf != nil
    zone = notice.timeZone.rawValue
    offset = notice.timeZone.fixedOffset
  }
}

extension EmbedView {
  package init(_ subject: EmbedSubject, _ shared: EmbedShared) {
    let (words, context) = (shared.words, shared.words.context)
    let notice = words.notice
    let page = context.paths.page(subject, of: notice.id, context.language)
    self.shared = shared
    name = words.place(of: subject)
    url = context.link(to: page)
    canonical = SiteAddresses(base: context.base).absolute(page)
    calendar = subject.calendar.flatMap { CalendarView($0, of: notice, in: context) }
    let days = EmbedDays(notice.visits(subject, shared.schedule), about: subject, shared)
    self.days = days.days
    more = days.leftOut == 0 ? nil : EmbedMoreView(count: days.leftOut, in: context)
  }
}

/// Sessions that would make the page too large to be embedded.
package struct EmbedMoreView: Sendable {
  package let count: String
  package let text: String

  package static let fields = Fields<EmbedMoreView>("rest") {
    Field.text("count", "How many sessions are left out.") { $0.count }
    Field.text("text", "The same in words.") { $0.text }
  }

  init(count: Int, in context: PageContext) {
    self.count = "\(count)"
    text = context.phrases.fill(.embedMore, ["count": "\(count)"])
  }
}
