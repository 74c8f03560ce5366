extension Check {
  /// At one address only one of the two could stand.
  static let formerIDInUse = Check(
    FindingGuide(
      .formerIDInUse, Wording(zh: "以前的编号（was）现在还有人用", en: "A former id (was) that something still bears"),
      failing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
        === content/units.yaml
        units:
          - {id: law, name: 法学院, campus: north}
          - {id: new-law, was: [«former-id-in-use»law], name: 新法学院, campus: north}
        """,
      passing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
        === content/units.yaml
        units:
          - {id: new-law, was: [law], name: 新法学院, campus: north}
        """)
  ) { (site: SiteInspection, sink: inout FindingSink) in
    sink.report(
      site.notices.map { notice in
        Bearer(id: notice.notice.id.rawValue, was: notice.notice.was.map(\.rawValue), file: notice.file, path: [])
      }, site.positions)
    sink.report(
      site.units.enumerated().map { index, unit in
        Bearer(
          id: unit.id.rawValue, was: unit.was.map(\.rawValue), file: Positions.units,
          path: [.key("units"), .index(index)])
      }, site.positions)
    for notice in site.notices {
      let campuses = notice.notice.campuses.enumerated()
      sink.report(
        campuses.map { index, campus in
          Bearer(
            id: campus.id.rawValue, was: campus.was.map(\.rawValue), file: notice.file,
            path: [.key("campuses"), .index(index)])
        }, site.positions)
      sink.report(
        campuses.flatMap { index, campus in
          campus.venues.enumerated().map { venueIndex, venue in
            Bearer(
              id: venue.id.rawValue, was: venue.was.map(\.rawValue), file: notice.file,
              path: [.key("campuses"), .index(index), .key("venues"), .index(venueIndex)])
          }
        }, site.positions)
      sink.report(
        campuses.flatMap { index, campus in
          campus.sessions.enumerated().map { sessionIndex, session in
            Bearer(
              id: session.id.rawValue, was: session.was.map(\.rawValue), file: notice.file,
              path: [.key("campuses"), .index(index), .key("sessions"), .index(sessionIndex)])
          }
        }, site.positions)
    }
  }

  fileprivate struct Bearer {
    let id: String
    let was: [String]
    let file: String
    let path: [Positions.Step]
  }
}

extension FindingSink {
  fileprivate mutating func report(_ bearers: [Check.Bearer], _ positions: Positions) {
    guard bearers.contains(where: { !$0.was.isEmpty }) else { return }
    let present = Dictionary(bearers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var former: [String: Check.Bearer] = [:]
    for bearer in bearers {
      for (index, old) in bearer.was.enumerated() where !old.isEmpty {
        defer { former[old] = former[old] ?? bearer }
        guard let other = present[old] ?? former[old] else { continue }
        report(
          .formerIDInUse, at: positions.range(bearer.file, bearer.path + [.key("was"), .index(index)]),
          present[old] != nil
            ? Wording(zh: "编号“\(old)”现在就在用，不能写进 was", en: "the id “\(old)” is in use now and cannot be a former one")
            : Wording(zh: "“\(other.id)”的 was 里也有“\(old)”", en: "“\(old)” is a former id of “\(other.id)” too"),
          fix: Wording(zh: "只留一处", en: "keep it in one place"),
          notes: [
            .init(
              at: positions.range(other.file, other.path + [.key("id")]), Wording(zh: "另一处在这里", en: "the other is here")
            )
          ])
      }
    }
  }
}

extension FindingKind {
  static let formerIDInUse = FindingKind(
    "former-id-in-use", .error,
    meaning: Wording(
      zh: "一个网址只能通向一处，旧链接会打开别人的页面。", en: "An address leads to one place: old links would open another's page."))
}
