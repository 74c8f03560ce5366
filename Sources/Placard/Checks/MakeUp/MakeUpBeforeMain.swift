extension Check {
  /// Where one has to apply for it beforehand, the deadline comes first by right.
  static let makeUpBeforeMain = Check(
    FindingGuide(
      .makeUpBeforeMain, Wording(zh: "补办的截止时间早于场次", en: "Making up ends before the sessions are over"),
      failing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
        make_up:
          deadline: make-up
          ways: [{id: web, kind: online, title: 网上补拍, service: 小程序}]
        deadlines: [{id: make-up, title: 补拍, date: «make-up-before-main»2025-11-01}]
        """,
      passing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
        make_up:
          deadline: make-up
          ways: [{id: web, kind: online, title: 网上补拍, service: 小程序}]
        deadlines: [{id: make-up, title: 补拍, date: 2025-12-01}]
        """)
  ) { notice, sink in
    guard let makeUp = notice.notice.makeUp,
      let last = notice.sessions.filter(\.isHeld).max(by: { $0.session.date < $1.session.date })
    else { return }
    let ids = Set([makeUp.deadline].compactMap { $0 } + makeUp.ways.compactMap(\.deadline))
    let place = notice.range("make_up")
    let deadlines = notice.notice.deadlines.enumerated().filter { ids.contains($0.element.id) }
    let early = deadlines.filter { $0.element.date != .epoch && $0.element.date < last.session.date }
    if early.isEmpty { return }
    let words = ["申请", "缓", "报名", "预约登记", "提前", "事先", "apply", "application", "in advance", "defer"]
    let isAppliedFor = notice.texts.enumerated().contains { index, text in
      (place.contains(text.range) || deadlines.contains { notice.range("deadlines", $0.offset).contains(text.range) })
        && text.scalars.contains { scalar in words.contains { scalar.scalar.value.lowercased().contains($0) } }
    }
    for (index, deadline) in early where !isAppliedFor {
      sink.report(
        .makeUpBeforeMain, at: notice.range("deadlines", index, "date"),
        Wording(
          zh: "补办到 \(deadline.date.iso8601) 截止，早于最后一场（\(last.session.date.iso8601)）",
          en: "making up ends on \(deadline.date.iso8601), before the last session, on \(last.session.date.iso8601)"),
        fix: Wording(zh: "核对两个日期的年份和月份", en: "see whether year and month of both dates are right"),
        notes: [.init(at: notice.range(last.path + ["date"]), Wording(zh: "最后一场在这里", en: "the last session is here"))])
    }
  }
}

extension FindingKind {
  static let makeUpBeforeMain = FindingKind(
    "make-up-before-main", .warning,
    meaning: Wording(zh: "错过最后一场的人已经没有机会补了。", en: "Whoever misses the last session would have no second chance."))
}
