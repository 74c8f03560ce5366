/// Lists every file of the site. Nothing is rendered here: each output holds how to make its bytes.
struct SitePlanning {
  private(set) var outputs: [Output] = []
  let site: Site
  let theme: Theme
  let options: Build.Options
  private let paths: SitePaths

  init(site: Site, theme: Theme, options: Build.Options) {
    self.site = site
    self.theme = theme
    self.options = options
    paths = SitePaths(site: site)
  }

  mutating func plan() {
    planAssets()
    let schedules = site.notices.map { Schedule(notice: $0, site: site) }
    for notice in site.notices { planAttachments(of: notice) }
    for language in site.languages {
      let phrases = theme.phrases(language)
      planSitePages(schedules: schedules, phrases: phrases)
      for (notice, schedule) in zip(site.notices, schedules) {
        planNotice(notice, schedule: schedule, phrases: phrases)
        planDetails(of: notice, schedule: schedule, phrases: phrases)
      }
    }
    outputs.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

extension SitePlanning {
  private mutating func planAssets() {
    for asset in theme.assets.files {
      outputs.append(
        Output(
          path: asset.path, kind: .asset, source: asset.source,
          content: .rendered { $0.append(contentsOf: asset.bytes) }))
    }
  }

  /// One file serves every language, and every attachment that names it.
  private mutating func planAttachments(of notice: Notice) {
    for file in Set(notice.attachments.compactMap(\.file)).sorted() {
      let source = "content/notices/\(notice.id)/attachments/\(file)"
      outputs.append(
        Output(
          path: paths.attachment(file, of: notice.id), kind: .attachment, source: source, content: .copy(of: source)))
    }
  }

  private mutating func planSitePages(schedules: [Schedule], phrases: Phrases) {
    let home = site(phrases) { [paths] in paths.home($0) }
    if let press = theme.press("home", theme.kinds.home, phrases.language) {
      let notices = zip(site.notices, schedules).map { NoticeView($0, schedule: $1, in: home.context) }
      add(home, source: "content/site.yaml", press) { page, site, assets in
        HomePage(page: page, site: site, assets: assets, notices: notices)
      }
    }
    if let press = theme.press("404", theme.kinds.notFound, phrases.language) {
      add(site(phrases) { [paths] in paths.notFound($0) }, source: "content/site.yaml", press) {
        NotFoundPage(page: $0, site: $1, assets: $2)
      }
    }
  }

  private mutating func planNotice(_ notice: Notice, schedule: Schedule, phrases: Phrases) {
    let source = "content/notices/\(notice.id)/notice.yaml"
    let place = site(phrases) { [paths] in paths.notice(notice.id, $0) }
    let view = NoticeView(notice, schedule: schedule, in: place.context)
    if let press = theme.press("notice", theme.kinds.notice, phrases.language) {
      add(place, source: source, press) { NoticePage(page: $0, site: $1, assets: $2, notice: view) }
    }
    if let makeUp = view.makeUp, let press = theme.press("make-up", theme.kinds.makeUp, phrases.language) {
      let place = site(phrases, in: place.context) { [paths] in paths.makeUp(notice.id, $0) }
      add(place, source: source, press) {
        MakeUpPage(page: $0, site: $1, assets: $2, notice: view, detail: makeUp)
      }
    }
  }

  /// Campuses, venues and units: the pages of one folder share a context and the notice's view.
  private mutating func planDetails(of notice: Notice, schedule: Schedule, phrases: Phrases) {
    let source = "content/notices/\(notice.id)/notice.yaml"
    if let press = theme.press("campus", theme.kinds.campus, phrases.language), let first = notice.campuses.first {
      let folder = context(phrases, path: paths.campus(first.id, of: notice.id, phrases.language))
      let view = NoticeView(notice, schedule: schedule, in: folder)
      for (campus, campusView) in zip(notice.campuses, view.campuses) {
        let place = site(phrases, in: folder) { [paths] in paths.campus(campus.id, of: notice.id, $0) }
        add(place, source: "\(source), campus \(campus.id)", press) {
          DetailPage(page: $0, site: $1, assets: $2, notice: view, detail: campusView)
        }
      }
    }
    let venues = notice.campuses.flatMap(\.venues)
    if let press = theme.press("venue", theme.kinds.venue, phrases.language), let first = venues.first {
      let folder = context(phrases, path: paths.venue(first.id, of: notice.id, phrases.language))
      let view = NoticeView(notice, schedule: schedule, in: folder)
      for (venue, venueView) in zip(venues, view.campuses.flatMap(\.venues)) {
        let place = site(phrases, in: folder) { [paths] in paths.venue(venue.id, of: notice.id, $0) }
        add(place, source: "\(source), venue \(venue.id)", press) {
          DetailPage(page: $0, site: $1, assets: $2, notice: view, detail: venueView)
        }
      }
    }
    if let press = theme.press("unit", theme.kinds.unit, phrases.language), let first = schedule.units.first {
      let folder = context(phrases, path: paths.unit(first.id, of: notice.id, phrases.language))
      let view = NoticeView(notice, schedule: schedule, in: folder)
      for unit in schedule.units {
        let place = site(phrases, in: folder) { [paths] in paths.unit(unit.id, of: notice.id, $0) }
        add(place, source: "\(source), unit \(unit.id)", press) {
          // Made when the page is, since there are thousands of units.
          let detail = UnitView(unit, of: notice, schedule: schedule, in: folder)
          return DetailPage(page: $0, site: $1, assets: $2, notice: view, detail: detail)
        }
      }
    }
  }
}

extension SitePlanning {
  /// Where a page stands, in its own language and in the others.
  private struct Place {
    let context: PageContext
    let path: String
    let view: PageView
  }

  private func context(_ phrases: Phrases, path: String) -> PageContext {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    return PageContext(site: site, phrases: phrases, folder: folder, asOf: options.asOf)
  }

  private func site(
    _ phrases: Phrases, in shared: PageContext? = nil, path: (LanguageTag) -> String
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
      })
    return Place(context: context, path: own, view: view)
  }

  /// The full address of a page; a folder's index is called by the folder.
  private func absolute(_ path: String) -> WebAddress? {
    guard let base = options.baseURL ?? site.baseURL else { return nil }
    let shown = path == "index.html" || path.hasSuffix("/index.html") ? String(path.dropLast("index.html".count)) : path
    return WebAddress(base.text + "/" + shown)
  }

  private mutating func add<Root>(
    _ place: Place, source: String, _ press: Press<Root>,
    root: @escaping @Sendable (PageView, SiteView, AssetLinks) -> Root
  ) {
    let view = place.view
    let siteView = SiteView(name: place.context.text(site.name))
    let assets = theme.assets.links(in: place.context)
    outputs.append(
      Output(
        path: place.path, kind: .page, source: source,
        content: .rendered { press.print(root(view, siteView, assets), into: &$0) }))
  }
}
