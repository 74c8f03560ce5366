import Testing

@testable import Placard

/// Deadlines and opening hours against the table of holidays, and what weighs how much.
@Suite struct HolidayTests {
  private func findings(_ deadline: String, way: String) -> [Finding] {
    let files = CheckedFiles(
      example: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2026-04-21, times: ["9:00~12:00"], venues: [hall]}
        make_up:
          deadline: make-up
          ways: [\(way)]
        deadlines: [{id: make-up, title: 补拍, date: \(deadline)}]
        """)
    let loading = Loading(files.marked.files)
    return (loading.findings + Checking(loading).findings).filter { $0.kind.id.hasPrefix("on-") }
  }

  private let counter =
    "{id: shop, kind: walk_in, title: 补拍点, address: 示例路1号, hours: [{days: [mon, tue, wed, thu, fri], times: [\"9:00~12:00\"]}]}"
  private let web = "{id: web, kind: online, title: 网上补拍, service: 小程序}"

  @Test func aDeadlineThatNeedsAnOfficeIsAWarning() {
    let found = findings("2026-05-03", way: counter)
    #expect(found.map(\.severity).sorted() == [.info, .warning], "\(found.map(\.message.en))")
    #expect(found.contains { $0.severity == .warning && $0.message.zh.contains("要当面办理") })
  }

  @Test func oneThatIsMetOnlineIsAHint() {
    #expect(findings("2026-05-03", way: web).map(\.severity) == [.info])
    #expect(findings("2026-05-06", way: web).isEmpty)
  }

  @Test func openingHoursThatSpanAHoliday() {
    let found = findings("2026-05-20", way: counter)
    #expect(found.map(\.kind.id).sorted() == ["on-adjusted-workday", "on-public-holiday"])
    #expect(found.allSatisfy { $0.severity == .info })
    #expect(found.contains { $0.message.zh.contains("劳动节") } && found.contains { $0.message.zh.contains("2026-05-09") })
    let said = counter.replacing("title: 补拍点,", with: "title: 补拍点, body: 法定节假日不开放,")
    #expect(findings("2026-05-20", way: said).isEmpty)
    #expect(findings("2026-04-28", way: counter).isEmpty)
  }
}
