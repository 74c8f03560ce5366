extension Check {
  static let sessionWithoutVenue = Check(
    FindingGuide(
      .sessionWithoutVenue, Wording(zh: "场次没有写地点", en: "A session without a venue"),
      failing: """
        campuses:
          - id: north
            name: 北校区
            sessions:
              - {id: «session-without-venue»day, date: 2025-11-04, times: ["9:00~12:00"]}
        """,
      passing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
        """)
  ) { notice, sink in
    for placed in notice.sessions where placed.session.status == .scheduled && placed.session.venues.isEmpty {
      // One that is written and could not be read has its finding.
      if let written = notice.node(placed.path + ["venues"]), !written.items.isEmpty { continue }
      let offers = placed.campus.venues.map(\.id.rawValue)
      sink.report(
        .sessionWithoutVenue, at: notice.range(placed.path + ["id"]),
        Wording(zh: "场次“\(placed.session.id)”没有写在哪个房间", en: "the session “\(placed.session.id)” names no room"),
        fix: offers.isEmpty
          ? Wording(zh: "先在本校区的 venues 里写上房间", en: "first add the room to the campus's venues")
          : Wording(
            zh: "加上 venues: [\(offers.joined(separator: ", "))]", en: "add venues: [\(offers.joined(separator: ", "))]")
      )
    }
  }
}

extension FindingKind {
  static let sessionWithoutVenue = FindingKind(
    "session-without-venue", .warning,
    meaning: Wording(zh: "读者到了校区，不知道去哪个房间。", en: "Readers would reach the campus and not know which room."))
}
