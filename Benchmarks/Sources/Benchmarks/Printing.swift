import Foundation
import PlacardBenchmarking

/// The same posters in three ways, turn about: by Placard's workers, which also judge them; by a WeasyPrint process for each, as many at once as there
/// are cores; and by one headless Chromium that stays open, with as many pages at once.
struct Printing {
  let project: String
  let posters: Posters
  let count: Int
  /// Of the slow ways each round prints only so many, all taken from the same posters.
  let sampleCount = 24

  init(project: String, count: Int) async throws {
    self.project = project
    self.count = count
    posters = try await Posters(project: project, count: count)
  }

  func run(rounds: Int, into report: inout Report) async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/placard-bench-print-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let pages = try await posters.write(to: folder + "/site").map { "\(folder)/site/\($0)" }
    let sample = stride(from: 0, to: pages.count, by: max(1, pages.count / sampleCount)).map { pages[$0] }
    try FileManager.default.createDirectory(atPath: folder + "/out", withIntermediateDirectories: true)
    var own = Sample()
    var withPreviews = Sample()
    var peak = Sample()
    var single = Sample()
    var chromium = Sample()
    var overSingle = Sample()
    var overChromium = Sample()
    for _ in 0..<rounds {
      let start = ContinuousClock.now
      let printed = try await posters.print(previews: false)
      let ownRate = Double(printed.count) / (ContinuousClock.now - start).seconds
      let second = ContinuousClock.now
      let pictured = try await posters.print(previews: true)
      withPreviews.add(Double(pictured.count) / (ContinuousClock.now - second).seconds)
      let singleRate = try rate(of: "weasyprint_each.py", sample, folder)
      let chromiumRate = try rate(of: "chromium_all.py", sample, folder)
      own.add(ownRate)
      peak.add(Double(max(printed.peak, pictured.peak)) / 1e6)
      single.add(singleRate)
      chromium.add(chromiumRate)
      overSingle.add(ownRate / singleRate)
      overChromium.add(ownRate / chromiumRate)
    }
    report.add(Figure("\(count) posters by workers", own, unit: "sheets/s"))
    report.add(Figure("the same with a picture of each", withPreviews, unit: "sheets/s"))
    report.add(Figure("a WeasyPrint process for each", single, unit: "sheets/s"))
    report.add(Figure("times as many by workers", overSingle, unit: "×", target: "≥ 8"))
    report.add(Figure("one headless Chromium", chromium, unit: "sheets/s"))
    report.add(Figure("times as many by workers", overChromium, unit: "×"))
    report.add(Figure("peak memory of a worker", peak, unit: "MB"))
  }

  /// Sheets in a second, the program's start included.
  private func rate(of script: String, _ pages: [String], _ folder: String) throws -> Double {
    let process = try ChildProcess(
      ["\(project)/.venv/bin/python", "\(project)/Benchmarks/\(script)", folder + "/out"] + pages)
    return Double(pages.count) / process.wall.seconds
  }
}
