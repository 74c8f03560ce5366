/// A notice's folder, read by itself: its file, and the table beside it.
struct NoticeReading: Sendable {
  /// Where it stands in the list of folders.
  let number: Int
  let path: String
  private(set) var findings: [Finding]
  /// `nil` when nothing of it could be read.
  private(set) var notice: Notice?
  let campuses: [Definition]
  /// Nothing is wrong with the notice's own file.
  let isSound: Bool
  /// Values may be made up, but they stand where they are said to stand.
  let hasSoundStructure: Bool
  /// Every row of its table could be read.
  private(set) var isWhollyScheduled = true
  private(set) var material: FileMaterial?
  /// Made for the checks.
  private(set) var schedule: Schedule?
  /// What checks of this notice alone have found; `nil` while they have not been asked.
  private(set) var checked: FileFindings?

  init(_ reading: FileReading<Notice>, number: Int) {
    self.number = number
    path = reading.path
    findings = reading.findings
    notice = reading.value
    campuses = reading.definitions.filter { $0.kind == .campus }
    isSound = reading.value != nil && !reading.findings.haveErrors
    hasSoundStructure = reading.hasSoundStructure
    material = reading.material
  }

  /// With what its schedule table says.
  mutating func join(_ tables: [SourceFile], units: UnitDirectory?, languages: [LanguageTag]?) {
    guard let notice, let material, !tables.isEmpty else { return }
    let reading = ScheduleReading(
      tables, notice: notice, tree: material.tree, noticePath: path, units: units, languages: languages,
      isPartial: !isSound)
    findings += reading.findings
    self.notice = reading.notice
    self.material?.tree = reading.tree ?? material.tree
    self.material?.cells = reading.cells
    isWhollyScheduled =
      units != nil && isSound && !reading.findings.contains { $0.severity == .error && $0.kind != .wrongTotal }
  }

  /// Keeps what the checks have found, and lets go of what only they needed.
  mutating func keep(_ checked: FileFindings?, of inspection: NoticeInspection?) {
    self.checked = checked
    schedule = inspection?.schedule
    material = nil
  }
}
