/// What the checks found in one file by itself, while it was at hand.
struct FileFindings: Sendable {
  /// With the number of the check among all.
  private(set) var found: [(check: Int, finding: Finding)] = []

  init() {}

  init(_ file: TextInspection) {
    for (number, check) in allChecks.enumerated() { if case .texts(let ask) = check.scope { hear(ask, file, number) } }
  }

  init(_ notice: NoticeInspection) {
    let texts = TextInspection(notice)
    for (number, check) in allChecks.enumerated() {
      switch check.scope {
      case .notice(let ask): hear(ask, notice, number)
      case .texts(let ask): hear(ask, texts, number)
      case .site: continue
      }
    }
    guard let cells = notice.cells else { return }
    found = found.map {
      ($0.check, $0.finding.range.path == cells.table.source.path ? cells.named($0.finding) : $0.finding)
    }
  }

  private mutating func hear<Asked>(
    _ ask: (Asked, inout FindingSink) -> Void, _ asked: Asked, _ number: Int
  ) {
    var sink = FindingSink()
    ask(asked, &sink)
    found += sink.findings.map { (number, $0) }
  }
}
