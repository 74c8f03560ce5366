import Foundation

/// What `placard build --timings --format json` says of its stages, several times over.
struct Stages {
  private var order: [String] = []
  private var samples: [String: Sample] = [:]

  mutating func add(_ json: Data) throws {
    for stage in try JSONDecoder().decode(Listing.self, from: json).stages {
      if samples[stage.stage] == nil { order.append(stage.stage) }
      samples[stage.stage, default: Sample()].add(Double(stage.took_us) / 1e3)
    }
  }

  func report(into report: inout Report) {
    for stage in order { report.add(Figure("    stage \(stage)", samples[stage] ?? Sample(), unit: "ms")) }
  }

  private struct Listing: Decodable {
    let stages: [Stage]

    struct Stage: Decodable {
      let stage: String
      let took_us: Int
    }
  }
}
