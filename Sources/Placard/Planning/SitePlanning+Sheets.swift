/// Posters, signs, slips, timetables and formal documents.
extension SitePlanning {
  /// The measuring of texts makes sheets the longest part of a plan.
  func sheetSteps(_ notices: [ScheduledNotice]) -> [Step] {
    var steps: [Step] = []
    for notice in notices {
      for languages in sheetLanguages {
        for campus in notice.notice.campuses {
          steps.append { $0.planSheets(of: campus, SheetFolder(notice, languages: languages, in: $0)) }
        }
        steps.append { $0.planSlips(SheetFolder(notice, languages: languages, in: $0)) }
      }
      steps.append { $0.planFormal(notice) }
    }
    return steps
  }

  private mutating func planSheets(of campus: Campus, _ folder: SheetFolder) {
    for paper in [Paper.a3, .a4] { planPoster(campus, on: paper, folder) }
    planTimetable(campus, folder)
    for venue in campus.venues { planSigns(venue, at: campus, folder) }
  }

  private mutating func planSlips(_ folder: SheetFolder) {
    let slips = site.print.slips ?? (folder.schedule.units.count <= PrintSettings.slipLimit ? .a4 : .none)
    if slips != .none {
      for unit in folder.schedule.units { planSlip(unit, slips, folder) }
    }
  }

  private mutating func planPoster(_ campus: Campus, on paper: Paper, _ folder: SheetFolder) {
    guard let press = theme.press("poster", theme.kinds.sheets.poster, folder.language) else { return }
    let id = "\(paper.className)-\(campus.id)"
    let content = PosterContent(
      campus, of: folder.notice, in: folder.languages, at: folder.place,
      code: code(paths.campus(campus.id, of: folder.notice.id, folder.language)))
    let measures = PosterMeasures(paper: paper)
    let fit = measures.fit(
      content, labels: folder.labels, issuer: folder.issuer, edition: folder.edition, check: folder.check(id))
    guard let setting = admit(fit, .poster, on: paper, content.campus.text.text, folder) else { return }
    let sheet = folder.sheet(
      id, .poster, .campus(campus.id), campus: campus.id, on: paper, pages: .exactly(1),
      title: [content.what.text.text, content.campus.text.text])
    add(sheet, folder, setting: setting, part: "campus \(campus.id)", press) {
      PosterView(content: content, level: setting.level, balance: measures.balance(content, setting))
    }
  }

  private mutating func planTimetable(_ campus: Campus, _ folder: SheetFolder) {
    guard !campus.sessions.isEmpty,
      let press = theme.press("timetable", theme.kinds.sheets.timetable, folder.language)
    else { return }
    let name = folder.languages.text(campus.name).text.text
    let sheet = folder.sheet(
      "timetable-\(campus.id)", .timetable, .campus(campus.id), campus: campus.id, on: .a4Landscape, pages: .any,
      title: [folder.what, name, folder.languages.first.phrases[.sheetTimetable]])
    add(sheet, folder, setting: SheetSetting(step: 0, level: 0, gap: 0), part: "campus \(campus.id)", press) {
      TimetableView(campus, of: folder.notice, schedule: folder.schedule, in: folder.languages, at: folder.place)
    }
  }

  /// Beside the door for each day, and in the corridor with an arrow for all of them.
  private mutating func planSigns(_ venue: Venue, at campus: Campus, _ folder: SheetFolder) {
    let visits = folder.schedule.visits(in: venue.id)
    guard !visits.isEmpty, let press = theme.press("sign", theme.kinds.sheets.sign, folder.language) else {
      return
    }
    let code = code(paths.venue(venue.id, of: folder.notice.id, folder.language))
    func content(_ sessions: [Session], slots: [SheetSlot] = [], _ direction: SignContent.Direction? = nil)
      -> SignContent
    {
      SignContent(
        venue, at: campus, of: folder.notice, in: folder.languages, at: folder.place, sessions: sessions, slots: slots,
        direction: direction, code: code)
    }
    func plan(_ id: String, _ kind: Sheet.Kind, _ content: SignContent, _ day: LocalDate?, _ words: String) {
      let name = content.room.text.text
      guard
        let setting = admit(
          SignMeasures().fit(
            content, labels: folder.labels, edition: folder.edition, check: folder.check(id)), kind, on: .a4Landscape,
          name, folder)
      else { return }
      let sheet = folder.sheet(
        id, kind, .venue(venue.id, day), campus: campus.id, on: .a4Landscape, pages: .exactly(1),
        title: [folder.what, name, words])
      add(sheet, folder, setting: setting, part: "venue \(venue.id)", press) {
        SignView(content: content, level: setting.level, balance: SignMeasures().balance(content, setting))
      }
    }
    var days: [LocalDate] = []
    for visit in visits where !days.contains(visit.session.date) { days.append(visit.session.date) }
    for day in days {
      let sessions = visits.map(\.session).filter { $0.date == day }
      let slots = folder.slots(in: venue, on: Set(sessions.map(\.id)))
      plan(
        "door-\(venue.id)-\(day.iso8601)", .sign, content(sessions, slots: slots), day,
        folder.languages.first.phrases.shortDate(day))
    }
    guard site.print.arrows else { return }
    for direction in SignContent.Direction.allCases {
      plan(
        "\(direction.rawValue)-\(venue.id)", .arrow, content(visits.map(\.session), direction), nil,
        folder.languages.first.phrases[direction.phrase])
    }
  }

