extension Check {
  /// Within a notice a room is its id; between notices it is its name, building and campus.
  static let sessionOverlapInVenue = Check(
    FindingGuide(
      .sessionOverlapInVenue, Wording(zh: "同一时间同一房间排了两场", en: "Two sessions in one room at the same time"),
      failing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: first, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
              - {id: second, date: 2025-11-04, times: ["10:00~11:30"], venues: [«session-overlap-in-venue»hall]}
        """,
      passing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: first, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
              - {id: second, date: 2025-11-04, times: ["13:30~17:00"], venues: [hall]}
        """)
  ) { (site: SiteInspection, sink: inout FindingSink) in
    var uses: [String: [Use]] = [:]
    for notice in site.notices {
      for placed in notice.sessions where placed.isHeld {
        for (index, id) in placed.session.venues.enumerated() {
          guard let venue = placed.campus.venues.first(where: { $0.id == id }) else { continue }
          let use = Use(notice: notice, placed: placed, venue: venue, index: index)
          for earlier in uses[use.room] ?? [] {
            // The same notice may have two rooms of one name; another notice's ids say nothing.
            if earlier.notice.file == notice.file, earlier.venue.id != id { continue }
            guard !use.isSame(as: earlier), let times = use.overlap(with: earlier) else { continue }
            sink.report(.overlap(use, earlier, times))
          }
          uses[use.room, default: []].append(use)
        }
      }
    }
  }

  fileprivate struct Use {
    let notice: PlacedNotice
    let placed: PlacedSession
    let venue: Venue
    let index: Int

    var room: String {
      "\(placed.session.date.iso8601) \(venue.room(on: placed.campus, notice.site))"
    }
    var range: SourceRange { notice.range(placed.path + ["venues", index]) }

    /// A room that its session names twice, which has its own finding.
    func isSame(as other: Use) -> Bool {
      notice.file == other.notice.file && placed.session.id == other.placed.session.id
    }

    func overlap(with other: Use) -> (TimeRange, TimeRange)? {
      for mine in placed.session.times {
        for theirs in other.placed.session.times where mine.overlaps(theirs) { return (mine, theirs) }
      }
      return nil
    }
  }
}

extension Finding {
  fileprivate static func overlap(_ use: Check.Use, _ earlier: Check.Use, _ times: (TimeRange, TimeRange)) -> Finding {
    let room = use.notice.name(use.venue.name)
    return Finding(
      .sessionOverlapInVenue, at: use.range,
      Wording(
        zh:
          "\(use.placed.session.date.iso8601) 场次“\(use.placed.session.id)”（\(times.0.written)）和“\(earlier.placed.session.id)”"
          + "（\(times.1.written)）都在 \(room)",
        en: "on \(use.placed.session.date.iso8601) both “\(use.placed.session.id)” (\(times.0.written)) and "
          + "“\(earlier.placed.session.id)” (\(times.1.written)) are in \(room)"),
      fix: Wording(zh: "改其中一场的时间或房间", en: "change the hours or the room of one of them"),
      notes: [.init(at: earlier.range, Wording(zh: "另一场在这里", en: "the other session is here"))])
  }
}

extension FindingSink {
  mutating func report(_ finding: Finding) {
    report(
      finding.kind, at: finding.range, finding.message, fix: finding.fix, notes: finding.notes, repairs: finding.repairs
    )
  }
}

extension FindingKind {
  static let sessionOverlapInVenue = FindingKind(
    "session-overlap-in-venue", .error,
    meaning: Wording(zh: "两批人会在同一个房间门口相遇。", en: "Two crowds would meet at the door of one room."))
}
