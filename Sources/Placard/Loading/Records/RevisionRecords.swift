let revisionRecord = Record<Revision>("revision", about: Wording(zh: "一次修订", en: "An edition of the notice")) { keys in
  Revision(
    id: keys.required("id", .id(of: .revision), .aboutID),
    number: keys.required("number", .integer(1...9999), Wording(zh: "第几版", en: "Its number.")),
    date: keys.required("date", .date, example: "2025-10-15", Wording(zh: "日期", en: "Its date.")),
    time: keys.optional(
      "time", .endTime, Wording(zh: "几点发布，同一天改两次时才写", en: "The time, where there are two on one day.")),
    summary: keys.required("summary", .text, Wording(zh: "改了什么", en: "What changed.")),
    changes: keys.list(
      "changes", .list(of: changeRecord),
      Wording(
        zh: "改动了哪些场次和截止时间，日历和订阅照此更新",
        en: "The sessions and deadlines that it changed, for calendars and feeds to follow.")))
}

let changeRecord = Record<Change>(
  "change", about: Wording(zh: "对一个场次或截止时间的改动", en: "What a revision did to a session or a deadline")
) { keys in
  let session: Session.ID? = keys.optional(
    "session", .reference(to: .session), Wording(zh: "改动的场次；与 deadline 只写一个", en: "The session; or else a deadline."))
  let deadline: Deadline.ID? = keys.optional(
    "deadline", .reference(to: .deadline), Wording(zh: "改动的截止时间", en: "The deadline."))
  let kind: Change.Kind = keys.required("what", .changeKind, Wording(zh: "怎么改的", en: "What happened to it."))
  let units: [Unit.ID] = keys.list(
    "units", .list(of: .reference(to: .unit)),
    Wording(zh: "只涉及这些单位；不写就是全部", en: "The only units concerned; all where missing."))
  let earlier = keys.optional(
    "was", .record(earlierRecord), Wording(zh: "原来的日期、时段、场地", en: "How it was: what was different."))
  let change = Change(
    kind, deadline.map { .deadline($0) } ?? .session(session ?? ""), units: units, earlier: earlier)
  keys.reportFaults(of: change, hasSession: session != nil, hasDeadline: deadline != nil)
  return change
}

private let earlierRecord = Record<Change.Earlier>(
  "was", about: Wording(zh: "改动前的样子，只写不同的", en: "How it was before; only what was different")
) { keys in
  Change.Earlier(
    date: keys.optional("date", .date, example: "2025-10-25", Wording(zh: "原来的日期", en: "The day.")),
    times: keys.list("times", .timeRanges, Wording(zh: "原来的时段", en: "The hours of a session.")),
    time: keys.optional("time", .endTime, Wording(zh: "原来的截止时刻", en: "The time of a deadline.")),
    venues: keys.list("venues", .list(of: .reference(to: .venue)), Wording(zh: "原来的场地", en: "The venues.")))
}

extension Format<Change.Kind> {
  fileprivate static var changeKind: Self {
    .choice([
      Choice("moved", .moved, Wording(zh: "改了日期、时段或场地", en: "to another day, time or place")),
      Choice("cancelled", .cancelled, Wording(zh: "取消", en: "does not take place")),
      Choice("added", .added, Wording(zh: "新增", en: "is new")),
      Choice("restored", .restored, Wording(zh: "恢复", en: "takes place after all")),
      Choice("other", .other, Wording(zh: "其他", en: "something else about it")),
    ])
  }
}

extension RecordKeys {
  fileprivate func reportFaults(of change: Change, hasSession: Bool, hasDeadline: Bool) {
    guard let context, let range, !context.findings.haveErrors else { return }
    if hasSession == hasDeadline {
      context.report(
        .malformedChange, at: range,
        Wording(
          zh: hasSession ? "session 和 deadline 只能写一个" : "没有写改的是哪个场次或截止时间",
          en: hasSession ? "a change is of a session or of a deadline, not of both" : "this does not say what changed"),
        fix: Wording(zh: "写上 session: 场次的编号", en: "write session: and the session's id"))
    }
    if change.kind == .moved, change.earlier == nil || change.earlier == Change.Earlier() {
      context.report(
        .malformedChange, at: range,
        Wording(zh: "写了改期（moved），没有写原来是什么", en: "this says moved, but not from where"),
        fix: Wording(
          zh: "加上 was，例如 was: {date: 2025-10-25}", en: "add was, for example was: {date: 2025-10-25}"))
    }
  }
}

extension FindingKind {
  static let malformedChange = FindingKind(
    "malformed-change", .error,
    meaning: Wording(
      zh: "日历和订阅不会告诉读者改了什么，有人会按原来的时间去。",
      en: "Calendars and feeds could not tell what changed, and people would come at the old time."))
}
