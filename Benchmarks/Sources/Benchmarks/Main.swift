import Foundation
import PlacardBenchmarking

/// Prints the figures as a table; `--json <file>` writes them to a file, too.
///
///     Benchmarks [--project <folder>] [--program <file>] [--rounds <n>] [--pages <n>] [--json <file>]
///     Benchmarks --sizes 100,1000,10000 [--hugo <file>] [--everything <size>] [--folder <folder>] [--rounds <n>]
///     Benchmarks --generate <folder> [--seed <n>] [--notices <n>] [--units <n>] [--campuses <n>] [--sessions <n>]
///         [--languages <n>] [--outputs <list>]
///     Benchmarks --project <folder> --hugo-source <folder>
///     Benchmarks --compare <folder> --with <folder> [--json <file>]
///     Benchmarks --posters <n> [--project <folder>] [--rounds <n>] [--json <file>]
///     Benchmarks --compile <rounds> [--project <folder>] [--json <file>]
///     Benchmarks --stages 100,1000,10000 [--project <folder>] [--rounds <n>] [--json <file>]
@main
struct Main {
  static func main() async throws {
    let settings = Settings(CommandLine.arguments.dropFirst())
    var report = Report()
    do {
      if let posters = settings.values["posters"].flatMap(Int.init) {
        try await Printing(project: settings["project", "."], count: posters)
          .run(rounds: settings.number("rounds", 3), into: &report)
      } else if let sizes = settings.values["stages"] {
        try await Staging(project: settings["project", "."], sizes: sizes.split(separator: ",").compactMap { Int($0) })
          .run(rounds: settings.number("rounds", 10), into: &report)
      } else if let rounds = settings.values["compile"].flatMap(Int.init) {
        try await Compiling(project: MeasuredProject(folder: settings["project", "."]))
          .run(rounds: rounds, into: &report)
      } else if let folder = settings.values["generate"] {
        return try generate(settings, into: folder)
      } else if let folder = settings.values["hugo-source"] {
        return try await HugoSite(project: settings["project", "."]).write(to: folder)
      } else if let own = settings.values["compare"], let other = settings.values["with"] {
        let sizes = try PublishedPair(own: own, other: other).compare()
        return try JSONEncoder().encode(sizes).write(to: URL(fileURLWithPath: settings["json", "/dev/stdout"]))
      } else if let sizes = settings.values["sizes"] {
        try measureScale(sizes.split(separator: ",").compactMap { Int($0) }, settings, &report)
      } else {
        try await measureSite(settings, &report)
      }
    } catch {
      FileHandle.standardError.write(Data("bench: \(error)\n".utf8))
      exit(1)
    }
    print(report.table)
    if let path = settings.values["json"] { try report.write(to: path) }
  }

  /// Writes a synthetic project's content.
  private static func generate(_ settings: Settings, into folder: String) throws {
    var site = SyntheticSite(notices: settings.number("notices", 160), units: settings.number("units", 60))
    site.seed = UInt64(settings.number("seed", 1))
    site.campuses = settings.number("campuses", site.campuses)
    site.sessions = settings.number("sessions", site.sessions)
    site.languages = settings.number("languages", site.languages)
    site.outputs = settings.values["outputs"].map { $0.split(separator: ",").map(String.init) }
    try site.write(to: folder)
  }

  private static func measureScale(_ sizes: [Int], _ settings: Settings, _ report: inout Report) throws {
    try Scaling(
      project: settings["project", "."], program: settings["program", ".build/release/placard"],
      hugo: settings["hugo", "hugo"], sizes: sizes,
      everythingLimit: settings.number("everything", 10_000),
      folder: settings["folder", FileManager.default.temporaryDirectory.path + "/placard-scale-\(getpid())"]
    ).run(rounds: settings.number("rounds", 10), into: &report)
  }

  private static func measureSite(_ settings: Settings, _ report: inout Report) async throws {
    try Building(program: settings["program", ".build/release/placard"], project: settings["project", "."])
      .run(rounds: settings.number("rounds", 30), into: &report)
    try await Compiling(project: MeasuredProject(folder: settings["project", "."]))
      .run(rounds: settings.number("rounds", 30), into: &report)
    try await Rendering(project: settings["project", "."], pageCount: settings.number("pages", 10_000))
      .run(rounds: max(3, settings.number("rounds", 30) / 6), into: &report)
  }
}

/// `--name value`
private struct Settings {
  var values: [String: String] = [:]

  init(_ arguments: ArraySlice<String>) {
    var rest = arguments
    while let name = rest.popFirst(), let value = rest.popFirst() {
      values[String(name.drop { $0 == "-" })] = value
    }
  }

  subscript(name: String, standard: String) -> String { values[name] ?? standard }

  func number(_ name: String, _ standard: Int) -> Int { values[name].flatMap(Int.init) ?? standard }
}
