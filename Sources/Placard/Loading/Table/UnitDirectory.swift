/// The site's units by id and by name, made once for all schedule tables.
struct UnitDirectory: Sendable {
  /// The campus that each belongs to, of those that have one.
  let homes: [Unit.ID: Campus.ID]
  let names: NameIndex

  init(_ units: [Unit]) {
    homes = Dictionary(
      units.compactMap { unit in unit.campus.map { (unit.id, $0) } }, uniquingKeysWith: { first, _ in first })
    names = NameIndex(units)
  }
}
