/// What the sheets of one notice in one language, or two, share.
struct SheetFolder: Sendable {
  let notice: Notice
  let schedule: Schedule
  let languages: SheetLanguages
  let place: FieldPlace
  let issuer: SheetWording
  let edition: SheetWording
  let labels: SheetLabels
  private let paths: SitePaths
  private let addresses: SiteAddresses
  private let assets: [String]
  private let formalAssets: [String]
  private let styles: [Paper: String]

  init(_ scheduled: ScheduledNotice, languages: [LanguageTag], in planning: SitePlanning) {
    let notice = scheduled.notice
    self.notice = notice
    schedule = scheduled.schedule
    let first = languages.first ?? planning.site.firstLanguage
    func context(_ language: LanguageTag) -> PageContext {
      planning.places.context(planning.theme.phrases(language), path: planning.paths.printRoom(notice.id, first))
    }
    let both = SheetLanguages(first: context(first), second: languages.dropFirst().first.map(context))
    self.languages = both
    place = FieldPlace(file: "content/notices/\(notice.id)/notice.yaml", path: [])
    issuer =
      planning.site.issuers.firstIndex { $0.id == notice.issuer }.map { index in
        both.text(
          planning.site.issuers[index].name,
          at: FieldPlace(file: "content/site.yaml", path: [])["issuers", index, "name"])
      } ?? SheetWording(PageText(""))
    let edition = SheetEdition(notice)
    self.edition = both.words { phrases in
      phrases.fill(.revision, ["number": "\(edition.number)", "date": phrases.plainDate(edition.date)])
    }
    labels = SheetLabels(both)
    paths = planning.paths
    addresses = planning.addresses
    func asset(_ name: String) -> [String] {
      planning.theme.assets.files.filter { $0.source == "templates/assets/\(name)" }.map(\.path)
    }
    assets = asset("print.css")
    formalAssets = asset("formal.css")
    styles = planning.paperStyles.mapValues(\.path)
  }

  var language: LanguageTag { languages.first.language }

  /// In few words, for titles.
  var what: String { languages.first.text(notice.shortTitle ?? notice.title).text }

  /// Who comes to a room in some sessions, earliest first.
  func slots(in venue: Venue, on sessions: Set<Session.ID>) -> [SheetSlot] {
    var slots: [(time: TimeRange, slot: SheetSlot)] = []
    let places = FieldPlace(file: Positions.units, path: [])
    for assignment in notice.assignments
    where sessions.contains(assignment.session) && (assignment.venue ?? venue.id) == venue.id {
      guard let time = assignment.time, let unit = schedule.unit(assignment.unit) else { continue }
      let index = languages.first.site.unitIndex(unit.id) ?? 0
      let name = languages.text(
        unit.shortName ?? unit.name, at: places["units", index, unit.shortName == nil ? "name" : "short_name"])
      slots.append((time, SheetSlot(hours: languages.first.phrases.range(time), unit: name)))
    }
    return slots.sorted { $0.time < $1.time }.map(\.slot)
  }

  func check(_ id: String) -> SheetCode? {
    addresses.absolute(paths.sheetStatus(id, of: notice.id, language) + "#r\(SheetEdition(notice).number)")
      .map { SheetCode(address: $0, correction: .medium) }
  }

  func sheet(
    _ id: String, _ kind: Sheet.Kind, _ subject: SheetSubject, campus: Campus.ID?, on paper: Paper,
    pages: Sheet.PageCount,
    title: [String]
  ) -> Sheet {
    Sheet(
      id: id, kind: kind, notice: notice.id, subject: subject, campus: campus,
      path: paths.sheet(id, of: notice.id, language),
      paper: paper, pages: pages, title: title.joined(separator: " · "), language: language,
      edition: SheetEdition(notice),
      assets: kind == .formal ? formalAssets : assets + [styles[paper]].compactMap { $0 })
  }

  func view(of sheet: Sheet, setting: SheetSetting) -> SheetView {
    SheetView(
      title: sheet.title, language: language.rawValue,
      style: "\(sheet.paper.className) \(sheet.kind.rawValue) \(setting.style)",
      measures: languages.first.link(to: styles[sheet.paper] ?? ""), issuer: issuer, edition: edition,
      check: check(sheet.id), labels: labels)
  }
}
