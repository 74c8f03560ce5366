/// From source files to the model: every file is read whole, and everything that is wrong with any of them is reported.
package struct Loading: Sendable {
  /// What could be read. A notice with an error in its file is left out, since it would hold made-up values in the places
  /// of the faulty ones; `nil` when the site's own settings have an error.
  package let site: Site?
  /// In reading order.
  package let findings: [Finding]
  package let positions: Positions
  /// The text of each file under `content/` that was read, by path.
  package let sources: [String: SourceText]
  /// All that was read, notices with errors too: for checks, which know that values at the place of a fault are made up.
  let draft: Site?
  /// By file, in the order of reading.
  let texts: [String: [WrittenText]]
  let calendar: HolidayCalendar
  /// The file of each notice in `draft`; its folder may bear another name, which has its finding.
  let noticeFiles: [Notice.ID: String]
  /// The names of all folders of notices, readable or not.
  let noticeFolders: Set<String>
  /// Notices in `draft` whose table has rows that could not be read.
  let partlyScheduled: Set<Notice.ID>
  /// The cells of schedule tables, by path.
  let tables: [String: TableCells]
  /// The paths of the files that list units.
  let unitFiles: [String]

  package init(_ files: [SourceFile]) {
    var reading = SiteReading(ContentFolder(files))
    reading.read()
    site = reading.site
    findings = reading.findings.inReadingOrder
    positions = Positions(trees: reading.trees, unitFiles: reading.unitCounts)
    sources = reading.sources
    draft = reading.draft
    texts = reading.texts
    calendar = reading.calendar
    noticeFiles = reading.noticeFiles
    tables = reading.tables
    partlyScheduled = reading.partlyScheduled
    unitFiles = reading.folder.units.map(\.path)
    noticeFolders = Set(reading.folder.notices.map(\.id))
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

/// The files one after the other: settings first, whose languages all texts need; units; notices; then what ties them.
private struct SiteReading {
  let folder: ContentFolder
  var site: Site?
  var draft: Site?
  var texts: [String: [WrittenText]] = [:]
  var calendar = HolidayCalendar(years: [])
  var noticeFiles: [Notice.ID: String] = [:]
  var tables: [String: TableCells] = [:]
  var partlyScheduled: Set<Notice.ID> = []
  var findings: [Finding] = []
  var trees: [String: YAMLNode] = [:]
  var sources: [String: SourceText] = [:]
  var unitCounts: [(path: String, count: Int)] = []
  private var siteNames = DefinedNames()

  init(_ folder: ContentFolder) {
    self.folder = folder
    findings = folder.findings
  }

  mutating func read() {
    let settings = folder.site.flatMap { read($0, siteRecord, languages: nil, attachments: folder.pictures) }
    let languages = settings?.context.languages
    siteNames.add(settings?.context, of: [.issuer])
    var units = readUnits(languages)
    if !units.areWhole { siteNames.unknown.insert(.unit) }
    if settings?.context.findings.haveErrors != false { siteNames.unknown.insert(.issuer) }

    if let file = folder.calendar, let read = read(file, calendarRecord, languages: languages) {
      calendar = HolidayCalendar(years: read.value)
    }

    var notices: [Notice] = []
    var drafts: [Notice] = []
    var campuses = DefinedNames()
    for source in folder.notices {
      if let file = source.file,
        let notice = read(
          file, noticeRecord, languages: languages, attachments: source.attachments,
          finish: { [siteNames] notice, context, positions in
            NoticeReferences(notice: notice, context: context, siteNames: siteNames, positions: positions)
              .check(folder: source.id)
          })
      {
        campuses.add(notice.context, of: [.campus])
        let (value, isWhole) = join(source, notice, &units, languages)
        if notice.context.findings.haveErrors {
          campuses.unknown.insert(.campus)
        } else {
          notices.append(value)
        }
        let isNamesake =
          value.id.rawValue != source.id && folder.notices.contains { $0.id == value.id.rawValue }
          || noticeFiles[value.id] != nil
        if notice.context.hasSoundStructure, !isNamesake {
          noticeFiles[value.id] = file.path
          if !isWhole { partlyScheduled.insert(value.id) }
          drafts.append(value)
        }
      } else {
        campuses.unknown.insert(.campus)
      }
    }
    for context in units.contexts { resolveCampuses(of: context, among: campuses) }
    guard let settings else { return }
    func site(units: [Unit], notices: [Notice]) -> Site {
      Site(
        name: settings.value.name, baseURL: settings.value.baseURL, authority: settings.value.authority,
        languages: settings.value.languages, issuers: settings.value.issuers, units: units,
        notices: notices.sorted { ($1.issued, $0.id) < ($0.issued, $1.id) }, accent: settings.value.accent,
        emblem: settings.value.emblem, print: settings.value.print, outputs: settings.value.outputs)
    }
    if !settings.context.findings.haveErrors {
      self.site = site(units: units.areWhole ? units.list : [], notices: notices)
    }
    draft = site(units: units.list, notices: drafts)
  }

  /// All files of units, as one list.
  private mutating func readUnits(_ languages: [LanguageTag]?) -> UnitReading {
    var units = UnitReading()
    for file in folder.units {
      guard let read = read(file, unitsRecord, languages: languages) else {
        units.areWhole = false
        continue
      }
      units.list += read.value
      units.contexts.append(read.context)
      unitCounts.append((file.path, read.value.count))
      siteNames.add(read.context, of: [.unit])
    }
    reporting(in: units.contexts) { ReadingContext.reportDuplicateIDs(.unit, across: units.contexts) }
    if units.contexts.contains(where: \.findings.haveErrors) { units.areWhole = false }
    return units
  }

  /// What is found in files after they were read.
  private mutating func reporting(in contexts: [ReadingContext], _ body: () -> Void) {
    let counts = contexts.map(\.findings.count)
    body()
    for (context, count) in zip(contexts, counts) { findings += context.findings[count...] }
  }

  private mutating func read<Value>(
    _ file: SourceFile, _ record: Record<Value>, languages: [LanguageTag]?, attachments: [String]? = nil,
    finish: (Value, ReadingContext, Positions) -> Void = { _, _, _ in }
  ) -> (value: Value, context: ReadingContext)? {
    let (source, fault) = file.decoded()
    if let source { sources[file.path] = source }
    if let fault { findings.append(fault) }
    guard let source, fault == nil else { return nil }
    let document = YAMLDocument(source)
    let context = ReadingContext(source: source, languages: languages)
    context.findings = document.findings
    defer { findings += context.findings }
    guard let root = document.root else { return nil }
    trees[file.path] = root
    context.attachmentFiles = attachments
    context.hasGuessedStructure = document.hasGuessedStructure
    guard let value = record.read(root, context) else { return nil }
    context.reportDuplicateIDs()
    texts[file.path] = context.texts
    finish(value, context, Positions(trees: [file.path: root]))
    return (value, context)
  }

  /// The notice with what its schedule table says, and whether all of the table could be read.
  private mutating func join(
    _ folder: ContentFolder.NoticeFolder, _ notice: (value: Notice, context: ReadingContext),
    _ units: inout UnitReading,
    _ languages: [LanguageTag]?
  ) -> (notice: Notice, isWhole: Bool) {
    if folder.tables.isEmpty { return (notice.value, true) }
    let path = notice.context.source.path
    let reading = ScheduleReading(
      folder.tables, notice: notice.value, tree: trees[path], noticePath: path,
      units: units.areWhole ? units.directory : nil,
      languages: languages, isPartial: notice.context.findings.haveErrors)
    if let source = reading.source { sources[source.path] = source }
    if let source = reading.source, let cells = reading.cells { tables[source.path] = cells }
    findings += reading.findings
    trees[path] = reading.tree
    let isWhole = units.areWhole && !notice.context.findings.haveErrors
    return (reading.notice, isWhole && !reading.findings.contains { $0.severity == .error && $0.kind != .wrongTotal })
  }

  private mutating func resolveCampuses(of units: ReadingContext, among campuses: DefinedNames) {
    if folder.notices.isEmpty { return }
    reporting(in: [units]) { campuses.resolve(units.references.filter { $0.kind == .campus }, in: units) }
  }
}

/// The units of all files.
private struct UnitReading {
  var list: [Unit] = []
  var contexts: [ReadingContext] = []
  /// None of the files has an error.
  var areWhole = true
  /// Made for the first schedule table that asks for it.
  private(set) lazy var directory = UnitDirectory(list)
}
