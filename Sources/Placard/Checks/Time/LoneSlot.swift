extension Check {
  /// Of a campus with many slots: one alone on its day, or hours away from all others, is a slip in date or time as a rule.
  static let loneSlot = Check(
    FindingGuide(
      .loneSlot, Wording(zh: "一个时段孤零零地排在别的日子或钟点", en: "One slot far from all others"),
      failing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00", "19:00~21:00"], venues: [hall]}
        assignments:
          - {unit: law, session: day, time: "9:00~9:15"}
          - {unit: law, session: day, time: "9:15~9:30"}
          - {unit: law, session: day, time: "9:30~9:45"}
          - {unit: law, session: day, time: "9:45~10:00"}
          - {unit: law, session: day, time: "10:00~10:15"}
          - {unit: law, session: day, time: "10:15~10:30"}
          - {unit: law, session: day, time: "10:30~10:45"}
          - {unit: law, session: day, time: "10:45~11:00"}
          - {unit: law, session: day, time: "11:00~11:15"}
          - {unit: law, session: day, time: "11:15~11:30"}
          - {unit: law, session: day, time: "11:30~11:45"}
          - {unit: law, session: day, time: «lone-slot»"20:45~21:00"}
        === content/units.yaml
        units:
          - {id: law, name: 法学院, campus: north}
        """,
      passing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00", "19:00~21:00"], venues: [hall]}
        assignments:
          - {unit: law, session: day, time: "9:00~9:15"}
          - {unit: law, session: day, time: "9:15~9:30"}
          - {unit: law, session: day, time: "9:30~9:45"}
          - {unit: law, session: day, time: "9:45~10:00"}
          - {unit: law, session: day, time: "10:00~10:15"}
          - {unit: law, session: day, time: "10:15~10:30"}
          - {unit: law, session: day, time: "10:30~10:45"}
          - {unit: law, session: day, time: "10:45~11:00"}
          - {unit: law, session: day, time: "11:00~11:15"}
          - {unit: law, session: day, time: "11:15~11:30"}
          - {unit: law, session: day, time: "11:30~11:45"}
          - {unit: law, session: day, time: "11:45~12:00"}
        === content/units.yaml
        units:
          - {id: law, name: 法学院, campus: north}
        """)
  ) { notice, sink in
    let assignments = notice.notice.assignments.enumerated().filter { $0.element.time != nil }
    guard assignments.count >= 12 else { return }
    let places = Dictionary(notice.sessions.map { ($0.session.id, $0) }, uniquingKeysWith: { first, _ in first })
    let byCampus = Dictionary(grouping: assignments) { places[$0.element.session]?.campus.id }
    for (campus, slots) in byCampus where campus != nil && slots.count >= 12 {
      let byDay = Dictionary(grouping: slots) { places[$0.element.session]?.session.date ?? .epoch }
      for (day, slots) in byDay {
        if slots.count == 1, let slot = slots.first {
          sink.report(
            .loneSlot, at: notice.range("assignments", slot.offset, "session"),
            Wording(
              zh: "这个校区只有这一个时段在 \(day.iso8601)（\(day.weekday.short.zh)）",
              en: "of this campus's slots this is the only one on \(day.iso8601), a \(day.weekday.short.en)"),
            fix: Wording(zh: "核对日期；确实单独安排就在 allow 里说明", en: "check the date; if it is meant, say so in allow"))
          continue
        }
        for slot in slots {
          guard let time = slot.element.time else { continue }
          let isNear = slots.contains { other in
            guard other.offset != slot.offset, let otherTime = other.element.time else { return false }
            return max(otherTime.start.minutes - time.end.minutes, time.start.minutes - otherTime.end.minutes) <= 150
          }
          guard !isNear else { continue }
          sink.report(
            .loneSlot, at: notice.range("assignments", slot.offset, "time"),
            Wording(
              zh: "\(time.written) 和当天其他时段隔了两个多小时",
              en: "\(time.written) is more than two hours away from all other slots of the day"),
            fix: Wording(
              zh: "核对上午、下午；确实单独安排就在 allow 里说明", en: "check morning and afternoon; if it is meant, say so in allow"))
        }
      }
    }
  }
}

extension FindingKind {
  static let loneSlot = FindingKind(
    "lone-slot", .warning,
    meaning: Wording(
      zh: "日期或时间多半写错了，这些人会在没人的时候来。",
      en: "Date or time is probably wrong, and these people would come when nobody is there."))
}
