/// The cells of a table that became a notice's assignments, for findings that are made after the table was read.
struct TableCells: Sendable {
  let table: Table
  let header: ScheduleHeader
  let rows: [ScheduleRow]

  /// The finding with its cell named, as those of reading have it: `schedule.csv:14, 开始时间`.
  func named(_ finding: Finding) -> Finding {
    let range = finding.range
    guard let line = range.start?.line else { return finding }
    for row in rows where row.row.range.map({ $0.start.map { $0.line <= line } ?? false }) ?? false {
      if row.row.range == range { return finding.placed(table.place(nil, row.row, header)) }
      if row.timeRange == range {
        return finding.placed(table.place(row.written(.start) == nil ? .time : .start, row.row, header))
      }
      for (column, cell) in row.cells where cell.range == range {
        return finding.placed(table.place(column, row.row, header))
      }
    }
    return finding
  }
}
