import Testing

@testable import Placard

/// Files whose text says where findings must land: `«unknown-key»titel: …`. The mark stands before the first character of
/// the finding's span and is taken out before the text is read. `‹no-notices›` anywhere in the text stands for a finding
/// about the file as a whole.
struct MarkedFiles {
  private(set) var files: [SourceFile] = []
  private(set) var expected: Set<Landing> = []

  struct Landing: Hashable, CustomStringConvertible {
    let id: String
    let path: String
    let position: SourcePosition?

    var description: String {
      "\(id) at \(path)" + (position.map { ":\($0.line):\($0.column)" } ?? "")
    }
  }

  mutating func add(_ path: String, _ marked: String) {
    var text = ""
    var position = (line: 1, column: 1)
    var rest = Substring(marked).unicodeScalars
    while let scalar = rest.popFirst() {
      if scalar == "«" || scalar == "‹" {
        let end = scalar == "«" ? "»" : "›" as Unicode.Scalar
        let id = String(rest.prefix { $0 != end })
        rest = rest.drop { $0 != end }.dropFirst()
        expected.insert(
          Landing(
            id: id, path: path,
            position: scalar == "«" ? SourcePosition(line: position.line, column: position.column) : nil))
        continue
      }
      text.unicodeScalars.append(scalar)
      position = scalar == "\n" ? (position.line + 1, 1) : (position.line, position.column + 1)
    }
    files.append(SourceFile(path: path, content: .bytes(Array(text.utf8))))
  }

  mutating func add(_ path: String, _ content: SourceFile.Content) {
    files.append(SourceFile(path: path, content: content))
  }

  mutating func expect(_ landing: Landing) { expected.insert(landing) }

  mutating func expect(_ id: String, about path: String) { expected.insert(Landing(id: id, path: path, position: nil)) }

  /// Loads the files and compares; missing and unexpected findings both fail.
  @discardableResult
  func check(sourceLocation: SourceLocation = #_sourceLocation) -> Loading {
    let loading = Loading(files)
    var found: Set<Landing> = []
    for finding in loading.findings {
      let landing = Landing(id: finding.kind.id, path: finding.range.path, position: finding.range.start)
      found.insert(landing)
      if !expected.contains(landing) {
        let frame = FindingFrame(language: .en).text(finding, sources: loading.sources)
        Issue.record("unexpected finding:\n\(frame)", sourceLocation: sourceLocation)
      }
    }
    for landing in expected.subtracting(found).sorted(by: { $0.description < $1.description }) {
      Issue.record("missing finding: \(landing)", sourceLocation: sourceLocation)
    }
    return loading
  }
}

extension MarkedFiles {
  static let site = """
    name: {zh-CN: 示例大学通知, en: Example University Notices}
    languages: [zh-CN, en]
    issuers:
      - {id: graduate-school, name: {zh-CN: 研究生院, en: Graduate School}}

    """

  /// A site around one notice's file.
  init(notice: String, units: String? = nil, id: String = "photos") {
    add("content/site.yaml", Self.site)
    if let units { add("content/units.yaml", units) }
    add("content/notices/\(id)/notice.yaml", notice)
  }

  /// A site around the keys that a notice has beside the required ones.
  init(keys: String, units: String? = nil) {
    self.init(notice: Self.head + keys + "\n", units: units)
  }

  static let head = """
    id: photos
    title: 采集相片
    issued: 2025-10-15
    issuer: graduate-school

    """
}
