/// The pages about sheets: the print room, and the status of each sheet.
extension SitePlanning {
  func printRoomSteps(_ notices: [ScheduledNotice]) -> [Step] {
    let sheets = Dictionary(grouping: sheets, by: \.notice)
    let groups = sheetLanguages
    return notices.map { scheduled in
      let all = sheets[scheduled.notice.id] ?? []
      return { planning in
        planning.planBundles(of: scheduled.notice, all)
        for language in planning.site.languages {
          // On a bilingual sheet, every page in either of its languages is at home.
          let main = groups.first { $0.contains(language) }?.first ?? groups.first?.first ?? language
          let own = all.filter { $0.language == ($0.kind == .formal ? language : main) }
          let phrases = planning.theme.phrases(language)
          planning.planPrintRoom(of: scheduled, own, main: main, phrases: phrases)
          planning.planStatusPages(of: scheduled, own, phrases: phrases)
        }
      }
    }
  }

  /// The languages that stand on one sheet.
  var sheetLanguages: [[LanguageTag]] {
    site.print.languages == .each ? site.languages.map { [$0] } : [Array(site.languages.prefix(2))]
  }

  private mutating func planBundles(of notice: Notice, _ all: [Sheet]) {
    for languages in sheetLanguages {
      guard let language = languages.first else { continue }
      let phrases = theme.phrases(language)
      for campus in notice.campuses {
        let own = all.filter { $0.campus == campus.id && $0.language == language && $0.kind != .formal }
        guard !own.isEmpty else { continue }
        let name = campus.name.content(in: language, fallbacks: site.languages)?.content ?? ""
        let what = (notice.shortTitle ?? notice.title).content(in: language, fallbacks: site.languages)?.content ?? ""
        bundles.append(
          SheetBundle(
            pdfPath: paths.sheetBundle(campus.id, of: notice.id, language),
            title: "\(what) · \(name) · \(phrases[.sheetAll])", language: language, edition: SheetEdition(notice),
            parts: own.map(\.path)))
      }
    }
  }

  private mutating func planPrintRoom(
    of scheduled: ScheduledNotice, _ sheets: [Sheet], main: LanguageTag, phrases: Phrases
  ) {
    guard let press = theme.press("print-room", theme.kinds.printRoom, phrases.language) else { return }
    let (notice, schedule) = (scheduled.notice, scheduled.schedule)
    let place = places.place(phrases, of: scheduled) { [paths] in paths.printRoom(notice.id, $0) }
    let view = NoticeView(notice, schedule: schedule, in: place.context)
    let bundles = Dictionary(
      notice.campuses.map { ($0.id, paths.sheetBundle($0.id, of: notice.id, main)) },
      uniquingKeysWith: { first, _ in first })
    let makesPDF = options.makesPDF
    add(place, source: "content/notices/\(notice.id)/notice.yaml", press) {
      let room = PrintRoomView(
        notice, sheets: sheets, bundles: bundles, makesPDF: makesPDF, schedule: schedule, in: place.context)
      return DetailPage(
        page: $0.describing(PageText(phrases[.sheetRoomTitle]), hasCode: false), site: $1, assets: $2, notice: view,
        detail: room)
    }
  }

  private mutating func planStatusPages(of scheduled: ScheduledNotice, _ sheets: [Sheet], phrases: Phrases) {
    guard let press = theme.press("sheet-status", theme.kinds.sheetStatus, phrases.language) else { return }
    let (notice, schedule) = (scheduled.notice, scheduled.schedule)
    let language = phrases.language
    let context = places.context(phrases, path: paths.sheetStatus("x", of: notice.id, language))
    let view = NoticeView(notice, schedule: schedule, in: context)
    let makesPDF = options.makesPDF
    var wanted = sheets.map { (id: $0.id, kind: $0.kind, subject: $0.subject, paper: $0.paper, sheet: Optional($0)) }
    wanted += notice.withdrawnSigns().map { venue, day in
      ("door-\(venue)-\(day.iso8601)", .sign, .venue(venue, day), .a4Landscape, nil)
    }
    for (id, kind, subject, paper, sheet) in wanted {
      let place = places.place(phrases, in: context) { [paths] in paths.sheetStatus(id, of: notice.id, $0) }
      add(place, source: "content/notices/\(notice.id)/notice.yaml, sheet \(id)", press) {
        let name = Sheet.name(kind, subject, id: id, on: paper, of: notice, in: context)
        let status = SheetStatusView(
          kind, subject, name: name, path: sheet?.path, pdf: makesPDF ? sheet?.pdfPath : nil, of: notice,
          schedule: schedule, in: context)
        return DetailPage(
          page: $0.describing(PageText(name), hasCode: false), site: $1, assets: $2, notice: view, detail: status)
      }
    }
  }
}
