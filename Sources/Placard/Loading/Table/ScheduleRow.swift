/// What one row of a schedule table says, as far as it could be read: names are not looked up yet.
struct ScheduleRow {
  let row: TableRow
  let cells: [ScheduleColumn: TableCell]
  var date: LocalDate?
  var time: TimeRange?
  /// Of the cells that say the time.
  var timeRange: SourceRange?
  var headCount: Int?
  /// Something in the row was refused, so that what depends on it is left alone.
  var isSound = true

  func written(_ column: ScheduleColumn) -> TableCell? {
    guard let cell = cells[column], !cell.value.isEmpty else { return nil }
    return cell
  }
}

/// Reads the cells of a table's rows by the readers that YAML values have, and says of each finding which cell it is about.
struct ScheduleRowReading {
  let table: Table
  let header: ScheduleHeader
  let context: ReadingContext

  /// `nil` for a row that holds nothing, and for one that only sums up the others.
  func read(_ row: TableRow) -> ScheduleRow? {
    if row.isBlank { return nil }
    var cells: [ScheduleColumn: TableCell] = [:]
    for (index, column) in header.columns where cells[column] == nil { cells[column] = row[index] }
    var result = ScheduleRow(row: row, cells: cells)
    for (index, cell) in row.cells.enumerated() where index >= header.row.cells.count && !cell.value.isEmpty {
      report(.surplusCell(cell), nil, row)
      result.isSound = false
      break
    }
    if let cell = result.written(.date) {
      result.date = value(.date, cell, row, SpreadsheetDamage.inDate, .date)
      if result.date == nil { result.isSound = false }
    }
    readTime(into: &result)
    if let cell = result.written(.headCount) {
      result.headCount = value(.headCount, cell, row, SpreadsheetDamage.errorValue, .integer(0...1_000_000))
      if result.headCount == nil { result.isSound = false }
    }
    return result
  }

  func place(_ column: ScheduleColumn?, _ row: TableRow) -> String { table.place(column, row, header) }

  func report(_ finding: Finding, _ column: ScheduleColumn?, _ row: TableRow) {
    context.findings.append(finding.placed(place(column, row)))
  }

  /// Of a cell, or of the whole row where the cell is missing.
  func range(_ column: ScheduleColumn, _ row: ScheduleRow) -> SourceRange {
    guard let cell = row.cells[column], !cell.value.isEmpty else {
      return row.row.range ?? SourceRange(file: table.source.path)
    }
    return cell.range
  }
}

extension ScheduleRowReading {
  func value<Value>(
    _ column: ScheduleColumn, _ cell: TableCell, _ row: TableRow, _ damage: (TableCell) -> Finding?,
    _ format: Format<Value>
  ) -> Value? {
    if let finding = damage(cell) {
      report(finding, column, row)
      return nil
    }
    let before = context.findings.count
    let value = format.read(cell.node, context)
    for index in before..<context.findings.count {
      context.findings[index] = context.findings[index].placed(place(column, row))
    }
    return value
  }

  private func readTime(into row: inout ScheduleRow) {
    let (start, end) = (row.written(.start), row.written(.end))
    if start == nil, end == nil {
      guard let cell = row.written(.time) else { return }
      row.time = value(.time, cell, row.row, SpreadsheetDamage.inTime, .timeRange)
      row.timeRange = cell.range
      if row.time == nil { row.isSound = false }
      return
    }
    guard let start, let end else {
      let (there, missing): (ScheduleColumn, ScheduleColumn) = start == nil ? (.end, .start) : (.start, .end)
      report(.halfTime(there, range(there, row)), missing, row.row)
      row.isSound = false
      return
    }
    let from = value(.start, start, row.row, SpreadsheetDamage.inTime, .endTime)
    let to = value(.end, end, row.row, SpreadsheetDamage.inTime, .endTime)
    row.timeRange = start.range.joined(to: end.range)
    row.isSound = row.isSound && from != nil && to != nil
    guard let from, let to else { return }
    row.time = TimeRange(from: from, to: to)
    if row.time == nil {
      report(.endsTooEarly(from, to, end.range), .end, row.row)
      row.isSound = false
    }
  }
}

extension Table {
  /// `schedule.csv:14, 开始时间` or `schedule.xlsx, 排期!C14`.
  func place(_ column: ScheduleColumn?, _ row: TableRow, _ header: ScheduleHeader) -> String {
    let file = source.path.split(separator: "/").last.map(String.init) ?? source.path
    let position = column.flatMap(header.position)
    let title = position.flatMap { header.row[$0]?.value }.map { ", " + $0.replacing("\n", with: " ") } ?? ""
    if let sheet = sheetName {
      let address = position.flatMap { row[$0]?.address } ?? "\(row.number):\(row.number)"
      return "\(file), \(sheet)!\(address)\(title)"
    }
    let number = row.number == row.line ? "" : "（Excel \(row.number)）"
    return "\(file):\(row.line)\(number)\(title)"
  }
}

extension SourceRange {
  /// From the start of the one that comes first to the end of the other.
  func joined(to other: SourceRange) -> SourceRange {
    guard let start, let end, let otherStart = other.start, let otherEnd = other.end else { return self }
    return SourceRange(path: path, start: min(start, otherStart), end: max(end, otherEnd))
  }
}

extension Finding {
  /// The same with its place in the table before the message, as people speak of cells.
  func placed(_ place: String) -> Finding {
    Finding(
      kind, at: range, Wording(zh: "\(place)：\(message.zh)", en: "\(place): \(message.en)"), fix: fix, notes: notes,
      repairs: repairs)
  }

  fileprivate static func surplusCell(_ cell: TableCell) -> Finding {
    Finding(
      .surplusCell, at: cell.range,
      Wording(
        zh: "这一格“\(cell.value.excerpt)”在表头之外", en: "“\(cell.value.excerpt)” stands beyond the last column of the header"
      ),
      fix: Wording(
        zh: "前面某一格里多半有逗号：给那一格加上双引号", en: "a cell before it probably holds a comma: put that cell in double quotes"))
  }

  fileprivate static func halfTime(_ there: ScheduleColumn, _ range: SourceRange) -> Finding {
    Finding(
      .blankValue, at: range,
      Wording(
        zh: there == .start ? "只有开始时间，没有结束时间" : "只有结束时间，没有开始时间",
        en: there == .start ? "the slot has a start and no end" : "the slot has an end and no start"),
      fix: Wording(zh: "两头都填，或都不填（整场）", en: "fill in both, or neither for the whole session"))
  }

  fileprivate static func endsTooEarly(_ from: TimeOfDay, _ to: TimeOfDay, _ range: SourceRange) -> Finding {
    Finding(
      from == to ? .rangeEmpty : .rangeReversed, at: range,
      from == to
        ? Wording(zh: "\(from.text)~\(to.text) 的起止时间相同", en: "\(from.text)~\(to.text) ends when it starts")
        : Wording(zh: "\(from.text)~\(to.text) 的结束时间早于开始时间", en: "\(from.text)~\(to.text) ends before it starts"),
      fix: Wording(zh: "核对起止时间；下午请写成 14:00 的形式", en: "check both ends; write the afternoon as 14:00"))
  }
}

extension FindingKind {
  static let surplusCell = FindingKind(
    "surplus-cell", .error,
    meaning: Wording(zh: "这一行的内容错了位，时间、场地会对不上。", en: "The row's cells are shifted: times and rooms would not match."))
}
