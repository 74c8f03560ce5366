extension Check {
  static let venueUnused = Check(
    FindingGuide(
      .venueUnused, Wording(zh: "场地没有场次用到", en: "A venue in which nothing is held"),
      failing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}, {id: «venue-unused»gym, name: 体育馆}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
        """,
      passing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}, {id: gym, name: 体育馆}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall, gym]}
        """)
  ) { notice, sink in
    guard notice.isWhollyScheduled else { return }
    for (campusIndex, campus) in notice.notice.campuses.enumerated() where !campus.sessions.isEmpty {
      let used = Set(campus.sessions.flatMap(\.venues))
      // A session without any has its own finding, and this would say the same again.
      guard campus.sessions.allSatisfy({ !$0.venues.isEmpty }) else { continue }
      for (index, venue) in campus.venues.enumerated() where !used.contains(venue.id) && !venue.id.rawValue.isEmpty {
        guard !notice.isMistyped(venue.id, at: campus) else { continue }
        sink.report(
          .venueUnused, at: notice.range("campuses", campusIndex, "venues", index, "id"),
          Wording(zh: "没有场次用到场地“\(venue.id)”", en: "no session is held in the venue “\(venue.id)”"),
          fix: Wording(zh: "写进场次的 venues，或者删掉这个场地", en: "name it in a session's venues, or delete it"))
      }
    }
  }
}

extension FindingKind {
  static let venueUnused = FindingKind(
    "venue-unused", .warning,
    meaning: Wording(
      zh: "门口的海报会贴在没有活动的房间上，或者少写了一个房间。",
      en: "A poster would hang at an empty room, or a room is missing from a session."))
}
