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
    found = allChecks.indices.flatMap { Self.answer($0, notice, texts) }
  }

  /// The same with the checks beside each other, for a notice that has no others beside it.
  init(alone notice: NoticeInspection) async {
    let texts = TextInspection(notice)
    let answers = await Array(allChecks.indices).concurrentMap { Self.answer($0, notice, texts) }
    found = Array(answers.joined())
  }

  private static func answer(
    _ number: Int, _ notice: NoticeInspection, _ texts: TextInspection
  ) -> [(check: Int, finding: Finding)] {
    var findings = FileFindings()
    switch allChecks[number].scope {
    case .notice(let ask): findings.hear(ask, notice, number)
    case .texts(let ask): findings.hear(ask, texts, number)
    case .site: return []
    }
    guard let cells = notice.cells else { return findings.found }
    return findings.found.map {
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
