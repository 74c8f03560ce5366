import Testing

@testable import Placard

/// `changes:` of a revision, from YAML to findings.
struct RevisionChangeTests {
  private func load(_ change: String) -> Loading {
    Loading(
      [
        ("content/site.yaml", "name: N\nlanguages: [en]\nissuers: [{id: office, name: Office}]\n"),
        ("content/units.yaml", "units: [{id: law, name: Law School, campus: north}]\n"),
        (
          "content/notices/day/notice.yaml",
          """
          id: day
          title: Day
          issued: 2026-03-01
          issuer: office
          campuses:
            - id: north
              name: North
              venues: [{id: hall, name: Hall}]
              sessions: [{id: main, date: 2026-03-15, times: ["9:00-12:00"], venues: [hall]}]
          deadlines: [{id: form, title: Form, date: 2026-03-30}]
          revisions:
            - {id: r1, number: 1, date: 2026-03-01, summary: First}
            - {id: r2, number: 2, date: 2026-03-02, summary: Second, changes: [\(change)]}

          """
        ),
      ].map { SourceFile(path: $0.0, content: .bytes(Array($0.1.utf8))) })
  }

  @Test(arguments: [
    "{id: a, number: 2, date: 2025-11-01, summary: 乙}, {id: b, number: «unsorted-revisions»1, date: 2025-10-15, summary: 甲}",
    "{id: a, number: 1, date: 2025-11-01, summary: 甲}, {id: b, number: 2, date: «unsorted-revisions»2025-10-20, summary: 乙}",
    "{id: a, number: 1, date: 2025-10-15, summary: 甲}, {id: b, number: 2, date: 2025-10-15, summary: 乙}",
    "{id: a, number: 1, date: 2025-10-15, summary: 甲}, {id: b, number: «duplicate-number»1, date: 2025-10-16, summary: 乙}",
  ])
  func revisionsGoFromOldToNew(marked: String) {
    MarkedFiles(keys: "revisions: [\(marked)]").check()
  }

  @Test func readsWhatChangedAndHowItWas() throws {
    let loading = load(
      "{session: main, what: moved, units: [law], was: {date: 2026-03-14, times: [\"8:00-9:00\"], venues: [hall]}}")
    #expect(loading.findings.map(\.message.en) == [])
    let change = try #require(loading.site?.notices.first?.revisions.last?.changes.first)
    #expect(change.kind == .moved)
    #expect(change.subject == .session("main"))
    #expect(change.units == ["law"])
    #expect(change.earlier?.date?.iso8601 == "2026-03-14")
    #expect(change.earlier?.times.count == 1)
    #expect(change.earlier?.venues == ["hall"])
  }

  @Test(arguments: [
    ("{session: nowhere, what: cancelled}", "unknown-reference"), ("{session: main, what: moved}", "malformed-change"),
    ("{what: cancelled}", "malformed-change"), ("{session: main, deadline: form, what: other}", "malformed-change"),
    ("{session: main, what: moves, was: {date: 2026-03-14}}", "unknown-choice"),
    ("{session: main, what: moved, was: {venues: [gym]}}", "unknown-reference"),
    ("{session: main, what: moved, was: {day: 2026-03-14}}", "unknown-key"),
    ("{session: main}", "missing-key"),
  ])
  func aFaultyChangeIsAFinding(change: String, kind: String) {
    #expect(load(change).findings.map(\.kind.id).contains(kind))
  }

  @Test(arguments: [("https://a.example", "malformed-host-name"), ("a", "malformed-host-name"), ("a.example", nil)])
  func theAuthorityIsADomain(authority: String, kind: String?) {
    let site = "name: N\nlanguages: [en]\nissuers: [{id: office, name: Office}]\nauthority: \(authority)\n"
    let loading = Loading([SourceFile(path: "content/site.yaml", content: .bytes(Array(site.utf8)))])
    #expect(loading.findings.filter { $0.severity == .error }.map(\.kind.id) == (kind.map { [$0] } ?? []))
  }
}
