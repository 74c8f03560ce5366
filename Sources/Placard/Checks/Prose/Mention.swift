/// A fact that a text speaks of, with UTF-8 offsets of where.
struct Mention: Hashable, Sendable {
  let fact: Fact
  let range: Range<Int>
  /// As it is written.
  let text: String

  enum Fact: Hashable, Sendable {
    case date(LocalDate, hasYear: Bool)
    /// A weekday that stands beside no date.
    case weekday(Weekday)
    /// A date with a weekday that is not that day's; the range is that of the weekday.
    case wrongWeekday(LocalDate, Weekday)
    /// 2月30日: what it says, as 2026-02-30.
    case impossibleDate(String)
    case time(TimeOfDay)
    case times(TimeRange)
    /// 上午12:00: what it may mean.
    case ambiguousTime([String])
    /// Its digits.
    case phone(String)
    /// `C201`, `西3-107`, `306`
    case room(String)
  }
}

/// The text around a mention that tells what it is for.
extension Mention {
  /// The date or time is an end: 3月30日前, by 30 March.
  func isDeadline(in text: String) -> Bool {
    let utf8 = Array(text.utf8)
    let after = String(
      decoding: utf8[min(range.upperBound, utf8.count)..<min(range.upperBound + 36, utf8.count)], as: UTF8.self)
    let tail = after.drop { "（()）周星期一二三四五六日天0123456789:：时点分 ".contains($0) }
    if ["前", "之前", "以前", "截止", "止", "まで"].contains(where: tail.hasPrefix) { return true }
    let before = String(decoding: utf8[max(0, range.lowerBound - 24)..<range.lowerBound], as: UTF8.self).lowercased()
    return ["by ", "before ", "until ", "no later than ", "截止到", "截止时间为", "截至", "截止日期为", "不迟于"]
      .contains(where: before.hasSuffix)
  }
}
