/// content/calendar.yaml
let calendarRecord = Record<[HolidayYear]>(
  "calendar", about: Wording(zh: "放假调休表，写在 content/calendar.yaml", en: "Public holidays, in content/calendar.yaml")
) { keys in
  keys.required("years", .list(of: holidayYearRecord), Wording(zh: "各年", en: "Year by year."))
}

let holidayYearRecord = Record<HolidayYear>(
  "holiday year", about: Wording(zh: "一年的放假安排", en: "The holidays of one year")
) { keys in
  HolidayYear(
    year: keys.required("year", .integer(1949...2199), example: "2026", Wording(zh: "年份", en: "The year.")),
    source: keys.required(
      "source", .words, example: "国办发明电〔2025〕7号", Wording(zh: "文件号", en: "The document that announced them.")),
    holidays: keys.list("holidays", .list(of: holidayRecord), Wording(zh: "节日", en: "The holidays.")))
}

let holidayRecord = Record<Holiday>("holiday", about: Wording(zh: "一个节日", en: "One holiday")) { keys in
  let from = keys.required("from", .date, example: "2026-10-01", Wording(zh: "放假第一天", en: "The first day off."))
  let to = keys.optional("to", .date, example: "2026-10-07", Wording(zh: "放假最后一天", en: "The last day off.")) ?? from
  if let context = keys.context, let range = keys.range, to < from, from != .epoch, to != .epoch {
    context.report(
      .malformedDate, at: keys.valueRange("to") ?? range,
      Wording(
        zh: "假期的最后一天 \(to.iso8601) 早于第一天 \(from.iso8601)",
        en: "the last day off, \(to.iso8601), is before the first, \(from.iso8601)"),
      fix: Wording(zh: "对照放假通知改正", en: "correct it by the announcement"))
  }
  let workdays = keys.list(
    "workdays", .list(of: .date), example: "[2026-09-20, 2026-10-10]",
    Wording(zh: "调休上班的日子", en: "Weekend days that are worked for it."))
  if let context = keys.context, let range = keys.range,
    let wrong = workdays.first(where: { $0 != .epoch && ![.saturday, .sunday].contains($0.weekday) })
  {
    context.report(
      .malformedDate, at: keys.valueRange("workdays") ?? range,
      Wording(
        zh: "\(wrong.iso8601) 是\(wrong.weekday.short.zh)，本来就上班，不是调休",
        en: "\(wrong.iso8601) is a \(wrong.weekday.short.en), which is worked anyway"),
      fix: Wording(zh: "对照放假通知改正", en: "correct it by the announcement"))
  }
  return Holiday(
    name: keys.required("name", .words, example: "国庆节", Wording(zh: "名称", en: "Its name.")), from: from,
    to: max(from, to), workdays: workdays)
}
