import Foundation
import Testing

@testable import Placard

/// Every entry of Documentation/Checks.md: its failing example fails where it says and nowhere else, and its passing one passes.
@Suite struct FindingGuideTests {
  private static let illustrated = findingGuides.filter { !$0.failing.isEmpty }.map(\.kind.id)

  @Test(arguments: illustrated)
  func failingExampleFails(id: String) throws {
    let guide = try #require(findingGuides.first { $0.kind.id == id })
    var files = CheckedFiles(example: guide.failing)
    files.asOf = asOf(id)
    files.published = published(id)
    #expect(files.marked.expected.contains { $0.id == id })
    files.check()
  }

  @Test(arguments: illustrated)
  func passingExamplePasses(id: String) throws {
    let guide = try #require(findingGuides.first { $0.kind.id == id })
    guard !guide.passing.isEmpty else { return }
    var files = CheckedFiles(example: guide.passing)
    files.asOf = asOf(id)
    files.published = published(id)
    files.check()
    let loading = Loading(files.marked.files)
    let findings = loading.findings + Checking(loading, asOf: files.asOf, published: files.published).findings
    #expect(!findings.contains { $0.kind.id == id })
  }

  @Test func everyCheckHasBothExamples() {
    for check in allChecks {
      #expect(!check.guide.failing.isEmpty && !check.guide.passing.isEmpty, "\(check.kind.id)")
    }
  }

  @Test func idsAreUniqueAndBothLanguagesAreThere() {
    #expect(Set(findingGuides.map(\.kind.id)).count == findingGuides.count)
    for guide in findingGuides {
      for wording in [guide.summary, guide.kind.meaning] {
        #expect(!wording.zh.isEmpty && !wording.en.isEmpty, "\(guide.kind.id)")
        #expect(wording.zh.unicodeScalars.contains { $0.properties.isIdeographic }, "\(guide.kind.id)")
        #expect(
          !wording.en.unicodeScalars.contains { $0.value > 0x4E00 && $0.value < 0x9FFF } || wording.en.contains("("),
          "\(guide.kind.id)")
      }
    }
  }

  /// Whatever kind of finding the sources declare, the documentation tells of it.
  @Test func everyKindIsDocumented() throws {
    let sources = SampleSites.root.appendingPathComponent("Sources")
    let declaration = /FindingKind\(\s*"([a-z0-9-]+)"/
    var declared: Set<String> = []
    for case let path as String in try #require(FileManager.default.enumerator(atPath: sources.path))
    where path.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
      for match in text.matches(of: declaration) { declared.insert(String(match.1)) }
    }
    #expect(declared.count > 100)
    #expect(declared.symmetricDifference(findingGuides.map(\.kind.id)).sorted() == [])
  }

  private func asOf(_ id: String) -> LocalDate? {
    ["deadline-past", "waiver-expired"].contains(id) ? LocalDate(year: 2026, month: 3, day: 1) : nil
  }

  private func published(_ id: String) -> Set<String> {
    switch id {
    case "id-changed-since-published":
      [
        "index.html", "notices/photos/index.html", "notices/photos/campuses/north.html",
        "notices/photos/venues/hall.html",
      ]
    case "session-removed-since-published":
      ["calendars/photos/sessions/first-day.ics", "calendars/photos/all.ics"]
    default: []
    }
  }
}
