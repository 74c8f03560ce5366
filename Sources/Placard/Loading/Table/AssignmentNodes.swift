/// The rows of a table as YAML would have said them, each value at its cell: what asks for the place of an assignment, or of
/// a session that was made of rows, gets it in the table.
struct AssignmentNodes {
  private let joining: ScheduleJoining

  init(_ joining: ScheduleJoining) { self.joining = joining }

  func joined(to tree: YAMLNode, _ notice: Notice) -> YAMLNode {
    var tree = tree
    let assignments = zip(notice.assignments[joining.firstIndex...], joining.places).map(node)
    guard let first = assignments.first else { return tree }
    tree = tree.setting("assignments", to: (tree.value(of: "assignments")?.items ?? []) + assignments, at: first.range)
    guard !joining.made.isEmpty, let campuses = tree.value(of: "campuses") else { return tree }
    let extended = campuses.items.enumerated().map { index, campus -> YAMLNode in
      guard notice.campuses.indices.contains(index) else { return campus }
      let sessions = notice.campuses[index].sessions.compactMap { session in
        joining.made.first { $0.campus == index && $0.id == session.id }.map { node(session, $0) }
      }
      guard let first = sessions.first else { return campus }
      return campus.setting("sessions", to: sessions, at: first.range)
    }
    return tree.setting("campuses", to: extended, at: campuses.range)
  }

  private func node(_ assignment: Assignment, _ row: ScheduleRow) -> YAMLNode {
    let whole = row.row.range ?? joining.places.first?.row.range
    guard let whole else { return YAMLNode(content: .refused, range: SourceRange(file: "")) }
    func entry(_ key: String, _ value: String, _ column: ScheduleColumn, _ range: SourceRange? = nil) -> YAMLEntry {
      .made(key, .made(value, range ?? row.written(column)?.range ?? whole))
    }
    var entries = [
      entry("unit", assignment.unit.rawValue, .unit),
      entry("session", assignment.session.rawValue, row.written(.session) == nil ? .date : .session),
    ]
    if let time = assignment.time { entries.append(entry("time", time.written, .start, row.timeRange)) }
    if let venue = assignment.venue { entries.append(entry("venue", venue.rawValue, .venue)) }
    if let count = assignment.headCount { entries.append(entry("head_count", "\(count)", .headCount)) }
    return YAMLNode(content: .mapping(entries), range: whole)
  }

  private func node(_ session: Session, _ made: MadeSession) -> YAMLNode {
    let row = made.first
    let whole = row.row.range ?? SourceRange(file: "")
    func place(_ column: ScheduleColumn) -> SourceRange { row.written(column)?.range ?? whole }
    func list(_ values: [String], _ range: SourceRange) -> YAMLNode {
      YAMLNode(content: .sequence(values.map { .made($0, range) }), range: range)
    }
    let id = row.written(.session)?.range ?? place(.date)
    return YAMLNode(
      content: .mapping([
        .made("id", .made(session.id.rawValue, id)), .made("date", .made(session.date.iso8601, place(.date))),
        .made("times", list(session.times.map(\.written), row.timeRange ?? whole)),
        .made("venues", list(session.venues.map(\.rawValue), place(.venue))),
        .made("units", list(session.units.map(\.rawValue), place(.unit))),
      ]), range: whole)
  }
}

extension YAMLNode {
  fileprivate static func made(_ value: String, _ range: SourceRange) -> YAMLNode {
    YAMLNode(content: .scalar(YAMLScalar(value: value, style: .plain, range: range)), range: range)
  }

  /// The mapping with a list in place of what the key held.
  fileprivate func setting(_ key: String, to items: [YAMLNode], at range: SourceRange) -> YAMLNode {
    let held = entries.first { $0.key.value == key }
    let list = YAMLNode(content: .sequence(items), range: held?.value.range ?? range)
    let entry = YAMLEntry(
      key: held?.key ?? YAMLScalar(value: key, style: .plain, range: range), value: list)
    var entries = entries
    if let index = entries.firstIndex(where: { $0.key.value == key }) {
      entries[index] = entry
    } else {
      entries.append(entry)
    }
    return YAMLNode(content: .mapping(entries), range: self.range)
  }
}

extension YAMLEntry {
  fileprivate static func made(_ key: String, _ value: YAMLNode) -> YAMLEntry {
    YAMLEntry(key: YAMLScalar(value: key, style: .plain, range: value.range), value: value)
  }
}
