import Foundation
import Testing

@testable import Placard

/// Faults are seeded into sound sites, one at a time and twenty at once. Each must be found on its line, and nothing must be
/// found that has nothing to do with one.
@Suite struct MutationTests {
  private static let university = "Tests/Sites/valid/provincial-university/content"
  private static let universityFaults = SeededFault.universityRows + SeededFault.universityFiles

  @Test func thereAreEnough() {
    #expect(SeededFault.realNotice.count >= 60)
    #expect(Self.universityFaults.count >= 50)
  }

  @Test(arguments: SeededFault.realNotice)
  func isFoundAlone(fault: SeededFault) throws {
    try seed([fault], in: SampleSites.files(in: "content"))
  }

  @Test(arguments: universityFaults)
  func isFoundAloneInTheUniversity(fault: SeededFault) throws {
    try seed([fault], in: SampleSites.files(in: Self.university))
  }

  @Test(arguments: 0..<4)
  func areFoundTwentyAtOnce(group: Int) throws {
    let files = try SampleSites.files(in: "content")
    try seed(twenty(of: SeededFault.realNotice, group, in: files), in: files)
  }

  /// Rows that cannot be read, with faults elsewhere; and rows that can, with faults that only all of them together show.
  @Test(arguments: [true, false], 0..<2)
  func areFoundTwentyAtOnceInTheUniversity(withUnreadableRows: Bool, group: Int) throws {
    let files = try SampleSites.files(in: Self.university)
    let readable = Self.universityFaults.filter {
      withUnreadableRows ? !$0.needsWholeTable : $0.needsWholeTable || $0.file != SeededFault.universityTable
    }
    try seed(twenty(of: readable, group, in: files), in: files)
  }

  /// The same rows in a workbook: each finding is on its row, and says the cell by its address.
  @Test(arguments: SeededFault.universityRows.filter { !$0.isAlone && $0.ids != ["table-delimiter"] })
  func isFoundInAWorkbook(fault: SeededFault) throws {
    let files = try SampleSites.files(in: Self.university)
    let before = try text(of: fault.file, in: files)
    let lines = try #require(before.lines(of: fault.old))
    let rows = before.replacing(fault.old, with: fault.new)
    let path = fault.file.replacing(".csv", with: ".xlsx")
    let sheet = SourceFile(
      path: path, content: .bytes(Array(("排期\n" + rows.replacing(",", with: "\t")).utf8)), conversion: .sheet)
    let findings = findings(files.map { $0.path == fault.file ? sheet : $0 }).filter { $0.severity > .info }
    let rowsAfter = lines.lowerBound...lines.upperBound + (fault.new.contains("\n") ? 1 : 0)
    let found = findings.filter { fault.ids.contains($0.kind.id) && $0.touches(rowsAfter, of: path) }
    #expect(!found.isEmpty, "\(fault): \(findings.map { "\($0.kind.id) \($0.message.en)" })")
    #expect(Set(findings.map(\.kind.id)).isSubset(of: fault.ids), "\(fault): \(findings.map(\.kind.id))")
    for finding in found where finding.range.path == path {
      #expect(finding.message.zh.contains(/^schedule\.xlsx, 排期!([A-G]?\d+|\d+:\d+)/), "\(finding.message.zh)")
    }
  }
}

extension MutationTests {
  private func twenty(of faults: [SeededFault], _ group: Int, in files: [SourceFile]) throws -> [SeededFault] {
    var chosen: [SeededFault] = []
    var taken: [String: [Range<Int>]] = [:]
    // 31 has no divisor in common with how many there are.
    #expect(faults.count % 31 != 0)
    for fault in faults.indices.map({ faults[($0 * 31 + group * 13) % faults.count] })
    where chosen.count < 20 && !fault.isAlone && fault.at == nil {
      let lines = try #require(try text(of: fault.file, in: files).lines(of: fault.old))
      let isNear = (taken[fault.file] ?? []).contains { $0.overlaps(lines.lowerBound - 1..<lines.upperBound + 2) }
      guard !isNear, !chosen.contains(where: { $0.old == fault.old }) else { continue }
      taken[fault.file, default: []].append(lines.lowerBound..<lines.upperBound + 1)
      chosen.append(fault)
    }
    #expect(chosen.count == 20)
    return chosen
  }

  private func text(of path: String, in files: [SourceFile]) throws -> String {
    let file = try #require(files.first { $0.path == path })
    guard case .bytes(let bytes) = file.content else { return "" }
    return String(decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
      .replacing("\r\n", with: "\n")
  }

  private func findings(_ files: [SourceFile]) -> [Finding] {
    let loading = Loading(files)
    return loading.findings + Checking(loading).findings
  }

  private func seed(_ faults: [SeededFault], in files: [SourceFile]) throws {
    var files = files
    var places: [(fault: SeededFault, lines: ClosedRange<Int>)] = []
    for (path, faults) in Dictionary(grouping: faults, by: \.file) {
      let (after, found) = try seeded(faults, into: text(of: path, in: files))
      places += found
      files = files.map { $0.path == path ? SourceFile(path: path, content: .bytes(Array(after.utf8))) : $0 }
    }
    let loading = Loading(files)
    let findings = loading.findings + Checking(loading).findings
    for (fault, lines) in places {
      #expect(
        findings.contains { fault.ids.contains($0.kind.id) && $0.touches(lines, of: fault.file) },
        "not found: \(fault), in lines \(lines); found: \(findings.filter { $0.severity > .info }.map { "\($0.kind.id):\($0.range.start?.line ?? 0)" })"
      )
    }
    let expected = Set(faults.flatMap(\.ids))
    for finding in findings where finding.severity > .info && !expected.contains(finding.kind.id) {
      if !places.contains(where: { finding.touches($0.lines, of: $0.fault.file) }) {
        Issue.record(
          "unrelated, after \(faults):\n\(FindingFrame(language: .en).text(finding, sources: loading.sources))")
      }
    }
  }

  private func seeded(
    _ faults: [SeededFault], into before: String
  ) throws -> (text: String, places: [(fault: SeededFault, lines: ClosedRange<Int>)]) {
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
    return (after, zip(places, lines).map { ($0.fault, $1) })
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
