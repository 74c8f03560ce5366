import Testing

@testable import Placard

@Suite struct WaiverTests {
  private func example(_ allow: String, mark: String = "") -> String {
    """
    allow:
      - \(allow)
    campuses:
      - id: north
        name: 北校区
        venues: [{id: hall, name: 一号厅}]
        sessions:
          - {id: early, date: 2025-11-04, times: [\(mark)"6:00~8:00"], venues: [hall]}
    """
  }

  @Test(arguments: [
    "{check: odd-hour, because: 场馆只有清早空闲}", "{check: odd-hour, at: early, because: 场馆只有清早空闲}",
    "{check: odd-hour, at: campuses.north.sessions.early.times, because: 场馆只有清早空闲}",
    "{check: odd-hour, because: 场馆只有清早空闲, until: 2026-12-31}",
  ])
  func takesTheFindingOut(_ waiver: String) {
    var files = CheckedFiles(example: example(waiver))
    files.asOf = LocalDate(year: 2025, month: 10, day: 20)
    files.check()
  }

  @Test(arguments: [
    "{check: «waiver-without-reason»odd-hour}", "{check: odd-hour, because: 清早, until: «waiver-expired»2025-10-18}",
    "{check: odd-hour, at: «waiver-unused»noon, because: 清早}",
    "{check: «waiver-unused»odd-hour, at: hall, because: 清早}",
    "{check: «waiver-unknown-check»odd-hours, because: 清早}",
  ])
  func isItselfFound(_ waiver: String) {
    var files = CheckedFiles(example: example(waiver, mark: "«odd-hour»"))
    files.asOf = LocalDate(year: 2025, month: 10, day: 20)
    files.check()
  }

  @Test func faultsOfReadingCannotBeWaived() {
    CheckedFiles(
      example: """
        allow: [{check: «waiver-unknown-check»malformed-date, because: 没关系}]
        deadlines: [{id: a, title: 交表, date: «malformed-date»2026-02-30}]
        """
    ).check()
  }
}
