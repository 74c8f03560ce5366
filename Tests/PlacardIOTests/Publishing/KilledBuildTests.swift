import Foundation
import Testing

/// A build may be killed at any moment: every file is whole, and the next build sets all right.
@Suite struct KilledBuildTests {
  private let fileCount = 900

  @Test func fiftyKilledBuildsLeaveWholeFilesAndTheNextBuildIsRight() throws {
    let folder = try TemporaryFolder()
    var editions: [[String: Data]] = []
    for edition in 0..<2 {
      try Trial.publish(folder, "clean-\(edition)", edition: edition, files: fileCount)
      editions.append(try folder.files(in: "clean-\(edition)"))
    }
    let start = ContinuousClock.now
    try Trial.publish(folder, "timing", edition: 0, files: fileCount)
    var patience = start.duration(to: .now) / .microseconds(1)

    var killed = 0
    for round in 0..<50 {
      let edition = round % 2
      let child = try Trial.start(
        Trial.executable, Trial.arguments(folder, "public", edition: edition, files: fileCount))
      usleep(UInt32(Double.random(in: 0.1...1.1) * patience))
      kill(child.process.processIdentifier, SIGKILL)
      let isKilled = Trial.finish(child).status != 0
      if isKilled { killed += 1 }
      // The machine may have more or less other work than when the time was taken.
      patience *= isKilled ? 1.1 : 0.8
      try expectWholeFiles(folder, editions)
      // Now and then the next build is killed as well.
      guard round % 3 != 2 else { continue }
      let next = Int.random(in: 0...1)
      try Trial.publish(folder, "public", edition: next, files: fileCount)
      #expect(try folder.files(in: "public") == editions[next], "after round \(round)")
      #expect(try folder.folders(in: "public") == folder.folders(in: "clean-\(next)"), "after round \(round)")
    }
    #expect(killed > 10, "too few builds were killed for the test to say anything")
  }

  @Test func twoBuildsAtOnceBothEndRight() throws {
    let folder = try TemporaryFolder()
    var editions: [[String: Data]] = []
    for edition in 0..<2 {
      try Trial.publish(folder, "clean-\(edition)", edition: edition, files: fileCount)
      editions.append(try folder.files(in: "clean-\(edition)"))
    }
    for _ in 0..<5 {
      let children = try (0..<2).map { edition in
        try Trial.start(Trial.executable, Trial.arguments(folder, "public", edition: edition, files: fileCount))
      }
      for child in children {
        let answer = Trial.finish(child)
        #expect(answer.status == 0, "\(answer.output)")
      }
      #expect(editions.contains(try folder.files(in: "public")))
    }
  }

  private func expectWholeFiles(_ folder: TemporaryFolder, _ editions: [[String: Data]]) throws {
    guard folder.exists("public") else { return }
    for (path, data) in try folder.files(in: "public") where !path.hasPrefix(".placard/") {
      #expect(editions.contains { $0[path] == data }, "\(path) is neither the one edition's nor the other's")
    }
  }
}
