extension SeededFault {
  static let universityTable = "content/notices/graduation-photos/schedule.csv"
  private static let universityNotice = "content/notices/graduation-photos/notice.yaml"
  private static let universityUnits = "content/units.yaml"

  /// One row of the university's table with one thing changed.
  private static func row(
    _ row: String, _ old: String, _ new: String, _ ids: String..., needsWholeTable: Bool = false, isAlone: Bool = false
  ) -> SeededFault {
    SeededFault(
      file: universityTable, row, row.replacing(old, with: new), ids, needsWholeTable: needsWholeTable, isAlone: isAlone
    )
  }

  private static func slot(_ row: String, _ old: String, _ new: String, _ ids: String...) -> SeededFault {
    SeededFault(file: universityTable, row, row.replacing(old, with: new), ids, needsWholeTable: true)
  }

  /// Faults in the table of the fictional university, as they come out of spreadsheets and hurried hands.
  static let universityRows: [SeededFault] = [
    row("文学院,东湖校区,2026-04-13 周一,8:30,9:00,大礼堂,30", "文学院", "文学系", "unknown-reference"),
    row("历史学院,东湖校区,2026年4月13日（周一）,9:00,9:30,东101,33", "东101", "东103", "unknown-reference"),
    row("哲学学院,东湖校区,2026-04-13 周一,10:30,11:00,大礼堂,28", "东湖", "东胡", "unknown-reference"),
    row("哲学学院,东湖校区,2026-04-13 周一,11:00,11:30,东101,30", "11:00,11:30", "0.458333333,11:30", "excel-time"),
    row("法学院,东湖校区,2026-04-13,14:00,14:30,东102,30", "2026-04-13", "46125", "excel-date"),
    row("经济学院,东湖校区,2026-04-13,15:30,16:00,东101,33", "2026-04-13", "2026-04-13 周二", "weekday-mismatch"),
    row("商学院,东湖校区,2026年4月14日（周二）,8:30,9:00,大礼堂,27", "8:30,9:00", "9:00,8:30", "range-reversed"),
    row("金融学院,东湖校区,2026年4月14日（周二）,9:30,10:00,东102,29", "9:30,10:00", "9:30,9:30", "range-empty"),
    row("公共管理学院,东湖校区,2026年4月14日（周二）,11:00,11:30,东102,30", "公共管理学院,东湖校区", "东湖校区,公共管理学院", "unknown-reference"),
    row("马克思主义学院,东湖校区,2026年4月14日（周二）,15:00,15:30,东102,29", ",29", ",二十九", "malformed-number"),
    row("外国语学院,东湖校区,2026年4月14日（周二）,16:30,17:00,东102,27", "外国语学院", "", "blank-value"),
    row("翻译学院,东湖校区,2026年4月15日（周三）,9:30,10:00,东102,33", ",10:00", ",上午12:00", "ambiguous-noon"),
    row("音乐学院,东湖校区,2026年4月15日（周三）,11:00,11:30,东102,27", "2026年4月15日（周三）", "2026-02-30", "malformed-date"),
    row("体育学院,东湖校区,2026-04-15 周三,15:00,15:30,东102,31", "东102", "西201", "unknown-reference"),
    row("教育学院,东湖校区,2026-04-16,8:30,9:00,东102,31", "2026-04-16", "2025/4/16", "excel-year"),
    row("数学学院,西山校区,2026-04-13,9:00,9:30,西201,32", "数学学院", "\"数学学院", "table-quotes", isAlone: true),
    row("天文学院,西山校区,2026-04-13 周一,14:00,14:30,西201,27", ",27", ",27,备用", "surplus-cell"),
    row("地理科学学院,西山校区,2026-04-13,16:30,17:00,西201,26", "2026-04-13", "#N/A", "excel-error-value"),
    row("生态学院,西山校区,2026年4月14日（周二）,10:30,11:00,西201,31", "11:00", "午饭前", "malformed-time"),
    row("林学院,西山校区,2026-04-14 周二,15:30,16:00,西201,30", "西山校区", "南江校区", "unknown-reference"),
    row("动物医学院,西山校区,2026-04-15,9:30,10:00,西201,31", ",10:00", ",", "blank-value"),
    row("environment,西山校区,2026-04-15 周三,14:30,15:00,西201,30", ",", "，", "table-delimiter"),
    row("软件学院,南江校区,2026年4月13日（周一）,11:00,11:30,南江活动室,30", ",30", ",-30", "malformed-number"),
    row("材料学院,南江校区,2026-04-14,15:00,15:30,南江活动室,31", "15:00,15:30", "15:00,25:30", "malformed-time"),
    slot(
      "自动化学院,南江校区,2026年4月14日（周二）,9:00,9:30,南江报告厅,33", "9:00,9:30", "9:15,9:45", "slots-overlap-in-venue",
      "unit-assigned-twice"),
    slot("建筑学院,南江校区,2026-04-15,10:30,11:00,南江报告厅,31", ",31", ",310", "head-counts-differ", "capacity-exceeded"),
    slot("航空航天学院,南江校区,2026-04-15 周三,16:30,17:00,南江活动室,31", ",31", ",3", "head-counts-differ"),
    slot(
      "交通学院,南江校区,2026-04-16 周四,14:30,15:00,南江报告厅,31", "南江报告厅", "南江活动室", "slots-overlap-in-venue", "unit-assigned-twice",
      "capacity-exceeded"),
    slot("微电子学院,南江校区,2026-04-17 周五,9:30,10:00,南江活动室,30", "2026-04-17 周五", "2026-05-27", "lone-slot"),
    slot("medicine,医学校区,2026-04-13,9:00,9:30,医学楼一楼大厅,31", "9:00,9:30", "21:00,21:30", "lone-slot"),
    slot("口腔医学院,医学校区,2026-04-13,15:00,15:30,医学楼二楼教室,25", "15:00,15:30", "3:00,3:30", "odd-hour", "lone-slot"),
    SeededFault(
      file: universityTable, "public-health,医学校区,2026年4月14日（周二）,10:30,11:00,医学楼一楼大厅,32",
      "public-health,医学校区,2026年4月14日（周二）,10:30,11:00,医学楼一楼大厅,32\npublic-health,医学校区,2026年4月14日（周二）,10:30,11:00,医学楼一楼大厅,32",
      ["unit-assigned-twice", "head-counts-differ", "capacity-exceeded"], needsWholeTable: true),
    slot(
      "附属肿瘤医院,医学校区,2026年4月15日（周三）,14:30,15:00,医学楼一楼大厅,27", "附属肿瘤医院", "数学学院", "unit-at-wrong-campus",
      "unit-assigned-twice", "head-counts-differ"),
    slot(
      "eye-centre,医学校区,2026-04-15 周三,15:30,16:00,医学楼一楼大厅,30", "2026-04-15 周三", "2026-06-01",
      "session-outside-notice-window", "lone-slot", "make-up-before-main"),
    slot(
      "second-hospital,医学校区,2026年4月14日（周二）,16:30,17:00,医学楼二楼教室,31", "second-hospital", "附属眼科医院", "head-counts-differ"),
    SeededFault(
      file: universityTable, "eye-centre,医学校区,2026年4月15日（周三）,16:00,16:30,医学楼一楼大厅,31",
      "eye-centre,医学校区,2026年4月15日（周三）,16:00,16:30,医学楼一楼大厅,31\n合计,,,,,,11999", ["wrong-total"],
      needsWholeTable: true),
  ]

