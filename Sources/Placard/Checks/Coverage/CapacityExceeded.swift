extension Check {
  /// Head counts, minutes a person and stations have to be given; a room without a number of stations counts as one.
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
    let heads = Dictionary(
      notice.site.units.compactMap { unit in unit.headCount.map { (unit.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    guard !heads.isEmpty else { return }
    var demands: [Session.ID: Int] = [:]
    for unit in notice.schedule.units {
      guard let count = heads[unit.id] else { continue }
      // A unit that may come to several sessions is spread over them.
      let visits = notice.schedule.visits(of: unit.id).filter { $0.session.status == .scheduled }
      for visit in visits { demands[visit.session.id, default: 0] += (count + visits.count - 1) / visits.count }
    }
    for placed in notice.sessions where placed.isHeld {
      guard let minutes = placed.session.minutesPerPerson ?? notice.notice.minutesPerPerson,
        let demand = demands[placed.session.id]
      else { continue }
      let load = Load(
        people: demand, minutes: minutes, open: placed.session.times.map(\.minutes).reduce(0, +), placed.stations)
      if load.isTooMuch { sink.report(load.finding(at: notice.range(placed.path + ["times"]))) }
    }
    notice.checkSlots(heads, &sink)
  }

  fileprivate struct Load {
    let people: Int
    let minutes: Int
    let open: Int
    let stations: Int

    init(people: Int, minutes: Int, open: Int, _ stations: Int) {
      (self.people, self.minutes, self.open, self.stations) = (people, minutes, open, stations)
    }

    var served: Int { open / minutes * stations }
    var isTooMuch: Bool { people > served }

    func finding(at range: SourceRange) -> Finding {
      let needed = (people + stations - 1) / stations * minutes
      return Finding(
        .capacityExceeded, at: range,
        Wording(
          zh: "\(people) 人办不完：\(open) 分钟 ÷ 每人 \(minutes) 分钟 × \(stations) 个台位 = \(served) 人",
          en:
            "\(people) people are too many: \(open) minutes ÷ \(minutes) minutes a person × \(stations) stations = \(served) people"
        ),
        fix: Wording(
          zh: "\(people) 人要 \(needed) 分钟，差 \(needed - open) 分钟：延长时间、加台位或另加一场",
          en: "\(people) people take \(needed) minutes, \(needed - open) more: add time, stations or a session"))
    }
  }
}

extension NoticeInspection {
  /// Slots of single units: those in the same room at the same time share it.
  fileprivate func checkSlots(_ heads: [Unit.ID: Int], _ sink: inout FindingSink) {
    struct Slot: Hashable {
      let session: Session.ID
      let time: TimeRange
      let venue: Venue.ID?
    }
    let places = Dictionary(sessions.map { ($0.session.id, $0) }, uniquingKeysWith: { first, _ in first })
    let counts = Dictionary(grouping: notice.assignments, by: \.unit).mapValues(\.count)
    var people: [Slot: (count: Int, index: Int)] = [:]
    for (index, assignment) in notice.assignments.enumerated() {
      guard let time = assignment.time, let count = heads[assignment.unit], let times = counts[assignment.unit] else {
        continue
      }
      let slot = Slot(session: assignment.session, time: time, venue: assignment.venue)
      people[slot, default: (0, index)].count += (count + times - 1) / times
    }
    for (slot, demand) in people.sorted(by: { $0.value.index < $1.value.index }) {
      guard let place = places[slot.session], place.isHeld,
        let minutes = place.session.minutesPerPerson ?? notice.minutesPerPerson
      else { continue }
      let stations = slot.venue.map { id in place.campus.venues.first { $0.id == id }?.stations ?? 1 } ?? place.stations
      let load = Check.Load(people: demand.count, minutes: minutes, open: slot.time.minutes, stations)
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
