/// Asks every check of every notice, and takes out what the author has waived.
package struct Checking: Sendable {
  package let findings: [Finding]

  package init(_ loading: Loading, asOf: LocalDate? = nil, published: Set<String> = []) {
    guard let site = loading.draft else {
      findings = []
      return
    }
    var found = [[Finding]](repeating: [], count: allChecks.count)
    for file in loading.checkedFiles(asOf: asOf) {
      for (check, finding) in file.found { found[check].append(finding) }
    }
    let notices = site.notices.map { notice in
      PlacedNotice(
        notice: notice, site: site, file: loading.noticeFiles[notice.id] ?? "", positions: loading.positions, asOf: asOf
      )
    }
    let whole = SiteInspection(
      units: site.units, notices: notices, positions: loading.positions, published: PublishedIDs(published, loading))
    for (number, check) in allChecks.enumerated() {
      guard case .site(let ask) = check.scope else { continue }
      var sink = FindingSink()
      ask(whole, &sink)
      found[number] += sink.findings.map(loading.named)
    }
    let faults = Faults(loading.findings)
    var findings = found.joined().filter { !faults.explain($0) }
    for notice in notices { findings = Waivers(notice).applied(to: findings) }
    self.findings = findings.inReadingOrder
  }
}

/// All that is published together, as checks see it.
struct SiteInspection: Sendable {
  let units: [Unit]
  let notices: [PlacedNotice]
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