  static let universityFiles: [SeededFault] = [
    SeededFault(
      file: universityNotice, "title: {zh-CN: 按时到场, en: Come on time}", "title: {zh-CN: 按时到场}",
      ["translation-missing"]),
    SeededFault(
      file: universityNotice, "Please come at the time given", "Please come tomorrow at the time given",
      ["relative-date"]),
    SeededFault(file: universityNotice, "en: 2 West Hill Road", "en: 3 West Hill Road", ["translation-numbers-differ"]),
    SeededFault(
      file: universityNotice, "{zh-CN: 线上预约, en: Online booking}",
      "{zh-CN: 线上预约, en: Online booking}\n      links: [{title: {zh-CN: 点击这里, en: Here}, url: https://book.example.edu/}]",
      ["link-text-says-nothing"]),
    SeededFault(
      file: universityUnits, "文学院, en: Literature}, campus: east", "文学院, en: Literature}, campus: esat",
      ["unknown-reference"]),
    SeededFault(file: universityUnits, "- {id: history,", "- {id: literature,", ["duplicate-id"], isAlone: true),
    SeededFault(
      file: universityUnits, "campus: east, head_count: 239", "campus: east, head_count: 293", ["head-counts-differ"],
      needsWholeTable: true),
    SeededFault(
      file: universityUnits, "{zh-CN: 数学学院, en: Mathematics}, campus: west",
      "{zh-CN: 数学学院, en: Mathematics}, campus: east",
      ["unit-at-wrong-campus"]),
    SeededFault(file: universityUnits, "{zh-CN: 法学院, en: Law}", "{zh-CN: 法学院}", ["translation-missing"]),
    SeededFault(file: universityUnits, "head_count: 205", "head_count: 两百", ["malformed-number"], isAlone: true),
    SeededFault(
      file: universityUnits, "  - {id: chemistry,",
      "  - {id: dance, name: {zh-CN: 舞蹈学院, en: Dance}, campus: west}\n  - {id: chemistry,", ["unit-without-session"],
      needsWholeTable: true),
    SeededFault(
      file: universityUnits, "{id: physics, name", "{id: physics, nmae", ["unknown-key", "missing-key"], isAlone: true),
    SeededFault(
      file: universityNotice, "date: 2026-05-29", "date: 2026-04-10",
      ["make-up-before-main", "session-outside-notice-window"], needsWholeTable: true),
    SeededFault(
      file: universityNotice, "contacts: [office]\n    venues:\n      - {id: hall",
      "contacts: [ofice]\n    venues:\n      - {id: hall", ["unknown-reference"], isAlone: true),
    SeededFault(file: universityNotice, "office@example.edu", "office＠example.edu", ["malformed-email"], isAlone: true),
    SeededFault(file: universityNotice, "西202, en: Room W202}", "西202, en: Room W220}", ["translation-numbers-differ"]),
    SeededFault(file: universityNotice, "请在截止前预约", "请在5月20日前预约", ["deadlines-disagree", "translation-numbers-differ"]),
    SeededFault(
      file: universityNotice, "      - {id: m1,",
      "      - {id: m3, name: {zh-CN: 医学楼三楼, en: Medical Building Top Floor}}\n      - {id: m1,",
      ["venue-unused"], needsWholeTable: true),
    SeededFault(file: universityNotice, "{id: w203,", "{id: w201,", ["duplicate-id"], isAlone: true),
    SeededFault(file: universityNotice, "kind: online", "kind: onlin", ["unknown-choice"], isAlone: true),
    SeededFault(file: universityNotice, "请带上**学生证**。", "请带上**学生证。", ["emphasis-not-closed"]),
    SeededFault(file: universityNotice, "请各单位按排期表到场拍摄", "请各单位下周三到场拍摄", ["relative-date"]),
    SeededFault(
      file: "content/site.yaml", "https://notices.example.edu", "notices.example.edu", ["malformed-url"], isAlone: true),
  ]
}
