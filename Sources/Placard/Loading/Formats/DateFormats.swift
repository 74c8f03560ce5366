extension Format<LocalDate> {
  static var date: Self {
    .scalar(
      Wording(zh: "日期", en: "a date"), example: "2025-10-25 周六", placeholder: .epoch,
      schema: .pattern(WrittenForms.date)
    ) { scalar, context in
      var scanner = TextScanner(scalar.value)
      do throws(DateFault) {
        return try scanner.date().resolved(issued: context.issued)
      } catch {
        context.report(error, in: scalar)
        // The day itself was read: what follows from it can still be checked.
        if case .weekdayMismatch(let date, _, _) = error { return date }
        return nil
      }
    }
  }
}

extension Format<Weekday> {
  static var weekday: Self {
    .choice(
      [
        Choice("mon", .monday, Wording(zh: "周一", en: "Monday")),
        Choice("tue", .tuesday, Wording(zh: "周二", en: "Tuesday")),
        Choice("wed", .wednesday, Wording(zh: "周三", en: "Wednesday")),
        Choice("thu", .thursday, Wording(zh: "周四", en: "Thursday")),
        Choice("fri", .friday, Wording(zh: "周五", en: "Friday")),
        Choice("sat", .saturday, Wording(zh: "周六", en: "Saturday")),
        Choice("sun", .sunday, Wording(zh: "周日", en: "Sunday")),
      ], alsoBy: \.zh)
  }
}

extension Weekday {
  /// `周六`
  var short: Wording {
    switch self {
    case .monday: Wording(zh: "周一", en: "Monday")
    case .tuesday: Wording(zh: "周二", en: "Tuesday")
    case .wednesday: Wording(zh: "周三", en: "Wednesday")
    case .thursday: Wording(zh: "周四", en: "Thursday")
    case .friday: Wording(zh: "周五", en: "Friday")
    case .saturday: Wording(zh: "周六", en: "Saturday")
    case .sunday: Wording(zh: "周日", en: "Sunday")
    }
  }
}

extension ReadingContext {
  fileprivate func report(_ fault: DateFault, in scalar: YAMLScalar) {
    let written = scalar.value.excerpt
    switch fault {
    case .malformed:
      report(
        .malformedDate, at: scalar.range,
        Wording(zh: "看不懂日期“\(written)”", en: "“\(written)” is not a date that can be read"),
        fix: scalar.value.dateAdvice)
    case .impossible(let day):
      report(
        .malformedDate, at: scalar.range, Wording(zh: "没有 \(day) 这一天", en: "there is no such day as \(day)"),
        fix: Wording(zh: "核对年、月、日", en: "check year, month and day"))
    case .swapped(let date):
      report(
        .malformedDate, at: scalar.range,
        Wording(zh: "“\(written)”没有这个月份，月和日可能写反了", en: "“\(written)” has no such month; day and month may be swapped"),
        fix: Wording(zh: "是不是 \(date.withWeekday.zh)？", en: "did you mean \(date.withWeekday.en)?"))
    case .ambiguous(let dates):
      report(
        .ambiguousDate, at: scalar.range,
        Wording(zh: "“\(written)”分不清哪个是月、哪个是日", en: "“\(written)” does not tell the month from the day"),
        fix: dates.isEmpty
          ? Wording(zh: "写成 2025-10-25 的形式", en: "write it like 2025-10-25")
          : Wording(
            zh: "写成 " + dates.map(\.withWeekday.zh).joined(separator: " 或 "),
            en: "write " + dates.map(\.withWeekday.en).joined(separator: " or ")))
    case .twoDigitYear(let date):
      report(
        .ambiguousDate, at: scalar.range,
        Wording(zh: "“\(written)”的年份要写四位", en: "the year in “\(written)” needs four digits"),
        fix: Wording(
          zh: "例如 \(date?.iso8601 ?? "2025-10-25")", en: "for example \(date?.iso8601 ?? "2025-10-25")"))
    case .yearUnknown:
      report(
        .ambiguousDate, at: scalar.range,
        Wording(zh: "“\(written)”没有年份", en: "“\(written)” has no year"),
        fix: Wording(zh: "补上四位年份，例如 2025-10-25", en: "add the year: 2025-10-25"))
    case .weekdayMismatch(let date, let weekday, let weekdayPlace):
      let place = range(of: scalar.utf8Range(ofScalars: weekdayPlace), in: scalar)
      report(
        .weekdayMismatch, at: place,
        Wording(
          zh: "\(date.iso8601) 是\(date.weekday.short.zh)，不是\(weekday.short.zh)",
          en: "\(date.iso8601) is a \(date.weekday.short.en), not a \(weekday.short.en)"),
        fix: .choices(date, weekday),
        repairs: [Repair(place, date.weekday.named(like: scalar.value.excerpt(ofScalars: weekdayPlace)), .keepDate)]
          + moving(scalar, to: date.nearest(weekday).first))
    }
  }
}

