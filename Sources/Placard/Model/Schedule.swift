/// Who goes where and when: the sessions of a notice joined with the units that they are for.
///
/// Built once a notice, in time linear in sessions, units and assignments; every output asks it instead of searching.
package struct Schedule: Sendable {
  /// The units that the notice concerns, in the site's order.
  package let units: [Unit]
  private let unitIndexes: [Unit.ID: Int]
  private let campusesByUnit: [Unit.ID: [Int]]
  private let visitsByUnit: [Unit.ID: [Visit]]
  private let unitsByCampus: [Campus.ID: [Unit]]
  private let visitsByVenue: [Venue.ID: [Visit]]
  private let unitsBySession: [Session.ID: [Unit]]

  package init(notice: Notice, site: Site) {
    // By way of the campuses and not of all units: a site may have many notices with units of their own.
    let campusIndexes = Dictionary(
      notice.campuses.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var campusesByUnit: [Unit.ID: [Int]] = [:]
    func note(_ unit: Unit.ID, at campus: Int) {
      if campusesByUnit[unit]?.contains(campus) != true { campusesByUnit[unit, default: []].append(campus) }
    }
    for (index, campus) in notice.campuses.enumerated() {
      for unit in campus.covers { note(unit, at: index) }
      for session in campus.sessions { for unit in session.units { note(unit, at: index) } }
    }
    let named = Set(campusesByUnit.keys)
    for (campus, index) in campusIndexes {
      for unit in site.units(ofCampus: campus) where !named.contains(unit.id) { note(unit.id, at: index) }
    }

    let occasions = notice.campuses.map { campus in campus.sessions.map { Visit.Occasion(campus, $0) } }
    var visitsByUnit = notice.assignedVisits(occasions)
    for unit in visitsByUnit.keys where campusesByUnit[unit] == nil { campusesByUnit[unit] = [] }
    for (unit, visits) in visitsByUnit {
      for visit in visits { if let index = campusIndexes[visit.campus.id] { note(unit, at: index) } }
    }
    for (unit, campuses) in campusesByUnit where visitsByUnit[unit] == nil {
      visitsByUnit[unit] = campuses.flatMap { occasions[$0] }.filter { $0.concerns(unit) }.map { Visit($0) }
        .sorted(by: Visit.isEarlier)
    }

    self.campusesByUnit = campusesByUnit
    self.visitsByUnit = visitsByUnit
    // A unit that stands in the list twice, which is a finding, is its first.
    units = campusesByUnit.keys.compactMap(site.unitIndex).sorted().map { site.units[$0] }
    unitIndexes = Dictionary(
      units.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    unitsByCampus = units.reduce(into: [:]) { result, unit in
      for index in campusesByUnit[unit.id] ?? [] { result[notice.campuses[index].id, default: []].append(unit) }
    }
    unitsBySession = units.reduce(into: [:]) { result, unit in
      for session in Set((visitsByUnit[unit.id] ?? []).map(\.session.id)) { result[session, default: []].append(unit) }
    }
    visitsByVenue = occasions.joined().reduce(into: [:]) { result, occasion in
      for venue in occasion.session.venues { result[venue, default: []].append(Visit(occasion)) }
    }
  }

  /// One of `units`.
  package func unit(_ id: Unit.ID) -> Unit? { unitIndexes[id].map { units[$0] } }

  /// Where and when a unit comes, earliest first: its assignments or, without any, the sessions of its campuses that are
  /// for all or name it.
  package func visits(of unit: Unit.ID) -> [Visit] { visitsByUnit[unit] ?? [] }

  package func units(at campus: Campus.ID) -> [Unit] { unitsByCampus[campus] ?? [] }

  /// The units that come to a session.
  package func units(in session: Session.ID) -> [Unit] { unitsBySession[session] ?? [] }

  /// Positions in the notice's list of campuses.
  package func campusIndexes(of unit: Unit.ID) -> [Int] { campusesByUnit[unit] ?? [] }

  /// What happens in a venue, earliest first.
  package func visits(in venue: Venue.ID) -> [Visit] {
    (visitsByVenue[venue] ?? []).sorted(by: Visit.isEarlier)
  }
}

/// A session as one unit attends it.
package struct Visit: Sendable {
  private let occasion: Occasion
  /// The unit's own slot within the session.
  package var time: TimeRange?
  /// The unit's own venue among the session's.
  package var venue: Venue.ID?
  /// People of the unit in this slot, where known.
  package var headCount: Int?

  package var campus: Campus { occasion.campus }
  package var session: Session { occasion.session }

  package init(
    campus: Campus, session: Session, time: TimeRange? = nil, venue: Venue.ID? = nil, headCount: Int? = nil
  ) {
    self.init(Occasion(campus, session), time: time, venue: venue, headCount: headCount)
  }

  fileprivate init(_ occasion: Occasion, time: TimeRange? = nil, venue: Venue.ID? = nil, headCount: Int? = nil) {
    self.occasion = occasion
    self.time = time
    self.venue = venue
    self.headCount = headCount
  }

  /// What all who come to a session share: a hundred units' visits hold it once.
  fileprivate final class Occasion: Sendable {
    let campus: Campus
    let session: Session

    init(_ campus: Campus, _ session: Session) {
      self.campus = campus
      self.session = session
    }

    func concerns(_ unit: Unit.ID) -> Bool { session.units.isEmpty || session.units.contains(unit) }
  }

  package static func isEarlier(_ left: Self, _ right: Self) -> Bool {
    if left.session.date != right.session.date { return left.session.date < right.session.date }
    if let leftTime = left.firstTime, let rightTime = right.firstTime, leftTime != rightTime {
      return leftTime < rightTime
    }
    return left.session.id < right.session.id
  }

  private var firstTime: TimeRange? { time ?? session.times.first }
}

extension Visit: Equatable {
  package static func == (left: Self, right: Self) -> Bool {
    (left.time, left.venue, left.headCount) == (right.time, right.venue, right.headCount)
      && (left.occasion === right.occasion || left.campus == right.campus && left.session == right.session)
  }
}

extension Notice {
  fileprivate func assignedVisits(_ occasions: [[Visit.Occasion]]) -> [Unit.ID: [Visit]] {
    if assignments.isEmpty { return [:] }
    var places: [Session.ID: Visit.Occasion] = [:]
    for occasion in occasions.joined() { places[occasion.session.id] = occasion }
    var visits: [Unit.ID: [Visit]] = [:]
    for assignment in assignments {
      guard let place = places[assignment.session] else { continue }
      visits[assignment.unit, default: []].append(
        Visit(place, time: assignment.time, venue: assignment.venue, headCount: assignment.headCount))
    }
    for unit in visits.keys { visits[unit]?.sort(by: Visit.isEarlier) }
    return visits
  }
}
