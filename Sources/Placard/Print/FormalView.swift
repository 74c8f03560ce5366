/// The notice as a document, laid out by GB/T 9704-2012.
package struct FormalView: Sendable {
  package let notice: NoticeView
  let mode: PrintSettings.FormalMode
  let mark: String

  package static let fields = Fields<FormalView>("formal") {
    Field.flag("letterhead", "The paper has its head already: its place stays blank.") { $0.mode == .letterhead }
    Field.flag("red_head", "It has the red head: the issuer's mark, the number and the rule.") { $0.mode == .redHead }
    Field.text("mark", "The issuer's mark (发文机关标志).") { $0.mark }
    Field.text("mark_size", "How large it can be, for `class`: large, medium, fine.") { formal in
      // Two lines of 13 or 17 characters have room above the issuing number.
      formal.mark.count <= 26 ? "large" : formal.mark.count <= 34 ? "medium" : "fine"
    }
  }
}

/// What the template of the formal document is rendered from.
package struct FormalPage: Sendable {
  package let sheet: SheetView
  package let assets: AssetLinks
  package let formal: FormalView

  static func fields(assets: Fields<AssetLinks>) -> Fields<FormalPage> {
    Fields("formal_sheet") {
      Field.object("sheet", of: SheetView.fields, "This sheet.") { $0.sheet }
      Field.object("labels", of: SheetLabels.fields, "The words that stand over its parts.") { $0.sheet.labels }
      Field.object("assets", of: assets, "Style sheets of templates/assets.") { $0.assets }
      Field.object("notice", of: NoticeView.fields, "The notice.") { $0.formal.notice }
      Field.object("formal", of: FormalView.fields, "How it is laid out.") { $0.formal }
    }
  }
}
