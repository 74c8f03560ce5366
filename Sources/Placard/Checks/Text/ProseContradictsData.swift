extension Check {
  /// What a text says that is in the data too is fine; what is in neither is the author's to decide, with the nearest fact at hand.
  static let proseContradictsData = Check(
    FindingGuide(
      .proseContradictsData,
      Wording(
        zh: "正文里的日期、时间、房间或电话与数据不一致",
        en: "A date, time, room or telephone number in a text that the data does not bear out"),
      failing: """
        preamble: 定于«prose-contradicts-data»11月14日«prose-contradicts-data»8:30~12:30在«prose-contradicts-data»C210拍摄。
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: C201}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
        """,
      passing: """
        preamble: 定于11月4日9:00~12:00在C201拍摄。
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: C201}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
        """)
  ) { notice, sink in
    let disagreeing = Set(notice.deadlineDisagreements().flatMap(\.mentions))
    for contradiction in notice.contradictions() {
      let range = notice.range(of: contradiction.placed)
      // Said already, and more exactly.
      guard !disagreeing.contains(range) else { continue }
      let kind: FindingKind = contradiction.isAside ? .proseContradictsData.weighing(.info) : .proseContradictsData
      sink.report(kind, at: range, contradiction.message, fix: contradiction.fix)
    }
  }
}

extension FindingKind {
  static let proseContradictsData = FindingKind(
    "prose-contradicts-data", .warning,
    meaning: Wording(
      zh: "正文和日程说法不一，读者照正文就会走错。", en: "Text and schedule differ, and whoever goes by the text would go wrong."))
}
