import Foundation
import PlacardBenchmarking

/// The stages of a build, each by itself, on made-up provinces of several sizes: what a unit page costs must not grow with
/// their number.
struct Staging {
  let project: String
  let sizes: [Int]

  private enum Stage: String, CaseIterable {
    case loading
    case checking
    case planning
    case rendering
    case writing
    case comparing
  }

  func run(rounds: Int, into report: inout Report) async throws {
    var samples: [[Stage: Sample]] = []
    for size in sizes {
      samples.append(try await measure(size, rounds: min(rounds, max(3, 20_000 / max(size, 1)))))
    }
    for stage in Stage.allCases {
      for (size, sample) in zip(sizes, samples.map { $0[stage] ?? Sample() }) {
        report.add(Figure("\(stage.rawValue), \(size) unit pages", sample.map { $0 * 1e3 }, unit: "ms"))
        report.add(Figure("  for each of them", sample.map { $0 * 1e6 / Double(size) }, unit: "µs"))
      }
    }
  }

  /// The stages take turns, after one round to warm up. Writing goes into an empty folder, in memory where there is one;
  /// comparing renders anew and finds that everything stands there.
  private func measure(_ size: Int, rounds: Int) async throws -> [Stage: Sample] {
    let site = try await StagedSite(unitPages: size, project: project)
    guard site.pageCount == size else { throw UnevenSize(size: size) }
    let memory = "/dev/shm"
    let place =
      FileManager.default.fileExists(atPath: memory) ? memory : FileManager.default.temporaryDirectory.path
    let folder = "\(place)/placard-stages-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: folder) }

    var samples: [Stage: Sample] = [:]
    for round in 0...rounds {
      try? FileManager.default.removeItem(atPath: folder)
      for stage in Stage.allCases {
        let start = ContinuousClock.now
        switch stage {
        case .loading: _ = site.load()
        case .checking: _ = site.check()
        case .planning: _ = await site.list()
        case .rendering: _ = try await site.render()
        case .writing: try await publish(site, into: folder, finding: true)
        case .comparing: try await publish(site, into: folder, finding: false)
        }
        if round > 0 { samples[stage, default: Sample()].add(ContinuousClock.now - start) }
      }
    }
    return samples
  }

  private func publish(_ site: StagedSite, into folder: String, finding something: Bool) async throws {
    let written = try await site.publish(into: folder)
    guard (written > 0) == something else { throw WrongWork(written: written) }
  }

  struct UnevenSize: Error, CustomStringConvertible {
    let size: Int
    var description: String { "\(size) is more than 50 and no multiple of 50" }
  }

  struct WrongWork: Error, CustomStringConvertible {
    let written: Int
    var description: String { "\(written) files were written, which is not what was to be measured" }
  }
}
