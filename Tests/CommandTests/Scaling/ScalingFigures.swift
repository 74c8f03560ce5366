import Foundation

/// What a large site costs to build, store and deliver, from the tables of Documentation/Scaling.md.
struct ScalingFigures {
  /// A site to be built, all of it anew.
  struct Job {
    let title: String
    let pages: Double
    let sheets: Double
    let shards: [Double]
  }

  /// By the name in the first column of a table.
  private let inputs: [String: Double]

  /// - Parameter document: Markdown; of its tables the rows of three cells whose second is a number.
  init(_ document: String) {
    var inputs: [String: Double] = [:]
    for line in document.split(separator: "\n") where line.hasPrefix("| ") {
      let cells = line.dropFirst().split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      if cells.count >= 3, let value = Double(cells[1]) { inputs[cells[0]] = value }
    }
    self.inputs = inputs
  }

  private func input(_ name: String) throws -> Double {
    guard let value = inputs[name] else { throw MissingInput(name: name) }
    return value
  }

  struct MissingInput: Error {
    let name: String
  }
}

extension ScalingFigures {
  /// HTML, PDF and preview are a sheet's three files.
  func files(_ job: Job) throws -> Double { job.pages * (try input("files")) + job.sheets * 3 }

  func bytes(_ job: Job) throws -> Double {
    job.pages * (try input("files")) * (try input("bytes")) * 1e3
      + job.sheets * (try input("HTML, PDF and preview")) * 1e3
  }

  /// Seconds until the last of the shards has ended, each on a machine of its own.
  ///
  /// Paths are dealt out by a hash, as balls into boxes: with m sheets in a shard, the fullest of n holds about
  /// m + √(2 m ln n) of them (Raab and Steger 1998, for m well above ln n).
  func shardSeconds(_ job: Job, of count: Double) throws -> Double {
    let prepare = job.pages / 1000 * (try input("reading, checking and planning")) / 1e3
    let ownFiles = try fullest(try files(job), of: count)
    let ownSheets = try fullest(job.sheets, of: count)
    let printing = ownSheets * (try input("times a sheet is printed")) / (try input("printing, with previews"))
    return try input("starting a machine, fetching content and fonts") + prepare
      + ownFiles * (try input("rendering, comparing, writing")) / 1e6 + printing
  }

  private func fullest(_ things: Double, of count: Double) throws -> Double {
    guard things > 0 else { return 0 }
    let mean = things / count
    return min(things, mean + (2 * mean * log(count)).squareRoot())
  }

  /// Nothing where there is one shard, which is an ordinary build.
  func mergeSeconds(_ job: Job, of count: Double) throws -> Double {
    guard count > 1 else { return 0 }
    return try files(job) * (try input("merging")) / 1e6
      + (try bytes(job)) / (try input("network to the merging machine")) / 1e6
  }

  func memory(_ job: Job) throws -> Double { job.pages * (try input("memory for the plan")) * 1e3 }

  func uploadSeconds(_ job: Job) throws -> Double { try files(job) / (try input("requests to object storage")) }

  /// Every shard pays for what all of them do alike.
  func machineHours(_ job: Job, of count: Double) throws -> Double {
    let mean = try shardSeconds(job, of: 1) - input("starting a machine, fetching content and fonts")
    let prepare = job.pages / 1000 * (try input("reading, checking and planning")) / 1e3
    let start = try input("starting a machine, fetching content and fonts")
    return (mean + (count - 1) * prepare + count * start + (try mergeSeconds(job, of: count))) / 3600
  }

  func runnerMinutes(_ job: Job, of count: Double) throws -> Double {
    count * (try shardSeconds(job, of: count) / 60).rounded(.up)
      + (try mergeSeconds(job, of: count) / 60).rounded(.up)
  }
}

extension ScalingFigures {
  static let jobs = [
    Job(title: "1,000,000 pages", pages: 1_000_000, sheets: 0, shards: [1, 4, 16]),
    Job(title: "100,000 sheets, and 100,000 pages", pages: 100_000, sheets: 100_000, shards: [1, 16, 64, 256]),
  ]

  func markdown() throws -> String {
    var text = ""
    for job in Self.jobs {
      text +=
        "\n**\(job.title)**: \(Self.count(try files(job))) files, \(Self.bytes(try bytes(job))); each machine needs \(Self.bytes(try memory(job))) of memory for the plan.\n\n"
      text +=
        "| shards, each on two cores | slowest shard | merge | together | machine hours | USD | on hosted runners, USD |\n"
      text += "|---|---|---|---|---|---|---|\n"
      for count in job.shards {
        let shard = try shardSeconds(job, of: count)
        let merge = try mergeSeconds(job, of: count)
        let hours = try machineHours(job, of: count)
        let cells = [
          Self.count(count), Self.time(shard), count > 1 ? Self.time(merge) : "–", Self.time(shard + merge),
          Self.number(hours), Self.number(hours * (try input("machine of two cores"))),
          Self.number(
            try runnerMinutes(job, of: count) * (try input("hosted runner of two cores, by started minutes"))),
        ]
        text += "| \(cells.joined(separator: " | ")) |\n"
      }
    }
    text += "\n| in object storage, behind a CDN |" + Self.jobs.map { " \($0.title) |" }.joined() + "\n|---|"
    text += Self.jobs.map { _ in "---|" }.joined() + "\n"
    let views = try input("page views") * 1e6
    let delivered = views * (try input("bytes of a page view, compressed")) * 1e3 / 1e9
    let rows: [(String, (Job) throws -> String)] = [
      ("PUTs of the first publication", { Self.count(try files($0)) }),
      ("time for these", { Self.time(try uploadSeconds($0)) }),
      ("USD for these", { Self.number(try files($0) / 1e6 * input("writing to object storage")) }),
      ("USD a month for the room", { Self.number(try bytes($0) / 1e9 * input("object storage")) }),
      ("GB a month to readers", { _ in Self.count(delivered) }),
      ("USD a month for these", { _ in Self.number(delivered * (try input("delivery by the CDN"))) }),
    ]
    for (name, value) in rows {
      text += "| \(name) |" + (try Self.jobs.map { " \(try value($0)) |" }.joined()) + "\n"
    }
    return text + "\n"
  }

  /// Two significant digits and no more: the inputs are no better.
  static func number(_ value: Double) -> String {
    value >= 99.5 ? count(value) : String(format: value >= 9.95 ? "%.0f" : value >= 0.995 ? "%.1f" : "%.2f", value)
  }

  static func count(_ value: Double) -> String {
    let digits = String(Int(value.rounded()))
    return String(
      digits.reversed().enumerated().flatMap { $0.offset > 0 && $0.offset % 3 == 0 ? [",", $0.element] : [$0.element] }
        .reversed())
  }

  static func time(_ seconds: Double) -> String {
    switch seconds {
    case ..<0.95: "under 1 s"
    case ..<99.5: "\(Int(seconds.rounded())) s"
    case ..<5_970: "\(Int((seconds / 60).rounded())) min"
    default: "\(number(seconds / 3600)) h"
    }
  }

  static func bytes(_ value: Double) -> String { "\(number(value / 1e9)) GB" }
}
