/// Finds things by any of the names that an office writes for them.
struct NameIndex: Sendable {
  private var keys: [String: [String]] = [:]
  private(set) var names: [String] = []
  private var idsByName: [String: String] = [:]

  enum Answer {
    case found(String)
    case several([String])
    /// With the nearest name and its id.
    case unknown(nearest: (name: String, id: String)?)
  }

  mutating func add(id: String, names: [String]) {
    for name in [id] + names where !name.isEmpty {
      if keys[name.asLookupKey]?.contains(id) != true { keys[name.asLookupKey, default: []].append(id) }
      if idsByName[name] == nil {
        idsByName[name] = id
        self.names.append(name)
      }
    }
  }

  func find(_ written: String) -> Answer {
    let ids = keys[written.asLookupKey] ?? []
    if let id = ids.first { return ids.count == 1 ? .found(id) : .several(ids) }
    return .unknown(nearest: nearest(to: written).flatMap { name in idsByName[name].map { (name, $0) } })
  }

  func id(ofName name: String) -> String? { keys[name.asLookupKey]?.first }

  /// By letters; otherwise the shortest name that holds the written one, or is held by it: 法学 for 法学院.
  private func nearest(to written: String) -> String? {
    if let name = names.nearest(to: written) { return name }
    guard written.count >= 2 else { return nil }
    let alike = names.filter { $0.count >= 2 && ($0.contains(written) || written.contains($0)) }
    return alike.min { ($0.count, $0) < ($1.count, $1) }
  }
}

extension NameIndex {
  init(_ units: [Unit]) {
    for unit in units {
      add(
        id: unit.id.rawValue,
        names: unit.name.inOrder + (unit.shortName?.inOrder ?? []) + unit.aliases)
    }
  }

  init(_ campuses: [Campus]) {
    for campus in campuses { add(id: campus.id.rawValue, names: campus.name.inOrder) }
  }

  init(_ sessions: [Session]) {
    for session in sessions { add(id: session.id.rawValue, names: session.title?.inOrder ?? []) }
  }

  /// A room is also known by its building and number.
  init(_ venues: [Venue]) {
    for venue in venues {
      let names = venue.name.inOrder
      let buildings = venue.building?.inOrder ?? []
      add(
        id: venue.id.rawValue, names: names + buildings.flatMap { building in names.map { building + $0 } })
    }
  }
}
