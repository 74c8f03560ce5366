extension Check {
  /// Where a text that belongs to a deadline says another day than the deadline itself. The figure that stands alone against
  /// the others is taken for the wrong one.
  static let deadlinesDisagree = Check(
    FindingGuide(
      .deadlinesDisagree, Wording(zh: "同一个截止时间说了两个日子", en: "One deadline, said twice with different days"),
      failing: """
        make_up:
          introduction: 请于«deadlines-disagree»2026年3月20日前补办。
          deadline: make-up
          ways: [{id: web, kind: online, title: 网上补办, service: 小程序}]
        deadlines: [{id: make-up, title: 补办, date: 2026-03-30}]
        """,
      passing: """
        make_up:
          introduction: 请于2026年3月30日前补办。
          deadline: make-up
          ways: [{id: web, kind: online, title: 网上补办, service: 小程序}]
        deadlines: [{id: make-up, title: 补办, date: 2026-03-30}]
        """)
  ) { notice, sink in
    for disagreement in notice.deadlineDisagreements() { sink.report(disagreement.finding) }
    for (index, deadline) in notice.notice.deadlines.enumerated() {
      for (earlierIndex, earlier) in notice.notice.deadlines[..<index].enumerated()
      where earlier.title == deadline.title && earlier.date != deadline.date && deadline.date != .epoch {
        sink.report(
          .deadlinesDisagree, at: notice.range("deadlines", index, "date"),
          Wording(
            zh: "“\(notice.name(deadline.title))”写了两个截止日期：\(earlier.date.iso8601) 和 \(deadline.date.iso8601)",
            en: "“\(notice.name(deadline.title))” has two dates: \(earlier.date.iso8601) and \(deadline.date.iso8601)"),
          fix: Wording(zh: "改成同一天，或者用标题区分开", en: "give both the same day, or titles that tell them apart"),
          notes: [
            .init(
              at: notice.range("deadlines", earlierIndex, "date"), Wording(zh: "另一个在这里", en: "the other one is here"))
          ])
      }
    }
  }
}

/// A day in a text against the day of the deadline that the text belongs to.
struct DeadlineDisagreement {
  let finding: Finding
  /// The mentions that disagree.
  let mentions: [SourceRange]
}

extension NoticeInspection {
  func deadlineDisagreements() -> [DeadlineDisagreement] {
    var found: [DeadlineDisagreement] = []
    var told: Set<SourceRange> = []
    for scope in deadlineScopes {
      let deadlines = notice.deadlines.enumerated().filter { scope.deadlines.contains($0.element.id) }
      guard let deadline = deadlines.first, deadlines.allSatisfy({ $0.element.date != .epoch }) else { continue }
      let mentioned = mentions.filter { placed in
        guard case .date = placed.mention.fact, scope.range.contains(texts[placed.textIndex].range) else {
          return false
        }
        return placed.mention.isDeadline(in: placed.scalar.value)
      }
      let wrong = mentioned.filter { placed in
        guard case .date(let date, let hasYear) = placed.mention.fact else { return false }
        return !deadlines.contains {
          hasYear ? $0.element.date == date : ($0.element.date.month, $0.element.date.day) == (date.month, date.day)
        }
      }
      let ranges = wrong.map(range).filter { told.insert($0).inserted }
      guard !ranges.isEmpty else { continue }
      let place = range("deadlines", deadline.offset, "date")
      let isDataAlone = wrong.count == mentioned.count && wrong.count > 1 && Set(wrong.map(\.day)).count == 1
      for (placed, range) in zip(wrong, ranges) where !isDataAlone {
        found.append(disagreement(placed, deadline.element, at: range, notes: [place], mentions: [range]))
      }
      if isDataAlone, let first = wrong.first {
        found.append(disagreement(first, deadline.element, at: place, notes: ranges, mentions: ranges))
      }
    }
    return found
  }

  private struct Scope {
    let range: SourceRange
    let deadlines: [Deadline.ID]
  }

  private var deadlineScopes: [Scope] {
    var scopes: [Scope] = []
    if let makeUp = notice.makeUp {
      for (index, way) in makeUp.ways.enumerated() {
        if let id = way.deadline ?? makeUp.deadline {
          scopes.append(Scope(range: range("make_up", "ways", index), deadlines: [id]))
        }
      }
      if let id = makeUp.deadline, makeUp.introduction != nil {
        scopes.append(Scope(range: range("make_up", "introduction"), deadlines: [id]))
      }
    }
    for (index, section) in notice.sections.enumerated() where !section.deadlines.isEmpty {
      scopes.append(Scope(range: range("sections", index), deadlines: section.deadlines))
    }
    for (index, deadline) in notice.deadlines.enumerated() {
      scopes.append(Scope(range: range("deadlines", index), deadlines: [deadline.id]))
    }
    return scopes
  }

  private func disagreement(
    _ placed: PlacedMention, _ deadline: Deadline, at place: SourceRange, notes: [SourceRange], mentions: [SourceRange]
  ) -> DeadlineDisagreement {
    DeadlineDisagreement(
      finding: Finding(
        .deadlinesDisagree, at: place,
        Wording(
          zh: "正文说“\(placed.mention.text)”截止，截止时间“\(deadline.id)”却是 \(deadline.date.iso8601)",
          en: "the text says “\(placed.mention.text)”, but the deadline “\(deadline.id)” is \(deadline.date.iso8601)"),
        fix: Wording(zh: "核对后改成同一天", en: "find out which is right, and write the same day in both places"),
        notes: notes.map { .init(at: $0, Wording(zh: "另一处在这里", en: "the other place is here")) }),
      mentions: mentions)
  }
}

extension PlacedMention {
  fileprivate var day: LocalDate? {
    if case .date(let date, _) = mention.fact { date } else { nil }
  }
}

extension FindingKind {
  static let deadlinesDisagree = FindingKind(
    "deadlines-disagree", .warning,
    meaning: Wording(zh: "一部分读者会按错误的日期办理而逾期。", en: "Some readers would go by the wrong day and be late."))
}
