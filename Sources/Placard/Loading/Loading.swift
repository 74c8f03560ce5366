/// From source files to the model: every file is read whole, and everything that is wrong with any of them is reported.
///
/// Settings come first, whose languages all texts need; then units, then notices, each file by itself; then what ties them.
package struct Loading: Sendable {
  /// What could be read. A notice with an error in its file is left out, since it would hold made-up values in the places
  /// of the faulty ones; `nil` when the site's own settings have an error.
  package private(set) var site: Site?
  /// In reading order.
  package let findings: [Finding]
  package let positions: Positions
  /// All that was read, notices with errors too: for checks, which know that values at the place of a fault are made up.
  private(set) var draft: Site?
  let calendar: HolidayCalendar
  /// The file of each notice in `draft`; its folder may bear another name, which has its finding.
  private(set) var noticeFiles: [Notice.ID: String] = [:]
  /// Those that the checks have made, by the notice's id.
  package private(set) var schedules: [Notice.ID: Schedule] = [:]
  /// Reads any of the files again.
  let reader: ContentReader
  /// What checks of single files have found, in the order in which they are asked.
  private var checked: [FileFindings] = []
  /// Kept only while they have not been asked.
  private let unchecked: NoticesReading?

  package init(_ files: [SourceFile]) {
    let common = CommonContent(ContentFolder(files))
    let units = UnitReading(common.folder.units.map { common.units($0, isChecked: false) })
    let reading = NoticesReading(common, units)
    self.init(reading, common.folder.notices.indices.map { reading.notice($0) }, isChecked: false)
  }

  /// The same on all cores; and what checks ask of single files is asked while each is at hand.
  /// - Parameter asOf: The day that the checks take for today.
  package static func checked(_ files: [SourceFile], asOf: LocalDate? = nil) async -> Loading {
    let common = CommonContent(ContentFolder(files))
    let units = UnitReading(
      await common.folder.units.inBatches(of: 8) { files, _ in files.map { common.units($0, isChecked: true) } })
    let reading = NoticesReading(common, units)
    let numbers = Array(common.folder.notices.indices)
    if numbers.count == 1 {
      return Loading(reading, [await reading.checkedNotice(alone: 0, asOf: asOf)], isChecked: true)
    }
    let notices = await numbers.inBatches(of: max(1, min(8, numbers.count / 16))) { numbers, _ in
      numbers.map { reading.checkedNotice($0, asOf: asOf) }
    }
    return Loading(reading, notices, isChecked: true)
  }

  /// The site's languages alone, which is all that templates need of the content.
  package static func languages(in files: [SourceFile]) -> [LanguageTag] {
    let folder = "content/"
    // Its emblem is a file beside it.
    let beside = files.filter { file in
      file.path.hasPrefix(folder) && !file.path.utf8.dropFirst(folder.utf8.count).contains(UInt8(ascii: "/"))
        && (file.path == "content/site.yaml" || !file.path.hasSuffix(".yaml"))
    }
    return Loading(beside).site?.languages ?? ["zh-CN"]
  }
}

extension Loading {
  private init(_ reading: NoticesReading, _ notices: [NoticeReading?], isChecked: Bool) {
    let (common, units) = (reading.common, reading.units)
    let folders = common.folder.notices
    let namesOfFolders = Set(folders.map(\.id))
    var findings = common.findings + units.findings
    var sound: [Notice] = []
    var drafts: [(notice: Notice, checked: FileFindings?)] = []
    var campuses = DefinedNames()
    (reader, positions, calendar) = (reading.reader, reading.positions, common.calendar)
    for (notice, folder) in zip(notices, folders) {
      findings += notice?.findings ?? []
      guard let notice, let value = notice.notice else {
        campuses.unknown.insert(.campus)
        continue
      }
      campuses.add(notice.campuses)
      if notice.isSound { sound.append(value) } else { campuses.unknown.insert(.campus) }
      let isNamesake =
        value.id.rawValue != folder.id && namesOfFolders.contains(value.id.rawValue) || noticeFiles[value.id] != nil
      guard notice.hasSoundStructure, !isNamesake else { continue }
      noticeFiles[value.id] = notice.path
      schedules[value.id] = notice.schedule
      drafts.append((value, notice.checked))
    }
    if !folders.isEmpty { findings += campuses.faults(ofCampusesOfUnits: units.campusReferences) }
    self.findings = findings.inReadingOrder
    unchecked = isChecked ? nil : reading
    guard let draft = reading.draft else { return }
    if common.isSound { site = draft.with(sound, isWhole: units.areWhole) }
    self.draft = draft.with(drafts.map(\.notice))
    // In the order of the notices, newest first.
    drafts.sort { ($1.notice.issued, $0.notice.id) < ($0.notice.issued, $1.notice.id) }
    if isChecked { checked = [common.checkedTexts] + units.checked + drafts.compactMap(\.checked) }
  }

