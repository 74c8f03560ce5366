extension Check {
  /// Some offices send several small units to one slot. Where nearly all slots belong to one unit, two units in one are a slip;
  /// slots that overlap without being the same always are.
  static let slotsOverlapInVenue = Check(
    FindingGuide(
      .slotsOverlapInVenue, Wording(zh: "两个单位排在同一时间同一房间", en: "Two units in one room at the same time"),
      failing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
        assignments:
          - {unit: law, session: day, time: "9:00~10:00", venue: hall}
          - {unit: history, session: day, time: «slots-overlap-in-venue»"9:30~10:30", venue: hall}
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
          - {unit: law, session: day, time: "9:00~10:00", venue: hall}
          - {unit: history, session: day, time: "10:00~11:00", venue: hall}
        === content/units.yaml
        units:
          - {id: law, name: 法学院, campus: north}
          - {id: history, name: 历史学院, campus: north}
        """)
  ) { notice, sink in
    let places = Dictionary(notice.sessions.map { ($0.session.id, $0) }, uniquingKeysWith: { first, _ in first })
    var rooms: [Room: [Slot]] = [:]
    var count = 0
    for (index, assignment) in notice.notice.assignments.enumerated() {
      guard let place = places[assignment.session], place.isHeld, let time = assignment.time,
        let venue = assignment.venue ?? (place.session.venues.count == 1 ? place.session.venues[0] : nil)
      else { continue }
      rooms[Room(date: place.session.date, venue: venue), default: []].append(
        Slot(index: index, unit: assignment.unit, time: time))
      count += 1
    }
    var clashes: [(later: Slot, earlier: Slot)] = []
    for slots in rooms.values {
      var open: [Slot] = []
      for slot in slots.sorted(by: { ($0.time.start, $0.index) < ($1.time.start, $1.index) }) {
        open.removeAll { $0.time.end <= slot.time.start }
        if let other = open.first(where: { $0.unit != slot.unit }) {
          clashes.append(slot.index < other.index ? (other, slot) : (slot, other))
        }
        open.append(slot)
      }
    }
    let shared = clashes.count { $0.later.time == $0.earlier.time }
    for (later, earlier) in clashes.sorted(by: { $0.later.index < $1.later.index })
    where later.time != earlier.time || shared * 8 <= count {
      sink.report(
        .slotsOverlapInVenue, at: notice.range("assignments", later.index, "time"),
        Wording(
          zh: "“\(later.unit)”（\(later.time.written)）和“\(earlier.unit)”（\(earlier.time.written)）在同一房间撞了时间",
          en: "“\(later.unit)” (\(later.time.written)) and “\(earlier.unit)” (\(earlier.time.written)) are in one room"),
        fix: Wording(
          zh: "改其中一个的时间或房间；确实合并进行就在 allow 里说明", en: "change time or room of one; if they share it, say so in allow"),
        notes: [
          .init(
            at: notice.range("assignments", earlier.index, "unit"),
            Wording(zh: "另一个单位在这里", en: "the other unit is here"))
        ])
    }
  }

  private struct Room: Hashable {
    let date: LocalDate
    let venue: Venue.ID
  }

  private struct Slot {
    let index: Int
    let unit: Unit.ID
    let time: TimeRange
  }
}

extension FindingKind {
  static let slotsOverlapInVenue = FindingKind(
    "slots-overlap-in-venue", .warning,
    meaning: Wording(zh: "两个单位会挤在同一个房间门口。", en: "Two units would crowd at the door of one room."))
}
