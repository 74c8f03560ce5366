extension Check {
  static let unitAtWrongCampus = Check(
    FindingGuide(
      .unitAtWrongCampus, Wording(zh: "单位被安排到别的校区", en: "A unit that is sent to another campus than its own"),
      failing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
          - id: south
            name: 南校区
            venues: [{id: gym, name: 体育馆}]
            sessions:
              - {id: other, date: 2025-11-05, times: ["9:00~12:00"], venues: [gym]}
        assignments:
          - {unit: law, session: «unit-at-wrong-campus»other, time: "9:00~10:00"}
        === content/units.yaml
        units:
          - {id: law, name: 法学院, campus: north}
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
        === content/units.yaml
        units:
          - {id: law, name: 法学院, campus: north}
        """)
  ) { notice, sink in
    let campuses = notice.notice.campuses
    func report(_ unit: Unit.ID, to campus: Campus, at range: SourceRange) {
      // A unit that the campus names among those that it covers is meant to come.
      guard let home = notice.site.unit(unit)?.campus, home != campus.id, campuses.contains(where: { $0.id == home })
      else {
        return
      }
      sink.report(
        .unitAtWrongCampus, at: range,
        Wording(
          zh: "“\(unit)”属于“\(home)”，却安排到“\(campus.id)”",
          en: "“\(unit)” belongs to “\(home)” but is sent to “\(campus.id)”"),
        fix: Wording(
          zh: "改成本校区的场次，或者改正单位名单里的校区",
          en: "choose a session of its own campus, or correct its campus in the list of units"),
        notes: [.init(at: notice.unitRange(unit), Wording(zh: "单位在这里", en: "the unit is here"))])
    }
    for (campusIndex, campus) in campuses.enumerated() {
      for (index, unit) in campus.covers.enumerated() {
        report(unit, to: campus, at: notice.range("campuses", campusIndex, "covers", index))
      }
    }
    for placed in notice.sessions {
      for (index, unit) in placed.session.units.enumerated() where !placed.campus.covers.contains(unit) {
        report(unit, to: placed.campus, at: notice.range(placed.path + ["units", index]))
      }
    }
    let places = Dictionary(notice.sessions.map { ($0.session.id, $0.campus) }, uniquingKeysWith: { first, _ in first })
    for (index, assignment) in notice.notice.assignments.enumerated() {
      guard let campus = places[assignment.session], !campus.covers.contains(assignment.unit) else { continue }
      report(assignment.unit, to: campus, at: notice.range("assignments", index, "session"))
    }
  }
}

extension FindingKind {
  static let unitAtWrongCampus = FindingKind(
    "unit-at-wrong-campus", .warning,
    meaning: Wording(zh: "整个单位会跑到另一个校区去。", en: "The whole unit would travel to another campus."))
}
