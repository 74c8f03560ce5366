/// Values that cannot be read as what they should be.
let valueGuides: [FindingGuide] = [
  FindingGuide(
    .malformedDate, Wording(zh: "日期看不懂，或者没有这一天", en: "A date that cannot be read, or does not exist"),
    failing: "deadlines: [{id: a, title: 交表, date: «malformed-date»2026-02-30}]",
    passing: "deadlines: [{id: a, title: 交表, date: 2026-02-28}]"),
  FindingGuide(
    .ambiguousDate, Wording(zh: "日期有几种理解", en: "A date that can be read in more than one way"),
    failing: "deadlines: [{id: a, title: 交表, date: «ambiguous-date»10/11/2025}]",
    passing: "deadlines: [{id: a, title: 交表, date: 2025-11-10}]"),
  FindingGuide(
    .malformedTime, Wording(zh: "时间看不懂，或者没有这个时刻", en: "A time that cannot be read, or does not exist"),
    failing: "deadlines: [{id: a, title: 交表, date: 2026-02-28, time: «malformed-time»25:00}]",
    passing: "deadlines: [{id: a, title: 交表, date: 2026-02-28, time: 17:00}]"),
  FindingGuide(
    .ambiguousTime, Wording(zh: "时间有几种理解", en: "A time that can be read in more than one way"),
    failing: "deadlines: [{id: a, title: 交表, date: 2026-02-28, time: «ambiguous-time»晚上3:00}]",
    passing: "deadlines: [{id: a, title: 交表, date: 2026-02-28, time: 15:00}]"),
  FindingGuide(
    .rangeReversed, Wording(zh: "结束时间早于开始时间", en: "A range of times that ends before it starts"),
    failing: session("times: [\"«range-reversed»12:00~9:00\"]"), passing: session("times: [\"9:00~12:00\"]")),
  FindingGuide(
    .rangeEmpty, Wording(zh: "起止时间相同", en: "A range of times that ends when it starts"),
    failing: session("times: [\"«range-empty»9:00~9:00\"]"), passing: session("times: [\"9:00~12:00\"]")),
  FindingGuide(
    .overlappingTimes, Wording(zh: "同一场的两段时间重叠", en: "Two ranges of one session that overlap"),
    failing: session("times: [\"9:00~12:00\", \"«overlapping-times»11:30~17:00\"]"),
    passing: session("times: [\"9:00~12:00\", \"13:30~17:00\"]")),
  FindingGuide(
    .unsortedTimes, Wording(zh: "同一场的时段前后颠倒", en: "Ranges of one session that are out of order"),
    failing: session("times: [\"13:30~17:00\", \"«unsorted-times»9:00~12:00\"]"),
    passing: session("times: [\"9:00~12:00\", \"13:30~17:00\"]")),
  FindingGuide(
    .phoneNotDialable, Wording(zh: "电话号码打不通", en: "A telephone number that cannot be dialled"),
    failing: "contacts: [{id: a, name: 办公室, phones: [«phone-not-dialable»020-833983]}]",
    passing: "contacts: [{id: a, name: 办公室, phones: [020-83398378]}]"),
  FindingGuide(
    .phoneAreaMissing, Wording(zh: "电话没有区号", en: "A telephone number without its area code"),
    failing: "contacts: [{id: a, name: 办公室, phones: [«phone-area-missing»83398378]}]",
    passing: "contacts: [{id: a, name: 办公室, phones: [020-83398378]}]"),
  FindingGuide(
    .malformedEmail, Wording(zh: "电子邮箱写错", en: "An e-mail address that is none"),
    failing: "contacts: [{id: a, name: 办公室, email: «malformed-email»office.example.edu}]",
    passing: "contacts: [{id: a, name: 办公室, email: office@example.edu}]"),
  FindingGuide(
    .malformedURL, Wording(zh: "网址写错", en: "A web address that is none"),
    failing: "contacts: [{id: a, name: 办公室, website: «malformed-url»www.example.edu}]",
    passing: "contacts: [{id: a, name: 办公室, website: \"https://www.example.edu/\"}]"),
  FindingGuide(
    .missingFile,
    Wording(zh: "附件的文件不在 attachments 文件夹里", en: "An attachment whose file is not in the attachments folder"),
    failing: "attachments: [{id: a, number: 1, title: 手册, file: «attachment-missing-file»manual.pdf}]",
    passing: "attachments: [{id: a, number: 1, title: 手册}]"),
  FindingGuide(
    .malformedFileName, Wording(zh: "附件的文件名不能用", en: "A file name that does not work on every system"),
    failing: "attachments: [{id: a, number: 1, title: 手册, file: «malformed-file-name»../manual.pdf}]",
    passing: "attachments: [{id: a, number: 1, title: 手册}]"),
  FindingGuide(
    .malformedNumber, Wording(zh: "应是整数", en: "Something that should be a whole number"),
    failing: "attachments: [{id: a, number: «malformed-number»一, title: 手册}]",
    passing: "attachments: [{id: a, number: 1, title: 手册}]"),
  FindingGuide(
    .unknownChoice, Wording(zh: "这一项只能从几个词里选", en: "A word that is not one of those that can stand there"),
    failing: session("times: [\"9:00~12:00\"], status: «unknown-choice»canceled"),
    passing: session("times: [\"9:00~12:00\"], status: scheduled")),
  FindingGuide(
    .unknownTimeZone, Wording(zh: "时区名称不存在", en: "A time zone that there is not"),
    failing: "time_zone: «unknown-time-zone»Asia/Peking", passing: "time_zone: Asia/Shanghai"),
  FindingGuide(
    .unknownLanguage, Wording(zh: "网站没有的语言", en: "A language that the site has not"),
    failing: "short_title: {zh-CN: 相片, «unknown-language»fr: Photos}", passing: "short_title: {zh-CN: 相片, en: Photos}"),
  FindingGuide(
    .malformedID, Wording(zh: "编号不合规则", en: "An id that cannot be one"),
    failing: "deadlines: [{id: «malformed-id»补拍, title: 补拍, date: 2026-03-30}]",
    passing: "deadlines: [{id: make-up, title: 补拍, date: 2026-03-30}]"),
  FindingGuide(
    .duplicateID, Wording(zh: "同一类东西用了同一个编号", en: "Two things of one kind with the same id"),
    failing: "reminders: [{id: a, text: 甲}, {id: «duplicate-id»a, text: 乙}]",
    passing: "reminders: [{id: a, text: 甲}, {id: b, text: 乙}]"),
  FindingGuide(
    .duplicateNumber, Wording(zh: "附件或修订的序号重复", en: "Two attachments or revisions of one number"),
    failing: "attachments: [{id: a, number: 1, title: 手册}, {id: b, number: «duplicate-number»1, title: 表格}]",
    passing: "attachments: [{id: a, number: 1, title: 手册}, {id: b, number: 2, title: 表格}]"),
  FindingGuide(
    .unsortedRevisions, Wording(zh: "修订没有从旧到新排列", en: "Revisions that are not in order"),
    failing: "revisions: [{id: b, number: 2, date: 2025-11-01, summary: 改期}, "
      + "{id: a, number: «unsorted-revisions»1, date: 2025-10-15, summary: 首次发布}]",
    passing: "revisions: [{id: a, number: 1, date: 2025-10-15, summary: 首次发布}, "
      + "{id: b, number: 2, date: 2025-11-01, summary: 改期}]"),
  FindingGuide(
    .duplicateReference, Wording(zh: "一个列表里同一项写了两次", en: "The same thing twice in one list"),
    failing: session("times: [\"9:00~12:00\"], units: [law, «duplicate-reference»law]") + units,
    passing: session("times: [\"9:00~12:00\"], units: [law]") + units),
  FindingGuide(
    .campusInNoNotice, Wording(zh: "单位名单里的校区，哪份通知里都没有", en: "Campuses of units, none of which is in a notice"),
    failing: "", passing: ""),
  FindingGuide(
    .unknownReference, Wording(zh: "引用了不存在的编号", en: "An id that stands for nothing"),
    failing: "steps: [{id: a, title: 甲, contacts: [«unknown-reference»ofice]}]\ncontacts: [{id: office, name: 办公室}]",
    passing: "steps: [{id: a, title: 甲, contacts: [office]}]\ncontacts: [{id: office, name: 办公室}]"),
  FindingGuide(
    .assignmentOutsideSession, Wording(zh: "安排的时段或房间不在场次之内", en: "A slot or room outside its session"),
    failing: session("times: [\"9:00~12:00\"]")
      + "\nassignments: [{unit: law, session: day, time: «assignment-outside-session»\"13:00~14:00\"}]" + units,
    passing: session("times: [\"9:00~12:00\"]") + "\nassignments: [{unit: law, session: day, time: \"9:00~10:00\"}]"
      + units),
  FindingGuide(
    .malformedChange, Wording(zh: "修订里说的改动读不出来", en: "A change in a revision that cannot be read"), failing: "",
    passing: ""),
  FindingGuide(.malformedHostName, Wording(zh: "网站名写错", en: "A host name that is none"), failing: "", passing: ""),
  FindingGuide(.malformedColour, Wording(zh: "颜色写错", en: "A colour that is none"), failing: "", passing: ""),
  FindingGuide(
    .weakAccent, Wording(zh: "主色与背景对比不够", en: "An accent colour without enough contrast"), failing: "", passing: ""),
  FindingGuide(.malformedPinyin, Wording(zh: "拼音写错", en: "Pinyin that is none"), failing: "", passing: ""),
]

private let units = "\n=== content/units.yaml\nunits: [{id: law, name: 法学院, campus: north}]"

private func session(_ keys: String) -> String {
  """
  campuses:
    - id: north
      name: 北校区
      venues: [{id: hall, name: 一号厅}]
      sessions: [{id: day, date: 2025-11-04, venues: [hall], \(keys)}]
  """
}
