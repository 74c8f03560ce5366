extension Check {
  /// Nothing is guessed of a year that the table does not hold.
  static let calendarYearMissing = Check(
    FindingGuide(
      .calendarYearMissing,
      Wording(zh: "放假表里没有场次或截止时间所在的年份", en: "The table of holidays lacks the year of a session or deadline"),
      failing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: «calendar-year-missing»2027-03-02, times: ["9:00~12:00"], venues: [hall]}
        """,
      passing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2026-03-03, times: ["9:00~12:00"], venues: [hall]}
        """)
  ) { notice, sink in
    guard notice.followsChineseHolidays else { return }
    var told: Set<Int> = []
    let sessions = notice.sessions.filter(\.isHeld).map { (date: $0.session.date, path: $0.path) }
    let deadlines = notice.notice.deadlines.enumerated().filter { $0.element.date != .epoch }
      .map { (date: $0.element.date, path: ["deadlines", $0.offset] as [any PathPart]) }
    for (date, path) in sessions + deadlines {
      guard notice.calendar.year(of: date) == nil, told.insert(date.year).inserted else { continue }
      sink.report(
        .calendarYearMissing, at: notice.range(path + ["date"]),
        Wording(
          zh: "没有 \(date.year) 年的放假表，不知道这天是否放假",
          en: "there is no table of holidays for \(date.year), so this day was not checked"),
        fix: Wording(
          zh: "国务院办公厅公布后，把这一年写进 content/calendar.yaml",
          en: "add the year to content/calendar.yaml when the State Council has announced it"))
    }
  }
}

extension FindingKind {
  static let calendarYearMissing = FindingKind(
    "calendar-year-missing", .info,
    meaning: Wording(zh: "这天如果放假，检查发现不了。", en: "If the day is a holiday, no check would find out."))
}
