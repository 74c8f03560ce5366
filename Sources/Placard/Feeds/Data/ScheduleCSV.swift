/// The schedule as CSV for spreadsheets (RFC 4180): one row for each range of hours and unit, or for the range alone where
/// no unit is known. UTF-8 with the byte-order mark that Excel needs, lines ended by CRLF.
package struct ScheduleCSV: Sendable {
  package let source: DataSource

  package init(_ source: DataSource) { self.source = source }

  /// Stable: new columns come at the end.
  package static let columns = [
    "session", "status", "date", "start", "end", "campus", "campus_name", "venues", "venue_names", "unit", "unit_name",
    "time_zone", "sequence",
  ]

  package func write(to bytes: inout [UInt8]) {
    bytes += [0xEF, 0xBB, 0xBF]
    row(Self.columns, &bytes)
    var rows: [(Occurrence, Unit?)] = []
    for occurrence in source.notice.occurrences(history: source.history, isKeepingDropped: false)
    where source.schedule.units(in: occurrence.session.id).isEmpty { rows.append((occurrence, nil)) }
    for unit in source.schedule.units {
      let own = source.notice.occurrences(
        of: unit, schedule: source.schedule, history: source.history, isKeepingDropped: false)
      rows += own.map { ($0, unit) }
    }
    for (occurrence, unit) in rows { row(cells(occurrence, unit), &bytes) }
  }

  /// What stands for a text in a cell: a spreadsheet takes one of these first characters for a formula (OWASP, "CSV
  /// Injection"), so that an apostrophe must stand before it.
  static func safe(_ text: String) -> String {
    guard let first = text.unicodeScalars.first,
      "=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
    else { return text }
    return "'" + text
  }

  private func cells(_ occurrence: Occurrence, _ unit: Unit?) -> [String] {
    [
      occurrence.session.id.rawValue, occurrence.session.status.rawValue, occurrence.date.iso8601,
      occurrence.range.start.padded, occurrence.range.end.padded, occurrence.campus.id.rawValue,
      text(occurrence.campus.name), occurrence.venues.map(\.id.rawValue).joined(separator: " "),
      occurrence.venues.map { venue in
        [venue.building.map(text), text(venue.name)].compactMap { $0 }.joined(separator: " ")
      }.joined(separator: "; "),
      unit?.id.rawValue ?? "", unit.map { text($0.name) } ?? "", source.notice.timeZone.rawValue,
      "\(source.history.sequence(of: .session(occurrence.session.id), unit: unit?.id))",
    ]
  }

  private func text(_ text: Text) -> String {
    text.content(in: source.language, fallbacks: source.site.languages)?.content ?? ""
  }

  private func row(_ cells: [String], _ bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      let safe = Self.safe(cell)
      if safe.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) {
        bytes += ("\"" + safe.replacing("\"", with: "\"\"") + "\"").utf8
      } else {
        bytes += safe.utf8
      }
    }
    bytes += "\r\n".utf8
  }
}
