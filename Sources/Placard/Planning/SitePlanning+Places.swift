extension SitePlanning {
  /// Where a page stands, in its own language and in the others.
  package struct Place {
    let context: PageContext
    let path: String
    package let view: PageView
  }

  package func context(_ phrases: Phrases, path: String) -> PageContext {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    return PageContext(
      site: site, phrases: phrases, folder: folder, asOf: options.asOf, initials: initials, base: addresses.base)
  }

  package func place(
    _ phrases: Phrases, in shared: PageContext? = nil, about subject: EmbedSubject? = nil, of notice: Notice? = nil,
    path: (LanguageTag) -> String
  ) -> Place {
    let own = path(phrases.language)
    let context = shared ?? context(phrases, path: own)
    let view = PageView(
      language: phrases.language.rawValue, home: context.link(to: paths.home(phrases.language)),
      canonical: absolute(own),
      languages: site.languages.map { language in
        LanguageLink(
          tag: language.rawValue, name: theme.phrases(language)[.languageName], url: context.link(to: path(language)),
          isCurrent: language == phrases.language, absolute: absolute(path(language)))
      },
      alternates: alternates(subject, of: notice, in: context))
    return Place(context: context, path: own, view: view)
  }

  /// The full address of a page; a folder's index is called by the folder.
  package func absolute(_ path: String) -> WebAddress? {
    addresses.absolute(path)
  }

  mutating func add<Root>(
    _ place: Place, source: String, _ press: Press<Root>,
    root: @escaping @Sendable (PageView, SiteView, AssetLinks) -> Root
  ) {
    let view = place.view
    let siteView = siteView(in: place.context)
    let assets = theme.assets.links(in: place.context)
    outputs.append(
      Output(
        path: place.path, kind: .page, source: source,
        content: .rendered { press.print(root(view, siteView, assets), into: &$0) }))
  }

  func siteView(in context: PageContext) -> SiteView {
    SiteView(
      name: context.text(site.name), emblem: emblem.map { context.link(to: $0.path) },
      theme: accentSheet.map { context.link(to: $0.path) })
  }
}
