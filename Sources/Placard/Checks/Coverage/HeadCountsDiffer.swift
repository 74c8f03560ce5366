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
    let slots = Dictionary(grouping: notice.notice.assignments.enumerated(), by: \.element.unit)
    for (index, unit) in notice.site.units.enumerated() {
      guard let total = unit.headCount, let own = slots[unit.id] else { continue }
      let counts = own.compactMap(\.element.headCount)
      let sum = counts.reduce(0, +)
      guard counts.count == own.count, sum != total else { continue }
      // The slot that stands out is the one that was mistyped, as a rule.
      let usual = counts.sorted()[counts.count / 2]
      let odd = own.max { abs(($0.element.headCount ?? 0) - usual) < abs(($1.element.headCount ?? 0) - usual) }
      sink.report(
        .headCountsDiffer, at: notice.range("assignments", odd?.offset ?? 0, "head_count"),
        Wording(
          zh: "“\(notice.name(unit.name))”各时段共 \(sum) 人，units.yaml 里是 \(total) 人，"
            + (sum < total ? "少 \(total - sum) 人" : "多 \(sum - total) 人"),
          en: "the slots of “\(notice.name(unit.name))” hold \(sum) people, and units.yaml says \(total): "
            + (sum < total ? "\(total - sum) too few" : "\(sum - total) too many")),
        fix: Wording(
          zh: "核对各时段的人数（这一行和其他行差得最多），或者改正 units.yaml",
          en: "check the numbers of its slots, of which this one stands out most, or correct units.yaml"),
        notes: [.init(at: notice.unitRange(index), Wording(zh: "单位在这里", en: "the unit is here"))])
    }
  }
}

extension FindingKind {
  static let headCountsDiffer = FindingKind(
    "head-counts-differ", .warning,
    meaning: Wording(zh: "有人没有分到时段，或者现场人数与安排不符。", en: "Some would have no slot, or more would come than were counted on."))
}
