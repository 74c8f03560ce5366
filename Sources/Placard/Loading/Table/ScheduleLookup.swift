/// Who and where the names in a schedule table are.
struct ScheduleLookup {
  let notice: Notice
  let reading: ScheduleRowReading
  /// `nil` while the units are not known, because their own file is at fault.
  private let units: UnitDirectory?
  private let campusNames: NameIndex
  private let venueNames: [NameIndex]
  private let sessionNames: [NameIndex]

  init(notice: Notice, units: UnitDirectory?, reading: ScheduleRowReading) {
    self.notice = notice
    self.reading = reading
    self.units = units
    campusNames = NameIndex(notice.campuses)
    venueNames = notice.campuses.map { NameIndex($0.venues) }
    sessionNames = notice.campuses.map { NameIndex($0.sessions) }
  }

  func unit(_ row: ScheduleRow) -> Unit.ID? {
    guard let cell = row.written(.unit) else {
      reading.report(.blankUnit(reading.range(.unit, row)), .unit, row.row)
      return nil
    }
    guard let units else { return nil }
    // Many universities have a law school: the notice's own is meant.
    if case .several(let ids) = units.names.find(cell.value) {
      let own = ids.map { Unit.ID($0) }.filter(isOwn)
      if own.count == 1 { return own.first }
    }
    return found(cell, in: units.names, .unit, .unit, row).map { Unit.ID($0) }
  }

  /// The unit belongs to a campus of the notice.
  private func isOwn(_ unit: Unit.ID) -> Bool {
    let home = units?.homes[unit]
    return notice.campuses.contains { $0.id == home || $0.covers.contains(unit) }
  }

  /// The index of the row's campus among the notice's.
  func campus(_ row: ScheduleRow, of unit: Unit.ID?) -> Int? {
    if let cell = row.written(.campus) {
      return found(cell, in: campusNames, .campus, .campus, row).flatMap { id in
        notice.campuses.firstIndex { $0.id.rawValue == id }
      }
    }
    if let cell = row.written(.session) {
      let holders = sessionNames.indices.filter { sessionNames[$0].id(ofName: cell.value) != nil }
      if holders.count == 1 { return holders.first }
    }
    if notice.campuses.count == 1 { return 0 }
    guard let unit else { return nil }
    let covering = notice.campuses.indices.filter { notice.campuses[$0].covers.contains(unit) }
    if covering.count == 1 { return covering.first }
    if let own = units?.homes[unit], let index = notice.campuses.firstIndex(where: { $0.id == own }) {
      return index
    }
    reading.report(.unknownCampus(reading.range(.unit, row), notice), .campus, row.row)
    return nil
  }

  /// `.some(nil)` where the row names none.
  func venue(_ row: ScheduleRow, at campus: Int) -> Venue.ID?? {
    guard let cell = row.written(.venue) else { return .some(nil) }
    return found(cell, in: venueNames[campus], .venue, .venue, row).map { Venue.ID($0) }
  }

  func sessionID(_ cell: TableCell, at campus: Int) -> Session.ID? {
    sessionNames[campus].id(ofName: cell.value).map { Session.ID($0) }
  }

  func reportUnknownSession(_ row: ScheduleRow, at campus: Int) {
    guard let cell = row.written(.session) else { return }
    _ = found(cell, in: sessionNames[campus], .session, .session, row)
  }
}

extension ScheduleLookup {
  private func found(
    _ cell: TableCell, in index: NameIndex, _ kind: EntityKind, _ column: ScheduleColumn, _ row: ScheduleRow
  ) -> String? {
    switch index.find(cell.value) {
    case .found(let id):
      return id
    case .several(let ids):
      reading.report(.ambiguousName(cell, kind, ids), column, row.row)
    case .unknown(let nearest):
      let damage = SpreadsheetDamage.inName(cell) { index.id(ofName: $0) != nil }
      let elsewhere = damage == nil ? misplaced(cell, column, row) : nil
      reading.report(damage ?? elsewhere ?? .unknownName(cell, kind, nearest, index.names), column, row.row)
    }
    return nil
  }
}

extension ScheduleLookup {
  /// What is the name of something else: of a room of another campus, or of what another column holds.
  private func misplaced(_ cell: TableCell, _ column: ScheduleColumn, _ row: ScheduleRow) -> Finding? {
    if column == .venue, let other = venueNames.firstIndex(where: { $0.id(ofName: cell.value) != nil }) {
      return .otherCampus(cell, notice.campuses[other], row.written(.campus)?.value)
    }
    let homes: [(ScheduleColumn, [NameIndex])] = [
      (.unit, units.map { [$0.names] } ?? []), (.campus, [campusNames]), (.venue, venueNames), (.session, sessionNames),
    ]
    let home = homes.first { home in home.0 != column && home.1.contains { $0.id(ofName: cell.value) != nil } }
    return home.map { .otherColumn(cell, $0.0, column) }
  }
}

