import Foundation
import Testing

@testable import Placard

/// Whatever is done to a sound notice, loading ends and says something that can be shown.
@Suite struct RandomEditTests {
  @Test func editedFilesNeverTrap() throws {
    let seed = ProcessInfo.processInfo.environment["PLACARD_SEED"].flatMap(UInt64.init) ?? 20_251_015
    var random = SplitMix(state: seed)
    let folders = ["content", "Tests/Sites/valid/three-languages/content", "Tests/Sites/valid/exam-week/content"]
    let sites = try folders.map(SampleSites.files(in:))
    for round in 0..<400 {
      var files = sites[round % sites.count]
      let editable = files.indices.filter { files[$0].path.hasSuffix(".yaml") }
      let index = try #require(editable.randomElement(using: &random))
      guard case .bytes(var bytes) = files[index].content else { continue }
      for _ in 0...Int.random(in: 0..<4, using: &random) { bytes.edit(using: &random) }
      files[index] = SourceFile(path: files[index].path, content: .bytes(bytes))
      let loading = Loading(files)
      for finding in loading.findings {
        let text = FindingFrame(language: round.isMultiple(of: 2) ? .en : .zh).text(finding, sources: loading.sources)
        #expect(text.contains("[\(finding.kind.id)]"), "seed \(seed), round \(round)")
        if let start = finding.range.start, let end = finding.range.end {
          #expect(
            start.line >= 1 && start.column >= 1 && start <= end, "seed \(seed), round \(round): \(finding.range)")
        }
      }
    }
  }
}

extension [UInt8] {
  /// One slip: bytes or lines lost, doubled, swapped or replaced.
  fileprivate mutating func edit(using random: inout SplitMix) {
    guard !isEmpty else { return }
    let at = Int.random(in: 0..<count, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: remove(at: at)
    case 1: self[at] = UInt8.random(in: 0...255, using: &random)
    case 2:
      let snippets = [
        ":", "\t", "　　", "：", "\"", "'", "- ", "[", "]", "{", "}", "|", ">", "&a ", "*a", "!!x ", "#", "\n", "\r\n",
        "\u{0}", "～", "下午", "---\n", "\u{202E}", "é", "𠮷",
      ]
      insert(contentsOf: Array((snippets.randomElement(using: &random) ?? ":").utf8), at: at)
    case 3:
      removeSubrange(at..<Swift.min(count, at + Int.random(in: 1...60, using: &random)))
    case 4:
      let line = self[at...].prefix { $0 != 0x0A }
      insert(contentsOf: Array(line) + [0x0A], at: at)
    default:
      let other = Int.random(in: 0..<count, using: &random)
      swapAt(at, other)
    }
  }
}

/// Sebastiano Vigna's SplitMix64: the same numbers for the same seed everywhere.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
