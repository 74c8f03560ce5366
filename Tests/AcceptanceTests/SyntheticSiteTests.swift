import Testing

@testable import Placard
@testable import PlacardBenchmarking

/// The made-up province that `make bench` builds.
@Suite struct SyntheticSiteTests {
  @Test(arguments: [1, 2], [1, 7])
  func hasNothingToFind(languages: Int, seed: UInt64) async throws {
    var synthetic = SyntheticSite(notices: 3, units: 12)
    synthetic.seed = seed
    synthetic.languages = languages
    let site = try await site(synthetic)
    #expect(site.findings.filter { $0.severity != .info }.map(\.message.en) == [])
    let units = site.files.keys.filter { $0.hasPrefix("notices/") && $0.contains("/units/") }
    #expect(units.count == 3 * 12)
    #expect(site.deadLinks(root: "https://photos.example.edu/") == [])
  }

  @Test func sameSeedSameBytes() {
    var other = SyntheticSite(notices: 3, units: 12)
    let site = other
    #expect(site.files().map(\.text) == other.files().map(\.text))
    other.seed = 2
    #expect(site.files().map(\.path) != [] && site.files().map(\.text) != other.files().map(\.text))
  }

  /// A wider site holds the narrower one: what is measured at one size is part of the next.
  @Test func moreNoticesLeaveTheFirstAsTheyAre() {
    let few = SyntheticSite(notices: 2, units: 5).files().filter { $0.path.hasPrefix("content/notices/") }
    let many = Dictionary(uniqueKeysWithValues: SyntheticSite(notices: 3, units: 5).files().map { ($0.path, $0.text) })
    for file in few { #expect(many[file.path] == file.text) }
  }

  @Test func pagesAloneWhenNothingElseIsWanted() async throws {
    var synthetic = SyntheticSite(notices: 2, units: 5)
    synthetic.outputs = []
    let paths = try await site(synthetic).files.keys
    #expect(paths.allSatisfy { path in !["api/", "embed/", "calendars/", "feed"].contains { path.hasPrefix($0) } })
  }

  private func site(_ synthetic: SyntheticSite) async throws -> PublishedSite {
    let content = synthetic.files().map { SourceFile(path: $0.path, content: .bytes(Array($0.text.utf8))) }
    let templates = try await PublishedSite.sources(of: ".").filter { $0.path.hasPrefix("templates/") }
    return await PublishedSite(content + templates)
  }
}