  /// What checks find in single files: those of the site and the units, then the notices.
  func checkedFiles(asOf: LocalDate?) -> [FileFindings] {
    guard let unchecked, let draft else { return checked }
    let common = unchecked.common
    let units = common.folder.units.compactMap { common.units($0, isChecked: true).checked }
    let notices = draft.notices.compactMap { notice in
      noticeFiles[notice.id].flatMap(reader.number).flatMap { unchecked.checkedNotice($0, asOf: asOf)?.checked }
    }
    return [common.checkedTexts] + units + notices
  }

  /// The names of all folders of notices, readable or not.
  var noticeFolders: Set<String> { Set(reader.folder.notices.map(\.id)) }

  /// The paths of the files that list units.
  var unitFiles: [String] { reader.folder.units.map(\.path) }

  /// The text of each file under `content/` that could be read, by path.
  package var sources: [String: SourceText] { reader.folder.sources { _ in true } }

  /// The finding with its cell named, where it is about one of a schedule table.
  func named(_ finding: Finding) -> Finding {
    guard reader.folder.isTable(finding.range.path) else { return finding }
    return reader.material(of: finding.range.path)?.cells?.named(finding) ?? finding
  }
}

/// Reads the notices, once all that they are read against is known.
struct NoticesReading: Sendable {
  let common: CommonContent
  let units: UnitReading
  let reader: ContentReader
  let positions: Positions
  /// The site without its notices; `nil` when its settings could not be read.
  let draft: Site?

  init(_ common: CommonContent, _ units: UnitReading) {
    self.common = common
    self.units = units
    var names = DefinedNames()
    names.add(common.settings?.definitions ?? [], of: [.issuer])
    names.add(units.definitions)
    if !units.areWhole { names.unknown.insert(.unit) }
    if !common.isSound { names.unknown.insert(.issuer) }
    let hasTables = common.folder.notices.contains { !$0.tables.isEmpty }
    reader = ContentReader(
      common.folder, languages: common.languages, siteNames: names,
      units: hasTables && units.areWhole ? UnitDirectory(units.list) : nil)
    positions = Positions(unitFiles: units.files, reader: reader)
    draft = common.settings?.value.map { settings in
      Site(
        name: settings.name, baseURL: settings.baseURL, authority: settings.authority, languages: settings.languages,
        issuers: settings.issuers, units: units.list, notices: [], accent: settings.accent, emblem: settings.emblem,
        print: settings.print, outputs: settings.outputs)
    }
  }

  /// `nil` for a folder without a file.
  func notice(_ number: Int) -> NoticeReading? { reader.notice(number) }

  /// The same, with what checks find in it, and without what they needed for that.
  func checkedNotice(_ number: Int, asOf: LocalDate?) -> NoticeReading? {
    guard var notice = notice(number) else { return nil }
    let inspection = inspection(of: notice, asOf: asOf)
    notice.keep(inspection.map { FileFindings($0) }, of: inspection)
    return notice
  }

  /// The same on all cores, where there is no other notice to read meanwhile.
  func checkedNotice(alone number: Int, asOf: LocalDate?) async -> NoticeReading? {
    guard var notice = notice(number) else { return nil }
    guard let inspection = inspection(of: notice, asOf: asOf) else {
      notice.keep(nil, of: nil)
      return notice
    }
    notice.keep(await FileFindings(alone: inspection), of: inspection)
    return notice
  }

  private func inspection(of notice: NoticeReading, asOf: LocalDate?) -> NoticeInspection? {
    guard let draft, notice.hasSoundStructure else { return nil }
    return NoticeInspection(notice, site: draft, calendar: common.calendar, positions: positions, asOf: asOf)
  }
}

extension Site {
  /// The same with these notices.
  /// - Parameter isWhole: whether its units are all that there are; it has none otherwise.
  fileprivate func with(_ notices: [Notice], isWhole: Bool = true) -> Site {
    var site = self
    site.notices = notices.sorted { ($1.issued, $0.id) < ($0.issued, $1.id) }
    if !isWhole { site.units = [] }
    return site
  }
}
