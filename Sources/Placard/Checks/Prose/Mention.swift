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
  /// A day or time of another matter: from which something is in force or closed, when a term begins, what happens every day.
  func isAside(in text: String) -> Bool {
    switch fact {
    case .date, .time, .times: break
    default: return false
    }
    let utf8 = Array(text.utf8)
    let after = String(decoding: utf8[range.upperBound..<min(range.upperBound + 48, utf8.count)], as: UTF8.self)
    let tail = after.drop { "（()）周星期一二三四五六日天0123456789:：时点分 ".contains($0) }
    if ["起停", "起施行", "起执行", "起实施", "起生效", "起关", "起恢复", "起不再", "起暂停", "开学", "施行", "生效", "恢复"]
      .contains(where: tail.hasPrefix)
    {
      return true
    }
    let start = utf8[..<range.lowerBound].lastIndex { $0 == UInt8(ascii: "\n") }.map { $0 + 1 } ?? 0
    let before = String(decoding: utf8[start..<range.lowerBound], as: UTF8.self)
    let clause = before.split(omittingEmptySubsequences: false) { "。；！？;!?".contains($0) }.last ?? ""
    let sentence = clause.split(separator: ". ", omittingEmptySubsequences: false).last ?? clause
    let words = sentence.lowercased()
    if case .date = fact {
      let leads = [
        "starts on", "starts", "begins on", "begins", "due on", "resumes on", "reopens on", "in force from", "term:",
      ]
      let lead = String(words.reversed().drop { $0 == " " || $0 == "," }.reversed())
      let withoutWeekday = Weekday.allCases.reduce(lead) { lead, day in
        lead.hasSuffix("\(day)") ? String(lead.dropLast("\(day)".count)).withoutOuterWhitespace : lead
      }
      return leads.contains(where: withoutWeekday.hasSuffix)
    }
    return [
      "每天", "每日", "每周", "每晚", "平时", "前一天", "前一日", "前一晚", "前夜", "头天", "every ", "daily", "each ", "the day before",
      "the night before",
    ].contains(where: words.contains) || words.hasSuffix("前一")
  }

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
