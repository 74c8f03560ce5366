import Foundation
import PlacardBenchmarking

/// Synthetic sites of several sizes, published by Placard and by Hugo and copied, turn about: from nothing, with nothing
/// changed, with one time and with one template changed.
struct Scaling {
  let project: String
  let program: String
  let hugo: String
  let sizes: [Int]
  /// The largest that is built with everything beside its pages.
  let everythingLimit: Int
  let folder: String

  static let ownProgram = Bundle.main.executablePath ?? CommandLine.arguments[0]

  /// Of a notice, so that the sizes are round.
  private static let units = 50

  func run(rounds: Int, into report: inout Report) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try measureStart(rounds: rounds, &report)
    for size in sizes {
      for part in Part.allCases where part == .pages || size <= everythingLimit {
        let trial = ScaleTrial(
          site: synthetic(size, part),
          name: "\(size.formatted(.number.locale(Locale(identifier: "en")))) \(part.rawValue)",
          rounds: min(rounds, max(1, 30_000 / size)), project: project, program: program, hugo: hugo,
          folder: "\(folder)/\(part.rawValue)-\(size)")
        try trial.run(into: &report)
        try? FileManager.default.removeItem(atPath: trial.folder)
      }
    }
  }

  private func measureStart(rounds: Int, _ report: inout Report) throws {
    var (own, other) = (Runs(), Runs())
    for _ in 0..<rounds {
      own.add(try ChildProcess([program, "--version"], output: "/dev/null"))
      other.add(try ChildProcess([hugo, "version"], output: "/dev/null"))
    }
    own.report("start and end of the process, Placard", target: "< 15", into: &report)
    other.report("start and end of the process, Hugo", target: nil, into: &report)
  }

  private enum Part: String, CaseIterable {
    case pages
    case everything
  }

  private func synthetic(_ size: Int, _ part: Part) -> SyntheticSite {
    var site = SyntheticSite(notices: max(1, size / Self.units), units: min(size, Self.units))
    // Sheets are measured by themselves, and feeds are two files.
    site.outputs = part == .pages ? [] : ["embeds", "calendars", "data"]
    return site
  }
}

/// One size.
struct ScaleTrial {
  let site: SyntheticSite
  let name: String
  let rounds: Int
  let project: String
  let program: String
  let hugo: String
  let folder: String

  private var source: String { folder + "/site" }
  private var hugoSource: String { folder + "/hugo" }
  private var own: String { folder + "/own" }
  private var other: String { folder + "/other" }
  private var copy: String { folder + "/copy" }

  func run(into report: inout Report) throws {
    progress("writing \(name)")
    try apart([
      "--generate", source, "--notices", String(site.notices), "--units", String(site.units), "--outputs",
      site.outputs?.joined(separator: ",") ?? "",
    ])
    let templates = source + "/templates"
    try? FileManager.default.removeItem(atPath: templates)
    try FileManager.default.copyItem(atPath: project + "/templates", toPath: templates)
    let sizes = try compareOnce()
    try measureFull(sizes, &report)
    try measureUnchanged(&report)
    try measureChange("one time changed", of: site.changeableTimeFile, &report) { text in
      text.replacingFirst("8:30~9:00", with: "8:35~9:00")
    }
    try measureChange("one template changed", of: "templates/pages/unit.md", &report) { text in
      text + "\n{{unit.name}}\n"
    }
    try measureCheck(&report)
  }

  /// In a process of its own: what a process holds when it starts another counts as the other's memory too (getrusage(2)).
  private func apart(_ arguments: [String]) throws { _ = try ChildProcess([Scaling.ownProgram] + arguments) }

  private func progress(_ text: String) { FileHandle.standardError.write(Data("bench: \(text)\n".utf8)) }
}

extension ScaleTrial {
  /// As an author builds again and again, with what the build before has kept.
  private var buildOwn: [String] {
    [program, "build", "--site", source, "--output", own, "--quiet", "--no-pdf"]
  }
  private var buildAfresh: [String] { buildOwn + ["--no-cache"] }
  private var buildOther: [String] {
    [hugo, "build", "--source", hugoSource, "--destination", other, "--quiet", "--noBuildLock"]
  }

  /// Out of the way, and deleted when all is measured: for seconds after a large tree is deleted, ext4 is slow to make files,
  /// whoever makes them.
  private func clear(_ folders: String...) {
    for path in folders where FileManager.default.fileExists(atPath: path) {
      try? FileManager.default.moveItem(atPath: path, toPath: "\(folder)/gone-\(UUID().uuidString)")
    }
  }

  private func compareOnce() throws -> PublishedPair.Sizes {
    clear(own, other)
    try apart(["--project", source, "--hugo-source", hugoSource])
    _ = try ChildProcess(buildOwn)
    _ = try ChildProcess(buildOther)
    return try compare()
  }

  private func compare() throws -> PublishedPair.Sizes {
    let file = folder + "/sizes.json"
    try apart(["--compare", own, "--with", other, "--json", file])
    return try JSONDecoder().decode(PublishedPair.Sizes.self, from: Data(contentsOf: URL(fileURLWithPath: file)))
  }

