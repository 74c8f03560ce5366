extension Check {
  /// After the last deadline only where deadlines follow the event at all: a date for registration comes before it.
  static let sessionOutsideNoticeWindow = Check(
    FindingGuide(
      .sessionOutsideNoticeWindow,
      Wording(zh: "场次早于发文日期，或晚于最后的截止时间", en: "A session before the date of issue, or after the last deadline"),
      failing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: «session-outside-notice-window»2025-01-04, times: ["9:00~12:00"], venues: [hall]}
        """,
      passing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
        """)
  ) { notice, sink in
    let held = notice.sessions.filter(\.isHeld)
    let lastDeadline = notice.notice.deadlines.enumerated().max { $0.element.date < $1.element.date }
    let first = held.map(\.session.date).min()
    if held.count > 1, let last = held.max(by: { $0.session.date < $1.session.date }),
      last.session.date < notice.notice.issued
    {
      let issued = notice.notice.issued.iso8601
      sink.report(
        .sessionOutsideNoticeWindow, at: notice.range("issued"),
        Wording(
          zh: "发文日期 \(issued) 晚于所有场次，最后一场在 \(last.session.date.iso8601)",
          en:
            "the date of issue, \(issued), is after all sessions, the last of which is on \(last.session.date.iso8601)"),
        fix: Wording(zh: "核对发文日期的年份和月份", en: "see whether its year and month are right"),
        notes: [.init(at: notice.range(last.path + ["date"]), Wording(zh: "最后一场在这里", en: "the last session is here"))])
      return
    }
    for placed in held {
      let date = placed.session.date
      if date < notice.notice.issued, notice.notice.issued != .epoch {
        sink.report(
          .sessionOutsideNoticeWindow, at: notice.range(placed.path + ["date"]),
          Wording(
            zh: "场次在 \(date.iso8601)，早于发文日期 \(notice.notice.issued.iso8601)",
            en: "the session is on \(date.iso8601), before the date of issue, \(notice.notice.issued.iso8601)"),
          fix: Wording(zh: "核对年份和月份", en: "see whether year and month are right"),
          notes: [.init(at: notice.range("issued"), Wording(zh: "发文日期在这里", en: "the date of issue is here"))])
      } else if let lastDeadline, let first, first <= lastDeadline.element.date, lastDeadline.element.date < date {
        sink.report(
          .sessionOutsideNoticeWindow, at: notice.range(placed.path + ["date"]),
          Wording(
            zh: "场次在 \(date.iso8601)，晚于最后的截止时间 \(lastDeadline.element.date.iso8601)",
            en: "the session is on \(date.iso8601), after the last deadline, \(lastDeadline.element.date.iso8601)"),
          fix: Wording(zh: "核对场次和截止时间的日期", en: "see whether both dates are right"),
          notes: [
            .init(
              at: notice.range("deadlines", lastDeadline.offset, "date"),
              Wording(zh: "最后的截止时间在这里", en: "the last deadline is here"))
          ])
      }
    }
  }
}

extension FindingKind {
  static let sessionOutsideNoticeWindow = FindingKind(
    "session-outside-notice-window", .warning,
    meaning: Wording(zh: "日期多半写错了，读者会错过。", en: "The date is probably wrong, and readers would miss the session."))
}
