import Foundation

/// The real notice through the released program, each time in a new process: into an empty folder, again with nothing
/// changed, and checked only; turn about, in memory and on disk. In memory also its pages alone, without the sheets, embeds,
/// calendars, feeds and data beside them.
struct Building {
  let program: String
  let project: String

  func run(rounds: Int, into report: inout Report) throws {
    var places = [("disk", FileManager.default.temporaryDirectory.path)]
    if FileManager.default.fileExists(atPath: "/dev/shm") { places.insert(("memory", "/dev/shm"), at: 0) }
    let folders = places.map { place, folder in (place, "\(folder)/placard-bench-\(getpid())") }
    let pagesAlone = "\(FileManager.default.temporaryDirectory.path)/placard-bench-pages-\(getpid())"
    try copyProject(to: pagesAlone, adding: "\noutputs: []\n")
    defer {
      for folder in folders.map(\.1) + [pagesAlone] { try? FileManager.default.removeItem(atPath: folder) }
    }

    var pages = Runs()
    var full = [Runs](repeating: Runs(), count: folders.count)
    var unchanged = full
    var check = Runs()
    var start = Runs()
    for round in 0...rounds {
      for (index, (_, folder)) in folders.enumerated() {
        try? FileManager.default.removeItem(atPath: folder)
        let build = [program, "build", "--site", project, "--output", folder, "--quiet", "--no-pdf"]
        let first = try ChildProcess(build)
        let second = try ChildProcess(build)
        guard round > 0 else { continue }
        full[index].add(first)
        unchanged[index].add(second)
      }
      let folder = folders[0].1
      try? FileManager.default.removeItem(atPath: folder)
      let built = try ChildProcess([
        program, "build", "--site", pagesAlone, "--output", folder, "--quiet", "--no-pdf",
      ])
      let checked = try ChildProcess([program, "check", "--site", project, "--quiet", "--no-pdf"])
      let started = try ChildProcess([program, "--version"])
      guard round > 0 else { continue }
      pages.add(built)
      check.add(checked)
      start.add(started)
    }

    for (index, (place, _)) in folders.enumerated() {
      full[index].report("build into an empty folder, \(place)", target: "< 50", into: &report)
      unchanged[index].report("build with nothing changed, \(place)", target: "< 30", into: &report)
    }
    pages.report("build of pages alone into an empty folder, \(folders[0].0)", target: "< 50", into: &report)
    check.report("check", target: nil, into: &report)
    start.report("start and end of the process alone", target: nil, into: &report)
    var peak = Sample()
    for runs in full + unchanged { for value in runs.peak.values { peak.add(value / 1e6) } }
    report.add(Figure("peak memory of a build", peak, unit: "MB", target: "< 40"))
  }
}

extension Building {
  private func copyProject(to folder: String, adding settings: String) throws {
    let files = FileManager.default
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in ["content", "templates"] {
      try files.copyItem(atPath: "\(project)/\(name)", toPath: "\(folder)/\(name)")
    }
    let site = URL(fileURLWithPath: "\(folder)/content/site.yaml")
    try (String(contentsOf: site, encoding: .utf8) + settings).write(to: site, atomically: true, encoding: .utf8)
  }
}

/// Runs of one program on one thing.
struct Runs {
  private(set) var wall = Sample()
  private(set) var cpu = Sample()
  private(set) var peak = Sample()

  mutating func add(_ process: ChildProcess) {
    wall.add(process.wall)
    cpu.add(process.cpu)
    peak.add(process.peakBytes)
  }

  func report(_ name: String, target: String?, into report: inout Report) {
    report.add(Figure(name, wall.map { $0 * 1e3 }, unit: "ms", target: target))
    report.add(Figure("  of it processor time", cpu.map { $0 * 1e3 }, unit: "ms"))
  }
}
