extension Phrases {
  /// With the weekday: `2025年10月25日（周六）`, `Sat 25 October 2025`.
  package func fullDate(_ date: LocalDate) -> String { fill(.dateFull, places(date)) }

  /// Without the weekday: `2026年3月30日`, `30 March 2026`.
  package func plainDate(_ date: LocalDate) -> String { fill(.datePlain, places(date)) }

  /// Without the year: `10月25日`, `25 October`.
  package func shortDate(_ date: LocalDate) -> String { fill(.dateShort, places(date)) }

  package func weekday(_ weekday: Weekday) -> String { self[weekday.phrase] }

  /// `9:00—12:00` in Chinese (GB/T 15834-2011: a one-em dash joins times), `9:00–12:00` in English.
  package func range(_ range: TimeRange) -> String {
    fill(.timeRange, ["start": range.start.text, "end": range.end.text])
  }

  package func list(_ items: [String]) -> String { items.joined(separator: self[.listSeparator]) }

  package func ranges(_ ranges: [TimeRange]) -> String { list(ranges.map(range)) }

  /// Runs of three or more days are joined: `周一至周五、周日`.
  package func weekdays(_ days: [Weekday]) -> String {
    var runs: [[Weekday]] = []
    for day in days.sorted(by: { $0.rawValue < $1.rawValue }) {
      if let last = runs.last?.last, last.rawValue + 1 == day.rawValue {
        runs[runs.count - 1].append(day)
      } else {
        runs.append([day])
      }
    }
    return list(
      runs.flatMap { run -> [String] in
        guard let first = run.first, let last = run.last, run.count > 2 else { return run.map(weekday) }
        return [fill(.weekdayRange, ["first": weekday(first), "last": weekday(last)])]
      })
  }
}

extension Phrases {
  private func places(_ date: LocalDate) -> KeyValuePairs<String, String> {
    [
      "year": "\(date.year)", "month": "\(date.month)", "month_name": self[PhraseName.months[date.month - 1]],
      "day": "\(date.day)", "weekday": weekday(date.weekday),
    ]
  }
}

extension PhraseName {
  fileprivate static let months: [PhraseName] = [
    .january, .february, .march, .april, .may, .june,
    .july, .august, .september, .october, .november, .december,
  ]
}

extension Weekday {
  fileprivate var phrase: PhraseName {
    switch self {
    case .monday: .monday
    case .tuesday: .tuesday
    case .wednesday: .wednesday
    case .thursday: .thursday
    case .friday: .friday
    case .saturday: .saturday
    case .sunday: .sunday
    }
  }
}

/// 1…99 as Chinese documents number their parts: 一, 十, 十一, 二十三 (GB/T 9704-2012, 7.3.3).
package func hanziNumeral(_ number: Int) -> String {
  let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  guard (1...99).contains(number) else { return "\(number)" }
  let tens = number / 10
  let ones = digits[number % 10]
  return switch tens {
  case 0: ones
  case 1: "十" + ones
  default: digits[tens] + "十" + ones
  }
}
