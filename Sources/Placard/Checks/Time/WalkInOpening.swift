/// The days on which a place for making up is open: from the date of issue, or the first session, to its deadline.
struct WalkInOpening {
  /// Of the way of making up.
  let index: Int
  let end: LocalDate
  /// All days of the time.
  let allDays: [LocalDate]
  /// Those of the weekdays that the opening hours name.
  let days: [LocalDate]
  /// Open on workdays and never at weekends.
  let isOnWorkdays: Bool
}

extension NoticeInspection {
  /// Those that have a deadline, and whose text says nothing of holidays.
  var walkInOpenings: [WalkInOpening] {
    guard let makeUp = notice.makeUp, notice.issued != .epoch else { return [] }
    return makeUp.ways.enumerated().compactMap { index, way in
      guard case .walkIn(_, let hours, _) = way.kind, !hours.isEmpty,
        let deadline = notice.deadlines.first(where: { $0.id == way.deadline ?? makeUp.deadline }),
        !saysSomethingOfHolidays(["make_up", "ways", index])
      else { return nil }
      let start = sessions.filter(\.isHeld).map(\.session.date).min() ?? notice.issued
      let length = deadline.date.daysSinceEpoch - start.daysSinceEpoch
      guard (0...400).contains(length) else { return nil }
      let all = (0...length).compactMap(start.adding(days:))
      let weekdays = Set(hours.flatMap { $0.days.isEmpty ? Weekday.allCases : $0.days })
      return WalkInOpening(
        index: index, end: deadline.date, allDays: all, days: all.filter { weekdays.contains($0.weekday) },
        isOnWorkdays: weekdays.isDisjoint(with: [.saturday, .sunday]))
    }
  }

  private func saysSomethingOfHolidays(_ path: [any PathPart]) -> Bool {
    let place = range(path)
    let words = ["假", "节日", "调休", "工作日", "holiday", "workday", "working day", "break"]
    return texts.contains { text in
      place.contains(text.range)
        && text.scalars.contains { scalar in
          let lowered = scalar.scalar.value.lowercased()
          return words.contains { lowered.contains($0) }
        }
    }
  }
}

extension Holiday {
  /// `2026-05-01~2026-05-05`
  var days: String { from == to ? from.iso8601 : "\(from.iso8601)~\(to.iso8601)" }
}
