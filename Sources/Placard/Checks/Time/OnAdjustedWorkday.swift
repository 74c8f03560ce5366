extension Check {
  static let onAdjustedWorkday = Check(
    FindingGuide(
      .onAdjustedWorkday,
      Wording(
        zh: "场次或开放时间碰上调休上班的周末", en: "A session, or opening hours, on a weekend day that is worked (调休)"),
      failing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: «on-adjusted-workday»2026-05-09 周六, times: ["9:00~12:00"], venues: [hall]}
        """,
      passing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2026-05-16 周六, times: ["9:00~12:00"], venues: [hall]}
        """)
  ) { notice, sink in
    guard notice.followsChineseHolidays else { return }
    for placed in notice.sessions where placed.isHeld {
      let date = placed.session.date
      guard let year = notice.calendar.year(of: date), let holiday = year.holiday(workedFor: date) else { continue }
      sink.report(
        .onAdjustedWorkday, at: notice.range(placed.path + ["date"]),
        Wording(
          zh: "\(date.iso8601)（\(date.weekday.short.zh)）因\(holiday.name)调休上班，当天可能要上课（\(year.source)）",
          en:
            "\(date.iso8601), a \(date.weekday.short.en), is worked for the holiday \(holiday.name), and classes may be held (\(year.source))"
        ), fix: Wording(zh: "确认与上课不冲突", en: "make sure that it does not clash with classes"))
    }
    // Open from Monday to Friday: whether that holds of a Sunday on which everyone works, only the office knows.
    for opening in notice.walkInOpenings where opening.isOnWorkdays {
      let worked = opening.allDays.filter { notice.calendar.year(of: $0)?.holiday(workedFor: $0) != nil }
      guard !worked.isEmpty else { continue }
      let days = worked.map { "\($0.iso8601)（\($0.weekday.short.zh)）" }.joined(separator: "、")
      let englishDays = worked.map { "\($0.iso8601) (\($0.weekday.short.en))" }.joined(separator: ", ")
      sink.report(
        .onAdjustedWorkday, at: notice.keyRange("make_up", "ways", opening.index, "hours"),
        Wording(
          zh: "\(days) 是调休上班日，开放时间没有写这几天开不开",
          en: "\(englishDays) is worked for a holiday, and the opening hours do not say whether it is open"),
        fix: Wording(zh: "在 body 里写明调休上班日是否开放", en: "say in the body whether it is open then"))
    }
  }
}

extension FindingKind {
  static let onAdjustedWorkday = FindingKind(
    "on-adjusted-workday", .info,
    meaning: Wording(
      zh: "看着是周末，其实按工作日上课，有人会来不了。", en: "It looks like a weekend, but classes are held, and some could not come."))
}
