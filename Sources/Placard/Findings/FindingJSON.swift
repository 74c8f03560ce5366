/// Findings for other programs: `placard check --format json`.
package enum FindingJSON {
  /// A JSON array, ended by a line feed. Every member is always there; what a finding does not have is `null` or an empty
  /// array. Lines and columns count from 1, columns in Unicode scalars, and `end` is the first position after the span.
  package static func text(_ findings: [Finding]) -> String {
    JSONText.pretty(.array(findings.map(json))) + "\n"
  }

  /// With where the time went: an object of `findings`, which is that array, `stages` and `total_us`.
  package static func text(_ findings: [Finding], _ stages: StageListing) -> String {
    JSONText.pretty(.object([.init("findings", .array(findings.map(json)))] + stages.json)) + "\n"
  }
}

extension FindingJSON {
  private static func json(_ finding: Finding) -> JSONValue {
    .object(
      [.init("id", .string(finding.kind.id)), .init("severity", .string(finding.severity.rawValue))]
        + place(finding.range) + [
          .init("message", json(finding.message)),
          .init("meaning", json(finding.kind.meaning)),
          .init("fix", finding.fix.map(json) ?? .null),
          .init(
            "notes",
            .array(finding.notes.map { .object(place($0.range) + [.init("message", json($0.message))]) })),
        ])
  }

  private static func place(_ range: SourceRange) -> [JSONValue.Member] {
    [
      .init("path", .string(range.path)), .init("start", range.start.map(json) ?? .null),
      .init("end", range.end.map(json) ?? .null),
    ]
  }

  private static func json(_ position: SourcePosition) -> JSONValue {
    .object([.init("line", .integer(position.line)), .init("column", .integer(position.column))])
  }

  private static func json(_ wording: Wording) -> JSONValue {
    .object([.init("zh", .string(wording.zh)), .init("en", .string(wording.en))])
  }
}
