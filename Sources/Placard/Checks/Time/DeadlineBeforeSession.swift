extension Check {
  /// Sections tell what follows after the event, so their deadlines cannot end before it.
  static let deadlineBeforeSession = Check(
    FindingGuide(
      .deadlineBeforeSession, Wording(zh: "事后事项的截止时间早于场次", en: "What follows the event ends before it"),
      failing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
        sections: [{id: results, title: 核对结果, body: 请自行核对。, deadlines: [review]}]
        deadlines: [{id: review, title: 核对, date: «deadline-before-session»2025-11-01}]
        """,
      passing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
        sections: [{id: results, title: 核对结果, body: 请自行核对。, deadlines: [review]}]
        deadlines: [{id: review, title: 核对, date: 2025-12-01}]
        """)
  ) { notice, sink in
    guard let first = notice.sessions.filter(\.isHeld).min(by: { $0.session.date < $1.session.date }) else { return }
    let later = Set(notice.notice.sections.flatMap(\.deadlines))
    for (index, deadline) in notice.notice.deadlines.enumerated()
    where later.contains(deadline.id) && deadline.date != .epoch && deadline.date < first.session.date {
      sink.report(
        .deadlineBeforeSession, at: notice.range("deadlines", index, "date"),
        Wording(
          zh: "“\(notice.name(deadline.title))”在 \(deadline.date.iso8601) 截止，早于最早的场次 \(first.session.date.iso8601)",
          en:
            "“\(notice.name(deadline.title))” ends on \(deadline.date.iso8601), before the first session, \(first.session.date.iso8601)"
        ), fix: Wording(zh: "核对两个日期的年份和月份", en: "see whether year and month of both dates are right"),
        notes: [
          .init(at: notice.range(first.path + ["date"]), Wording(zh: "最早的场次在这里", en: "the first session is here"))
        ])
    }
  }
}

extension FindingKind {
  static let deadlineBeforeSession = FindingKind(
    "deadline-before-session", .warning,
    meaning: Wording(zh: "还没开始就已经截止，读者无从办理。", en: "It would be over before anyone could begin."))
}
