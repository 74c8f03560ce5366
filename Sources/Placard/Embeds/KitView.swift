/// All that the keeper of a unit's own site needs to show the schedule there, and to pass it on.
package struct KitView: Sendable {
  package let embed: EmbedView
  package let frame: WebAddress
  package let height: String
  package let snippet: Snippet?
  package let address: String?
  package let calendar: CalendarView?
  package let code: QRCode?
  package let slip: WebAddress?
  package let chat: String
  package let groups: [KitGroupView]

  package static let fields = Fields<KitView>("kit") {
    Field.localized("name", "Whose schedule it is.") { $0.embed.name }
    Field.url("url", "The page for readers.") { $0.embed.url }
    Field.url("frame", "The page to be framed.") { $0.frame }
    Field.text("height", "A frame's height in pixels, where no script sets it.") { $0.height }
    Field.optionalObject(
      "snippet", of: Snippet.fields, "What to paste; absent while it is not known where the site stands."
    ) { $0.snippet }
    Field.optionalText("address", "The full address of the page for readers.") { $0.address }
    Field.optionalObject("calendar", of: CalendarView.fields, "Its calendar.") { $0.calendar }
    Field.optionalObject("qr", of: QRCode.fields, "The address as a QR code.") { $0.code }
    Field.optionalURL("slip", "The sheet to print, where the site has one.") { $0.slip }
    Field.text("chat", "A message for a group chat.") { $0.chat }
    Field.object("embed", of: EmbedView.fields, "The schedule, for articles.") { $0.embed }
    Field.list("groups", of: KitGroupView.fields, "Other subjects to choose, on the notice's own page.") { $0.groups }
  }
}

/// Subjects of one kind: units, campuses.
package struct KitGroupView: Sendable {
  package let name: String
  package let links: [LinkView]

  package static let fields = Fields<KitGroupView>("choice") {
    Field.text("name", "What they are: units, campuses.") { $0.name }
    Field.list("links", of: LinkView.fields("option"), "Each with its own page.") { $0.links }
  }
}

extension KitView {
  /// - Parameters:
  ///   - shared: Of the folder of kit pages.
  ///   - slip: The path of the subject's sheet, where one is planned.
  ///   - chosen: The subjects that have a page like this; for the notice's own page alone.
  init(_ subject: EmbedSubject, _ shared: EmbedShared, slip: String?, chosen: [EmbedSubject] = []) {
    let (words, context) = (shared.words, shared.words.context)
    let embed = EmbedView(subject, shared)
    let page = embed.canonical
    self.embed = embed
    frame = context.link(to: context.paths.embed(subject, of: words.notice.id, context.language))
    height = "\(embed.frameHeight)"
    snippet = Snippet(subject, embed, base: context.base)
    address = page?.text
    calendar = embed.calendar
    code = page.flatMap { QRCode.of($0.text) }
    self.slip = slip.map { context.link(to: $0) }
    chat = embed.chat(address: page)
    groups = KitGroupView.groups(chosen, shared)
  }
}

extension KitGroupView {
  fileprivate static func groups(_ subjects: [EmbedSubject], _ shared: EmbedShared) -> [KitGroupView] {
    let (words, context) = (shared.words, shared.words.context)
    func group(_ name: PhraseName, _ isMember: (EmbedSubject) -> Bool) -> KitGroupView? {
      let links = subjects.filter(isMember).map { subject in
        LinkView(
          name: words.place(of: subject),
          url: context.link(to: context.paths.kit(subject, of: words.notice.id, context.language)))
      }
      return links.isEmpty ? nil : KitGroupView(name: context.phrases[name], links: links)
    }
    return [
      group(.kitUnits) { if case .unit = $0 { true } else { false } },
      group(.kitCampuses) { if case .campus = $0 { true } else { false } },
    ].compactMap { $0 }
  }
}
