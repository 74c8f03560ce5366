/// A session with the slots within it: the day once, then each stretch of time with its rooms or its units.
package struct AttendanceView: Sendable {
  package let session: SessionView
  package let slots: [SlotView]

  package static let fields = Fields<AttendanceView>("attendance") {
    Field.object("session", of: SessionView.fields, "The session, over once its last slot is.") { $0.session }
    Field.list("slots", of: SlotView.fields, "The slots, earliest first, where there are several or they have units.") {
      $0.slots
    }
  }
}

/// A stretch of time within a session.
package struct SlotView: Sendable {
  package let times: [RangeView]
  package fileprivate(set) var rooms: [LinkView]
  package fileprivate(set) var units: [LinkView]

  package static let fields = Fields<SlotView>("slot") {
    Field.list("times", of: RangeView.fields, "Its ranges of hours.") { $0.times }
    Field.list("rooms", of: LinkView.fields("room"), "Where, on a unit's page.") { $0.rooms }
    Field.list("units", of: LinkView.fields("member"), "Who comes, on a venue's page.") { $0.units }
  }
}

extension AttendanceView {
  /// A unit's visits by session, earliest first: a unit with seven slots on a day reads that day once.
  static func grouping(_ visits: [SessionView]) -> [AttendanceView] {
    // As nearly all units have it.
    if visits.count == 1 { return [AttendanceView(session: visits[0], slots: [])] }
    var order: [String] = []
    var groups: [String: [SessionView]] = [:]
    for visit in visits {
      if groups[visit.id] == nil { order.append(visit.id) }
      groups[visit.id, default: []].append(visit)
    }
    return order.compactMap { id in groups[id].flatMap(AttendanceView.init(visits:)) }
  }

  private init?(visits: [SessionView]) {
    guard var session = visits.first else { return nil }
    session.isoEnd = visits.map(\.isoEnd).max() ?? session.isoEnd
    var slots: [SlotView] = []
    for visit in visits {
      if let last = slots.indices.last, slots[last].times == visit.times {
        slots[last].rooms += visit.rooms
      } else {
        slots.append(SlotView(times: visit.times, rooms: visit.rooms, units: []))
      }
    }
    self.init(session: session, slots: visits.count > 1 ? slots : [])
  }

  /// What happens in a room during a session: the slots that units have there.
  init(_ session: SessionView, in venue: Venue.ID, of notice: Notice, schedule: Schedule, in context: PageContext) {
    var slots: [(time: TimeRange, slot: SlotView)] = []
    for unit in schedule.units(in: Session.ID(session.id)) {
      for visit in schedule.visits(of: unit.id) where visit.session.id.rawValue == session.id {
        guard let time = visit.time, visit.venue == nil || visit.venue == venue else { continue }
        let link = LinkView(unit, of: notice, in: context)
        if let same = slots.firstIndex(where: { $0.time == time }) {
          slots[same].slot.units.append(link)
        } else {
          let times = [RangeView(time, on: visit.session.date, in: context)]
          slots.append((time, SlotView(times: times, rooms: [], units: [link])))
        }
      }
    }
    self.init(session: session, slots: slots.sorted { $0.time < $1.time }.map(\.slot))
  }
}
