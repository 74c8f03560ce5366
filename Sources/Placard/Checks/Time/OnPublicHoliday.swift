extension Check {
  static let onPublicHoliday = Check(
    FindingGuide(
      .onPublicHoliday,
      Wording(
        zh: "场次或截止时间在法定节假日，或者开放时间跨过节假日",
        en: "A session or deadline on a public holiday, or opening hours that span one"),
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
    notice.reportDeadlinesOnHolidays(&sink)
    for opening in notice.walkInOpenings {
      let closed = opening.days.compactMap { day in notice.calendar.year(of: day)?.holiday(on: day)?.name }
      let names = closed.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      guard !names.isEmpty else { continue }
      sink.report(
        .onPublicHoliday.weighing(.info), at: notice.keyRange("make_up", "ways", opening.index, "hours"),
        Wording(
          zh: "到 \(opening.end.iso8601) 为止的开放时间跨过\(names.joined(separator: "、"))假期，没有写假期开不开",
          en: "the opening hours up to \(opening.end.iso8601) span the holidays \(names.joined(separator: ", ")), "
            + "and nothing says whether it is open then"),
        fix: Wording(zh: "在 body 里写明节假日是否开放", en: "say in the body whether it is open on public holidays"))
    }
  }
}

extension NoticeInspection {
  /// The table is that of mainland China.
  var followsChineseHolidays: Bool {
    ["Asia/Shanghai", "Asia/Chongqing", "Asia/Chungking", "Asia/Harbin", "Asia/Urumqi"].contains(
      notice.timeZone.rawValue)
  }

  /// A deadline on a holiday weighs more where one has to go to somebody to meet it.
  fileprivate func reportDeadlinesOnHolidays(_ sink: inout FindingSink) {
    let inPerson = Set(
      (notice.makeUp?.ways ?? []).compactMap { way -> Deadline.ID? in
        if case .online = way.kind { return nil }
        return way.deadline ?? notice.makeUp?.deadline
      })
    for (index, deadline) in notice.deadlines.enumerated() where deadline.date != .epoch {
      guard let year = calendar.year(of: deadline.date), let holiday = year.holiday(on: deadline.date) else { continue }
      let needsOffice = inPerson.contains(deadline.id)
      let title = name(deadline.title)
      sink.report(
        needsOffice ? .onPublicHoliday : .onPublicHoliday.weighing(.info), at: range("deadlines", index, "date"),
        Wording(
          zh: "“\(title)”在 \(deadline.date.iso8601) 截止，正在\(holiday.name)假期内（\(holiday.days)，\(year.source)）"
            + (needsOffice ? "，要当面办理却没有人" : "，最后几天没有人可问"),
          en:
            "“\(title)” ends on \(deadline.date.iso8601), in the holiday \(holiday.name) (\(holiday.days), \(year.source))"
            + (needsOffice
              ? "; it is done in person, and nobody is there" : "; there is nobody to ask in the last days")),
        fix: Wording(
          zh: "改到假期前的最后一个工作日，或者假期后；确实如此就在 allow 里说明",
          en: "move it before or after the holiday; if it is meant, say so in allow"))
    }
  }
}

extension FindingKind {
  static let onPublicHoliday = FindingKind(
    "on-public-holiday", .warning,
    meaning: Wording(zh: "多数人已经放假离校，办公室也没有人。", en: "Most people would be away, and the office closed."))
}
