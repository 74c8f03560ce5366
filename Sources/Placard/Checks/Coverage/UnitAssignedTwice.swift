extension Check {
  /// A unit may come in several slots, and may be split over several rooms; it cannot be sent to two sessions at one time, to two
  /// campuses, or to one slot twice.
  static let unitAssignedTwice = Check(
    FindingGuide(
      .unitAssignedTwice, Wording(zh: "同一单位被安排了两次", en: "A unit that is sent to two places"),
      failing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
        assignments:
          - {unit: law, session: day, time: "9:00~10:00"}
          - {unit: «unit-assigned-twice»law, session: day, time: "9:00~10:00"}
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
          - {unit: law, session: day, time: "10:00~11:00"}
        === content/units.yaml
        units:
          - {id: law, name: 法学院, campus: north}
        """)
  ) { notice, sink in
    let places = Dictionary(notice.sessions.map { ($0.session.id, $0) }, uniquingKeysWith: { first, _ in first })
    var earlier: [Unit.ID: [(index: Int, assignment: Assignment)]] = [:]
    for (index, assignment) in notice.notice.assignments.enumerated() {
      guard let place = places[assignment.session], place.isHeld else { continue }
      for other in earlier[assignment.unit] ?? [] {
        guard let otherPlace = places[other.assignment.session],
          let reason = clash((assignment, place), (other.assignment, otherPlace))
        else { continue }
        sink.report(
          .unitAssignedTwice, at: notice.range("assignments", index, "unit"),
          Wording(zh: "“\(assignment.unit)”\(reason.zh)", en: "“\(assignment.unit)” \(reason.en)"),
          fix: Wording(zh: "删掉一条，或者改时间", en: "delete one of the two, or change its time"),
          notes: [
            .init(
              at: notice.range("assignments", other.index, "unit"), Wording(zh: "另一条在这里", en: "the other one is here"))
          ])
        break
      }
      earlier[assignment.unit, default: []].append((index, assignment))
    }
    for (campusIndex, campus) in notice.notice.campuses.enumerated() {
      for (index, unit) in campus.covers.enumerated() {
        guard let other = notice.notice.campuses[..<campusIndex].firstIndex(where: { $0.covers.contains(unit) }) else {
          continue
        }
        sink.report(
          .unitAssignedTwice, at: notice.range("campuses", campusIndex, "covers", index),
          Wording(zh: "“\(unit)”同时归了两个校区", en: "“\(unit)” is covered by two campuses"),
          fix: Wording(zh: "只留一处", en: "keep one of them"),
          notes: [
            .init(at: notice.range("campuses", other, "covers"), Wording(zh: "另一处在这里", en: "the other one is here"))
          ])
      }
    }
  }

  private static func clash(
    _ one: (assignment: Assignment, place: PlacedSession), _ other: (assignment: Assignment, place: PlacedSession)
  ) -> Wording? {
    if one.place.campus.id != other.place.campus.id {
      return Wording(zh: "被安排到两个校区", en: "is sent to two campuses")
    }
    guard one.place.session.date == other.place.session.date else { return nil }
    let times = one.assignment.time.map { [$0] } ?? one.place.session.times
    let otherTimes = other.assignment.time.map { [$0] } ?? other.place.session.times
    guard times.contains(where: { time in otherTimes.contains(where: time.overlaps) }) else { return nil }
    if one.assignment.session == other.assignment.session, let room = one.assignment.venue,
      let otherRoom = other.assignment.venue, room != otherRoom
    {
      return nil
    }
    return Wording(zh: "在同一时间被安排了两次", en: "is sent to two places at the same time")
  }
}

extension FindingKind {
  static let unitAssignedTwice = FindingKind(
    "unit-assigned-twice", .warning,
    meaning: Wording(
      zh: "这个单位的人不知道该去哪一处，人数也会重复计算。", en: "The unit's people could not tell where to go, and would be counted twice."))
}
