import Foundation
import Testing

@testable import Placard

/// Faults are seeded into a sound notice, one at a time and twenty at once. Each must be found on its line, and nothing must be
/// found that has nothing to do with one.
@Suite struct MutationTests {
  private static let path = "content/notices/graduation-photos-2026/notice.yaml"

  @Test func thereAreEnough() { #expect(SeededFault.realNotice.count >= 60) }

  @Test(arguments: SeededFault.realNotice)
  func isFoundAlone(fault: SeededFault) throws {
    try seed([fault], in: SampleSites.files(in: "content"), at: Self.path)
  }

  @Test(arguments: 0..<4)
  func areFoundTwentyAtOnce(group: Int) throws {
    let text = try text(of: Self.path, in: SampleSites.files(in: "content"))
    var chosen: [SeededFault] = []
    var taken: [Range<Int>] = []
    let all = SeededFault.realNotice
    // A fault of YAML itself leaves nothing to be checked, and without a date of issue nothing comes before it.
    for fault in (0..<all.count).map({ all[($0 * 7 + group * 13) % all.count] })
    where chosen.count < 20 && fault.ids != ["yaml-syntax"] && !fault.old.hasPrefix("issued:") {
      let lines = try #require(text.lines(of: fault.old))
      guard !taken.contains(where: { $0.overlaps(lines.lowerBound - 1..<lines.upperBound + 2) }), fault.at == nil else {
        continue
      }
      taken.append(lines.lowerBound..<lines.upperBound + 1)
      chosen.append(fault)
    }
    #expect(chosen.count == 20)
    try seed(chosen, in: SampleSites.files(in: "content"), at: Self.path)
  }

  @Test func universityIsCleanAndItsFaultsAreFound() throws {
    let university = GeneratedUniversity()
    let loading = Loading(university.files)
    for finding in loading.findings + Checking(loading).findings where finding.severity > .info {
      Issue.record("\(FindingFrame(language: .en).text(finding, sources: loading.sources))")
    }
    #expect(loading.site?.units.count == 60)
    #expect(loading.site?.notices.first?.assignments.count == 400)
    for fault in university.faults { try seed([fault], in: university.files, at: university.path) }
    try seed(university.faults.filter { $0.at == nil }, in: university.files, at: university.path)
  }
}

extension MutationTests {
  private func text(of path: String, in files: [SourceFile]) throws -> String {
    try #require(files.first { $0.path == path }?.decoded().source?.text)
  }

  private func seed(_ faults: [SeededFault], in files: [SourceFile], at path: String) throws {
    let before = try text(of: path, in: files)
    var places: [(range: Range<String.Index>, fault: SeededFault)] = []
    for fault in faults { places.append((try #require(before.range(of: fault.old), "\(fault)"), fault)) }
    places.sort { $0.range.lowerBound < $1.range.lowerBound }
    var after = ""
    var rest = before.startIndex
    var lines: [ClosedRange<Int>] = []
    for (range, fault) in places {
      after += before[rest..<range.lowerBound]
      let start = after.lineCount
      after += fault.new
      lines.append(start...max(start, after.lineCount))
      rest = range.upperBound
    }
    after += before[rest...]
    for (index, place) in places.enumerated() {
      if let words = place.fault.at { lines[index] = try #require(after.lines(of: words)).asClosed }
    }

    let loading = Loading(
      files.map { $0.path == path ? SourceFile(path: path, content: .bytes(Array(after.utf8))) : $0 })
    let findings = loading.findings + Checking(loading).findings
    for (place, lines) in zip(places, lines) {
      #expect(
        findings.contains { place.fault.ids.contains($0.kind.id) && $0.touches(lines, of: path) },
        "not found: \(place.fault), in lines \(lines); found: \(findings.filter { $0.severity > .info }.map { "\($0.kind.id):\($0.range.start?.line ?? 0)" })"
      )
    }
    let expected = Set(faults.flatMap(\.ids))
    for finding in findings where finding.severity > .info && !expected.contains(finding.kind.id) {
      if !lines.contains(where: { finding.touches($0, of: path) }) {
        Issue.record(
          "unrelated, after \(faults):\n\(FindingFrame(language: .en).text(finding, sources: loading.sources))")
      }
    }
  }
}

extension Finding {
  fileprivate func touches(_ lines: ClosedRange<Int>, of path: String) -> Bool {
    ([range] + notes.map(\.range)).contains { range in
      guard range.path == path, let start = range.start, let end = range.end else { return false }
      return start.line <= lines.upperBound && lines.lowerBound <= max(start.line, end.line)
    }
  }
}

extension String {
  fileprivate var lineCount: Int { utf8.count { $0 == UInt8(ascii: "\n") } + 1 }

  /// Lines, counted from 1, that the first occurrence of some words covers.
  fileprivate func lines(of words: String) -> Range<Int>? {
    guard let range = range(of: words) else { return nil }
    let first = String(self[..<range.lowerBound]).lineCount
    return first..<String(self[..<range.upperBound]).lineCount + 1
  }
}

extension Range<Int> {
  fileprivate var asClosed: ClosedRange<Int> { lowerBound...upperBound - 1 }
}
