import Foundation
import Testing

@testable import Placard
@testable import PlacardIO

/// The shards of a large site, merged, are the whole site to the last byte.
@Suite(.serialized) struct ShardedSiteTests {
  @Test(arguments: [1, 3, 8])
  func theUnionOfAllShardsIsTheWhole(count: Int) async throws {
    let folder = try TemporaryFolder()
    let university = try await University.build()
    let (plan, whole) = (university.plan, university.whole)
    for number in (1...count).reversed() {
      let part = SitePart(try #require(Shard(number, of: count)), of: whole)
      _ = try await folder.publisher(university.project, into: "shards/\(number)").publish(plan.limited(to: part))
    }
    let parts = try (1...count).map { try folder.files(in: "shards/\($0)").filter { $0.key != "manifest.json" } }
    #expect(parts.reduce(0) { $0 + $1.count } == plan.outputs.count, "no file is in two shards")
    #expect(parts.allSatisfy { $0.count > plan.outputs.count / count / 2 })

    let summary = try await folder.merge(Array(1...count))
    #expect(summary.written == plan.outputs.count)
    #expect(try folder.files(in: "public") == university.files)
    #expect(try folder.folders(in: "public") == university.folders)

    let again = try await folder.merge(Array(1...count))
    #expect(again.written == 0)
    #expect(again.removed == 0)
  }

  @Test func oneShardMoreThanThereAreFilesIsAnEmptyOne() async throws {
    let folder = try TemporaryFolder()
    let plan = SitePlan(["a.html": "a", "b.html": "b"])
    try await folder.publishShards(plan, of: 9, WholeSite(plan))
    try await folder.merge(Array(1...9))
    try await folder.publish(["a.html": "a", "b.html": "b"], into: "whole")
    #expect(try folder.files(in: "public") == folder.files(in: "whole"))
  }

  @Test func anOlderSiteBecomesTheNewOne() async throws {
    let folder = try TemporaryFolder()
    try await folder.publish(["a.html": "old", "gone/b.html": "b", "c.html": "c"])
    try folder.write("public/CNAME", "notices.example.edu\n")
    let plan = SitePlan(["a.html": "new", "c.html": "c", "d.html": "d"])
    try await folder.publishShards(
      plan, of: 3, WholeSite(plan, published: ["a.html", "gone/b.html", "c.html"]))
    let summary = try await folder.merge([3, 1, 2])
    #expect((summary.written, summary.unchanged, summary.removed) == (2, 1, 1))
    #expect(
      try folder.site() == ["a.html": "new", "c.html": "c", "d.html": "d", "CNAME": "notices.example.edu\n"])
    #expect(!folder.exists("public/gone"))
  }

  @Test func aShardBuiltTwiceOrAgainstChangedContentKeepsToItsOwnFolder() async throws {
    let folder = try TemporaryFolder()
    let old = SitePlan(["a.html": "a", "b.html": "b", "c.html": "c", "d.html": "d"])
    try await folder.publishShards(old, of: 2, WholeSite(old))
    let before = try folder.files(in: "shards/1")
    try await folder.publish(old, shard: 1, of: 2, WholeSite(old))
    #expect(try folder.files(in: "shards/1") == before)
    let other = try folder.files(in: "shards/2")
    let new = SitePlan(["a.html": "A"])
    try await folder.publish(new, shard: 1, of: 2, WholeSite(new, content: "other"))
    #expect(try folder.files(in: "shards/2") == other)
  }

  @Test func aFolderIsOneShardsOrTheWholeSites() async throws {
    let folder = try TemporaryFolder()
    let plan = SitePlan(["a.html": "a", "b.html": "b"])
    try await folder.publishShards(plan, of: 2, WholeSite(plan))
    try await folder.publish(["a.html": "a"])
    let tree = try folder.files()
    func refusal(_ number: Int, of count: Int, into output: String) async throws -> String? {
      let part = SitePart(try #require(Shard(number, of: count)), of: WholeSite(plan))
      do { _ = try await folder.publisher(into: output).publish(plan.limited(to: part)) } catch let failure as Failure {
        return failure.message.en
      }
      return nil
    }
    #expect(try await refusal(1, of: 2, into: "shards/2")?.contains("holds shard 2/2, so shard 1/2 cannot") == true)
    #expect(try await refusal(1, of: 3, into: "shards/1")?.contains("holds shard 1/2, so shard 1/3 cannot") == true)
    #expect(try await refusal(1, of: 2, into: "public")?.contains("holds a whole site, so shard 1/2 cannot") == true)
    await #expect(throws: Failure.self) { try await folder.publish(["a.html": "a"], into: "shards/1") }
    #expect(try folder.files() == tree)
  }
}

/// The fictional university of the valid sites, built and published whole once.
struct University {
  let project: Project
  let plan: SitePlan
  let whole: WholeSite
  let files: [String: Data]
  let folders: [String]

  static func build() async throws -> University { try await only.value }

  private static let only = Task {
    let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path(percentEncoded: false)
    let project = Project(
      site: repository + "Tests/Sites/valid/provincial-university", templates: repository + "templates")
    let files = try await project.files()
    let options = Build.Options()
    let plan = try #require(await Build(files, options: options).plan)
    let whole = try WholeSite(plan, of: project, files, options: options, engine: nil)
    let folder = try TemporaryFolder()
    _ = try await folder.publisher(project, into: "whole").publish(plan)
    return University(
      project: project, plan: plan, whole: whole, files: try folder.files(in: "whole"),
      folders: try folder.folders(in: "whole"))
  }
}

extension TemporaryFolder {
  fileprivate func publisher(_ project: Project, into output: String) -> Publisher {
    Publisher(project: project, output: "\(path)/\(output)")
  }
}
