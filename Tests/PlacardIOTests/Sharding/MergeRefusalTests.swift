import Foundation
import Testing

@testable import Placard
@testable import PlacardIO

/// What is not all of one site is not published, and the old site stays.
@Suite struct MergeRefusalTests {
  private let folder: TemporaryFolder
  private let plan = SitePlan(
    Dictionary(uniqueKeysWithValues: (0..<20).map { ("pages/\($0).html", "page \($0)") }))

  init() throws { folder = try TemporaryFolder() }

  @Test func aMissingShard() async throws {
    try await folder.publishShards(plan, of: 4, WholeSite(plan))
    try await expect("2 of 4 shards missing: 1, 3", merging: [2, 4])
  }

  @Test func aShardNamedTwice() async throws {
    try await folder.publishShards(plan, of: 2, WholeSite(plan))
    try FileManager.default.copyItem(atPath: "\(folder.path)/shards/2", toPath: "\(folder.path)/shards/5")
    try await expect("shards/5 are the same shard, 2/2", merging: [1, 2, 5])
  }

  @Test func anotherNumberOfShards() async throws {
    try await folder.publishShards(plan, of: 3, WholeSite(plan))
    try folder.remove("shards/2")
    try await folder.publish(plan, shard: 2, of: 4, WholeSite(plan))
    try await expect("shards/2 holds shard 2/4, and the others are parts of 3", merging: [1, 2, 3])
  }

  @Test func contentThatChangedBetween() async throws {
    try await folder.publishShards(plan, of: 3, WholeSite(plan))
    try await folder.publish(plan, shard: 3, of: 3, WholeSite(plan, content: "changed"))
    try await expect("shards/3 is not of the same site as the other shards (content differ)", merging: [1, 2, 3])
  }

  @Test func anotherToolAndOtherOptions() async throws {
    try await folder.publishShards(plan, of: 3, WholeSite(plan))
    var facts = WholeSite(plan).facts
    facts[.tool] = "0.0.9"
    facts[.baseURL] = "https://other.example.edu"
    try await folder.publish(plan, shard: 1, of: 3, WholeSite(fileCount: plan.outputs.count, facts: facts))
    try await expect(
      "shards/1 is not of the same site as the other shards (placard's version, --base-url", merging: [1, 2, 3])
  }

  @Test(arguments: ["changed", "of the same length", "removed", "linked"])
  func aDamagedFile(how: String) async throws {
    try await folder.publishShards(plan, of: 2, WholeSite(plan))
    let name = try #require(try folder.files(in: "shards/2").keys.filter { $0 != "manifest.json" }.min())
    let path = "shards/2/\(name)"
    let text = try folder.text(path)
    try folder.remove(path)
    switch how {
    case "changed": try folder.write(path, text + "more")
    case "of the same length": try folder.write(path, text.uppercased())
    case "linked": try folder.link(path, to: "/etc/hostname")
    default: break
    }
    try await expect("\(path) is missing or not what its shard made", merging: [1, 2])
  }

  /// Even where the site already has the right bytes: the shard is not what it says it is.
  @Test func aDamagedFileThatIsNotNeeded() async throws {
    try await folder.publishShards(plan, of: 2, WholeSite(plan))
    try await folder.merge([1, 2])
    let name = try #require(try folder.files(in: "shards/1").keys.filter { $0 != "manifest.json" }.min())
    try folder.write("shards/1/\(name)", "other")
    try await expect("shards/1/\(name) is missing or not", merging: [1, 2])
  }

  @Test func aShardThatWasNotBuiltToItsEnd() async throws {
    try await folder.publishShards(plan, of: 2, WholeSite(plan))
    try folder.write("shards/1/.placard/pending.json", "{}")
    try await expect("the shard in \(folder.path)/shards/1 was not built to its end", merging: [1, 2])
    try folder.remove("shards/1/.placard")
    try folder.remove("shards/1/manifest.json")
    try await expect("the shard in \(folder.path)/shards/1 was not built to its end", merging: [1, 2])
  }

  @Test func whatIsNoShard() async throws {
    try await folder.publishShards(plan, of: 2, WholeSite(plan))
    try await folder.publish(["a.html": "a"], into: "shards/3")
    try await expect("shards/3 holds a whole site and no shard", merging: [1, 2, 3])
    try folder.write("shards/3/manifest.json", "{}")
    try await expect("shards/3/manifest.json is damaged or not placard's", merging: [1, 2, 3])
    try await expect("there is no folder \(folder.path)/shards/4", merging: [1, 2, 4])
  }

  @Test func aManifestThatWasShortened() async throws {
    try await folder.publishShards(plan, of: 2, WholeSite(plan))
    let lines = try folder.text("shards/1/manifest.json").split(separator: "\n")
    try folder.write("shards/1/manifest.json", ([lines[0]] + lines[2...]).joined(separator: "\n") + "\n")
    try await expect("the shards do not add up to the whole site", merging: [1, 2])
  }

  @Test func aSiteThatTheShardsWereNotCheckedAgainst() async throws {
    try await folder.publish(["session.html": "published and perhaps gone"])
    let before = try folder.files(in: "public")
    try await folder.publishShards(plan, of: 2, WholeSite(plan))
    try await expect("build them again with --published \(folder.path)/public", merging: [1, 2])
    #expect(try folder.files(in: "public") == before)
    try await folder.publishShards(plan, of: 2, WholeSite(plan, published: ["session.html"]))
    try await folder.merge([1, 2])
  }

  @Test func aSiteAmongItsOwnShards() async throws {
    try await folder.publishShards(plan, of: 2, WholeSite(plan))
    for output in ["shards/1", "shards", "shards/2/pages"] {
      try await expect("cannot lie in one another", merging: [1, 2], into: output)
    }
  }

  private func expect(
    _ words: String, merging numbers: [Int], into output: String = "public",
    at location: SourceLocation = #_sourceLocation
  ) async throws {
    let before = try folder.files()
    do {
      try await folder.merge(numbers, into: output)
      Issue.record("nothing was refused", sourceLocation: location)
    } catch let failure as Failure {
      #expect(failure.message.en.contains(words), "\(failure.message.en)", sourceLocation: location)
      #expect(failure.message.zh != failure.message.en, sourceLocation: location)
    }
    #expect(try folder.files() == before, "nothing was touched", sourceLocation: location)
  }
}
