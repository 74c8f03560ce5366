import Testing

@testable import Placard

@Suite struct ReferenceFaultTests {
  private let units = """
    units:
      - {id: law, name: 法学院, campus: north}
      - {id: medicine, name: 医学院, campus: south}

    """

  private let notice =
    MarkedFiles.head + """
      audience: {groups: [{id: domestic, name: 国内}]}
      contacts: [{id: office, name: 办公室}]
      attachments: [{id: manual, number: 1, title: 手册}]
      deadlines: [{id: make-up, title: 补办, date: 2026-03-30}]
      campuses:
        - id: north
          name: 北校区
          venues: [{id: hall-1, name: 一号厅}]
          sessions:
            - {id: north-main, date: 2025-11-04, times: [9:00~12:00, 13:30~17:00], venues: [hall-1]}
        - id: south
          name: 南校区
          venues: [{id: hall-2, name: 二号厅}]
          sessions:
            - {id: south-main, date: 2025-11-05, times: [9:00~12:00], venues: [hall-2]}

      """

  @Test(arguments: [
    ("steps: [{id: a, title: 甲, attachments: [«unknown-reference»manuel]}]", "manual"),
    ("steps: [{id: a, title: 甲, attachments: [{attachment: manual, group: «unknown-reference»domestik}]}]", "domestic"),
    ("steps: [{id: a, title: 甲, contacts: [«unknown-reference»ofice]}]", "office"),
    ("make_up: {deadline: «unknown-reference»makeup}", "make-up"),
    ("assignments: [{unit: «unknown-reference»laww, session: north-main}]", "law"),
    ("assignments: [{unit: law, session: «unknown-reference»nort-main}]", "north-main"),
    ("assignments: [{unit: law, session: north-main, venue: «unknown-reference»hall-3}]", "hall-1"),
  ])
  func unknownReferenceGetsTheNearest(marked: String, offer: String) {
    let loading = MarkedFiles(notice: notice + marked + "\n", units: units).check()
    let fix = loading.findings.first?.fix?.en ?? ""
    #expect(fix.hasPrefix("did you mean “\(offer)”?") && fix.contains("there are: "), "\(fix)")
  }

  @Test func venuesBelongToTheirCampus() throws {
    let loading = MarkedFiles(
      notice: notice.replacing("venues: [hall-2]}", with: "venues: [«unknown-reference»hall-1]}"), units: units
    ).check()
    #expect(loading.findings.first?.notes.count == 1)
  }

  @Test func theSameThingTwiceInOneList() {
    MarkedFiles(
      notice: notice.replacing("venues: [hall-2]}", with: "venues: [hall-2, «duplicate-reference»hall-2]}"),
      units: units
    ).check()
    MarkedFiles(notice: notice + "steps: [{id: a, title: 甲, contacts: [office, «duplicate-reference»office]}]\n")
      .check()
  }

  @Test(arguments: ["hall-1、hall-2", "hall-1，hall-2", "hall-1 hall-2"])
  func severalIDsInOneAreSetApart(written: String) throws {
    let marked = notice.replacing("venues: [hall-2]}", with: "venues: [«malformed-id»\(written)]}")
    let finding = try #require(MarkedFiles(notice: marked, units: units).check().findings.first)
    #expect(finding.fix?.en.hasSuffix("[hall-1, hall-2]") == true)
  }

  /// Units of quite other campuses are no fault of a notice; one of them beside those that it has would be left out in silence.
  @Test func campusesOfUnitsThatNoNoticeHas() {
    let others = """
      units:
        - {id: far, name: 远学院, campus: «campus-in-no-notice»harbour}
        - {id: art, name: 艺术学院, campus: old-town}

      """
    let strange = MarkedFiles(notice: MarkedFiles.head + Self.oneCampus, units: others).check().findings.first
    #expect(strange?.severity == .warning && strange?.fix?.en.contains("are: main;") == true)
    let one = units + "  - {id: far, name: 远学院, campus: «unknown-reference»harbour}\n"
    let fix = MarkedFiles(notice: notice, units: one).check().findings.first?.fix?.en
    #expect(fix?.hasSuffix("leave campus out of a unit that no notice concerns") == true)
    MarkedFiles(notice: MarkedFiles.head, units: units).check()
  }

  private static let oneCampus = """
    campuses:
      - id: main
        name: 本部
        venues: [{id: hall, name: 一号厅}]
        sessions: [{id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}]

    """

  @Test func issuerAndCampusOfUnits() {
    MarkedFiles(
      notice: notice.replacing("issuer: graduate-school", with: "issuer: «unknown-reference»graduate-schol"),
      units: units
    ).check()
    MarkedFiles(notice: notice, units: units.replacing("campus: south", with: "campus: «unknown-reference»soth"))
      .check()
  }

  @Test(arguments: [
    "assignments: [{unit: law, session: north-main, time: «assignment-outside-session»12:00-12:30}]",
    "assignments: [{unit: law, session: north-main, time: «assignment-outside-session»11:30-14:00}]",
    "assignments: [{unit: law, session: north-main, time: 9:00-9:30, venue: «assignment-outside-session»hall-2}]",
  ])
  func assignmentsStayWithinTheirSession(marked: String) {
    let loading = MarkedFiles(notice: notice + marked + "\n", units: units).check()
    #expect(loading.findings.first?.notes.first?.range.start?.line == 14)
  }

  @Test func numbersOfAttachmentsDiffer() {
    MarkedFiles(
      keys: "attachments:\n  - {id: a, number: 1, title: 甲}\n  - {id: b, number: «duplicate-number»1, title: 乙}"
    )
    .check()
  }

  @Test func folderAndIdAgree() {
    MarkedFiles(notice: MarkedFiles.head.replacing("id: photos", with: "id: «folder-name»photo")).check()
  }

  @Test func attachmentFilesExist() {
    func files(_ file: String) -> MarkedFiles {
      var files = MarkedFiles(keys: "attachments: [{id: a, number: 1, title: 甲, file: \(file)}]")
      files.add("content/notices/photos/attachments/manual.pdf", .attachment(byteCount: 10))
      return files
    }
    var unused = MarkedFiles(notice: MarkedFiles.head)
    unused.add("content/notices/photos/attachments/manual.pdf", .attachment(byteCount: 10))
    unused.expect("unused-attachment", about: "content/notices/photos/attachments/manual.pdf")
    #expect(unused.check().site != nil)
    #expect(files("manual.pdf").check().site?.notices.first?.attachments.first?.file == "manual.pdf")
    #expect(
      files("«attachment-missing-file»Manual.PDF").check().findings.first?.fix?.en == "did you mean “manual.pdf”?")
    for bad in ["../manual.pdf", "a/b.pdf", "NUL.pdf", "\"a:b.pdf\"", "manual.", "\"a\\\\b.pdf\""] {
      files("«malformed-file-name»\(bad)").check()
    }
  }
}
