extension SitePlanning {
  /// The full address of a page; a folder's index is called by the folder.
  package func absolute(_ path: String) -> WebAddress? { places.addresses.absolute(path) }

  mutating func add<Root>(
    _ place: PagePlaces.Place, source: String, _ press: Press<Root>,
    root: @escaping @Sendable (PageView, SiteView, AssetLinks) -> Root
  ) {
    let pages = pages
    outputs.append(
      Output(
        path: place.path, kind: .page, source: source,
        content: .rendered { bytes in
          press.print(
            root(place.view, pages.siteView(in: place.context), pages.assets(in: place.context)), into: &bytes)
        }))
  }
}

/// What all pages of a site show of it.
final class SitePages: Sendable {
  let site: Site
  let theme: Theme
  let emblem: Asset?
  let accentSheet: Asset?

  init(site: Site, theme: Theme, emblem: Asset?, accentSheet: Asset?) {
    self.site = site
    self.theme = theme
    self.emblem = emblem
    self.accentSheet = accentSheet
  }

  func siteView(in context: PageContext) -> SiteView {
    SiteView(
      name: context.text(site.name), emblem: emblem.map { context.link(to: $0.path) },
      theme: accentSheet.map { context.link(to: $0.path) })
  }

  func assets(in context: PageContext) -> AssetLinks { theme.assets.links(in: context) }

  func detailPage<Detail>(
    _ page: PageView, in folder: PageContext, of notice: NoticeView, _ detail: Detail
  ) -> DetailPage<Detail> {
    DetailPage(page: page, site: siteView(in: folder), assets: assets(in: folder), notice: notice, detail: detail)
  }

  /// A kind's press for the pages of one folder, with all that they share printed beforehand.
  func settled<Detail>(
    _ press: Press<DetailPage<Detail>>, like place: PagePlaces.Place, _ notice: NoticeView, _ detail: Detail
  ) -> Press<DetailPage<Detail>> {
    press.settling(
      ["site", "assets", "notice"], of: detailPage(place.view, in: place.context, of: notice, detail))
  }
}
