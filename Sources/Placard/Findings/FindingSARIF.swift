/// Findings as code hosts read them: SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format").
package enum FindingSARIF {
  /// One run with a rule for each kind of finding in it. Columns count Unicode code points, and an end is the first position
  /// after the span, as in a finding.
  package static func text(_ findings: [Finding], version: String, language: MessageLanguage) -> String {
    let kinds = Dictionary(findings.map { ($0.kind.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    let ids = kinds.keys.sorted()
    let rules = ids.compactMap { kinds[$0] }.map { rule($0, language) }
    let indexes = Dictionary(ids.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let log = JSONValue.object([
      .init(
        "$schema", .string("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
      ),
      .init("version", .string("2.1.0")),
      .init(
        "runs",
        .array([
          .object([
            .init(
              "tool",
              .object([
                .init(
                  "driver",
                  .object([
                    .init("name", .string("placard")), .init("version", .string(version)),
                    .init("rules", .array(rules)),
                  ]))
              ])),
            .init("columnKind", .string("unicodeCodePoints")),
            .init("results", .array(findings.map { result($0, indexes[$0.kind.id] ?? 0, language) })),
          ])
        ])),
    ])
    return JSONText.pretty(log) + "\n"
  }
}

extension FindingSARIF {
  private static func rule(_ kind: FindingKind, _ language: MessageLanguage) -> JSONValue {
    let summary = findingGuides.first { $0.kind.id == kind.id }?.summary ?? kind.meaning
    return .object([
      .init("id", .string(kind.id)), .init("shortDescription", message(summary.text(in: language))),
      .init("fullDescription", message(kind.meaning.text(in: language))),
      .init("defaultConfiguration", .object([.init("level", .string(level(kind.severity)))])),
    ])
  }

  private static func result(_ finding: Finding, _ rule: Int, _ language: MessageLanguage) -> JSONValue {
    var text = finding.message.text(in: language)
    if let fix = finding.fix {
      text += language == .zh ? "。改法：" + fix.text(in: language) : ". Fix: " + fix.text(in: language)
    }
    var members: [JSONValue.Member] = [
      .init("ruleId", .string(finding.kind.id)), .init("ruleIndex", .integer(rule)),
      .init("level", .string(level(finding.severity))), .init("message", message(text)),
      .init("locations", .array([.object([.init("physicalLocation", place(finding.range))])])),
    ]
    if !finding.notes.isEmpty {
      let notes = finding.notes.enumerated().map { index, note in
        JSONValue.object([
          .init("id", .integer(index)), .init("physicalLocation", place(note.range)),
          .init("message", message(note.message.text(in: language))),
        ])
      }
      members.append(.init("relatedLocations", .array(notes)))
    }
    return .object(members)
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  private static func message(_ text: String) -> JSONValue { .object([.init("text", .string(text))]) }

  private static func place(_ range: SourceRange) -> JSONValue {
    let address = range.path.split(separator: "/").map(percentEncoded).joined(separator: "/")
    var members: [JSONValue.Member] = [
      .init("artifactLocation", .object([.init("uri", .string(address))]))
    ]
    if let start = range.start, let end = range.end {
      members.append(
        .init(
          "region",
          .object([
            .init("startLine", .integer(start.line)), .init("startColumn", .integer(start.column)),
            .init("endLine", .integer(end.line)), .init("endColumn", .integer(end.column)),
          ])))
    }
    return .object(members)
  }
}
