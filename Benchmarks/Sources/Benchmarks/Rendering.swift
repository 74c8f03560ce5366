import Foundation
import PlacardBenchmarking

/// The same pages in two ways, turn about: rendered from the compiled template, and substituted and then parsed.
struct Rendering {
  let pages: UnitPages
  let reference: SubstituteThenParse
  let values: [UnitPages.Values]

  init(project: String, pageCount: Int) async throws {
    let languageCount = try await MeasuredProject(folder: project).languages.count
    pages = try await UnitPages(
      MeasuredProject(folder: project, unitCount: max(1, pageCount / languageCount)))
    reference = try SubstituteThenParse(project: project)
    values = pages.values()
  }

  func run(rounds: Int, into report: inout Report) async throws {
    try compare()
    var planning = Sample()
    var own = Sample()
    var substituted = Sample()
    var copied = Sample()
    var ratio = Sample()
    var byteCount = 0
    for round in 0...rounds {
      let planningTime = await ContinuousClock().measure { _ = await pages.plan() }
      let (ownTime, bytes) = renderAll()
      let copyTime = copyAll()
      let substitutedTime = substituteAll()
      // The first round warms up.
      guard round > 0 else { continue }
      byteCount = bytes
      planning.add(planningTime)
      own.add(ownTime)
      substituted.add(substitutedTime)
      copied.add(copyTime)
      ratio.add(substitutedTime.seconds / (planningTime + ownTime).seconds)
    }
    let count = Double(pages.count)
    let size = Double(byteCount)
    report.add(Figure("page size", Sample(size / count), unit: "bytes"))
    report.add(Figure("listing \(pages.count) unit pages", planning.map { $0 * 1e3 }, unit: "ms"))
    report.add(Figure("rendering them, their views made", own.map { $0 * 1e3 }, unit: "ms"))
    report.add(Figure("the same, a page", own.map { $0 / count * 1e6 }, unit: "µs"))
    report.add(Figure("substitute, then parse", substituted.map { $0 * 1e3 }, unit: "ms"))
    report.add(Figure("times as long as listing and rendering", ratio, unit: "×", target: "≥ 10"))
    report.add(Figure("rendered", own.map { size / $0 / 1e6 }, unit: "MB/s"))
    report.add(Figure("plain copy of the same bytes", copied.map { size / $0 / 1e6 }, unit: "MB/s"))
  }
}

extension Rendering {
  private func renderAll() -> (Duration, bytes: Int) {
    var buffer: [UInt8] = []
    var bytes = 0
    let time = ContinuousClock().measure {
      for index in 0..<pages.count {
        buffer.removeAll(keepingCapacity: true)
        pages.render(index, into: &buffer)
        bytes += buffer.count
      }
    }
    return (time, bytes)
  }

  /// Page by page from one buffer into another; the pages are as long as they really are.
  private func copyAll() -> Duration {
    var time = Duration.zero
    var page: [UInt8] = []
    var copy: [UInt8] = []
    let clock = ContinuousClock()
    for index in 0..<pages.count {
      page.removeAll(keepingCapacity: true)
      pages.render(index, into: &page)
      let start = clock.now
      copy.removeAll(keepingCapacity: true)
      copy.append(contentsOf: page)
      time += clock.now - start
    }
    return time
  }

  /// The dictionaries are made outside the time taken.
  private func substituteAll() -> Duration {
    var time = Duration.zero
    let clock = ContinuousClock()
    for index in 0..<pages.count {
      let page = pages.values(index, values)
      let start = clock.now
      let text = reference.page(page)
      time += clock.now - start
      precondition(!text.isEmpty)
    }
    return time
  }

  /// The comparison is only fair while both ways say the same.
  private func compare() throws {
    for index in stride(from: 0, to: pages.count, by: max(1, pages.count / 50)) {
      var own: [UInt8] = []
      pages.render(index, into: &own)
      let other = reference.page(pages.values(index, values))
      let (ownText, otherText) = (String(decoding: own, as: UTF8.self).readable, other.readable)
      if ownText != otherText { throw Difference(own: ownText, other: otherText) }
    }
  }
}

/// The two ways printed different words.
struct Difference: Error, CustomStringConvertible {
  let own: String
  let other: String

  var description: String {
    let shared = zip(own, other).prefix { $0 == $1 }.count
    return "the two ways differ: …\(own.dropFirst(shared).prefix(60))… and …\(other.dropFirst(shared).prefix(60))…"
  }
}
