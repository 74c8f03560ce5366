extension Check {
  static let makeUpAfterDeadline = Check(
    FindingGuide(
      .makeUpAfterDeadline,
      Wording(zh: "某种补办方式的截止晚于补办的总截止", en: "A way of making up that ends after the deadline for all"),
      failing: """
        make_up:
          deadline: make-up
          ways: [{id: web, kind: online, title: 网上补拍, service: 小程序, deadline: paper}]
        deadlines:
          - {id: make-up, title: 补拍, date: 2026-03-30}
          - {id: paper, title: 交纸质相片, date: «make-up-after-deadline»2026-04-30}
        """,
      passing: """
        make_up:
          deadline: make-up
          ways: [{id: web, kind: online, title: 网上补拍, service: 小程序, deadline: paper}]
        deadlines:
          - {id: make-up, title: 补拍, date: 2026-03-30}
          - {id: paper, title: 交纸质相片, date: 2026-03-30}
        """)
  ) { notice, sink in
    let deadlines = notice.notice.deadlines
    guard let makeUp = notice.notice.makeUp, let overall = deadlines.firstIndex(where: { $0.id == makeUp.deadline })
    else {
      return
    }
    let ids = Set(makeUp.ways.compactMap(\.deadline))
    for (index, deadline) in deadlines.enumerated()
    where index != overall && ids.contains(deadline.id) && deadlines[overall].end < deadline.end {
      guard deadlines[overall].date != .epoch else { continue }
      sink.report(
        .makeUpAfterDeadline, at: notice.range("deadlines", index, "date"),
        Wording(
          zh: "“\(notice.name(deadline.title))”在 \(deadline.moment)，晚于补办的截止 \(deadlines[overall].moment)",
          en:
            "“\(notice.name(deadline.title))” is on \(deadline.moment), after making up ends on \(deadlines[overall].moment)"
        ), fix: Wording(zh: "核对两个日期", en: "see which of the two is right"),
        notes: [
          .init(at: notice.range("deadlines", overall, "date"), Wording(zh: "补办的截止在这里", en: "making up ends here"))
        ])
    }
  }
}

extension Deadline {
  /// `2026-03-30 17:00`
  fileprivate var moment: String { date.iso8601 + (time.map { " \($0.text)" } ?? "") }

  fileprivate var end: Int { date.daysSinceEpoch * 1440 + (time ?? .endOfDay).minutes }
}

extension FindingKind {
  static let makeUpAfterDeadline = FindingKind(
    "make-up-after-deadline", .warning,
    meaning: Wording(zh: "按后一个日期来办的人已经逾期。", en: "Whoever goes by the later day would be too late."))
}