  /// The order turns from round to round, so that none always comes after the same.
  private func measureFull(_ sizes: PublishedPair.Sizes, _ report: inout Report) throws {
    progress("\(name): from nothing")
    var (ownRuns, otherRuns, copyRuns) = (Runs(), Runs(), Runs())
    var (timesHugo, timesCopy) = (Sample(), Sample())
    for round in 0..<rounds {
      clear(other, copy)
      var (ours, theirs, copied): (ChildProcess?, ChildProcess?, ChildProcess?)
      for turn in 0..<3 {
        switch (round + turn) % 3 {
        case 0:
          clear(own)
          ours = try ChildProcess(buildAfresh)
        case 1: theirs = try ChildProcess(buildOther)
        default: copied = try ChildProcess(["/bin/cp", "-a", own, copy])
        }
      }
      guard let ours, let theirs, let copied else { continue }
      ownRuns.add(ours)
      otherRuns.add(theirs)
      copyRuns.add(copied)
      timesHugo.add(theirs.wall.seconds / ours.wall.seconds)
      timesCopy.add(ours.wall.seconds / copied.wall.seconds)
    }
    clear(copy)
    report.add(Figure("\(name): files of both", Sample(Double(sizes.files)), unit: ""))
    report.add(Figure("  bytes, Placard", Sample(Double(sizes.ownBytes) / 1e6), unit: "MB"))
    report.add(Figure("  bytes, Hugo", Sample(Double(sizes.otherBytes) / 1e6), unit: "MB"))
    ownRuns.report("  from nothing, Placard", target: nil, into: &report)
    otherRuns.report("  from nothing, Hugo", target: nil, into: &report)
    copyRuns.report("  copy of the tree", target: nil, into: &report)
    report.add(Figure("  Hugo, times as long", timesHugo, unit: "×", target: "≥ 5"))
    report.add(Figure("  Placard, times the copy", timesCopy, unit: "×", target: "≤ 2"))
    report.add(Figure("  peak memory, Placard", ownRuns.peak.map { $0 / 1e6 }, unit: "MB", target: "< 100"))
    report.add(Figure("  peak memory, Hugo", otherRuns.peak.map { $0 / 1e6 }, unit: "MB"))
    try measureStages(&report)
  }

  private func measureStages(_ report: inout Report) throws {
    var stages = Stages()
    let file = folder + "/stages.json"
    for _ in 0..<rounds {
      clear(own)
      _ = try ChildProcess(
        [
          program, "build", "--site", source, "--output", own, "--no-pdf", "--no-cache", "--quiet", "--timings",
          "--format",
          "json",
        ],
        output: file)
      try stages.add(Data(contentsOf: URL(fileURLWithPath: file)))
    }
    stages.report(into: &report)
  }

  private func measureUnchanged(_ report: inout Report) throws {
    progress("\(name): nothing changed")
    _ = try ChildProcess(buildOwn)
    var (ours, theirs) = (Runs(), Runs())
    for _ in 0..<rounds {
      ours.add(try ChildProcess(buildOwn))
      theirs.add(try ChildProcess(buildOther))
    }
    add("nothing changed", ours, theirs, &report)
  }

  /// There and back again, so that each build finds a change.
  private func measureChange(
    _ what: String, of path: String, _ report: inout Report, change: (String) -> String
  ) throws {
    progress("\(name): \(what)")
    let file = URL(fileURLWithPath: "\(source)/\(path)")
    let text = try String(contentsOf: file, encoding: .utf8)
    let changed = change(text)
    guard changed != text else { throw NothingToChange(path: path) }
    var (ours, theirs) = (Runs(), Runs())
    for round in 0..<min(rounds, 6) {
      try Data((round % 2 == 0 ? changed : text).utf8).write(to: file)
      // What an author of the Hugo site would have changed.
      try apart(["--project", source, "--hugo-source", hugoSource])
      ours.add(try ChildProcess(buildOwn))
      theirs.add(try ChildProcess(buildOther))
    }
    _ = try compare()
    try Data(text.utf8).write(to: file)
    add(what, ours, theirs, &report)
  }

  private func measureCheck(_ report: inout Report) throws {
    var check = Runs()
    for _ in 0..<rounds { check.add(try ChildProcess([program, "check", "--site", source, "--quiet", "--no-pdf"])) }
    check.report("  check", target: nil, into: &report)
  }

  private func add(_ what: String, _ ours: Runs, _ theirs: Runs, _ report: inout Report) {
    ours.report("  \(what), Placard", target: what == "one time changed" ? "< 100" : nil, into: &report)
    theirs.report("  \(what), Hugo", target: nil, into: &report)
  }

  struct NothingToChange: Error, CustomStringConvertible {
    let path: String
    var description: String { "there is nothing to change in \(path)" }
  }
}

extension String {
  fileprivate func replacingFirst(_ text: String, with other: String) -> String {
    guard let range = range(of: text) else { return self }
    return replacingCharacters(in: range, with: other)
  }
}
