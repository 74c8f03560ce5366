import Testing

@testable import Placard

/// Units in `content/units.yaml` and in any number of files beside it.
@Suite struct UnitFileTests {
  private let notice =
    MarkedFiles.head + """
      campuses:
        - id: north
          name: 北校区
          venues: [{id: hall, name: 一号厅}]
          sessions:
            - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}

      """

  private func files(_ notice: String? = nil, units: [(path: String, text: String)]) -> MarkedFiles {
    var files = MarkedFiles(notice: notice ?? self.notice)
    for file in units { files.add("content/" + file.path, file.text) }
    return files
  }

  @Test func unitsOfAllFilesAreOneList() {
    let loading = files(units: [
      ("units/west.yaml", "units: [{id: law, name: 法学院, campus: north}]\n"),
      ("units/east.yaml", "units: [{id: art, name: 艺术学院, campus: north}]\n"),
      ("units.yaml", "units: [{id: sea, name: 海洋学院, campus: north}]\n"),
    ]).check()
    #expect(loading.site?.units.map(\.id) == ["sea", "art", "law"])
  }

  @Test func noUnitsFileIsNeededBesideTheFolder() {
    let assigned = notice + "assignments:\n  - {unit: law, session: day}\n"
    let loading = files(assigned, units: [("units/west.yaml", "units: [{id: law, name: 法学院, campus: north}]\n")])
      .check()
    #expect(loading.site?.units.map(\.id) == ["law"])
  }

  @Test func anIDInTwoFilesIsToldAtBoth() {
    let loading = files(units: [
      ("units.yaml", "units: [{id: «duplicate-id»law, name: 法学院}]\n"),
      ("units/east.yaml", "units: [{id: art, name: 艺术学院}, {id: «duplicate-id»law, name: 法学院}]\n"),
      ("units/west.yaml", "units: [{id: «duplicate-id»law, name: 法学院}]\n"),
    ]).check()
    #expect(loading.site == nil || loading.site?.units == [])
    let notes = loading.findings.map { $0.notes.map(\.range.path) }
    #expect(notes == [["content/units/east.yaml"], ["content/units.yaml"], ["content/units.yaml"]])
  }

  @Test func referencesToUnitsGoThroughAllFiles() {
    let assigned = notice + "assignments:\n  - {unit: «unknown-reference»laww, session: day}\n"
    let loading = files(
      assigned,
      units: [
        ("units/east.yaml", "units: [{id: art, name: 艺术学院}]\n"),
        ("units/west.yaml", "units: [{id: law, name: 法学院, campus: north}]\n"),
      ]
    ).check()
    #expect(loading.findings.first?.fix?.en == "did you mean “law”? there are: art, law")
  }

  @Test func campusesOfUnitsInAllFilesAreLookedUp() {
    let loading = files(units: [
      ("units/east.yaml", "units: [{id: art, name: 艺术学院, campus: «unknown-reference»nort}]\n"),
      ("units/west.yaml", "units: [{id: law, name: 法学院, campus: «unknown-reference»norht}]\n"),
    ]).check()
    #expect(loading.findings.map(\.fix?.en) == Array(repeating: "did you mean “north”? there are: north", count: 2))
  }

  @Test func whileOneFileIsFaultyNothingIsSaidOfReferences() {
    let assigned = notice + "assignments:\n  - {unit: sea, session: day}\n"
    files(
      assigned,
      units: [
        ("units/east.yaml", "units: [{id: «malformed-id»Sea, name: 海洋学院}]\n"),
        ("units/west.yaml", "units: [{id: law, name: 法学院, campus: north}]\n"),
      ]
    ).check()
  }

  @Test func filesThatCannotBeReadAreReported() {
    var files = files(units: [("units/west.yaml", "units: [{id: law, name: 法学院, campus: north}]\n")])
    files.add("content/units/east.yaml", .forbidden)
    files.expect("unreadable-file", about: "content/units/east.yaml")
    files.add("content/units/large.yaml", .tooLarge(byteCount: 2_000_000))
    files.expect("file-too-large", about: "content/units/large.yaml")
    files.add("content/units/folder.yaml", .folder)
    files.expect("folder-in-place-of-file", about: "content/units/folder.yaml")
    let loading = files.check()
    #expect(loading.findings.contains { $0.fix?.en.contains("content/units/") == true })
  }

  @Test func aFolderThatCannotBeOpenedMayHoldAnyUnit() {
    var files = files(notice + "assignments:\n  - {unit: law, session: day}\n", units: [])
    files.add("content/units", .forbidden)
    files.expect("unreadable-file", about: "content/units")
    files.check()
  }

  @Test(arguments: [
    ("content/units/east.yml", "content/units/east.yaml"), ("content/units/faculty/law.yaml", "content/units/law.yaml"),
  ])
  func strayFilesAreOfferedTheirPlace(path: String, offer: String) {
    var files = MarkedFiles(notice: notice)
    files.add("content/units", .folder)
    files.add(path, "units: []\n")
    files.expect("misnamed-file", about: path)
    #expect(files.check().findings.contains { $0.fix?.en.contains(offer) == true })
  }

  @Test func positionsAreThoseOfEachUnitsOwnFile() {
    let positions = files(units: [
      ("units.yaml", "units: [{id: sea, name: 海洋学院}]\n"),
      ("units/east.yaml", "units:\n  - {id: art, name: 艺术学院}\n  - {id: law, name: 法学院}\n"),
    ]).check().positions
    let places = (0..<3).map { positions.range(Positions.units, [.key("units"), .index($0), .key("id")]) }
    #expect(places.map(\.path) == ["content/units.yaml", "content/units/east.yaml", "content/units/east.yaml"])
    #expect(places.map(\.start?.line) == [1, 2, 3])
  }

  @Test func checksPointIntoTheUnitsOwnFile() {
    let loading = files(
      notice + "assignments:\n  - {unit: law, session: day, time: \"9:00~10:00\", head_count: 30}\n",
      units: [
        ("units.yaml", "units: []\n"), ("units/east.yaml", "units: [{id: art, name: 艺术学院}]\n"),
        ("units/west.yaml", "units:\n  - {id: law, name: 法学院, campus: north, head_count: 90}\n"),
      ]
    ).check()
    let finding = Checking(loading).findings.first { $0.kind == .headCountsDiffer }
    #expect(finding?.notes.map(\.range.path) == ["content/units/west.yaml"])
    #expect(finding?.notes.first?.range.start == SourcePosition(line: 2, column: 10))
  }

  @Test func tablesMeanTheUnitOfTheNoticesOwnCampusByASharedName() {
    var files = files(units: [
      ("units/east.yaml", "units: [{id: east-law, name: 法学院, campus: north}]\n"),
      ("units/west.yaml", "units: [{id: west-law, name: 法学院}]\n"),
    ])
    files.add(
      "content/notices/photos/schedule.csv", "单位,校区,日期,时间,场地\n法学院,north,2025-11-04,9:00~10:00,一号厅\n")
    #expect(files.check().site?.notices.first?.assignments.map(\.unit) == ["east-law"])
  }
}
