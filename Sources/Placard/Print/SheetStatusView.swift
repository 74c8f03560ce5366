/// Says of each edition of a sheet whether it is current and, if not, what has changed since: where the small code leads.
package struct SheetStatusView: Sendable {
  package let name: String
  package let editions: [Edition]
  package let sheet: WebAddress?
  package let pdf: WebAddress?

  package struct Edition: Sendable {
    package let number: String
    package let label: String
    package let isCurrent: Bool
    package let isOutdated: Bool
    package let changes: [ChangeLine]

    package static let fields = Fields<Edition>("sheet_edition") {
      Field.text("number", "Its number, for anchors: the code leads to #r1.") { $0.number }
      Field.text("label", "第1版，2025年10月15日") { $0.label }
      Field.flag("current", "It is the latest edition.") { $0.isCurrent }
      Field.flag("outdated", "What stands on the sheet has changed since.") { $0.isOutdated }
      Field.list("changes", of: ChangeLine.fields, "What has changed on the sheet since.") { $0.changes }
    }
  }

  package struct ChangeLine: Sendable {
    package let edition: String
    package let text: PageText

    package static let fields = Fields<ChangeLine>("change_line") {
      Field.text("edition", "The edition that changed it: 第2版，2025年10月20日") { $0.edition }
      Field.localized("text", "What changed.") { $0.text }
    }
  }

  package static let fields = Fields<SheetStatusView>("status") {
    Field.text("name", "What the sheet is: 珠海校区 · 海报 A3.") { $0.name }
    Field.list("editions", of: Edition.fields, "Its editions, the latest first.") { $0.editions }
    Field.optionalURL("sheet", "The sheet as it is now; absent when there is none any more.") { $0.sheet }
    Field.optionalURL("pdf", "Its PDF, where the build makes one.") { $0.pdf }
  }
}

extension SheetStatusView {
  /// - Parameter path: of the sheet's HTML; `nil` for a sheet that is no longer made.
  init(
    _ kind: Sheet.Kind, _ subject: SheetSubject, name: String, path: String?, pdf: String?, of notice: Notice,
    schedule: Schedule, in context: PageContext
  ) {
    self.name = name
    sheet = path.map(context.link)
    self.pdf = pdf.map(context.link)
    let history = RevisionHistory(notice, zone: TimeZoneRules(notice.timeZone))
    let words = ChangeWords(
      words: NoticeWords(notice: notice, context: context), history: history, site: context.site)
    func label(_ number: Int, _ date: LocalDate) -> String {
      context.phrases.fill(.revision, ["number": "\(number)", "date": context.phrases.plainDate(date)])
    }
    let known = history.editions.map { edition in
      (
        number: edition.revision?.number ?? 1, date: edition.revision?.date ?? notice.issued,
        revision: edition.revision
      )
    }
    editions = known.indices.reversed().map { index in
      let later = known.indices.filter { $0 > index }
      let lines = later.flatMap { later -> [ChangeLine] in
        guard let revision = known[later].revision,
          notice.changes(revision, touch: subject, kind, schedule: schedule)
        else { return [] }
        let edition = label(revision.number, revision.date)
        let own = history.changes(in: later).filter {
          notice.touches($0.change, subject, kind, schedule: schedule)
        }
        return own.isEmpty
          ? [ChangeLine(edition: edition, text: context.text(revision.summary))]
          : own.map { ChangeLine(edition: edition, text: PageText(words.line($0))) }
      }
      let isGone = path == nil
      return Edition(
        number: "\(known[index].number)", label: label(known[index].number, known[index].date),
        isCurrent: later.isEmpty && !isGone, isOutdated: isGone || !lines.isEmpty, changes: lines)
    }
  }
}
