/// The site's units by id and by name, made once for all schedule tables.
struct UnitDirectory {
  let byID: [Unit.ID: Unit]
  let names: NameIndex

  init(_ units: [Unit]) {
    byID = Dictionary(units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    names = NameIndex(units)
  }
}
