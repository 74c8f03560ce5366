/// Why a written time cannot be taken as it stands.
struct TimeFault: Error {
  enum Reason {
    case malformed
    case impossible
    /// 上午15:00
    case contradictory
    /// What it may mean, as one would write it without doubt.
    case ambiguous([String])
    case endOfDayAsStart
    case endsBeforeStart(String)
  }

  let reason: Reason
  /// Offsets of scalars in the written text.
  let range: Range<Int>
}

/// Part of the day named beside a time.
enum DayPeriod: Sendable {
  case dawn, morning, noon, afternoon, evening
  case am, pm
}

/// A time as written: what the figures say, before 上午 or 下午 has been taken into account.
struct WrittenTime {
  var period: DayPeriod?
  let hour: Int
  let minute: Int
  let range: Range<Int>
  /// 点 or pm stands with it.
  var hasHourWord = false

  /// The time meant. `period` stands in where the text itself names none.
  func resolved(inheriting inherited: DayPeriod? = nil) throws(TimeFault) -> TimeOfDay {
    guard minute < 60, hour <= 24, hour < 24 || minute == 0 else { throw fault(.impossible) }
    if let period { return try time(hour24(in: period)) }
    guard let inherited else { return try time(hour) }
    switch inherited {
    case .afternoon where hour < 12, .pm where hour < 12: return try time(hour + 12)
    case .noon where hour <= 3: return try time(hour + 12)
    case .evening where hour < 12: return try time(hour + 12)
    case .evening where hour == 12: throw fault(.ambiguous(midnightChoices))
    default: return try time(hour)
    }
  }

  private func hour24(in period: DayPeriod) throws(TimeFault) -> Int {
    switch period {
    case .dawn:
      if hour <= 6 { return hour }
      throw fault(hour == 12 ? .ambiguous(midnightChoices) : .contradictory)
    case .morning, .am:
      if hour == 12 { throw fault(.ambiguous(noonChoices)) }
      if hour < 12 { return hour }
      throw fault(.contradictory)
    case .noon:
      if hour == 11 || hour == 12 || hour == 13 || hour == 14 { return hour }
      if hour >= 1, hour <= 2 { return hour + 12 }
      throw fault(.contradictory)
    case .afternoon, .pm:
      if hour == 12 { throw fault(.ambiguous(noonChoices)) }
      if hour >= 1, hour < 12 { return hour + 12 }
      if hour > 12, hour < (period == .pm ? 24 : 19) { return hour }
      throw fault(.contradictory)
    case .evening:
      if hour == 12 || hour == 0 || hour == 24 { throw fault(.ambiguous(midnightChoices)) }
      if hour >= 5, hour < 12 { return hour + 12 }
      if hour >= 17 { return hour }
      throw fault(
        hour < 5 ? .ambiguous(["\(hour):\(padded(minute))", "\(hour + 12):\(padded(minute))"]) : .contradictory)
    }
  }

  private var noonChoices: [String] { ["12:\(padded(minute))", "0:\(padded(minute))"] }
  private var midnightChoices: [String] {
    minute == 0 ? ["24:00", "0:00", "12:00"] : ["0:\(padded(minute))", "12:\(padded(minute))"]
  }

  private func time(_ hour: Int) throws(TimeFault) -> TimeOfDay {
    guard let time = TimeOfDay(hour: hour, minute: minute) else { throw fault(.impossible) }
    return time
  }

  private func fault(_ reason: TimeFault.Reason) -> TimeFault { TimeFault(reason: reason, range: range) }
}

