extension Check {
  static let relativeDate = Check(
    FindingGuide(
      .relativeDate, Wording(zh: "“明天”“下周”这样的相对日期", en: "A day told from today: tomorrow, next week"),
      failing: """
        preamble: 请于«relative-date»下周三前完成付款。
        """,
      passing: """
        preamble: 请于2025年10月29日前完成付款。
        """)
  ) { notice, sink in
    notice.report(
      relativeDates, to: &sink,
      { word, range in
        Finding(
          .relativeDate, at: range,
          Wording(zh: "“\(word)”是哪一天，要看哪天读到", en: "which day “\(word)” is depends on when it is read"),
          fix: Wording(zh: "写成日期，例如 10月29日（周三）", en: "write the date, such as 29 October"))
      },
      // 每个工作日的当天, 拍摄前一天: told from something else than today.
      unless: { before, _ in ["的", "每", "每个"].contains(where: before.hasSuffix) })
  }

  /// Longer ones first.
  private static let relativeDates: BytePatterns = {
    let weekdays = ["一", "二", "三", "四", "五", "六", "日", "天"]
    let english = Weekday.allCases.flatMap { ["this \($0)", "next \($0)", "last \($0)"] }
    return BytePatterns(
      ["下周", "本周", "这周", "上周"].flatMap { week in weekdays.map { week + $0 } } + english
        + [
          "大后天", "明天", "后天", "今天", "昨天", "明日", "今日", "昨日", "今晚", "明晚", "明早", "下个星期", "这个星期", "下星期", "本星期", "下周",
          "本周", "这周", "上周", "下个月", "下月", "本月", "上个月", "the day after tomorrow", "tomorrow", "yesterday", "tonight",
          "today", "next week",
          "this week", "next month", "this month", "last week",
        ])
  }()
}

extension FindingKind {
  static let relativeDate = FindingKind(
    "relative-date", .warning,
    meaning: Wording(
      zh: "通知会被转发很多天，晚看到的读者会算错日子。",
      en: "Notices are passed on for days, and late readers would count from the wrong one."))
}
