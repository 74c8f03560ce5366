extension Check {
  /// The reader of times asks the same of those in data.
  static let ambiguousNoon = Check(
    FindingGuide(
      .ambiguousNoon, Wording(zh: "“上午12:00”“晚上12点”这样的说法", en: "A noon or midnight that can be read in two ways"),
      failing: """
        preamble: 请于10月25日«ambiguous-noon»晚上12点前完成付款。
        """,
      passing: """
        preamble: 请于10月25日24:00前完成付款。
        """)
  ) { notice, sink in
    for placed in notice.mentions {
      guard case .ambiguousTime(let choices) = placed.mention.fact else { continue }
      sink.report(
        .ambiguousNoon, at: notice.range(of: placed),
        Wording(zh: "“\(placed.mention.text)”有几种理解", en: "“\(placed.mention.text)” can be read in more than one way"),
        fix: Wording(
          zh: "写明是 \(choices.joined(separator: "、")) 中的哪一个",
          en: "write the one that is meant: \(choices.joined(separator: ", "))"))
    }
  }
}

extension FindingKind {
  static let ambiguousNoon = FindingKind(
    "ambiguous-noon", .error,
    meaning: Wording(zh: "一部分读者会差出半天。", en: "Some readers would be half a day off."))
}
