import Foundation
import Testing

/// A shard's build may be killed at any moment, and so may a merge: each is run again alone.
@Suite struct KilledShardTests {
  private let fileCount = 600
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aKilledShardIsRefusedOrWholeAndRetriedAlone() throws {
    try Trial.publish(folder, "clean", edition: 0, files: fileCount)
    let clean = try folder.files(in: "clean")
    for number in 1...3 { try build(number) }
    var patience = try time { try build(2) }
    var killed = 0
    for round in 0..<12 {
      // The first builds of a shard, and builds over an older one.
      if round % 2 == 0 { try folder.remove("shards/2") } else { try build(2, edition: 1) }
      let child = try Trial.start(Trial.executable, shard(2, edition: 0))
      usleep(UInt32(Double.random(in: 0.1...1) * patience))
      kill(child.process.processIdentifier, SIGKILL)
      let hasEnded = Trial.finish(child).status == 0
      if !hasEnded { killed += 1 }
      // The machine may have more or less other work than when the time was taken.
      patience *= hasEnded ? 0.7 : 1.1
      let hasty = try Trial.run(Trial.executable, merge())
      #expect(hasty.status == 0 || !hasEnded && hasty.status == 2, "\(hasty.output)")
      if hasty.status == 0 { #expect(try folder.files(in: "public") == clean) }
      try build(2)
      let answer = try Trial.run(Trial.executable, merge())
      #expect(answer.status == 0, "\(answer.output)")
      #expect(try folder.files(in: "public") == clean, "after round \(round)")
    }
    #expect(killed > 3, "too few builds were killed for the test to say anything")
  }

  @Test func aKilledMergeLeavesWholeFilesAndIsRunAgain() throws {
    var editions: [[String: Data]] = []
    for edition in 0..<2 {
      try Trial.publish(folder, "clean-\(edition)", edition: edition, files: fileCount)
      editions.append(try folder.files(in: "clean-\(edition)"))
    }
    try Trial.publish(folder, "public", edition: 1, files: fileCount)
    for number in 1...3 { try build(number, published: "clean-1") }
    try Trial.publish(folder, "timing", edition: 1, files: fileCount)
    var patience = try time {
      let answer = try Trial.run(Trial.executable, merge(into: "timing"))
      try #require(answer.status == 0, "\(answer.output)")
    }
    var killed = 0
    for round in 0..<12 {
      try folder.remove("public")
      try FileManager.default.copyItem(atPath: "\(folder.path)/clean-1", toPath: "\(folder.path)/public")
      let child = try Trial.start(Trial.executable, merge())
      usleep(UInt32(Double.random(in: 0.1...1) * patience))
      kill(child.process.processIdentifier, SIGKILL)
      let hasEnded = Trial.finish(child).status == 0
      if !hasEnded { killed += 1 }
      patience *= hasEnded ? 0.7 : 1.1
      for (path, data) in try folder.files(in: "public") where !path.hasPrefix(".placard/") {
        #expect(editions.contains { $0[path] == data }, "\(path) is neither the one edition's nor the other's")
      }
      let answer = try Trial.run(Trial.executable, merge())
      #expect(answer.status == 0, "\(answer.output)")
      #expect(try folder.files(in: "public") == editions[0], "after round \(round)")
      #expect(try folder.folders(in: "public") == folder.folders(in: "clean-0"), "after round \(round)")
    }
    #expect(killed > 3, "too few merges were killed for the test to say anything")
  }

  private func shard(_ number: Int, edition: Int, published: String = "none") -> [String] {
    Trial.arguments(folder, "shards/\(number)", edition: edition, files: fileCount)
      + ["\(number)/3", "\(folder.path)/\(published)"]
  }

  private func merge(into output: String = "public") -> [String] {
    ["merge", "\(folder.path)/project", "\(folder.path)/\(output)"] + (1...3).map { "\(folder.path)/shards/\($0)" }
  }

  private func build(_ number: Int, edition: Int = 0, published: String = "none") throws {
    let answer = try Trial.run(Trial.executable, shard(number, edition: edition, published: published))
    try #require(answer.status == 0, "\(answer.output)")
  }

  /// In microseconds.
  private func time(_ work: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try work()
    return start.duration(to: .now) / .microseconds(1)
  }
}
