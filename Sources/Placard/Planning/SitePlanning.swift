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
  let schedules: [Schedule]
  package let site: Site
  package let theme: Theme
  let options: Build.Options
  package let places: PagePlaces
  let pages: SitePages
  /// What site.yaml adds to the theme.
  let accentSheet: Asset?
  let emblem: Asset?
  let paperStyles: [Paper: Asset]

  /// - Parameter schedules: those that are made already, by the notice's id.
  package init(
    site: Site, theme: Theme, options: Build.Options, files: [SourceFile] = [], schedules: [Notice.ID: Schedule] = [:]
  ) {
    self.schedules = site.notices.map { schedules[$0.id] ?? Schedule(notice: $0, site: site) }
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
    pages = SitePages(site: site, theme: theme, emblem: emblem, accentSheet: accentSheet)
  }

  var paths: SitePaths { places.paths }

  package mutating func plan() { plan(pagesOfNotices: noticesByLanguage.flatMap(pages)) }

  /// The same on all cores.
  mutating func planConcurrently() async {
    let planning = self
    plan(pagesOfNotices: await noticesByLanguage.inBatches(of: 4) { notices, _ in notices.flatMap(planning.pages) })
  }

  private mutating func plan(pagesOfNotices: [Output]) {
    planAssets()
    for notice in site.notices { planAttachments(of: notice) }
    for language in site.languages { planSitePages(schedules: schedules, phrases: theme.phrases(language)) }
    outputs += pagesOfNotices
    if site.outputs.contains(.sheets) { planSheets(schedules: schedules) }
    // After the sheets, to which their pages lead.
    if site.outputs.contains(.embeds) { planEmbeds(schedules: schedules) }
    planFeeds(schedules: schedules)
    planHeaders()
    planFormerAddresses()
    outputs.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

extension SitePlanning {
  private var noticesByLanguage: [(notice: ScheduledNotice, phrases: Phrases)] {
    let notices = zip(site.notices, schedules).map { ScheduledNotice($0, $1) }
    return site.languages.flatMap { language in
      let phrases = theme.phrases(language)
      return notices.map { ($0, phrases) }
    }
  }

  private func pages(of scheduled: ScheduledNotice, _ phrases: Phrases) -> [Output] {
    var part = self
    part.outputs = []
    part.planNotice(scheduled, phrases: phrases)
    part.planDetails(of: scheduled, phrases: phrases)
    return part.outputs
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

  private mutating func planSitePages(schedules: [Schedule], phrases: Phrases) {
    let home = places.place(phrases) { [paths] in paths.home($0) }
    if let press = theme.press("home", theme.kinds.home, phrases.language) {
      let notices = zip(site.notices, schedules).map { NoticeView($0, schedule: $1, in: home.context) }
      // The newest notices say best what the site is for.
      let description =
        notices.isEmpty ? nil : PageText(phrases.list(notices.prefix(10).map(\.shortTitle.text)))
      add(home, source: "content/site.yaml", press) { page, site, assets in
        HomePage(page: page.describing(description), site: site, assets: assets, notices: notices)
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
    let view = NoticeView(notice, schedule: schedule, in: place.context)
    if let press = theme.press("notice", theme.kinds.notice, phrases.language) {
      let page = absolute(place.path)
      add(place, source: source, press) {
        NoticePage(
          page: $0.describing(view.summary ?? view.title, events: view.events(page: page)), site: $1, assets: $2,
          notice: view)
      }
    }
    if let makeUp = view.makeUp, let press = theme.press("make-up", theme.kinds.makeUp, phrases.language) {
      let place = places.place(phrases, in: place.context) { [paths, id = notice.id] in paths.makeUp(id, $0) }
      add(place, source: source, press) {
        MakeUpPage(
          page: $0.describing(makeUp.summary(of: view)), site: $1, assets: $2, notice: view, detail: makeUp)
      }
    }
  }

  /// Campuses, venues and units: the pages of one folder share a context and the notice's view.
  private mutating func planDetails(of scheduled: ScheduledNotice, phrases: Phrases) {
    let (notice, schedule) = (scheduled.notice, scheduled.schedule)
    let source = "content/notices/\(notice.id)/notice.yaml"
    let noticePage = absolute(paths.notice(notice.id, phrases.language))
    // A code costs a tenth of a millisecond and 2 kB: as much as the rest of a unit's page.
    let hasCodes = (options.unitCount ?? site.units.count) <= 500
    if let press = theme.press("campus", theme.kinds.campus, phrases.language), let first = notice.campuses.first {
      let folder = places.context(phrases, path: paths.campus(first.id, of: notice.id, phrases.language))
      let view = NoticeView(notice, schedule: schedule, in: folder)
      for (index, campus) in notice.campuses.enumerated() {
        let place = places.place(phrases, in: folder, about: .campus(campus.id), of: scheduled) {
          [paths, id = campus.id, notice = notice.id] in paths.campus(id, of: notice, $0)
        }
        add(place, source: "\(source), campus \(campus.id)", press) {
          let campus = scheduled.notice.campuses[index]
          let campusView = view.campuses[index]
          let visits = campus.sessions.map { Visit(campus: campus, session: $0) }
          let description = view.description(of: campusView.name, visits)
          return DetailPage(
            page: $0.describing(description, events: view.events(visits, page: noticePage)), site: $1, assets: $2,
            notice: view, detail: campusView)
        }
      }
    }
    let venues = notice.campuses.flatMap(\.venues)
    if let press = theme.press("venue", theme.kinds.venue, phrases.language), let first = venues.first {
      let folder = places.context(phrases, path: paths.venue(first.id, of: notice.id, phrases.language))
      let view = NoticeView(notice, schedule: schedule, in: folder)
      for (index, venue) in venues.enumerated() {
        let place = places.place(phrases, in: folder, about: .venue(venue.id), of: scheduled) {
          [paths, id = venue.id, notice = notice.id] in paths.venue(id, of: notice, $0)
        }
        add(place, source: "\(source), venue \(venue.id)", press) { [venue = venue.id] in
          let venueView = view.campuses.flatMap(\.venues)[index]
          let visits = scheduled.schedule.visits(in: venue)
          let description = view.description(of: venueView.fullName, visits)
          return DetailPage(
            page: $0.describing(description, events: view.events(visits, page: noticePage)), site: $1, assets: $2,
            notice: view, detail: venueView)
        }
      }
    }
    if let press = theme.press("unit", theme.kinds.unit, phrases.language), let first = schedule.units.first {
      let folder = places.context(phrases, path: paths.unit(first.id, of: notice.id, phrases.language))
      let view = NoticeView(notice, schedule: schedule, in: folder)
      let sample = places.place(phrases, in: folder, about: .unit(first.id), of: scheduled) {
        [paths, id = first.id, notice = notice.id] in paths.unit(id, of: notice, $0)
      }
      let press = self.press(
        press, for: schedule.units.count, like: sample, view,
        UnitView(first, of: notice, schedule: schedule, in: folder))
      // A site may have a hundred thousand of these: what each holds on to is what the site needs in memory.
      for (index, unit) in schedule.units.enumerated() {
        let place = places.place(phrases, in: folder, about: .unit(unit.id), of: scheduled) {
          [paths, id = unit.id, notice = notice.id] in paths.unit(id, of: notice, $0)
        }
        add(place, source: "\(source), unit \(unit.id)", press) {
          let (notice, schedule) = (scheduled.notice, scheduled.schedule)
          let unit = schedule.units[index]
          // Made when the page is, since there are thousands of units.
          let detail = UnitView(unit, of: notice, schedule: schedule, in: folder)
          let visits = schedule.visits(of: unit.id)
          return DetailPage(
            page: $0.describing(
              view.description(of: detail.name, visits), events: view.events(visits, page: noticePage),
              hasCode: hasCodes), site: $1, assets: $2, notice: view, detail: detail)
        }
      }
    }
  }
}
