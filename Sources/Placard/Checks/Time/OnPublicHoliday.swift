extension Check {
  static let onPublicHoliday = Check(
    FindingGuide(
      .onPublicHoliday, Wording(zh: "场次在法定节假日", en: "A session on a public holiday"),
      failing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: «on-public-holiday»2026-05-04, times: ["9:00~12:00"], venues: [hall]}
        """,
      passing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2026-05-06, times: ["9:00~12:00"], venues: [hall]}
        """)
  ) { notice, sink in
    guard notice.followsChineseHolidays else { return }
    for placed in notice.sessions where placed.isHeld {
      let date = placed.session.date
      guard let year = notice.calendar.year(of: date), let holiday = year.holiday(on: date) else { continue }
      sink.report(
        .onPublicHoliday, at: notice.range(placed.path + ["date"]),
        Wording(
          zh: "\(date.iso8601) 在\(holiday.name)假期内（\(holiday.from.iso8601) 至 \(holiday.to.iso8601)，\(year.source)）",
          en:
            "\(date.iso8601) is in the holiday \(holiday.name) (\(holiday.from.iso8601) to \(holiday.to.iso8601), \(year.source))"
        ), fix: Wording(zh: "换一天；确实在假期进行就在 allow 里说明", en: "choose another day; if it is meant, say so in allow"))
    }
  }
}

extension NoticeInspection {
  /// The table is that of mainland China.
  var followsChineseHolidays: Bool {
    ["Asia/Shanghai", "Asia/Chongqing", "Asia/Chungking", "Asia/Harbin", "Asia/Urumqi"].contains(
      notice.timeZone.rawValue)
  }
}

extension FindingKind {
  static let onPublicHoliday = FindingKind(
    "on-public-holiday", .warning,
    meaning: Wording(zh: "多数人已经放假离校，办公室也没有人。", en: "Most people would be away, and the office closed."))
}
