/// Pages for other sites to frame, the scripts that go with them, and the pages that say how to use them.
extension SitePlanning {
  func embedSteps(_ notices: [ScheduledNotice]) -> [Step] {
    let slips = Dictionary(grouping: sheets.lazy.filter { $0.kind == .slip }, by: \.notice).mapValues { sheets in
      Dictionary(
        sheets.map { ($0.path, options.makesPDF ? $0.pdfPath : $0.path) }, uniquingKeysWith: { first, _ in first })
    }
    var steps: [Step] = [{ $0.planScripts() }]
    for language in site.languages {
      let phrases = theme.phrases(language)
      for scheduled in notices {
        let (notice, schedule) = (scheduled.notice, scheduled.schedule)
        steps.append {
          $0.planFrames(of: notice, schedule: schedule, phrases: phrases)
          $0.planKits(of: notice, schedule: schedule, slips: slips[notice.id] ?? [:], phrases: phrases)
        }
      }
    }
    return steps
  }

  private mutating func planScripts() {
    for script in theme.embedScripts {
      outputs.append(
        Output(
          path: "embed/" + script.name, kind: .asset, source: script.source,
          content: .rendered { $0.append(contentsOf: script.bytes) }))
    }
  }

  private mutating func planFrames(of notice: Notice, schedule: Schedule, phrases: Phrases) {
    guard let press = theme.embedPress(phrases.language) else { return }
    var folders: [String: EmbedShared] = [:]
    for subject in notice.embeddable(schedule) {
      let path = paths.embed(subject, of: notice.id, phrases.language)
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      let shared = folders[folder] ?? EmbedShared(notice, schedule: schedule, in: places.context(phrases, path: path))
      folders[folder] = shared
      let site = pages.siteView(in: shared.words.context)
      outputs.append(
        Output(
          path: path, kind: .page, source: source(notice, subject),
          content: .rendered { bytes in
            press.print(EmbedPage(site: site, embed: EmbedView(subject, shared)), into: &bytes)
          }))
    }
  }

  /// - Parameter slips: what to print of the notice's slips, by the paths of their HTML.
  private mutating func planKits(
    of notice: Notice, schedule: Schedule, slips: [String: String], phrases: Phrases
  ) {
    guard let press = theme.press("kit", theme.kinds.kit, phrases.language) else { return }
    let subjects = notice.kits(schedule)
    guard let first = subjects.first else { return }
    let folder = places.context(phrases, path: paths.kit(first, of: notice.id, phrases.language))
    let shared = EmbedShared(notice, schedule: schedule, in: folder)
    let view = NoticeView(notice, schedule: schedule, in: folder)
    let script = folder.link(to: paths.embedScript)
    for subject in subjects {
      let place = places.place(phrases, in: folder) { [paths] in paths.kit(subject, of: notice.id, $0) }
      let slip = slip(of: subject, notice, phrases.language, among: slips)
      let visits = notice.visits(subject, schedule)
      add(place, source: source(notice, subject), press) { page, site, assets in
        let kit = KitView(subject, shared, slip: slip, chosen: subject == .schedule ? subjects : [])
        return KitPage(
          page: page.describing(view.description(of: kit.embed.name, visits), hasCode: false), site: site,
          assets: assets, notice: view, script: script, kit: kit)
      }
    }
  }

  /// The sheet to print for a unit, where the site has one: in the page's language, or in the first.
  private func slip(
    of subject: EmbedSubject, _ notice: Notice, _ language: LanguageTag, among slips: [String: String]
  ) -> String? {
    guard case .unit(let id) = subject else { return nil }
    return [language, site.firstLanguage].lazy.compactMap { language in
      slips["\(paths.prefix(language))notices/\(notice.id)/posters/slip-\(id).html"]
    }.first
  }

  private func source(_ notice: Notice, _ subject: EmbedSubject) -> String {
    let file = "content/notices/\(notice.id)/notice.yaml"
    return subject.part.map { "\(file), \($0)" } ?? file
  }
}

extension Notice {
  /// Beyond these, units have no kit page of their own: the notice's says how to make their snippet of its own.
  private static let unitsWithKits = 500

  /// Whether each unit has a page that says how to embed its schedule.
  func hasKits(_ schedule: Schedule) -> Bool { !campuses.isEmpty && schedule.units.count <= Self.unitsWithKits }

  /// A room has no site of its own.
  fileprivate func kits(_ schedule: Schedule) -> [EmbedSubject] {
    let hasUnits = hasKits(schedule)
    return embeddable(schedule).filter { subject in
      switch subject {
      case .schedule, .campus: true
      case .unit: hasUnits
      case .venue: false
      }
    }
  }
}
