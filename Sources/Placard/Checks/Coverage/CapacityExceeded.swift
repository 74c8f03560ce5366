extension Check {
  /// Head counts, minutes a person and stations have to be given; a room without a number of stations counts as one. The head
  /// counts of slots come before those of units.
  static let capacityExceeded = Check(
    FindingGuide(
      .capacityExceeded, Wording(zh: "人数超过时间和台位能办的数量", en: "More people than hours and stations can serve"),
      failing: """
        minutes_per_person: 3
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅, stations: 2}]
            sessions:
              - {id: day, date: 2025-11-04, times: «capacity-exceeded»["9:00~12:00"], venues: [hall]}
        === content/units.yaml
        units:
          - {id: law, name: 法学院, campus: north, head_count: 150}
        """,
      passing: """
        minutes_per_person: 3
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅, stations: 2}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
        === content/units.yaml
        units:
          - {id: law, name: 法学院, campus: north, head_count: 120}
        """)
  ) { notice, sink in
    let demands = notice.demands()
    guard !demands.isEmpty else { return }
    // A unit whose rows could not be read would seem to come to every session.
    for placed in notice.sessions where placed.isHeld && notice.isWhollyScheduled {
      guard let minutes = placed.session.minutesPerPerson ?? notice.notice.minutesPerPerson,
        let groups = demands[placed.session.id]
      else { continue }
      let load = Load(
        groups: groups, minutes: minutes, open: placed.session.times.map(\.minutes).reduce(0, +), placed.stations)
      if load.isTooMuch { sink.report(load.finding(at: notice.range(placed.path + ["times"]))) }
    }
    notice.checkSlots(&sink)
  }

  fileprivate struct Load {
    let groups: [UnitGroup]
    let people: Int
    let minutes: Int
    let open: Int
    let stations: Int

    init(groups: [UnitGroup], minutes: Int, open: Int, _ stations: Int) {
      self.groups = groups
      people = groups.map(\.count).reduce(0, +)
      (self.minutes, self.open, self.stations) = (minutes, open, stations)
    }

    var served: Int { open / minutes * stations }
    var isTooMuch: Bool { people > served }

    /// `法学院 30 + 历史学院 31 = `, where a few units come together.
    private var sum: String {
      guard (2...6).contains(groups.count) else { return "" }
      return groups.map { "\($0.name) \($0.count)" }.joined(separator: " + ") + " = "
    }

    func finding(at range: SourceRange) -> Finding {
      let needed = (people + stations - 1) / stations * minutes
      return Finding(
        .capacityExceeded, at: range,
        Wording(
          zh: "\(sum)\(people) 人办不完：\(open) 分钟 ÷ 每人 \(minutes) 分钟 × \(stations) 个台位 = \(served) 人",
          en: "\(sum)\(people) people are too many: "
            + "\(open) minutes ÷ \(minutes) minutes a person × \(stations) stations = \(served) people"),
        fix: Wording(
          zh: "\(people) 人要 \(needed) 分钟，差 \(needed - open) 分钟：延长时间、加台位或另加一场",
          en: "\(people) people take \(needed) minutes, \(needed - open) more: add time, stations or a session"))
    }
  }
}

/// The people of a unit who come at one time.
private struct UnitGroup {
  let name: String
  var count: Int
}

extension NoticeInspection {
  /// Who comes to each session. Those of a unit for whom no slot says a number are spread over its other visits.
  fileprivate func demands() -> [Session.ID: [UnitGroup]] {
    var demands: [Session.ID: [UnitGroup]] = [:]
    for unit in schedule.units {
      let visits = schedule.visits(of: unit.id).filter { $0.session.status == .scheduled }
      let share = share(of: unit, in: visits.map(\.headCount))
      for visit in visits {
        guard let count = visit.headCount ?? share else { continue }
        if demands[visit.session.id]?.last?.name == name(unit.name), let last = demands[visit.session.id]?.indices.last
        {
          demands[visit.session.id]?[last].count += count
        } else {
          demands[visit.session.id, default: []].append(UnitGroup(name: name(unit.name), count: count))
        }
      }
    }
    return demands
  }

  /// What falls to each slot without a number of its own; `nil` where nothing is known.
  private func share(of unit: Unit, in slots: [Int?]) -> Int? {
    let open = slots.count { $0 == nil }
    guard let total = unit.headCount, open > 0 else { return nil }
    return max(0, total - slots.compactMap { $0 }.reduce(0, +) + open - 1) / open
  }

  /// Slots of single units: those in the same room at the same time share it.
  fileprivate func checkSlots(_ sink: inout FindingSink) {
    struct Slot: Hashable {
      let session: Session.ID
      let time: TimeRange
      let venue: Venue.ID?
    }
    let places = Dictionary(sessions.map { ($0.session.id, $0) }, uniquingKeysWith: { first, _ in first })
    let shares = Dictionary(grouping: notice.assignments, by: \.unit).compactMapValues { slots in
      slots.first.flatMap { site.unit($0.unit) }.flatMap { share(of: $0, in: slots.map(\.headCount)) }
    }
    var demands: [Slot: (groups: [UnitGroup], index: Int)] = [:]
    for (index, assignment) in notice.assignments.enumerated() {
      guard let time = assignment.time, let count = assignment.headCount ?? shares[assignment.unit] else { continue }
      let slot = Slot(session: assignment.session, time: time, venue: assignment.venue)
      let name = site.unit(assignment.unit).map { self.name($0.name) } ?? assignment.unit.rawValue
      demands[slot, default: ([], index)].groups.append(UnitGroup(name: name, count: count))
    }
    for (slot, demand) in demands.sorted(by: { $0.value.index < $1.value.index }) {
      guard let place = places[slot.session], place.isHeld,
        let minutes = place.session.minutesPerPerson ?? notice.minutesPerPerson
      else { continue }
      let stations = slot.venue.map { id in place.campus.venues.first { $0.id == id }?.stations ?? 1 } ?? place.stations
      let load = Check.Load(groups: demand.groups, minutes: minutes, open: slot.time.minutes, stations)
      if load.isTooMuch { sink.report(load.finding(at: range("assignments", demand.index, "time"))) }
    }
  }
}

extension PlacedSession {
  fileprivate var stations: Int {
    max(1, session.venues.map { id in campus.venues.first { $0.id == id }?.stations ?? 1 }.reduce(0, +))
  }
}

extension TimeRange {
  fileprivate var minutes: Int { end.minutes - start.minutes }
}

extension FindingKind {
  static let capacityExceeded = FindingKind(
    "capacity-exceeded", .warning,
    meaning: Wording(zh: "排在后面的人当天办不完，白等一场。", en: "Those at the end of the queue would wait in vain."))
}
