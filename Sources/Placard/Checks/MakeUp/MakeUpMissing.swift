extension Check {
  /// A notice whose texts promise a second chance has to say how. One that never speaks of it may have its reasons, so that is
  /// only worth a hint.
  static let makeUpMissing = Check(
    FindingGuide(
      .makeUpMissing, Wording(zh: "有场次，却没有写错过了怎么补", en: "Sessions, but nothing on what to do after missing them"),
      failing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
        reminders: [{id: late, text: 错过集中拍摄的，请自行«make-up-missing»补拍。}]
        """,
      passing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
        reminders: [{id: late, text: 错过集中拍摄的，请自行补拍。}]
        make_up:
          ways: [{id: web, kind: online, title: 网上补拍, service: 小程序}]
        """)
  ) { notice, sink in
    guard notice.sessions.contains(where: \.isHeld), notice.notice.makeUp?.ways.isEmpty ?? true else { return }
    let fix = Wording(zh: "加上 make_up，写明去哪里补、截止到哪天", en: "add make_up: where to go instead, and by when")
    for text in notice.texts {
      for (_, scalar) in text.scalars {
        for word in ["补拍", "补办", "补考", "补采", "补领", "缓考", "make-up session", "make up for"] {
          guard let found = scalar.value.firstRange(of: word) else { continue }
          let start = scalar.value.utf8.distance(from: scalar.value.startIndex, to: found.lowerBound)
          sink.report(
            .makeUpMissing, at: notice.range(of: start..<start + word.utf8.count, in: scalar),
            Wording(zh: "正文说到“\(word)”，但没有写怎么办理", en: "the text speaks of “\(word)”, but nothing says how"), fix: fix)
          return
        }
      }
    }
    sink.report(
      .makeUpMissing.weighing(.info), at: notice.keyRange("campuses"),
      Wording(zh: "没有写错过场次的人怎么办", en: "nothing says what to do after missing the session"), fix: fix)
  }
}

extension FindingKind {
  static let makeUpMissing = FindingKind(
    "make-up-missing", .warning,
    meaning: Wording(
      zh: "错过的人不知道怎么补，会一个个打电话来问。", en: "Those who miss it would not know what to do, and would all call."))
}
