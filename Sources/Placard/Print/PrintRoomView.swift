/// Every sheet of a notice, for those who print.
package struct PrintRoomView: Sendable {
  package let edition: String
  package let changed: PageText?
  package let reprints: [Entry]
  package let groups: [Group]

  package static let fields = Fields<PrintRoomView>("print_room") {
    Field.text("edition", "The edition that the sheets show: 第2版，2025年10月20日.") { $0.edition }
    Field.optionalLocalized("changed", "What the latest revision changed; absent in the first edition.") { $0.changed }
    Field.list("reprints", of: Entry.fields, "The sheets that the latest revision has made out of date.") {
      $0.reprints
    }
    Field.list("groups", of: Group.fields, "The sheets of the notice as a whole, then those of each campus.") {
      $0.groups
    }
  }

  /// What belongs to one campus, or to the notice as a whole.
  package struct Group: Sendable {
    package let id: String
    package let name: PageText
    package let bundle: WebAddress?
    package let parts: [Part]

    package static let fields = Fields<Group>("print_group") {
      Field.text("id", "For anchors: campus-zhuhai.") { $0.id }
      Field.localized("name", "The campus, or the document's kind.") { $0.name }
      Field.optionalURL("bundle", "All sheets of the campus as one PDF, where the build makes one.") { $0.bundle }
      Field.list("parts", of: Part.fields, "Its sheets by kind.") { $0.parts }
    }
  }

  package struct Part: Sendable {
    package let name: String
    package let entries: [Entry]

    package static let fields = Fields<Part>("print_part") {
      Field.text("name", "The kind: 门牌.") { $0.name }
      Field.list("sheets", of: Entry.fields, "The sheets.") { $0.entries }
    }
  }

  package struct Entry: Sendable {
    package let id: String
    package let name: String
    package let paper: String
    package let style: String
    package let pages: String
    package let url: WebAddress
    package let pdf: WebAddress?
    package let preview: Preview?
    package let mustReprint: Bool

    package static let fields = Fields<Entry>("print_entry") {
      Field.text("id", "The sheet's id, for anchors.") { $0.id }
      Field.text("name", "What it is: 公共教学楼C201 · 门牌 · 10月25日.") { $0.name }
      Field.text("paper", "Its paper: A4 · 297 × 210 mm.") { $0.paper }
      Field.text("style", "Its paper for `class`: a4-landscape.") { $0.style }
      Field.text("pages", "How many pages it has.") { $0.pages }
      Field.url("url", "The sheet itself.") { $0.url }
      Field.optionalURL("pdf", "Its PDF, where the build makes one.") { $0.pdf }
      Field.optionalObject("preview", of: Preview.fields, "A picture of its first page, where the build makes one.") {
        $0.preview
      }
      Field.flag("reprint", "The latest revision has made earlier prints of it out of date.") { $0.mustReprint }
    }
  }
}

extension PrintRoomView {
  /// A picture of a sheet's first page.
  package struct Preview: Sendable {
    package let url: WebAddress
    package let width: Int
    package let height: Int

    init(_ sheet: Sheet, in context: PageContext) {
      let (paper, side) = (sheet.paper, PrintJob.previewSide)
      url = context.link(to: sheet.previewPath)
      width = paper.isLandscape ? side : side * paper.width / paper.height
      height = paper.isLandscape ? side * paper.height / paper.width : side
    }

    package static let fields = Fields<Preview>("preview_picture") {
      Field.url("url", "The picture.") { $0.url }
      Field.text("width", "In pixels.") { "\($0.width)" }
      Field.text("height", "In pixels.") { "\($0.height)" }
    }
  }
}

extension PrintRoomView {
  /// - Parameter sheets: of the notice, in the order in which they are planned.
  init(
    _ notice: Notice, sheets: [Sheet], bundles: [Campus.ID: String], makesPDF: Bool, schedule: Schedule,
    in context: PageContext
  ) {
    let phrases = context.phrases
    let edition = SheetEdition(notice)
    self.edition = phrases.fill(
      .revision, ["number": "\(edition.number)", "date": phrases.plainDate(edition.date)])
    let latest = notice.revisions.count > 1 ? notice.revisions.last : nil
    changed = latest.map { context.text($0.summary) }
    func entry(_ sheet: Sheet) -> Entry {
      let pages: String =
        switch sheet.pages {
        case .exactly(let count): phrases.fill(.sheetPages, ["count": "\(count)"])
        case .any: phrases[.sheetPagesOpen]
        }
      return Entry(
        id: sheet.id,
        name: Sheet.name(sheet.kind, sheet.subject, id: sheet.id, on: sheet.paper, of: notice, in: context),
        paper: "\(sheet.paper.name) · \(sheet.paper.width) × \(sheet.paper.height) mm", style: sheet.paper.className,
        pages: pages, url: context.link(to: sheet.path), pdf: makesPDF ? context.link(to: sheet.pdfPath) : nil,
        preview: makesPDF ? Preview(sheet, in: context) : nil,
        mustReprint: latest.map { notice.changes($0, touch: sheet.subject, sheet.kind, schedule: schedule) } ?? false)
    }
    func parts(_ sheets: [Sheet]) -> [Part] {
      Sheet.Kind.allCases.compactMap { kind in
        let own = sheets.filter { $0.kind == kind }
        return own.isEmpty ? nil : Part(name: phrases[kind.phrase], entries: own.map(entry))
      }
    }
    let common = sheets.filter { $0.campus == nil }
    var groups =
      common.isEmpty
      ? []
      : [Group(id: "whole", name: PageText(phrases[.sheetWhole]), bundle: nil, parts: parts(common))]
    groups += notice.campuses.compactMap { campus in
      let own = sheets.filter { $0.campus == campus.id }
      guard !own.isEmpty else { return nil }
      return Group(
        id: "campus-\(campus.id)", name: context.text(campus.name),
        bundle: makesPDF ? bundles[campus.id].map(context.link) : nil, parts: parts(own))
    }
    self.groups = groups
    reprints = groups.flatMap(\.parts).flatMap(\.entries).filter(\.mustReprint)
  }
}
