/// Reads a notice's table and joins it to the notice.
struct ScheduleReading {
  private(set) var notice: Notice
  private(set) var findings: [Finding] = []
  private(set) var source: SourceText?
  /// The notice's YAML with the table's rows as its further assignments, so that a position is found for each of them.
  private(set) var tree: YAMLNode?
  private(set) var cells: TableCells?

  /// - Parameters:
  ///   - units: `nil` when they could not be read: then nothing is said of their names.
  ///   - isPartial: The notice itself has errors, so that only the cells are looked at.
  init(
    _ files: [SourceFile], notice: Notice, tree: YAMLNode?, noticePath: String,
    units: UnitDirectory?, languages: [LanguageTag]?, isPartial: Bool
  ) {
    self.notice = notice
    self.tree = tree
    guard let file = files.first else { return }
    if files.count > 1 {
      findings.append(.twoTables(files))
      return
    }
    let (table, faults) = ScheduleFile.read(file)
    findings += faults
    guard let table else { return }
    source = table.source
    let context = ReadingContext(source: table.source, languages: languages)
    context.issued = notice.issued == .epoch ? nil : notice.issued
    if !faults.haveErrors {
      read(table, context, units: units, isPartial: isPartial, noticePath: noticePath)
    }
    findings += context.findings
  }

  private mutating func read(
    _ table: Table, _ context: ReadingContext, units: UnitDirectory?, isPartial: Bool, noticePath: String
  ) {
    guard let header = ScheduleHeader(in: table.rows) else {
      context.findings.append(.noHeader(table))
      return
    }
    let reading = ScheduleRowReading(table: table, header: header, context: context)
    let before = context.findings.count
    checkHeader(reading)
    if context.findings[before...].contains(where: { $0.severity == .error }) { return }
    if let encoding = table.encoding {
      context.findings.append(.encodingTaken(table.source.path, encoding))
    }
    var joining = ScheduleJoining(
      notice, lookup: ScheduleLookup(notice: notice, units: units, reading: reading), reading: reading)
    var sum = ScheduleSum()
    var isEmpty = true
    for row in table.rows[(header.index + 1)...] {
      if sum.accounts(for: row, reading) { continue }
      if !row.isBlank { isEmpty = false }
      if let cell = row.cells.first, row.cells.count == 1, cell.value.count(where: { $0 == "，" }) > 1 {
        reading.report(.fullWidthCommas(cell), nil, row)
        continue
      }
      guard let read = reading.read(row) else { continue }
      sum.add(read)
      if !isPartial { joining.add(read) }
    }
    if isEmpty { reading.report(.noRows(reading.header), nil, reading.header.row) }
    joining.finish()
    if isPartial { return }
    notice = joining.notice
    cells = TableCells(table: table, header: header, rows: joining.places)
    let joined = tree.map { AssignmentNodes(joining).joined(to: $0, notice) }
    tree = joined
    checkSlots(joining, reading, Positions(trees: joined.map { [noticePath: $0] } ?? [:]), noticePath)
  }

  /// What holds of assignments in the YAML holds of rows.
  private func checkSlots(
    _ joining: ScheduleJoining, _ reading: ScheduleRowReading, _ positions: Positions, _ noticePath: String
  ) {
    let context = reading.context
    let yaml = ReadingContext(source: SourceText(path: noticePath, text: ""))
    NoticeReferences(notice: notice, context: yaml, siteNames: DefinedNames(), positions: positions)
      .checkAssignments(noticePath, from: joining.firstIndex)
    var places: [SourceRange: (ScheduleColumn, TableRow)] = [:]
    if !yaml.findings.isEmpty {
      for row in joining.places {
        if let venue = row.written(.venue) { places[venue.range] = (.venue, row.row) }
        if let time = row.timeRange { places[time] = (row.written(.start) == nil ? .time : .start, row.row) }
      }
    }
    for finding in yaml.findings {
      let place = places[finding.range].map { reading.place($0.0, $0.1) }
      context.findings.append(place.map(finding.placed) ?? finding)
    }
  }

  private func checkHeader(_ reading: ScheduleRowReading) {
    let header = reading.header
    var seen: [ScheduleColumn: TableCell] = [:]
    for (index, cell) in header.row.cells.enumerated() where !cell.value.isEmpty {
      guard let column = header.columns[index] else {
        reading.report(.unknownColumn(cell), nil, header.row)
        continue
      }
      if let earlier = seen[column], column != .ordinal {
        // A merged title stands in several cells of a workbook.
        if earlier.value == cell.value, reading.table.sheetName != nil { continue }
        reading.report(.duplicateColumn(cell, earlier, column), nil, header.row)
      }
      seen[column] = seen[column] ?? cell
    }
    var missing: [ScheduleColumn] = seen[.unit] == nil ? [.unit] : []
    if seen[.date] == nil, seen[.session] == nil { missing.append(.date) }
    if seen[.start] != nil, seen[.end] == nil { missing.append(.end) }
    if seen[.end] != nil, seen[.start] == nil { missing.append(.start) }
    for column in missing {
      reading.report(.missingColumn(column, header, reading.table), nil, header.row)
    }
  }
}

/// Rows that sum up: 合计. They are no slots, and what they say has to be right.
private struct ScheduleSum {
  private var people = 0
  private var isKnown = true

  mutating func add(_ row: ScheduleRow) {
    if row.cells[.headCount] != nil {
      if let count = row.headCount { people += count } else if !row.isSound { isKnown = false }
    }
  }

  func accounts(for row: TableRow, _ reading: ScheduleRowReading) -> Bool {
    guard let first = row.cells.first(where: { !$0.value.isEmpty }),
      ["合计", "总计", "共计", "总数", "小计", "total", "sum", "subtotal"].contains(first.value.asTableName)
    else { return false }
    guard isKnown, !["小计", "subtotal"].contains(first.value.asTableName),
      let cell = reading.header.position(of: .headCount).flatMap({ row[$0] }), let written = Int(cell.value),
      written != people
    else { return true }
    reading.report(.wrongTotal(cell, people), .headCount, row)
    return true
  }
}
