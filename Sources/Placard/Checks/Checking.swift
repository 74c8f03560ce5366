/// Asks every check of every notice, and takes out what the author has waived.
package struct Checking: Sendable {
  package let findings: [Finding]

  package init(_ loading: Loading, asOf: LocalDate? = nil, published: Set<String> = []) {
    guard let site = loading.draft else {
      findings = []
      return
    }
    let notices = site.notices.map { NoticeInspection($0, site: site, loading: loading, asOf: asOf) }
    let texts =
      (["content/site.yaml"] + loading.unitFiles).map { TextInspection(file: $0, of: site, loading: loading) }
      + notices.map(TextInspection.init)
    let whole = SiteInspection(
      units: site.units, notices: notices, positions: loading.positions, published: PublishedIDs(published, loading))
    var sink = FindingSink()
    for check in allChecks {
      switch check.scope {
      case .notice(let ask): for notice in notices { ask(notice, &sink) }
      case .texts(let ask): for file in texts { ask(file, &sink) }
      case .site(let ask): ask(whole, &sink)
      }
    }
    let faults = Faults(loading.findings)
    var found = sink.findings.filter { !faults.explain($0) }
    for notice in notices { found = Waivers(notice).applied(to: found) }
    findings = found.map { loading.tables[$0.range.path]?.named($0) ?? $0 }.inReadingOrder
  }
}

/// All that is published together, as checks see it.
struct SiteInspection: Sendable {
  let units: [Unit]
  let notices: [NoticeInspection]
  let positions: Positions
  let published: PublishedIDs
}

/// The lines on which reading failed. A value there is made up, and what a check says of it is not worth hearing.
private struct Faults {
  private var lines: [String: Set<Int>] = [:]

  init(_ findings: [Finding]) {
    for finding in findings where finding.severity == .error {
      guard let start = finding.range.start, let end = finding.range.end else { continue }
      lines[finding.range.path, default: []].formUnion(start.line...max(start.line, end.line))
    }
  }

  func explain(_ finding: Finding) -> Bool {
    if lines.isEmpty { return false }
    return ([finding.range] + finding.notes.map(\.range)).contains { range in
      guard let start = range.start, let end = range.end, let faulty = lines[range.path] else { return false }
      return (start.line...max(start.line, end.line)).contains(where: faulty.contains)
    }
  }
}
