extension Check {
  /// Only where the day is given: the tool never asks the clock.
  static let deadlinePast = Check(
    FindingGuide(
      .deadlinePast, Wording(zh: "截止时间已过（用 --as-of 指定今天）", en: "A deadline that has passed (with --as-of)"),
      failing: """
        deadlines:
          - {id: hand-in, title: 交表, date: «deadline-past»2025-10-31}
        """,
      passing: """
        deadlines:
          - {id: hand-in, title: 交表, date: 2026-12-31}
        """)
  ) { notice, sink in
    guard let asOf = notice.asOf else { return }
    for (index, deadline) in notice.notice.deadlines.enumerated() where deadline.date < asOf && deadline.date != .epoch
    {
      sink.report(
        .deadlinePast, at: notice.range("deadlines", index, "date"),
        Wording(
          zh: "“\(notice.name(deadline.title))”到 \(deadline.date.iso8601) 截止，今天（\(asOf.iso8601)）已过",
          en: "“\(notice.name(deadline.title))” ended on \(deadline.date.iso8601), and today is \(asOf.iso8601)"),
        fix: Wording(zh: "延期就改日期，不再受理就在正文里写明", en: "move the date, or say in the text that it is over"))
    }
  }
}

extension FindingKind {
  static let deadlinePast = FindingKind(
    "deadline-past", .warning,
    meaning: Wording(zh: "读者会以为还来得及。", en: "Readers would think that there is still time."))
}