extension Finding {
  fileprivate static func otherCampus(_ cell: TableCell, _ campus: Campus, _ written: String?) -> Finding {
    Finding(
      .unknownReference, at: cell.range,
      Wording(
        zh: "场地“\(cell.value.excerpt)”在校区“\(campus.id)”，不在“\(written ?? "")”",
        en: "the venue “\(cell.value.excerpt)” is at the campus “\(campus.id)”, not at “\(written ?? "")”"),
      fix: Wording(zh: "核对这一行的校区和场地，改正其中一个", en: "correct the campus or the venue of this row"))
  }

  fileprivate static func otherColumn(
    _ cell: TableCell, _ home: ScheduleColumn, _ column: ScheduleColumn
  ) -> Finding {
    Finding(
      .unknownReference, at: cell.range,
      Wording(
        zh: "“\(cell.value.excerpt)”应该在“\(home.name.zh)”一列，却写在“\(column.name.zh)”一列",
        en: "“\(cell.value.excerpt)” belongs in the column “\(home.name.en)”, but stands in “\(column.name.en)”"),
      fix: Wording(
        zh: "这一行的格子可能左右颠倒或错位了，对照表头改正", en: "cells of this row may be swapped or shifted; hold it against the head"))
  }

  fileprivate static func blankUnit(_ range: SourceRange) -> Finding {
    Finding(
      .blankValue, at: range, Wording(zh: "没有写单位", en: "no unit stands here"),
      fix: Wording(
        zh: "每一行都写上单位；合并过的单元格存成 CSV 后只有第一行有内容，要往下填满",
        en: "name the unit in every row; of merged cells, CSV keeps the first one only, so fill it down"))
  }

  fileprivate static func unknownCampus(_ range: SourceRange, _ notice: Notice) -> Finding {
    let ids = notice.campuses.map(\.id.rawValue)
    return Finding(
      .missingColumnValue, at: range,
      Wording(zh: "不知道这一行在哪个校区", en: "the row does not tell the campus"),
      fix: Wording(
        zh: "写明校区：\(ids.joined(separator: "、"))；或者在单位名单里写上它的 campus",
        en: "name it: \(ids.joined(separator: ", ")); or give the unit a campus where it is listed"))
  }

  fileprivate static func ambiguousName(_ cell: TableCell, _ kind: EntityKind, _ ids: [String]) -> Finding {
    Finding(
      .ambiguousName, at: cell.range,
      Wording(
        zh: "“\(cell.value.excerpt)”对得上 \(ids.count) 个\(kind.name.zh)",
        en: "“\(cell.value.excerpt)” is the name of \(ids.count) \(kind.name.en)s"),
      fix: Wording(
        zh: "写编号：\(ids.joined(separator: "、"))",
        en: "write the id of the one that is meant: \(ids.joined(separator: ", "))"))
  }

  fileprivate static func unknownName(
    _ cell: TableCell, _ kind: EntityKind, _ nearest: (name: String, id: String)?, _ names: [String]
  ) -> Finding {
    let list = names.prefix(12).joined(separator: "、") + (names.count > 12 ? "…" : "")
    let hasGap = cell.value.contains("?") || cell.value.contains("？") || cell.value.contains("\u{FFFD}")
    return Finding(
      .unknownReference, at: cell.range,
      Wording(
        zh: "没有叫“\(cell.value.excerpt)”的\(kind.name.zh)" + (hasGap ? "；“?”可能是存成 CSV 时丢掉的生僻字" : ""),
        en: "there is no \(kind.name.en) called “\(cell.value.excerpt)”"
          + (hasGap ? "; the “?” may be a rare character lost in saving" : "")),
      fix: nearest.map {
        $0.name == $0.id
          ? Wording(zh: "是不是“\($0.name)”？", en: "did you mean “\($0.name)”?")
          : Wording(zh: "是不是“\($0.name)”（\($0.id)）？", en: "did you mean “\($0.name)” (\($0.id))?")
      }
        ?? Wording(
          zh: names.isEmpty ? "先写进 YAML" : "现有：\(list)",
          en: names.isEmpty ? "add it to the YAML first" : "there are: \(list)"))
  }
}

extension FindingKind {
  static let ambiguousName = FindingKind(
    "ambiguous-name", .error,
    meaning: Wording(zh: "这个时段可能会排给另一个单位。", en: "The slot might go to another unit."))
  static let missingColumnValue = FindingKind(
    "missing-column", .error,
    meaning: Wording(zh: "这些时段不知道归谁、在哪天。", en: "Nobody could tell whose slots these are, or on which day."))
}
