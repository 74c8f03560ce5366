import Foundation
import Testing

@testable import Placard
@testable import PlacardIO

/// Each sheet is printed by one shard, and its PDF is that of a whole build.
@Suite(.serialized) struct ShardedPrintTests {
  let folder: TemporaryFolder
  let engine: PrintEngine

  init() throws {
    folder = try TemporaryFolder()
    var engine = try #require(RealEngine.find(), "run scripts/setup")
    engine.workerCount = 1
    self.engine = engine
  }

  @Test func sheetsOfThreeShardsAreThoseOfTheWhole() async throws {
    var site = PaperSite()
    for id in ["a", "b", "c", "d"] { site.sheets[id] = .init(body: "<h1>\(id) 学历相片采集</h1>") }
    site.bundles["all"] = ["a", "b"]
    let plan = try site.plan()
    let prints = try await SheetPrinting(engine).print(plan, keepingThoseIn: "\(folder.path)/whole")
    _ = try await folder.publisher(into: "whole").publish(plan.adding(prints.outputs))
    let whole = WholeSite(
      fileCount: plan.outputs.count + prints.outputs.count,
      facts: [.engine: engine.fingerprint.hexadecimal, .published: WholeSite.hash(published: [])])

    var made: [Int] = []
    for number in 1...3 {
      let part = plan.limited(to: SitePart(try #require(Shard(number, of: 3)), of: whole))
      let output = "\(folder.path)/shards/\(number)"
      let prints = try await SheetPrinting(engine).print(part, keepingThoseIn: output)
      #expect(prints.findings.isEmpty)
      made.append(prints.made)
      _ = try await folder.publisher(into: "shards/\(number)").publish(part.adding(prints.outputs))
      let again = try await SheetPrinting(engine).print(part, keepingThoseIn: output)
      #expect(again.made == 0, "a shard that is built again prints nothing")
      #expect(again.kept == prints.made)
    }
    #expect(made.reduce(0, +) == 5)
    #expect(made.count { $0 > 0 } > 1)
    try await folder.merge([1, 2, 3])
    #expect(try folder.files(in: "public") == folder.files(in: "whole"))
  }

  /// On a fresh machine the shard's folder is empty, but the published site has what did not change.
  @Test func printsOfThePublishedSiteAreKept() async throws {
    var site = PaperSite()
    site.sheets["a"] = .init()
    let plan = try site.plan()
    let first = try await SheetPrinting(engine).print(plan, keepingThoseIn: "\(folder.path)/public")
    #expect(first.made == 1)
    _ = try await folder.publisher().publish(plan.adding(first.outputs))
    let second = try await SheetPrinting(engine).print(
      plan, keepingThoseIn: "\(folder.path)/empty", or: "\(folder.path)/public")
    #expect((second.made, second.kept) == (0, 1))
  }
}
