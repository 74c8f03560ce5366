import Foundation
import Testing

@testable import Placard
@testable import PlacardIO

/// A plan built in parts and put together again.
extension TemporaryFolder {
  /// Builds one shard into `shards/<number>`.
  func publish(_ plan: SitePlan, shard number: Int, of count: Int, _ whole: WholeSite) async throws {
    let shard = try #require(Shard(number, of: count))
    _ = try await publisher(into: "shards/\(number)").publish(plan.limited(to: SitePart(shard, of: whole)))
  }

  /// Builds them all.
  func publishShards(_ plan: SitePlan, of count: Int, _ whole: WholeSite) async throws {
    for number in 1...count { try await publish(plan, shard: number, of: count, whole) }
  }

  @discardableResult
  func merge(_ numbers: [Int], into output: String = "public") async throws -> PublishSummary {
    let union = try ShardUnion(numbers.map { "\(path)/shards/\($0)" }, publishedIn: "\(path)/\(output)")
    return try await publisher(into: output).publish(union.plan)
  }
}

extension WholeSite {
  /// Of a plan made by hand.
  init(_ plan: SitePlan, content: String = "the same", published: Set<String> = []) {
    self.init(
      fileCount: plan.outputs.count, facts: [.content: content, .published: WholeSite.hash(published: published)])
  }
}
