extension Notice {
  /// The day that is meant, where a date lies before the notice was issued: a spreadsheet adds the year of typing to 3月15日.
  func misplacedYear(_ date: LocalDate) -> LocalDate? {
    guard date < issued else { return nil }
    return (issued.year...issued.year + 1).lazy.compactMap { year in
      LocalDate(year: year, month: date.month, day: date.day)
    }.first { $0 >= issued }
  }
}

extension Finding {
  static func misplacedYear(
    _ range: SourceRange, _ date: LocalDate, _ meant: LocalDate, _ issued: LocalDate
  ) -> Finding {
    Finding(
      .excelYear, at: range,
      Wording(
        zh: "\(date.iso8601) 在发文日期 \(issued.iso8601) 之前；只写月日时，Excel 会补上录入那年",
        en:
          "\(date.iso8601) is before the date of issue, \(issued.iso8601); Excel adds the year of typing to a day and month"
      ),
      fix: Wording(
        zh: "是不是 \(meant.iso8601) \(meant.weekday.short.zh)？",
        en: "did you mean \(meant.iso8601) \(meant.weekday.short.en)?"))
  }

  static func noSession(_ range: SourceRange, _ date: LocalDate, _ campus: Campus, _ campuses: [Campus]) -> Finding {
    let dates = Set(campus.sessions.map(\.date)).sorted()
    if let meant = dates.first(where: { $0.month == date.month && $0.day == date.day }) {
      return otherYear(range, date, meant)
    }
    let elsewhere = campuses.first { $0.id != campus.id && $0.sessions.contains { $0.date == date } }
    let list = dates.map { "\($0.iso8601) \($0.weekday.short.zh)" }.joined(separator: "、")
    return Finding(
      .noSessionOnDate, at: range,
      Wording(
        zh: "校区“\(campus.id)”在 \(date.iso8601)（\(date.weekday.short.zh)）没有场次"
          + (elsewhere.map { "，这一天是“\($0.id)”的" } ?? ""),
        en: "the campus “\(campus.id)” has no session on \(date.iso8601) (\(date.weekday.short.en))"
          + (elsewhere.map { "; “\($0.id)” has one on that day" } ?? "")),
      fix: Wording(
        zh: "改成有场次的日子：\(list)；或者在 notice.yaml 里加上这一场", en: "its days are: \(list); or add the session to notice.yaml"))
  }

  static func otherDate(_ range: SourceRange, _ date: LocalDate, _ session: Session, issued: LocalDate) -> Finding {
    if date.month == session.date.month, date.day == session.date.day { return otherYear(range, date, session.date) }
    return Finding(
      .noSessionOnDate, at: range,
      Wording(
        zh: "场次“\(session.id)”是 \(session.date.iso8601)，这里写的是 \(date.iso8601)",
        en: "the session “\(session.id)” is on \(session.date.iso8601), and here stands \(date.iso8601)"),
      fix: Wording(zh: "改正日期，或者换成那天的场次", en: "correct the date, or name that day's session"))
  }

  private static func otherYear(_ range: SourceRange, _ date: LocalDate, _ meant: LocalDate) -> Finding {
    Finding(
      .excelYear, at: range,
      Wording(
        zh: "\(date.iso8601) 没有场次，\(meant.iso8601) 才有；只写月日时，Excel 会补上录入那年",
        en: "there is no session on \(date.iso8601), but one on \(meant.iso8601); Excel adds the year of typing"),
      fix: Wording(zh: "改成 \(meant.iso8601)", en: "write \(meant.iso8601)"))
  }

  static func noDate(_ range: SourceRange) -> Finding {
    Finding(
      .blankValue, at: range, Wording(zh: "没有写日期，也没有写场次", en: "neither a date nor a session stands here"),
      fix: Wording(zh: "写上日期，例如 2025-10-25", en: "write the date, such as 2025-10-25"))
  }

  static func noTime(_ range: SourceRange) -> Finding {
    Finding(
      .blankValue, at: range,
      Wording(
        zh: "没有写时间；这个校区在 notice.yaml 里没有场次，时间只能由表格给出",
        en: "no time stands here, and the campus has no session in notice.yaml that could give one"),
      fix: Wording(zh: "写上开始时间和结束时间", en: "write its start and end"))
  }

  static func severalSessions(_ range: SourceRange, _ date: LocalDate, _ sessions: [Session]) -> Finding {
    let list = sessions.map { "\($0.id)（\($0.times.map(\.written).joined(separator: "、"))）" }.joined(separator: "、")
    return Finding(
      .ambiguousName, at: range,
      Wording(
        zh: "\(date.iso8601) 有 \(sessions.count) 个场次，看不出是哪一个",
        en: "there are \(sessions.count) sessions on \(date.iso8601), and the row does not tell which"),
      fix: Wording(zh: "加一列“场次”，写：\(list)", en: "add a column “session” and write one of: \(list)"))
  }

  static func twoDates(_ range: SourceRange, _ id: Session.ID, _ date: LocalDate) -> Finding {
    Finding(
      .noSessionOnDate, at: range,
      Wording(
        zh: "场次“\(id)”在前面写的是 \(date.iso8601)", en: "rows above say that the session “\(id)” is on \(date.iso8601)"),
      fix: Wording(
        zh: "一个场次只能有一天：改正日期，或者换一个场次编号", en: "a session has one day: correct the date, or use another session id"))
  }
}

extension FindingKind {
  static let noSessionOnDate = FindingKind(
    "no-session-on-date", .error,
    meaning: Wording(zh: "这个单位的人会在没有安排的日子到场。", en: "The unit's people would come on a day when nothing is held."))
}
