extension Check {
  /// Readers see the canonical form in any case; the same form in the source makes it easier to compare.
  static let formNotCanonical = Check(
    FindingGuide(
      .formNotCanonical, Wording(zh: "时间或电话的写法可以统一", en: "A time or telephone number in an unusual form"),
      failing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: [«form-not-canonical»下午2：00—5：00], venues: [hall]}
        contacts: [{id: office, name: 办公室, phones: [«form-not-canonical»（020）22220001]}]
        """,
      passing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["14:00~17:00"], venues: [hall]}
        contacts: [{id: office, name: 办公室, phones: [020-22220001]}]
        """)
  ) { notice, sink in
    func check(_ path: [any PathPart], _ canonical: String) {
      guard let scalar = notice.scalar(path), scalar.value != canonical, scalar.style != .literal,
        scalar.style != .folded
      else { return }
      let quote = scalar.style == .doubleQuoted ? "\"" : scalar.style == .singleQuoted ? "'" : ""
      sink.report(
        .formNotCanonical, at: scalar.range,
        Wording(
          zh: "“\(scalar.value.excerpt)”的统一写法是 \(canonical)",
          en: "“\(scalar.value.excerpt)” is usually written \(canonical)"),
        fix: Wording(zh: "写成 \(canonical)", en: "write \(canonical)"),
        repairs: [Repair(scalar.range, quote + canonical + quote)])
    }
    func check(_ path: [any PathPart], _ times: [TimeRange]) {
      guard times != [.wholeDay] else { return }
      check(path, each: times.map(\.written))
    }
    func check(_ path: [any PathPart], each canonical: [String]) {
      guard let node = notice.node(path), !canonical.isEmpty else { return }
      if node.items.count == canonical.count {
        for (index, form) in canonical.enumerated() { check(path + [index], form) }
      } else if let written = node.scalar?.value,
        !["、", "，", ", ", ",", "；", "; ", "/", " "].contains(where: { canonical.joined(separator: $0) == written })
      {
        check(path, canonical.joined(separator: "、"))
      }
    }
    for placed in notice.sessions { check(placed.path + ["times"], placed.session.times) }
    for (index, assignment) in notice.notice.assignments.enumerated() {
      if let time = assignment.time { check(["assignments", index, "time"], time.written) }
    }
    for (index, contact) in notice.notice.contacts.enumerated() {
      check(["contacts", index, "phones"], each: contact.phones.map(\.number))
    }
  }
}

extension FindingKind {
  static let formNotCanonical = FindingKind(
    "form-not-canonical", .info,
    meaning: Wording(
      zh: "页面上会显示统一的写法，源文件里写法不一不好核对。", en: "Pages show the usual form; a source in many forms is hard to proofread."))
}