extension ReadingContext {
  /// The date moved to the day that its weekday says.
  private func moving(_ scalar: YAMLScalar, to date: LocalDate?) -> [Repair] {
    guard let date, let moving = DateMoving(scalar.value, to: date) else { return [] }
    return [
      Repair(
        range(of: scalar.utf8Range(ofScalars: moving.place), in: scalar), moving.replacement, .keepWeekday)
    ]
  }
}

extension String {
  fileprivate func excerpt(ofScalars range: Range<Int>) -> String {
    String(String.UnicodeScalarView(unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)))
  }
}

extension Weekday {
  /// In the manner of another: 星期六 for 星期日, Sat for Sun.
  func named(like other: String) -> String {
    if let mark = ["星期", "礼拜", "週"].first(where: other.hasPrefix) { return mark + short.zh.dropFirst() }
    guard other.utf8.first.map({ $0 < 0x80 }) == true else { return short.zh }
    let isShort = other.utf8.count <= 4
    return isShort ? String(short.en.prefix(3)) : short.en
  }
}

extension String {
  /// `2025-10-25至2025-10-26`, `10月25日—26日`
  fileprivate var spansDays: Bool {
    let scalars = unicodeScalars.map(\.halfWidth)
    guard scalars.count(where: \.isDigit) >= 3 else { return false }
    if scalars.contains(where: { "至到~～—–、和及".unicodeScalars.contains($0) }) { return true }
    // `10月25日(周六)-26日(周日)`: beside 日 a hyphen or comma is none between year, month and day.
    guard let mark = scalars.firstIndex(where: { $0 == "日" || $0 == "号" }) else { return false }
    let rest = scalars[mark...]
    return rest.contains { $0 == "-" || $0 == "," } && rest.contains(where: \.isDigit)
  }

  /// What to write instead of a date that cannot be read.
  fileprivate var dateAdvice: Wording {
    let narrow = String(String.UnicodeScalarView(unicodeScalars.map(\.halfWidth)))
    if narrow.contains(":") || ["上午", "下午", "中午", "晚上", "点", "时"].contains(where: narrow.contains) {
      return Wording(
        zh: "这里只写哪一天；几点写在 times（场次）或 time（截止时间）里",
        en: "write the day alone; hours go into times of a session, or time of a deadline")
    }
    if ["前", "之前", "以前", "止", "截止"].contains(where: narrow.hasSuffix) {
      return Wording(
        zh: "直接写最后一天，例如 2026-03-30；“前”没有说清那一天算不算",
        en: "write the last day itself, such as 2026-03-30; “before” leaves open whether that day counts")
    }
    if spansDays {
      return Wording(
        zh: "一处只写一天：连续几天的，每天写一个场次（id 各不相同）",
        en: "one day stands here: of several days, write one session each, with ids of their own")
    }
    return Wording(
      zh: "写成 2025-10-25，也可以带上周几：2025-10-25 周六",
      en: "write it like 2025-10-25; the weekday may follow: 2025-10-25 周六")
  }
}

extension Wording {
  /// Both ways to mend a date whose weekday is not that day's.
  static func choices(_ date: LocalDate, _ weekday: Weekday) -> Wording {
    let dates = date.nearest(weekday)
    return Wording(
      zh: "日期没错就写 \(date.withWeekday.zh)；\(weekday.short.zh)没错就写 "
        + dates.map(\.withWeekday.zh).joined(separator: " 或 "),
      en: "if the date is right, write \(date.withWeekday.en); if the weekday is, write "
        + dates.map(\.withWeekday.en).joined(separator: " or "))
  }
}

extension LocalDate {
  /// `2025-10-25 周六`, which can be written so in either language.
  fileprivate var withWeekday: Wording {
    Wording(zh: "\(iso8601) \(weekday.short.zh)", en: "\(iso8601) \(weekday.short.en)")
  }

  /// The days before and after that fall on a weekday.
  func nearest(_ wanted: Weekday) -> [LocalDate] {
    let ahead = (wanted.rawValue - weekday.rawValue + 7) % 7
    let candidates = [ahead - 7, ahead].compactMap(adding(days:))
    return ahead <= 3 ? candidates.reversed() : candidates
  }
}

extension FindingKind {
  static let malformedDate = FindingKind(
    "malformed-date", .error,
    meaning: Wording(zh: "读者会在错误的日子到场，或者不知道是哪一天。", en: "Readers would come on the wrong day, or could not tell which."))
  static let ambiguousDate = FindingKind(
    "ambiguous-date", .error,
    meaning: Wording(zh: "一部分读者会理解成另一天。", en: "Some readers would take it for another day."))
  static let weekdayMismatch = FindingKind(
    "weekday-mismatch", .error,
    meaning: Wording(
      zh: "日期和周几至少错了一个，有人会白跑一趟。", en: "Date or weekday is wrong, and someone would come in vain."))
}
