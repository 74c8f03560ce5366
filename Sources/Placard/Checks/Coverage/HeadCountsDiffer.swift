extension Check {
  /// Asked of units whose own number is known and whose slots all have one.
  static let headCountsDiffer = Check(
    FindingGuide(
      .headCountsDiffer, Wording(zh: "各时段人数加起来不是单位的人数", en: "Slots that do not add up to the unit's head count"),
      failing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
        assignments:
          - {unit: law, session: day, time: "9:00~10:00", head_count: «head-counts-differ»30}
          - {unit: law, session: day, time: "10:00~11:00", head_count: 30}
        === content/units.yaml
        units:
          - {id: law, name: 法学院, campus: north, head_count: 90}
        """,
      passing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
        assignments:
          - {unit: law, session: day, time: "9:00~10:00", head_count: 45}
          - {unit: law, session: day, time: "10:00~11:00", head_count: 45}
        === content/units.yaml
        units:
          - {id: law, name: 法学院, campus: north, head_count: 90}
        """)
  ) { notice, sink in
    guard notice.isWhollyScheduled else { return }
    var differences = notice.headCountDifferences
    // A row under the wrong unit leaves one short of what the other has too many.
    for short in differences where short.sum < short.total {
      let missing = short.total - short.sum
      guard let index = differences.firstIndex(where: { $0.sum - $0.total == missing }) else { continue }
      let rows = differences[index].slots.filter { $0.count == missing }
      // Slots of a unit stand together, as a rule.
      let among = rows.filter { row in
        [row.index - 1, row.index + 1].contains { neighbour in
          notice.notice.assignments.indices.contains(neighbour)
            && notice.notice.assignments[neighbour].unit == short.unit.id
        }
      }
      guard let row = rows.count == 1 ? rows.first : among.count == 1 ? among.first : nil else { continue }
      sink.report(.wrongUnit(row.index, differences[index], short, in: notice))
      differences.remove(at: index)
      differences.removeAll { $0.unit.id == short.unit.id }
    }
    for difference in differences { sink.report(.headCounts(difference, in: notice)) }
  }
}

/// A unit's own number against those of its slots.
private struct HeadCountDifference {
  let unit: Unit
  let total: Int
  let slots: [(index: Int, count: Int)]

  var sum: Int { slots.map(\.count).reduce(0, +) }
}

extension NoticeInspection {
  fileprivate var headCountDifferences: [HeadCountDifference] {
    let slots = Dictionary(grouping: notice.assignments.enumerated(), by: \.element.unit)
    return schedule.units.compactMap { unit in
      guard let total = unit.headCount, let own = slots[unit.id] else { return nil }
      let counts = own.compactMap { slot in slot.element.headCount.map { (index: slot.offset, count: $0) } }
      let difference = HeadCountDifference(unit: unit, total: total, slots: counts)
      return counts.count == own.count && difference.sum != total ? difference : nil
    }
  }
}

extension Finding {
  fileprivate static func wrongUnit(
    _ row: Int, _ over: HeadCountDifference, _ short: HeadCountDifference, in notice: NoticeInspection
  ) -> Finding {
    let (name, other) = (notice.name(over.unit.name), notice.name(short.unit.name))
    let count = over.sum - over.total
    return Finding(
      .headCountsDiffer, at: notice.range("assignments", row, "unit"),
      Wording(
        zh: "“\(name)”各时段多出 \(count) 人，“\(other)”正好少 \(count) 人",
        en: "the slots of “\(name)” hold \(count) people too many, and “\(other)” has exactly \(count) too few"),
      fix: Wording(zh: "这一行的单位多半应是“\(other)”", en: "the unit of this row should probably be “\(other)”"),
      notes: [
        .init(
          at: notice.unitRange(over.unit.id), Wording(zh: "“\(name)”的人数在这里", en: "the number of “\(name)” is here")),
        .init(
          at: notice.unitRange(short.unit.id), Wording(zh: "“\(other)”的人数在这里", en: "the number of “\(other)” is here")
        ),
      ])
  }

  /// At the slot that stands out, which is the one that was mistyped as a rule.
  fileprivate static func headCounts(_ difference: HeadCountDifference, in notice: NoticeInspection) -> Finding {
    let (sum, total) = (difference.sum, difference.total)
    let counts = difference.slots.map(\.count).sorted()
    let usual = counts[counts.count / 2]
    let odd = difference.slots.max { abs($0.count - usual) < abs($1.count - usual) }
    let name = notice.name(difference.unit.name)
    return Finding(
      .headCountsDiffer, at: notice.range("assignments", odd?.index ?? 0, "head_count"),
      Wording(
        zh: "“\(name)”各时段共 \(sum) 人，单位名单里是 \(total) 人，"
          + (sum < total ? "少 \(total - sum) 人" : "多 \(sum - total) 人"),
        en: "the slots of “\(name)” hold \(sum) people, and the list of units says \(total): "
          + (sum < total ? "\(total - sum) too few" : "\(sum - total) too many")),
      fix: Wording(
        zh: "核对各时段的人数（这一行和其他行差得最多），或者改正单位名单",
        en: "check the numbers of its slots, of which this one stands out most, or correct the list of units"),
      notes: [.init(at: notice.unitRange(difference.unit.id), Wording(zh: "单位在这里", en: "the unit is here"))])
  }
}

extension FindingKind {
  static let headCountsDiffer = FindingKind(
    "head-counts-differ", .warning,
    meaning: Wording(
      zh: "有人没有分到时段，或者现场人数与安排不符。", en: "Some would have no slot, or more would come than were counted on."))
}
