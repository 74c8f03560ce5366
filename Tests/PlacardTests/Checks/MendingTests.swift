import Testing

@testable import Placard

@Suite struct MendingTests {
  private let before = """
    # 说明：不要动
    id: photos
    title: "采集相片 "   # 标题
    issued: 2025-10-15
    issuer: graduate-school
    preamble: 请各单位按时参加,带２张相片。
    campuses:
      - id: north
        name:   北校区
        venues: [{id: hall, name: 一号厅}]
        sessions:
          - id: day
            date: 2025-11-04 周三
            times: ["上午9：00至12:00", '13:30-17:00']
            venues: [hall]
    contacts: [{id: office, name: 办公室, phones: [（020）22220001]}]

    """

  private func mended(_ choices: Set<Repair.Choice>) throws -> (text: String, mending: Mending) {
    let path = "content/notices/photos/notice.yaml"
    let files = MarkedFiles(notice: before).files
    let loading = Loading(files)
    let source = try #require(loading.sources[path])
    let mending = Mending(source, loading.findings + Checking(loading).findings, choices: choices)
    return (mending.text, mending)
  }

  @Test func changesNothingButTheSpans() throws {
    let after =
      before.replacing("\"采集相片 \"", with: "\"采集相片\"").replacing("参加,带２张", with: "参加，带2张")
      .replacing("上午9：00至12:00", with: "9:00~12:00").replacing("13:30-17:00", with: "13:30~17:00")
      .replacing("（020）22220001", with: "020-22220001")
    let (text, mending) = try mended([.safe])
    #expect(text == after)
    #expect(mending.count == 6)
    #expect(mending.difference.contains("-title: \"采集相片 \"   # 标题\n+title: \"采集相片\"   # 标题\n"))
  }

  /// Several in one text are put right as well as those in a list.
  @Test(arguments: [
    ("times: 8：30—12：00，下午1:30-5:00", "times: 8:30~12:00、13:30~17:00"), ("times: \"9-12点\"", "times: \"9:00~12:00\""),
    ("times: 8:30~12:00, 13:30~17:00", "times: 8:30~12:00, 13:30~17:00"),
  ])
  func severalTimesInOneText(written: String, mended: String) throws {
    let text = before.replacing("times: [\"上午9：00至12:00\", '13:30-17:00']", with: written)
    let files = MarkedFiles(notice: text).files
    let loading = Loading(files)
    let source = try #require(loading.sources["content/notices/photos/notice.yaml"])
    let mending = Mending(source, loading.findings + Checking(loading).findings, choices: [.safe])
    #expect(mending.text.contains("\n        \(mended)\n"))
  }

  @Test func weekdaysFollowTheirDatesWhenChosen() throws {
    let (text, _) = try mended([.keepDate])
    #expect(text == before.replacing("周三", with: "周二"))
  }

  /// What was mended means the same: the model that is read from it is equal.
  @Test func meaningStays() throws {
    let files = try SampleSites.files(in: "Tests/Sites/valid/exam-week/content")
    let loading = Loading(files)
    let findings = Checking(loading).findings
    var count = 0
    let after = files.map { file in
      guard let source = loading.sources[file.path] else { return file }
      let mending = Mending(source, findings, choices: [.safe])
      count += mending.count
      return SourceFile(path: file.path, content: .bytes(Array(mending.text.utf8)))
    }
    #expect(count > 10)
    let again = Loading(after)
    #expect(again.site == loading.site)
    #expect(!Checking(again).findings.contains { !$0.repairs.isEmpty })
  }
}
