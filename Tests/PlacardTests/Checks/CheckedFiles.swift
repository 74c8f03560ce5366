import Testing

@testable import Placard

/// A site whose text says where findings must land, as in `MarkedFiles`, put through reading and through every check.
struct CheckedFiles {
  var marked = MarkedFiles()
  var asOf: LocalDate?
  var published: Set<String> = []

  /// - Parameter example: keys of a notice; `=== path` begins another file.
  init(example: String) {
    var texts: [(path: String, text: String)] = [
      ("content/notices/photos/notice.yaml", example.hasPrefix("id:") ? "" : MarkedFiles.head)
    ]
    for line in example.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== ") {
        texts.append((String(line.dropFirst(4)), ""))
      } else {
        texts[texts.count - 1].text += line + "\n"
      }
    }
    marked.add("content/site.yaml", MarkedFiles.site)
    marked.add("content/calendar.yaml", Self.calendar)
    for (path, text) in texts { marked.add(path, text) }
  }

  /// Compares what is found with what the marks expect. Infos count only where a mark names their kind.
  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    let loading = Loading(marked.files)
    let findings = loading.findings + Checking(loading, asOf: asOf, published: published).findings
    let ids = Set(marked.expected.map(\.id))
    var found: Set<MarkedFiles.Landing> = []
    for finding in findings where finding.severity > .info || ids.contains(finding.kind.id) {
      let landing = MarkedFiles.Landing(id: finding.kind.id, path: finding.range.path, position: finding.range.start)
      found.insert(landing)
      if !marked.expected.contains(landing) {
        let frame = FindingFrame(language: .en).text(finding, sources: loading.sources)
        Issue.record("unexpected finding:\n\(frame)", sourceLocation: sourceLocation)
      }
    }
    for landing in marked.expected.subtracting(found).sorted(by: { $0.description < $1.description }) {
      Issue.record("missing finding: \(landing)", sourceLocation: sourceLocation)
    }
  }

  private static let calendar = """
    years:
      - year: 2025
        source: 国办发明电〔2024〕12号
        holidays: [{name: 国庆节、中秋节, from: 2025-10-01, to: 2025-10-08, workdays: [2025-09-28, 2025-10-11]}]
      - year: 2026
        source: 国办发明电〔2025〕7号
        holidays: [{name: 劳动节, from: 2026-05-01, to: 2026-05-05, workdays: [2026-05-09]}]

    """
}
