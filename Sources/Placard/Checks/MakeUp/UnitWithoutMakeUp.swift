extension Check {
  static let unitWithoutMakeUp = Check(
    FindingGuide(
      .unitWithoutMakeUp,
      Wording(zh: "单位的场次取消了，又没有补办途径", en: "A unit whose sessions are cancelled, and no way to make up"),
      failing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall], units: [law]}
              - id: other
                date: 2025-11-05
                times: ["9:00~12:00"]
                venues: [hall]
                units: [history]
                status: «unit-without-make-up»cancelled
        === content/units.yaml
        units:
          - {id: law, name: 法学院, campus: north}
          - {id: history, name: 历史学院, campus: north}
        """,
      passing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall], units: [law]}
              - id: other
                date: 2025-11-05
                times: ["9:00~12:00"]
                venues: [hall]
                units: [history]
                status: cancelled
        make_up:
          ways: [{id: web, kind: online, title: 网上补拍, service: 小程序}]
        === content/units.yaml
        units:
          - {id: law, name: 法学院, campus: north}
          - {id: history, name: 历史学院, campus: north}
        """)
  ) { notice, sink in
    guard notice.isWhollyScheduled else { return }
    guard notice.notice.makeUp?.ways.isEmpty ?? true else { return }
    let places = Dictionary(notice.sessions.map { ($0.session.id, $0.path) }, uniquingKeysWith: { first, _ in first })
    for unit in notice.schedule.units {
      let visits = notice.schedule.visits(of: unit.id)
      guard let first = visits.first, visits.allSatisfy({ $0.session.status == .cancelled }) else { continue }
      sink.report(
        .unitWithoutMakeUp,
        at: places[first.session.id].map { notice.range($0 + ["status"]) } ?? notice.unitRange(unit.id),
        Wording(
          zh: "“\(notice.name(unit.name))”的场次都取消了，也没有补办途径",
          en: "all sessions of “\(notice.name(unit.name))” are cancelled, and there is no way to make up"),
        fix: Wording(zh: "给它另排一场，或者写上 make_up", en: "give it another session, or add make_up"),
        notes: [.init(at: notice.unitRange(unit.id), Wording(zh: "单位在这里", en: "the unit is here"))])
    }
  }
}

extension FindingKind {
  static let unitWithoutMakeUp = FindingKind(
    "unit-without-make-up", .warning,
    meaning: Wording(zh: "这个单位的人没有任何机会办理。", en: "The unit's people would have no chance at all."))
}
