extension Check {
  /// Hours at which hardly anything is held: a slip between morning and afternoon lands there.
  static let oddHour = Check(
    FindingGuide(
      .oddHour, Wording(zh: "场次在 7:00 之前或 22:00 之后", en: "A session before 7:00 or after 22:00"),
      failing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: [«odd-hour»"2:00~5:00"], venues: [hall]}
        """,
      passing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["14:00~17:00"], venues: [hall]}
        """)
  ) { notice, sink in
    for placed in notice.sessions where placed.isHeld {
      for (index, times) in placed.session.times.enumerated() where times.isOdd {
        sink.report(
          .oddHour, at: notice.range(placed.path + ["times", index]),
          Wording(zh: "\(times.written) 太早或太晚", en: "\(times.written) is at an unusual hour"), fix: times.afternoon)
      }
    }
    for (index, assignment) in notice.notice.assignments.enumerated() {
      guard let times = assignment.time, times.isOdd else { continue }
      sink.report(
        .oddHour, at: notice.range("assignments", index, "time"),
        Wording(zh: "\(times.written) 太早或太晚", en: "\(times.written) is at an unusual hour"), fix: times.afternoon)
    }
  }
}

extension TimeRange {
  fileprivate var isOdd: Bool { self != .wholeDay && (start.minutes < 7 * 60 || end.minutes > 22 * 60) }

  /// The same figures twelve hours later, which is what a slip between morning and afternoon meant.
  fileprivate var afternoon: Wording {
    if let from = TimeOfDay(hour: start.hour + 12, minute: start.minute),
      let to = TimeOfDay(hour: end.hour + 12, minute: end.minute), to.hour <= 22, start.minutes < 7 * 60
    {
      return Wording(
        zh: "如果是下午，写成 \(from.text)~\(to.text)；没有错就在 allow 里说明",
        en: "if the afternoon is meant, write \(from.text)~\(to.text); if not, say so in allow")
    }
    return Wording(zh: "核对时间；没有错就在 allow 里说明", en: "look at it again; if it is right, say so in allow")
  }
}

extension FindingKind {
  static let oddHour = FindingKind(
    "odd-hour", .warning,
    meaning: Wording(
      zh: "多半是上午、下午写错了，读者会在没人的时候到场。",
      en: "Morning and afternoon were probably mixed up, and readers would come when nobody is there."))
}
