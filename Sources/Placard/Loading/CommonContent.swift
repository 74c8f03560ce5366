/// What all notices are read against: the site's settings, its calendar and its units.
struct CommonContent: Sendable {
  let folder: ContentFolder
  let settings: FileReading<SiteSettings>?
  private let calendarFile: FileReading<[HolidayYear]>?

  init(_ folder: ContentFolder) {
    self.folder = folder
    settings = folder.site.map { FileReading($0, siteRecord, languages: nil, attachments: folder.pictures) }
    let languages = settings?.value == nil ? nil : settings?.languages
    calendarFile = folder.calendar.map { FileReading($0, calendarRecord, languages: languages).slim }
  }

  var languages: [LanguageTag]? { settings?.value == nil ? nil : settings?.languages }
  var calendar: HolidayCalendar { HolidayCalendar(years: calendarFile?.value ?? []) }
  var findings: [Finding] { folder.findings + (settings?.findings ?? []) + (calendarFile?.findings ?? []) }
  /// There is something to say of its settings, which stand where they seem to stand.
  var isSound: Bool { settings.map { $0.value != nil && !$0.findings.haveErrors } ?? false }

  /// One file of units.
  /// - Parameter isChecked: whether the checks are to be asked of its texts, while they are at hand.
  func units(_ file: SourceFile, isChecked: Bool) -> UnitFileReading {
    let reading = FileReading(file, unitsRecord, languages: languages)
    return UnitFileReading(reading: reading.slim, checked: isChecked ? texts(reading.material) : nil)
  }

  /// What the checks find in the texts of the settings.
  var checkedTexts: FileFindings { texts(settings?.material) }

  private func texts(_ material: FileMaterial?) -> FileFindings {
    guard let material, let languages = settings?.value?.languages else { return FileFindings() }
    return FileFindings(TextInspection(material, languages: languages))
  }
}

/// A file of units, read by itself.
struct UnitFileReading: Sendable {
  let reading: FileReading<[Unit]>
  let checked: FileFindings?
}

/// The units of all files, as one list.
struct UnitReading: Sendable {
  private(set) var list: [Unit] = []
  private(set) var findings: [Finding] = []
  /// The files that could be read, in the order of the list.
  private(set) var files: [(path: String, count: Int)] = []
  private(set) var definitions: [Definition] = []
  /// The campuses that units name.
  private(set) var campusReferences: [Reference] = []
  private(set) var checked: [FileFindings] = []
  /// None of the files has an error.
  private(set) var areWhole = true

  init(_ readings: [UnitFileReading]) {
    for file in readings {
      findings += file.reading.findings
      checked += [file.checked].compactMap { $0 }
      guard let units = file.reading.value else {
        areWhole = false
        continue
      }
      list += units
      files.append((file.reading.path, units.count))
      definitions += file.reading.definitions.filter { $0.kind == .unit }
      campusReferences += file.reading.references.filter { $0.kind == .campus }
    }
    let duplicates = [Definition].duplicates(
      across: readings.map { $0.reading.definitions.filter { $0.kind == .unit } })
    findings += duplicates
    if findings.haveErrors { areWhole = false }
  }
}
