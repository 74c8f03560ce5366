extension Check {
  /// The reader of dates holds weekdays in data against the calendar; this does the same for those in running text.
  static let weekdayInText = Check(
    FindingGuide(
      .weekdayMismatch, Wording(zh: "日期和周几对不上", en: "Date and weekday do not agree"),
      failing: """
        preamble: 定于2025年10月25日（«weekday-mismatch»周日）拍摄。
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-10-25, times: ["9:00~12:00"], venues: [hall]}
        """,
      passing: """
        preamble: 定于2025年10月25日（周六）拍摄。
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-10-25 周六, times: ["9:00~12:00"], venues: [hall]}
        """)
  ) { notice, sink in
    for placed in notice.mentions {
      guard case .wrongWeekday(let date, let weekday) = placed.mention.fact else { continue }
      let right =
        placed.mention.text.hasPrefix("星期")
        ? "星期" + date.weekday.short.zh.dropFirst()
        : placed.mention.text.utf8.first.map { $0 < 0x80 } == true ? date.weekday.short.en : date.weekday.short.zh
      let range = notice.range(of: placed)
      sink.report(
        .weekdayMismatch, at: range,
        Wording(
          zh: "\(date.iso8601) 是\(date.weekday.short.zh)，不是\(weekday.short.zh)",
          en: "\(date.iso8601) is a \(date.weekday.short.en), not a \(weekday.short.en)"),
        fix: .choices(date, weekday), repairs: [Repair(range, right, .keepDate)])
    }
  }
}
