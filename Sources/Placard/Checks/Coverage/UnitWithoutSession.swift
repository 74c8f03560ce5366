extension Check {
  static let unitWithoutSession = Check(
    FindingGuide(
      .unitWithoutSession, Wording(zh: "培养单位没有分到场次", en: "A unit without a session"),
      failing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
        «unit-without-session»assignments:
          - {unit: law, session: day, time: "9:00~10:00"}
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
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
        assignments:
          - {unit: law, session: day, time: "9:00~10:00"}
          - {unit: history, session: day, time: "10:00~11:00"}
        === content/units.yaml
        units:
          - {id: law, name: 法学院, campus: north}
          - {id: history, name: 历史学院, campus: north}
        """)
  ) { notice, sink in
    guard notice.isWhollyScheduled else { return }
    let assigned = Set(notice.notice.assignments.map(\.unit))
    let hasSessions = !notice.sessions.isEmpty
    for unit in notice.schedule.units where !unit.id.rawValue.isEmpty {
      let isConcerned = !notice.schedule.campusIndexes(of: unit.id).isEmpty
      let lacks =
        assigned.isEmpty
        ? isConcerned && hasSessions && notice.schedule.visits(of: unit.id).isEmpty
          && notice.notice.campuses.contains { !$0.sessions.isEmpty && notice.schedule.units(at: $0.id).contains(unit) }
        : isConcerned && !assigned.contains(unit.id)
      guard lacks, !notice.isMistyped(unit.id) else { continue }
      let campus = notice.schedule.campusIndexes(of: unit.id).first ?? 0
      sink.report(
        .unitWithoutSession,
        at: assigned.isEmpty ? notice.keyRange("campuses", campus, "sessions") : notice.keyRange("assignments"),
        Wording(
          zh: "“\(notice.name(unit.name))”（\(unit.id)）没有场次",
          en: "“\(notice.name(unit.name))” (\(unit.id)) has no session"),
        fix: assigned.isEmpty
          ? Wording(zh: "给它所在校区的某一场加上这个单位", en: "add it to one of its campus's sessions")
          : Wording(
            zh: "在 assignments 里加上 {unit: \(unit.id), session: …}",
            en: "add {unit: \(unit.id), session: …} to assignments"),
        notes: [.init(at: notice.unitRange(unit.id), Wording(zh: "单位在这里", en: "the unit is here"))])
    }
  }
}

extension FindingKind {
  static let unitWithoutSession = FindingKind(
    "unit-without-session", .error,
    meaning: Wording(
      zh: "这个单位的人不知道何时何地来，整个单位都会错过。",
      en: "The unit's people could not tell when and where to come, and all would miss it."))
}
