import Placard
import Testing

@testable import PlacardIO

@Suite struct IncrementalTests {
  @Test func twoHundredRandomEditsGiveWhatCleanBuildsGive() async throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(state: 20_261_123)
    var files: [String: String] = [:]
    for number in 0..<40 { files[path(number)] = "file \(number)" }
    for round in 0..<200 {
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let name = path(Int.random(in: 0..<60, using: &generator))
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: files[name] = nil
        case 1: files[name] = ""
        case 2: files[name] = String(repeating: "长", count: Int.random(in: 1...9000, using: &generator))
        default: files[name] = "round \(round)"
        }
      }
      try await folder.publish(files)
      try await folder.publish(files, into: "clean-\(round)")
      #expect(try folder.files(in: "public") == folder.files(in: "clean-\(round)"), "round \(round)")
      #expect(try folder.folders(in: "public") == folder.folders(in: "clean-\(round)"), "round \(round)")
      try folder.remove("clean-\(round)")
    }
  }

  @Test func theOrderOfThePlanDoesNotMatter() async throws {
    let folder = try TemporaryFolder()
    let outputs = (0..<50).map { number in
      Output(path: path(number), kind: .page, source: "\(number)", content: .rendered { $0 += "\(number)".utf8 })
    }
    for (name, order) in [("a", outputs), ("b", outputs.reversed()), ("c", outputs.shuffled())] {
      _ = try await folder.publisher(into: name).publish(SitePlan(outputs: order, baseURL: nil))
    }
    let first = try folder.files(in: "a")
    #expect(first.count == 51)
    #expect(try folder.files(in: "b") == first)
    #expect(try folder.files(in: "c") == first)
  }

  private func path(_ number: Int) -> String { "\(number % 4)/\(number % 3 == 0 ? "deep/er/" : "")\(number).html" }
}

/// SplitMix64: the same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
