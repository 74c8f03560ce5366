/// What the structured part of a notice says, for texts to be held against.
struct NoticeFacts: Sendable {
  struct Day: Hashable, Sendable {
    let date: LocalDate
    let name: Wording
  }

  /// Days of sessions and deadlines.
  let days: [Day]
  let dates: Set<LocalDate>
  let times: [TimeRange]
  let ends: Set<TimeOfDay>
  /// Digits of each number.
  let phones: [String]
  /// As they are written: 西3-107, C201, 306.
  let rooms: [String]
  /// Weekdays on which something is open.
  let openDays: Set<Weekday>

  init(_ notice: Notice) {
    let sessions = notice.campuses.flatMap(\.sessions).filter { $0.date != .epoch }
    let deadlines = notice.deadlines.filter { $0.date != .epoch }
    days =
      sessions.map { Day(date: $0.date, name: Wording(zh: "场次 \($0.id)", en: "the session \($0.id)")) }
      + deadlines.map { Day(date: $0.date, name: Wording(zh: "截止时间 \($0.id)", en: "the deadline \($0.id)")) }
    dates = Set(days.map(\.date) + notice.revisions.map(\.date) + [notice.issued])
    let hours = (notice.makeUp?.ways ?? []).flatMap { way -> [OpeningHours] in
      if case .walkIn(_, let hours, _) = way.kind { hours } else { [] }
    }
    times = sessions.flatMap(\.times) + hours.flatMap(\.times) + notice.assignments.compactMap(\.time)
    ends = Set(times.flatMap { [$0.start, $0.end] } + deadlines.map { $0.time ?? .endOfDay } + [.endOfDay])
    openDays = hours.isEmpty ? [] : Set(hours.flatMap { $0.days.isEmpty ? Weekday.allCases : $0.days })
    phones = notice.contacts.flatMap(\.phones).map { phone in
      let main = phone.number.prefix { $0 != "转" }
      return String(main.filter { $0.isASCII && $0.isNumber })
    }
    rooms = notice.campuses.flatMap(\.venues).flatMap { venue in
      (venue.name.inOrder + (venue.building?.inOrder ?? []))
        .flatMap(Self.roomNumbers)
    }
  }

  /// Words of a name that hold a number of three or four digits.
  private static func roomNumbers(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in (name + " ").unicodeScalars.map(\.halfWidth) {
      if scalar.isDigit || scalar == "-" || (0x41...0x5A).contains(scalar.value)
        || "東东西南北".unicodeScalars.contains(scalar)
      {
        word.unicodeScalars.append(scalar)
      } else {
        if word.contains(where: \.isNumber) { words.append(word) }
        word = ""
      }
    }
    return words
  }
}