extension TextScanner {
  /// `9:00`, `９：３０`, `9点`, `9时30分`, `9点半`, `下午2:30`, `2:30 pm`.
  mutating func time() throws(TimeFault) -> WrittenTime {
    let start = index
    var period = dayPeriod()
    if period != nil, holdsTimes { _ = skip(":") }
    skipSpaces()
    var hourDigits = digits()
    if hourDigits.isEmpty, holdsTimes { hourDigits = chineseHour() ?? "" }
    guard !hourDigits.isEmpty, hourDigits.count <= 2, let hour = Int(hourDigits) else { throw malformed(from: start) }
    var minute = 0
    var hasClockForm = false
    var hasHourWord = false
    if skip(":") {
      let text = digits()
      guard text.count == 2, let number = Int(text) else { throw malformed(from: start) }
      minute = number
      hasClockForm = true
      if current == ":" {
        index += 1
        guard digits() == "00" else { throw malformed(from: start) }
      }
    } else if holdsTimes, hour > 0, let text = minutesAfterPoint() {
      minute = text
      hasClockForm = true
    } else if skip("点") || skip("點") || skip("时") || skip("時") {
      (hasClockForm, hasHourWord) = (true, true)
      _ = skip("钟")
      minute = try minutesAfterHour(from: start)
    }
    let beforeSuffix = index
    skipSpaces()
    if let suffix = clockSuffix(), period == nil {
      period = suffix
      (hasClockForm, hasHourWord) = (true, true)
    } else {
      index = beforeSuffix
    }
    guard hasClockForm else { throw malformed(from: start) }
    return WrittenTime(
      period: period, hour: hour, minute: minute, range: start..<index, hasHourWord: hasHourWord)
  }

  /// The `9` of `9-12点` and of `2-5pm`: a time only because of what stands at the other end.
  mutating func bareHour() -> WrittenTime? {
    let start = index
    let period = dayPeriod()
    skipSpaces()
    let text = digits()
    guard (1...2).contains(text.count), let hour = Int(text) else {
      index = start
      return nil
    }
    return WrittenTime(period: period, hour: hour, minute: 0, range: start..<index)
  }

  /// 八, 十, 十一, before 点 or 时.
  private mutating func chineseHour() -> String? {
    let start = index
    for (number, word) in chineseHours where skip(word) {
      if let next = current, "点點时時".unicodeScalars.contains(next) { return "\(number)" }
      index = start
    }
    return nil
  }

  /// `8.30`: two figures and no more.
  private mutating func minutesAfterPoint() -> Int? {
    let start = index
    guard skip(".") else { return nil }
    let text = digits()
    if text.count == 2, let minute = Int(text), current != "." { return minute }
    index = start
    return nil
  }

  private mutating func minutesAfterHour(from start: Int) throws(TimeFault) -> Int {
    if skip("整") { return 0 }
    if skip("半") { return 30 }
    if skip("一刻") { return 15 }
    if skip("三刻") { return 45 }
    let text = digits()
    if text.isEmpty { return 0 }
    guard text.count <= 2, let minute = Int(text) else { throw malformed(from: start) }
    _ = skip("分")
    return minute
  }

  /// 上午, （上午）, am
  mutating func dayPeriod() -> DayPeriod? {
    let start = index
    let isBracketed = holdsTimes && skip(anyOf: ["(", "[", "【"])
    for (word, period) in dayPeriods where skip(word) {
      guard isBracketed, !skip(anyOf: [")", "]", "】"]) else { return period }
      break
    }
    index = start
    if let suffix = clockSuffix() { return suffix }
    index = start
    return nil
  }

  private mutating func clockSuffix() -> DayPeriod? {
    for (word, period) in [("a.m.", DayPeriod.am), ("p.m.", .pm), ("am", .am), ("pm", .pm)] where skip(word) {
      return period
    }
    return nil
  }

  /// The fault covers the text up to the next blank, so that the caret shows a word and not a letter.
  private func malformed(from start: Int) -> TimeFault {
    var end = max(index, start)
    while end < scalars.count, !" 、,;/".unicodeScalars.contains(scalars[end]) { end += 1 }
    return TimeFault(reason: .malformed, range: start..<end)
  }
}

private let chineseHours =
  zip(
    1..., ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
  ).reversed() + [(2, "两"), (0, "零")]

private let dayPeriods: [(String, DayPeriod)] = [
  ("凌晨", .dawn), ("清晨", .morning), ("早上", .morning), ("早晨", .morning), ("上午", .morning), ("中午", .noon),
  ("正午", .noon), ("午间", .noon), ("下午", .afternoon), ("午后", .afternoon), ("傍晚", .evening), ("晚上", .evening),
  ("晚间", .evening), ("夜间", .evening), ("夜里", .evening), ("深夜", .evening), ("午夜", .evening), ("晚", .evening),
]
