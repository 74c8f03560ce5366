/// A fault put into a sound text, and what must be found of it.
struct SeededFault: Sendable, CustomStringConvertible {
  let file: String
  let old: String
  let new: String
  let ids: [String]
  /// Words of the line where it must be found; the changed line itself where missing.
  let at: String?
  /// Rows that cannot be read hide it.
  let needsWholeTable: Bool
  /// It leaves nothing else to be found.
  let isAlone: Bool

  init(_ old: String, _ new: String, _ ids: String..., at: String? = nil) {
    self.init(file: "content/notices/graduation-photos-2026/notice.yaml", old, new, ids, at: at)
  }

  init(
    file: String, _ old: String, _ new: String, _ ids: [String], at: String? = nil, needsWholeTable: Bool = false,
    isAlone: Bool = false
  ) {
    self.file = file
    self.needsWholeTable = needsWholeTable
    // A fault of YAML itself leaves nothing to be checked, and without a date of issue nothing comes before it.
    self.isAlone = isAlone || ids == ["yaml-syntax"] || old.hasPrefix("issued:")
    self.old = old
    self.new = new
    self.ids = ids
    self.at = at
  }

  var description: String { "\(old.suffix(24)) → \(new.suffix(24))" }

  static let realNotice: [SeededFault] = [
    SeededFault("2025-10-25 周六", "2025-10-25 周日", "weekday-mismatch"),
    SeededFault("2025-11-05 周三", "2025-11-06 周三", "weekday-mismatch"),
    SeededFault(
      "2025-11-05 周三", "2026-11-05 周四", "session-outside-notice-window", "make-up-before-main",
      "deadline-before-session"),
    SeededFault("2025-10-25 周六", "2025-09-25 周四", "session-outside-notice-window"),
    SeededFault("2025-11-04 周二", "2026-01-01 周四", "on-public-holiday"),
    SeededFault("2025-11-04 周二", "2025-11-31", "malformed-date"),
    SeededFault("[\"9:00~12:00\", \"13:30~17:00\"]", "[\"12:00~9:00\", \"13:30~17:00\"]", "range-reversed"),
    SeededFault("[\"9:00~12:00\", \"13:30~17:00\"]", "[\"9:00~9:00\", \"13:30~17:00\"]", "range-empty"),
    SeededFault("[\"9:00~12:00\", \"13:30~17:00\"]", "[\"9:00~12:00\", \"1:30~5:00\"]", "unsorted-times"),
    SeededFault("[\"9:00~12:00\", \"13:30~15:30\"]", "[\"9:00~12:00\", \"13:30~25:30\"]", "malformed-time"),
    SeededFault("[\"9:00~12:00\", \"13:30~15:30\"]", "[\"9:00~12:00\", \"21:30~23:30\"]", "odd-hour"),
    SeededFault("[\"9:00~12:00\", \"13:30~15:30\"]", "[\"2:00~5:00\"]", "odd-hour"),
    SeededFault("[\"8:30~12:00\", \"13:30~17:00\"]", "[\"8:30~17:00\"]", "break-missing"),
    SeededFault("[\"8:30~12:00\", \"13:30~17:00\"]", "[\"8:30~14:00\", \"13:30~17:00\"]", "overlapping-times"),
    SeededFault("[\"8:30~12:00\", \"13:30~17:00\"]", "[\"8:30~上午12:00\", \"13:30~17:00\"]", "ambiguous-noon"),
    SeededFault("venues: [zhuhai-c201]", "venues: [zhuhai-c202]", "unknown-reference"),
    SeededFault("venues: [north-306, north-307]", "venues: [north-306]", "venue-unused", at: "- id: north-307"),
    SeededFault("\n        venues: [south-102, south-104]", "", "session-without-venue", at: "- id: south-main"),
    SeededFault(
      "venues: [zhuhai-c201]",
      "venues: [zhuhai-c201]\n      - {id: again, date: 2025-10-25, times: [10:00~11:00], venues: [zhuhai-c201]}",
      "session-overlap-in-venue", at: "id: again"),
    SeededFault("covers: [fifth-hospital]", "covers: [fith-hospital]", "unknown-reference"),
    SeededFault(
      "covers: [fifth-hospital]", "covers: [seventh-hospital]", "unit-at-wrong-campus", "unit-assigned-twice"),
    SeededFault(
      "attachments: [payment-manual]", "attachments: [payment-manuel]", "unknown-reference",
      "step-without-attachment-that-text-names"),
    SeededFault(
      "\n    attachments: [payment-manual]", "", "step-without-attachment-that-text-names", at: "付款方式详见附件3"),
    SeededFault("小程序补拍，见附件5。", "小程序补拍，见附件6。", "step-without-attachment-that-text-names"),
    SeededFault("小程序补拍，见附件5。", "小程序补拍，见附件4。", "step-without-attachment-that-text-names", "translation-numbers-differ"),
    // Where two attachments bear one number, only the translation tells.
    SeededFault(
      "see Attachment 3", "see Attachment 2", "step-without-attachment-that-text-names", "translation-numbers-differ"),
    SeededFault("number: 5", "number: 6", "attachment-number-gap", "step-without-attachment-that-text-names"),
    SeededFault("number: 2", "number: 1", "duplicate-number", "step-without-attachment-that-text-names"),
    SeededFault("date: 2026-03-30", "date: 2026-04-30", "deadlines-disagree"),
    SeededFault(
      "date: 2026-03-30", "date: 2025-10-30", "make-up-before-main", "deadlines-disagree", "make-up-after-deadline"),
    SeededFault(
      "Verification System\n    date: 2026-03-30", "Verification System\n    date: 2025-03-30",
      "deadline-before-session", "deadlines-disagree",
      at: "date: 2025-03-30"),
    SeededFault(
      "因此不写 if_missed。\n    date: 2026-03-30", "因此不写 if_missed。\n    date: 2026-04-03", "make-up-after-deadline",
      "deadlines-disagree",
      at: "date: 2026-04-03"),
    SeededFault("务必在2026年3月30日前自行", "务必在2026年3月20日前自行", "deadlines-disagree"),
    SeededFault("themselves by 30 March 2026", "themselves by 30 May 2026", "deadlines-disagree"),
    SeededFault("务必于2026年3月30日前，登录", "务必于2025年3月30日前，登录", "deadlines-disagree"),
    SeededFault("By 30 March 2026, students", "By 31 March 2026, students", "deadlines-disagree"),
    SeededFault("纸质版相片于2026年3月30日前交", "纸质版相片于2026年3月31日前交", "deadlines-disagree"),
    SeededFault("[020-83398378, 020-83302077]", "[020-8339837, 020-83302077]x", "yaml-syntax"),
    SeededFault("phones: [020-84111687]", "phones: [84111687]", "phone-area-missing"),
    SeededFault("phones: [020-84111763]", "phones: [020-8411176]", "phone-not-dialable"),
    SeededFault("](http://xjxl2.chsi.com.cn/pv/stu/login.do)）核实", "](javascript:alert(1))）核实", "unsafe-link"),
    SeededFault(
      "[http://xjxl2.chsi.com.cn/pv/stu/login.do](http://xjxl2", "[图像校对系统](http://me:secret@xjxl2", "url-credentials"),
    SeededFault("务必提前获取图像采集码", "务必明天获取图像采集码", "relative-date"),
    SeededFault(
      "collection code and pay online in advance.", "collection code and pay online tomorrow.", "relative-date"),
    SeededFault("→现场拍摄。**", "→现场拍摄。", "emphasis-not-closed"),
    SeededFault(
      "\n      en: Pay for your graduation photo in advance", "", "translation-missing", at: "zh-CN: 提前完成学历相片采集付款"),
    SeededFault(
      "Students Due to Graduate in 2026\nshort", "Students Due to Graduate in 2025\nshort",
      "translation-numbers-differ", at: "Graduate in 2025"),
    SeededFault("关于做好2026年预毕业", "关于做好2027年预毕业", "translation-numbers-differ"),
    SeededFault("Room 204, second", "Room 240, second", "translation-numbers-differ"),
    SeededFault("Exit D1 at", "Exit D2 at", "translation-numbers-differ"),
    SeededFault(
      "（包括6月、9月和12月）的学历教育研究生；\n        en: >-\n          Postgraduate students on programmes",
      "（包括6月、9月和11月）的学历教育研究生；\n        en: >-\n          Postgraduate students on programmes",
      "translation-numbers-differ"),
    SeededFault("- id: shenzhen\n", "- id: Shenzhen\n", "malformed-id"),
    SeededFault("title:\n  zh-CN: 关于", "titel:\n  zh-CN: 关于", "unknown-key", "missing-key"),
    SeededFault("issuer: training-and-quality", "issuer: training-quality", "unknown-reference"),
    SeededFault("issued: 2025-10-15", "issued: 2025-13-15", "malformed-date"),
    SeededFault("kind: dont", "kind: dnot", "unknown-choice"),
    SeededFault("for: units", "for: unit", "unknown-choice"),
    SeededFault("include: false", "include: fasle", "unknown-choice"),
    SeededFault(
      "  deadline: make-up\n", "  deadline: make-up\n  deadline: verification\n", "duplicate-key",
      at: "  deadline: verification"),
    SeededFault("contacts: [photo-centre]", "contacts: [photo-center]", "unknown-reference"),
    SeededFault("\"13:30~17:30\"", "\"17:30~13:30\"", "range-reversed"),
    SeededFault("- id: zheng-runru", "- id: liu-peng", "duplicate-id"),
    SeededFault("deadline: paper-photo", "deadline: paper-foto", "unknown-reference"),
    SeededFault("        凡参加学历相片采集的预毕业生", "        ### 核对\n\n        凡参加学历相片采集的预毕业生", "heading-level-skipped"),
    SeededFault("        请勿因对拍摄效果", "        [点击这里](https://www.example.edu/)。请勿因对拍摄效果", "link-text-says-nothing"),
    SeededFault("才能进行现场拍摄。付款方式", "才能进行现场拍摄。请于晚上12点前付款。付款方式", "ambiguous-noon", "translation-numbers-differ"),
    SeededFault("准备好图像采集码，扫码", "于11月14日准备好图像采集码，扫码", "prose-contradicts-data"),
    SeededFault("扫码拍照。", "9:00~13:00扫码拍照。", "prose-contradicts-data"),
    SeededFault("请咨询新华社", "请拨打020-83398379咨询新华社", "prose-contradicts-data"),
    SeededFault("扫码拍照。", "到C210扫码拍照。", "prose-contradicts-data"),
    SeededFault("确保毕业生学历", "<b>确保</b>毕业生学历", "raw-html"),
    SeededFault("time_zone: Asia/Shanghai", "time_zone: Asia/Shangai", "unknown-time-zone"),
    SeededFault(
      "number: 1\n    date: 2025-10-15", "number: 1\n    date: 2025-15-10", "malformed-date", at: "date: 2025-15-10"),
    SeededFault("zh-CN: 学历相片采集\n", "zh-CN: 关于做好毕业生学历证书相片电子图像采集工作有关事项的说明\n", "very-long-title"),
    SeededFault("covers_note: {zh-CN: 含附属第五", "covers_notes: {zh-CN: 含附属第五", "unknown-key"),
    SeededFault(
      "name: {zh-CN: 南校园, en: South", "name: {zh-CN: 南校园, fr: South", "unknown-language", "translation-missing"),
    SeededFault(
      "- id: south\n    name: {zh-CN: 南校园, en: South Campus (Guangzhou)}\n    venues:",
      "- {id: east, name: {zh-CN: 东校园, en: East Campus}}\n  - id: south\n    name: {zh-CN: 南校园, en: South Campus (Guangzhou)}\n    venues:",
      "campus-without-session"),
    SeededFault(
      "  - id: mini-program-manual\n    number: 5",
      "  - {id: map, number: 6, title: {zh-CN: 示意图, en: Map}}\n  - id: mini-program-manual\n    number: 5",
      "attachment-unused"),
  ]
}
