/// The columns of a schedule table, and what offices call them.
enum ScheduleColumn: String, CaseIterable, Sendable {
  case unit, campus, session, date, start, end, time, venue
  case headCount = "head_count"
  /// A running number: read by nobody.
  case ordinal

  /// The first name in each language is the one that documentation and findings use.
  var names: [String] {
    switch self {
    case .unit:
      ["单位", "unit", "培养单位", "单位名称", "培养单位名称", "院系", "学院", "院系名称", "学院名称", "department", "school", "college"]
    case .campus: ["校区", "campus", "所在校区", "校区名称"]
    case .session: ["场次", "session", "场次编号"]
    case .date: ["日期", "date", "拍摄日期", "采集日期", "day"]
    case .start: ["开始时间", "start", "开始", "起始时间", "开始时刻", "start time", "from", "begin", "begins", "starts"]
    case .end: ["结束时间", "end", "结束", "终止时间", "截止时间", "结束时刻", "end time", "to", "until", "ends"]
    case .time: ["时间", "time", "时段", "起止时间", "时间段", "拍摄时间", "采集时间", "slot", "time slot", "times", "hours"]
    case .venue: ["场地", "venue", "地点", "教室", "拍摄地点", "采集地点", "房间", "room", "place", "location"]
    case .headCount: ["人数", "head count", "应到人数", "预计人数", "学生人数", "people", "count", "students", "number of people"]
    case .ordinal: ["序号", "no", "no.", "#", "行号", "number"]
    }
  }

  var name: Wording { Wording(zh: names[0], en: names[1]) }

  init?(header: String) {
    let wanted = header.asTableName
    guard !wanted.isEmpty, let column = Self.allCases.first(where: { $0.names.contains { $0.asTableName == wanted } })
    else { return nil }
    self = column
  }

  static func nearest(to header: String) -> ScheduleColumn? {
    let names = allCases.flatMap { column in column.names.map { ($0, column) } }
    guard let name = names.map(\.0).nearest(to: header.lowercased()) else { return nil }
    return names.first { $0.0 == name }?.1
  }
}

extension String {
  /// What of a name decides whether two are the same: no blanks, no marks of spelling, one width, one case, nothing that
  /// stands in brackets at the end of a column's name.
  var asTableName: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars.map(\.halfWidth) {
      if scalar == "(", !result.isEmpty, hasSuffix(")") || hasSuffix("）") { break }
      if scalar.properties.isWhitespace || scalar == "_" || scalar == "-" || scalar == "*" { continue }
      result.append(scalar)
    }
    return String(result).lowercased()
  }

  /// Like `asTableName`, but with what stands in brackets: 附属医院（南院） is not 附属医院.
  var asLookupKey: String {
    // As most ids and names are: a province has a hundred thousand of them.
    if unicodeScalars.allSatisfy(\.isItsOwnLookupKey) { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars.map(\.halfWidth) where !scalar.properties.isWhitespace { result.append(scalar) }
    return String(result).lowercased()
  }
}

extension Unicode.Scalar {
  /// Neither white space nor a capital nor of full width: `a`–`z`, digits, hyphens, the CJK Unified Ideographs.
  fileprivate var isItsOwnLookupKey: Bool {
    switch value {
    case 0x61...0x7A, 0x30...0x39, 0x2D, 0x4E00...0x9FFF: true
    default: false
    }
  }
}

/// Which column stands where in a table.
struct ScheduleHeader {
  /// The row's place in the table.
  let index: Int
  let columns: [Int: ScheduleColumn]
  let row: TableRow

  /// The header is the first row that names two columns or more: a title may stand above it.
  init?(in rows: [TableRow]) {
    for (index, row) in rows.enumerated().prefix(10) {
      let columns = Self.columns(of: row)
      if Set(columns.values).subtracting([.ordinal]).count >= 2 {
        self.index = index
        self.columns = columns
        self.row = row
        return
      }
    }
    return nil
  }

  func position(of column: ScheduleColumn) -> Int? { columns.filter { $0.value == column }.keys.min() }

  static func columns(of row: TableRow) -> [Int: ScheduleColumn] {
    var columns: [Int: ScheduleColumn] = [:]
    for (index, cell) in row.cells.enumerated() {
      if let column = ScheduleColumn(header: cell.value) { columns[index] = column }
    }
    return columns
  }
}
