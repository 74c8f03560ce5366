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
      let range = notice.range(of: placed)
      sink.report(
        .weekdayMismatch, at: range,
        Wording(
          zh: "\(date.iso8601) 是\(date.weekday.short.zh)，不是\(weekday.short.zh)",
          en: "\(date.iso8601) is a \(date.weekday.short.en), not a \(weekday.short.en)"),
        fix: .choices(date, weekday),
        repairs: [Repair(range, date.weekday.named(like: placed.mention.text), .keepDate)]
          + notice.moving(placed, date, to: date.nearest(weekday).first))
    }
  }
}

extension NoticeInspection {
  /// The date beside a weekday, moved to the day that the weekday says.
  fileprivate func moving(_ placed: PlacedMention, _ date: LocalDate, to target: LocalDate?) -> [Repair] {
    let beside = mentions.filter { other in
      guard case .date(date, _) = other.mention.fact else { return false }
      return other.scalar.range == placed.scalar.range
    }
    func distance(_ other: PlacedMention) -> Int {
      min(
        abs(other.mention.range.lowerBound - placed.mention.range.upperBound),
        abs(placed.mention.range.lowerBound - other.mention.range.upperBound))
    }
    guard let target, let written = beside.min(by: { distance($0) < distance($1) }),
      let moving = DateMoving(written.mention.text, to: target)
    else { return [] }
    let scalars = written.mention.text.unicodeScalars
    func offset(_ count: Int) -> Int {
      written.mention.range.lowerBound + scalars.prefix(count).reduce(0) { $0 + UTF8.width($1) }
    }
    let place = offset(moving.place.lowerBound)..<offset(moving.place.upperBound)
    return [Repair(range(of: place, in: written.scalar), moving.replacement, .keepWeekday)]
  }
}