  private mutating func planSlip(_ unit: Unit, _ slips: PrintSettings.Slips, _ folder: SheetFolder) {
    guard let press = theme.press("slip", theme.kinds.sheets.slip, folder.language) else { return }
    let content = SlipContent(
      unit, of: folder.notice, schedule: folder.schedule, in: folder.languages, at: folder.place, site: site,
      code: code(paths.unit(unit.id, of: folder.notice.id, folder.language)))
    let paper: Paper = slips == .a5 ? .a5 : .a4Landscape
    let fit = SlipMeasures().fit(
      content, labels: folder.labels, issuer: folder.issuer, edition: folder.edition,
      check: folder.check("slip-\(unit.id)"))
    guard let setting = admit(fit, .slip, on: paper, content.unit.text.text, folder) else { return }
    let campus = folder.schedule.campusIndexes(of: unit.id).first.map { folder.notice.campuses[$0].id }
    let sheet = folder.sheet(
      "slip-\(unit.id)", .slip, .unit(unit.id), campus: campus, on: paper, pages: .exactly(1),
      title: [folder.what, content.unit.text.text])
    add(sheet, folder, setting: setting, part: "unit \(unit.id)", press) {
      SlipView(content: content, level: setting.level, copies: slips == .a5 ? 1 : 2)
    }
  }

  /// The document of each language by itself, whatever the other sheets do: it is one text.
  private mutating func planFormal(_ scheduled: ScheduledNotice) {
    let (notice, schedule) = (scheduled.notice, scheduled.schedule)
    for language in site.languages {
      guard let press = theme.press("formal", theme.kinds.sheets.formal, language) else { continue }
      let folder = SheetFolder(scheduled, languages: [language], in: self)
      for mode in site.print.formal {
        let id = mode == .plain ? "formal" : "formal-\(mode.rawValue.replacing("_", with: "-"))"
        let sheet = folder.sheet(
          id, .formal, .notice, campus: nil, on: .a4, pages: .any,
          title: [folder.languages.first.text(notice.title).text])
        let view = folder.view(of: sheet, setting: SheetSetting(step: 0, level: 0, gap: 0))
        let context = folder.languages.first
        let mark = context.phrases.fill(.sheetRedHead, ["issuer": folder.issuer.text.text])
        let assets = theme.assets.links(in: context)
        outputs.append(
          Output(
            path: sheet.path, kind: .sheet, source: folder.place.file,
            content: .rendered {
              let formal = FormalView(
                notice: NoticeView(notice, schedule: schedule, in: context), mode: mode, mark: mark)
              press.print(FormalPage(sheet: view, assets: assets, formal: formal), into: &$0)
            }))
        sheets.append(sheet)
      }
    }
  }

  private func code(_ path: String) -> SheetCode? {
    addresses.absolute(path).map { SheetCode(address: $0, correction: .medium) }
  }

  /// How a sheet is set; one that has no setting is remembered for a finding and not made.
  private mutating func admit(
    _ fit: SheetFit, _ kind: Sheet.Kind, on paper: Paper, _ name: String, _ folder: SheetFolder
  ) -> SheetSetting? {
    if fit.setting == nil {
      misfits.append(
        SheetMisfit(file: folder.place.file, kind: kind, paper: paper, name: name, culprit: fit.culprit))
    }
    return fit.setting
  }

  /// The content is made when the sheet is.
  private mutating func add<Content: Sendable>(
    _ sheet: Sheet, _ folder: SheetFolder, setting: SheetSetting, part: String, _ press: Press<SheetPage<Content>>,
    content: @escaping @Sendable () -> Content
  ) {
    let view = folder.view(of: sheet, setting: setting)
    let assets = theme.assets.links(in: folder.languages.first)
    outputs.append(
      Output(
        path: sheet.path, kind: .sheet, source: "\(folder.place.file), \(part)",
        content: .rendered {
          press.print(SheetPage(sheet: view, assets: assets, content: content()), into: &$0)
        }))
    sheets.append(sheet)
  }
}

extension SignContent.Direction {
  var phrase: PhraseName {
    switch self {
    case .left: .sheetLeft
    case .right: .sheetRight
    case .ahead: .sheetAhead
    }
  }
}
