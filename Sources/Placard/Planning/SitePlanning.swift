/// Lists every file of the site. Nothing is rendered here: each output holds how to make its bytes.
package struct SitePlanning: Sendable {
  package internal(set) var outputs: [Output] = []
  package internal(set) var sheets: [Sheet] = []
  package internal(set) var bundles: [SheetBundle] = []
  /// Where PDFs were before, by where they are.
  package internal(set) var formerPDFs: [String: [String]] = [:]
  /// Sheets that do not fit their paper.
  var misfits: [SheetMisfit] = []
  /// Those of the notices, in their order.
  private(set) var schedules: [Schedule] = []
  private let madeSchedules: [Notice.ID: Schedule]
  package let site: Site
  package let theme: Theme
  let options: Build.Options
  package let places: PagePlaces
  let pages: SitePages
  /// What site.yaml adds to the theme.
  let accentSheet: Asset?
  let emblem: Asset?
  let paperStyles: [Paper: Asset]
  package let headers: HeaderRules

  /// - Parameter schedules: those that are made already, by the notice's id.
  package init(
    site: Site, theme: Theme, options: Build.Options, files: [SourceFile] = [], schedules: [Notice.ID: Schedule] = [:]
  ) {
    madeSchedules = schedules
    self.site = site
    self.theme = theme
    self.options = options
    places = PagePlaces(site: site, theme: theme, options: options)
    accentSheet = site.accent.flatMap {
      Asset(name: "accent.css", source: "content/site.yaml, accent", bytes: Array(AccentSheet($0).css.utf8))
    }
    emblem = site.emblem.flatMap { name in
      let path = "content/\(name)"
      guard case .bytes(let bytes) = files.first(where: { $0.path == path })?.content else { return nil }
      return Asset(name: name, source: path, bytes: bytes)
    }
    var paperStyles: [Paper: Asset] = [:]
    for paper in Paper.all {
      let style = PrintStyle(paper: paper, accent: site.accent)
      paperStyles[paper] = Asset(
        name: style.name, source: "content/site.yaml, \(style.name)", bytes: Array(style.css.utf8))
    }
    self.paperStyles = paperStyles
    headers = HeaderRules(
      languages: Array(site.languages.dropFirst()), pages: InlineSources(theme.templates(.page, site.firstLanguage)),
      embeds: InlineSources(theme.templates(.embed, site.firstLanguage)))
    pages = SitePages(site: site, theme: theme, emblem: emblem, accentSheet: accentSheet)
  }

  var paths: SitePaths { places.paths }

  /// Each notice's pages and sheets by themselves, on all cores; then what leads to sheets; then what tells of all files.
  package mutating func plan() async {
    planAssets()
    schedules = await site.notices.concurrentMap { [site, made = madeSchedules] in
      made[$0.id] ?? Schedule(notice: $0, site: site)
    }
    let notices = zip(site.notices, schedules).map { ScheduledNotice($0, $1) }
    await plan(apart: pageSteps(notices) + (site.outputs.contains(.sheets) ? sheetSteps(notices) : []))
    await plan(
      apart: (site.outputs.contains(.sheets) ? printRoomSteps(notices) : [])
        + (site.outputs.contains(.embeds) ? embedSteps(notices) : []) + feedSteps(notices))
    // These tell what files there are.
    planSitemap()
    planHeaders()
    planFormerAddresses()
    outputs.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// A part of planning that looks at the content, not at what other parts add.
  typealias Step = @Sendable (inout SitePlanning) -> Void

  private mutating func plan(apart steps: [Step]) async {
    var empty = self
    (empty.outputs, empty.sheets, empty.bundles, empty.misfits) = ([], [], [], [])
    let added = await steps.concurrentMap { [empty] step in
      var planning = empty
      step(&planning)
      return planning
    }
    for part in added {
      outputs += part.outputs
      sheets += part.sheets
      bundles += part.bundles
      misfits += part.misfits
    }
  }
}

extension SitePlanning {
  private func pageSteps(_ notices: [ScheduledNotice]) -> [Step] {
    var steps: [Step] = [{ for notice in $0.site.notices { $0.planAttachments(of: notice) } }]
    for language in site.languages {
      let phrases = theme.phrases(language)
      steps.append { $0.planSitePages(notices, phrases: phrases) }
      for notice in notices {
        steps.append {
          $0.planNotice(notice, phrases: phrases)
          $0.planDetails(of: notice, phrases: phrases)
        }
      }
    }
    return steps
  }
}

extension SitePlanning {
  private mutating func planAssets() {
    let papers = site.outputs.contains(.sheets) ? Paper.all.compactMap { paperStyles[$0] } : []
    for asset in theme.assets.files + papers + [accentSheet, emblem].compactMap({ $0 }) {
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

  private mutating func planSitePages(_ scheduled: [ScheduledNotice], phrases: Phrases) {
    let home = places.place(phrases) { [paths] in paths.home($0) }
    if let press = theme.press("home", theme.kinds.home, phrases.language) {
      add(home, source: "content/site.yaml", press) { page, site, assets in
        let notices = scheduled.map { NoticeView($0.notice, schedule: $0.schedule, in: home.context) }
        // The newest notices say best what the site is for.
        let description =
          notices.isEmpty ? nil : PageText(phrases.list(notices.prefix(10).map(\.shortTitle.text)))
        return HomePage(page: page.describing(description), site: site, assets: assets, notices: notices)
      }
    }
    if let press = theme.press("404", theme.kinds.notFound, phrases.language) {
      // Servers show it for an address at any depth.
      let path = paths.notFound(phrases.language)
      let context = places.context(phrases, path: path)
      let rooted = places.context(phrases, path: path, root: addresses.root)
      let local = addresses.root.map { _ in
        LocalAssets(
          assets: theme.assets.links(in: context), theme: accentSheet.map { context.link(to: $0.path) })
      }
      add(places.place(phrases, in: rooted) { [paths] in paths.notFound($0) }, source: "content/site.yaml", press) {
        NotFoundPage(page: $0, site: $1, assets: $2, local: local)
      }
    }
  }

  private mutating func planNotice(_ scheduled: ScheduledNotice, phrases: Phrases) {
    let (notice, schedule) = (scheduled.notice, scheduled.schedule)
    let source = "content/notices/\(notice.id)/notice.yaml"
    let subject = notice.campuses.isEmpty ? nil : EmbedSubject.schedule
    let place = places.place(phrases, about: subject, of: scheduled) { [paths, id = notice.id] in
      paths.notice(id, $0)
    }
    let shared = Passing(uses: notice.makeUp == nil ? 1 : 2) {
      NoticeView(notice, schedule: schedule, in: place.context)
    }
    if let press = theme.press("notice", theme.kinds.notice, phrases.language) {
      let page = absolute(place.path)
      add(place, source: source, press) {
        let view = shared.use()
        return NoticePage(
          page: $0.describing(view.summary ?? view.title, events: view.events(page: page)), site: $1, assets: $2,
          notice: view)
      }
    }
    guard let makeUp = notice.makeUp, let press = theme.press("make-up", theme.kinds.makeUp, phrases.language) else {
      return
    }
    let makeUpPlace = places.place(phrases, in: place.context) { [paths, id = notice.id] in paths.makeUp(id, $0) }
    add(makeUpPlace, source: source, press) {
      let view = shared.use()
      let detail = MakeUpView(
        makeUp, heading: view.parts.makeUp, of: scheduled.notice, in: makeUpPlace.context)
      return MakeUpPage(
        page: $0.describing(detail.summary(of: view)), site: $1, assets: $2, notice: view, detail: detail)
    }
  }
}
