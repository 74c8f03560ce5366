extension Check {
  static let breakMissing = Check(
    FindingGuide(
      .breakMissing, Wording(zh: "连续超过 5 小时没有休息", en: "More than five hours without a break"),
      failing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: [«break-missing»"8:30~17:00"], venues: [hall]}
        """,
      passing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["8:30~12:00", "13:30~17:00"], venues: [hall]}
        """)
  ) { notice, sink in
    for placed in notice.sessions where placed.isHeld {
      var stretch: (start: TimeOfDay, index: Int)?
      var previousEnd: TimeOfDay?
      // Staff go to lunch; who works through the night has been told by odd-hour.
      for (index, times) in placed.session.times.enumerated() where times != .wholeDay {
        if previousEnd != times.start || stretch == nil { stretch = (times.start, index) }
        previousEnd = times.end
        guard let begin = stretch, times.end.minutes - begin.start.minutes > 5 * 60,
          times.end.minutes > 12 * 60
        else { continue }
        let minutes = times.end.minutes - begin.start.minutes
        let hours = minutes % 60 == 0 ? "\(minutes / 60)" : "\(minutes / 60).\(minutes % 60 * 10 / 60)"
        sink.report(
          .breakMissing, at: notice.range(placed.path + ["times", begin.index]),
          Wording(
            zh: "\(begin.start.text)~\(times.end.text) 连续 \(hours) 小时，没有午休",
            en: "\(begin.start.text)~\(times.end.text) is \(hours) hours without a break"),
          fix: Wording(
            zh: "午休写出来，例如 [\"9:00~12:00\", \"13:30~17:00\"]；确实不休息就在 allow 里说明",
            en: "write the break, as in [\"9:00~12:00\", \"13:30~17:00\"]; if there is none, say so in allow"))
        break
      }
    }
  }
}

extension FindingKind {
  static let breakMissing = FindingKind(
    "break-missing", .warning,
    meaning: Wording(
      zh: "读者中午到场，可能碰上工作人员午休。", en: "Readers who come at noon may find the staff at lunch."))
}
