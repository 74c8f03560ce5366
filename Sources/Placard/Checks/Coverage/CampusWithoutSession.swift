extension Check {
  static let campusWithoutSession = Check(
    FindingGuide(
      .campusWithoutSession, Wording(zh: "校区没有场次", en: "A campus without a session"),
      failing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
          - {id: «campus-without-session»south, name: 南校区}
        """,
      passing: """
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
        """)
  ) { notice, sink in
    guard notice.isWhollyScheduled else { return }
    // A notice without any schedule may list campuses for their addresses.
    guard !notice.sessions.isEmpty else { return }
    let toldOff = Set(
      notice.notice.revisions.flatMap(\.changes).compactMap { change in
        if case .session(let id) = change.subject, change.kind == .cancelled { id } else { nil }
      })
    for (index, campus) in notice.notice.campuses.enumerated() {
      let held = campus.sessions.contains { $0.status == .scheduled }
      guard !held else { continue }
      // Called off, and said so: its readers learn of it from the revision.
      guard campus.sessions.isEmpty || !campus.sessions.allSatisfy({ toldOff.contains($0.id) }) else { continue }
      sink.report(
        .campusWithoutSession, at: notice.range("campuses", index, "id"),
        Wording(
          zh: campus.sessions.isEmpty ? "“\(notice.name(campus.name))”没有场次" : "“\(notice.name(campus.name))”的场次都取消了",
          en: campus.sessions.isEmpty
            ? "“\(notice.name(campus.name))” has no session"
            : "all sessions of “\(notice.name(campus.name))” are cancelled"),
        fix: Wording(zh: "加上场次，或者删掉这个校区", en: "add a session, or delete the campus"))
    }
  }
}

extension FindingKind {
  static let campusWithoutSession = FindingKind(
    "campus-without-session", .warning,
    meaning: Wording(zh: "这个校区的读者看不到该何时来。", en: "Readers of this campus could not tell when to come."))
}
