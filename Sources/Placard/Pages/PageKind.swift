/// The value that a page is rendered from: what all pages have, and what this kind adds.
package protocol Page: Sendable {
  var page: PageView { get }
  var site: SiteView { get }
  var assets: AssetLinks { get }
}

/// The list of notices.
package struct HomePage: Page {
  package let page: PageView
  package let site: SiteView
  package let assets: AssetLinks
  package let notices: [NoticeView]
}

/// A page that is about one notice as a whole: its own, the make-up page.
package struct NoticePage: Page {
  package let page: PageView
  package let site: SiteView
  package let assets: AssetLinks
  package let notice: NoticeView
}

/// A page about one thing of a notice: a campus, a venue, a unit.
package struct DetailPage<Detail: Sendable>: Page {
  package let page: PageView
  package let site: SiteView
  package let assets: AssetLinks
  package let notice: NoticeView
  package let detail: Detail
}

/// A page that says how to show a schedule on another site.
package struct KitPage: Page {
  package let page: PageView
  package let site: SiteView
  package let assets: AssetLinks
  package let notice: NoticeView
  package let script: WebAddress
  package let kit: KitView
}

/// The page for an address that leads nowhere.
package struct NotFoundPage: Page {
  package let page: PageView
  package let site: SiteView
  package let assets: AssetLinks
  /// `nil` where all links are relative, since the site does not know where it will stand.
  package let local: LocalAssets?
}

/// The assets once more by relative links, for a page whose other links start at the server's root, which a disk has not.
package struct LocalAssets: Sendable {
  package let assets: AssetLinks
  package let theme: WebAddress?
}

/// Every kind of page with the fields that its template may name. The names are the templates' file names.
package struct PageKinds: Sendable {
  package let home: Fields<HomePage>
  package let notice: Fields<NoticePage>
  package let campus: Fields<DetailPage<CampusView>>
  package let venue: Fields<DetailPage<VenueView>>
  package let unit: Fields<DetailPage<UnitView>>
  package let makeUp: Fields<MakeUpPage>
  package let kit: Fields<KitPage>
  package let notFound: Fields<NotFoundPage>
  package let sheets: SheetKinds
  package let printRoom: Fields<DetailPage<PrintRoomView>>
  package let sheetStatus: Fields<DetailPage<SheetStatusView>>

  /// - Parameter assets: names of the asset files, which templates link to as `{{assets.…}}`.
  package init(assets: Fields<AssetLinks>) {
    home = Fields("home") {
      Self.common(assets)
      Field.list("notices", of: NoticeView.fields, "All notices, newest first.") { $0.notices }
    }
    notice = Fields("notice_page") {
      Self.common(assets)
      Field.object("notice", of: NoticeView.fields, "The notice.") { $0.notice }
    }
    campus = Fields("campus_page") {
      Self.common(assets)
      Field.object("notice", of: NoticeView.fields, "The notice.") { $0.notice }
      Field.object("campus", of: CampusView.fields, "The campus.") { $0.detail }
    }
    venue = Fields("venue_page") {
      Self.common(assets)
      Field.object("notice", of: NoticeView.fields, "The notice.") { $0.notice }
      Field.object("venue", of: VenueView.fields, "The venue.") { $0.detail }
    }
    unit = Fields("unit_page") {
      Self.common(assets)
      Field.object("notice", of: NoticeView.fields, "The notice.") { $0.notice }
      Field.object("unit", of: UnitView.fields, "The unit.") { $0.detail }
    }
    makeUp = Fields("make_up_page") {
      Self.common(assets)
      Field.object("notice", of: NoticeView.fields, "The notice.") { $0.notice }
      Field.object("make_up", of: MakeUpView.fields, "What to do after missing the session.") { $0.detail }
    }
    kit = Fields("kit_page") {
      Self.common(assets)
      Field.object("notice", of: NoticeView.fields, "The notice.") { $0.notice }
      Field.url("script", "The script that sizes the frames.") { $0.script }
      Field.object("kit", of: KitView.fields, "What to paste, print and pass on.") { $0.kit }
    }
    let local = Fields<LocalAssets>("local") {
      Field.object("files", of: assets, "Relative links to the assets.") { $0.assets }
      Field.optionalURL("theme", "A relative link to the institution's colour.") { $0.theme }
    }
    notFound = Fields("not_found_page") {
      Self.common(assets)
      Field.optionalObject(
        "local", of: local, "What the page needs when it is opened from a disk; its other links start at the root."
      ) {
        $0.local
      }
    }
    sheets = SheetKinds(assets: assets)
    printRoom = Fields("print_room_page") {
      Self.common(assets)
      Field.object("notice", of: NoticeView.fields, "The notice.") { $0.notice }
      Field.object("room", of: PrintRoomView.fields, "Its sheets.") { $0.detail }
    }
    sheetStatus = Fields("sheet_status_page") {
      Self.common(assets)
      Field.object("notice", of: NoticeView.fields, "The notice.") { $0.notice }
      Field.object("status", of: SheetStatusView.fields, "What is to be said of the sheet.") { $0.detail }
    }
  }

  /// Kinds by the name of their template file, in the order in which documents list them.
  package var shapes: [(name: String, shape: Shape)] {
    [
      ("home", home.shape), ("notice", notice.shape), ("campus", campus.shape), ("venue", venue.shape),
      ("unit", unit.shape), ("make-up", makeUp.shape), ("kit", kit.shape), ("404", notFound.shape),
      ("print-room", printRoom.shape), ("sheet-status", sheetStatus.shape),
    ] + sheets.shapes
  }

  /// The same for pages that other sites frame, whose templates stand in `templates/embeds`.
  package var embeds: [(name: String, shape: Shape)] { [("embed", EmbedPage.fields.shape)] }

  /// All kinds, each with the folder that its template stands in.
  package var templates: [(role: TemplateSet.Role, name: String, shape: Shape)] {
    shapes.map { (.page, $0, $1) } + embeds.map { (.embed, $0, $1) }
  }
}

package typealias MakeUpPage = DetailPage<MakeUpView>

extension PageKinds {
  private static func common<Root: Page>(_ assets: Fields<AssetLinks>) -> [Field<Root>] {
    [
      Field.object("page", of: PageView.fields, "This page.") { $0.page },
      Field.object("site", of: SiteView.fields, "The site.") { $0.site },
      Field.object("assets", of: assets, "Style sheets, scripts and pictures of templates/assets.") { $0.assets },
    ]
  }
}
