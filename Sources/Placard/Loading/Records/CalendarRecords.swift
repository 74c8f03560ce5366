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
  return Holiday(
    name: keys.required("name", .words, example: "国庆节", Wording(zh: "名称", en: "Its name.")), from: from,
    to: keys.optional("to", .date, example: "2026-10-07", Wording(zh: "放假最后一天", en: "The last day off.")) ?? from,
    workdays: keys.list(
      "workdays", .list(of: .date), example: "[2026-09-20, 2026-10-10]",
      Wording(zh: "调休上班的日子", en: "Weekend days that are worked for it.")))
}
