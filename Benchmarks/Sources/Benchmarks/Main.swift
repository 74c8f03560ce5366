import Foundation
import PlacardBenchmarking

/// Prints the figures as a table; `--json <file>` writes them to a file, too.
///
///     Benchmarks [--project <folder>] [--program <file>] [--rounds <n>] [--pages <n>] [--json <file>]
///     Benchmarks --posters <n> [--project <folder>] [--rounds <n>] [--json <file>]
@main
struct Main {
  static func main() async throws {
    let settings = Settings(CommandLine.arguments.dropFirst())
    var report = Report()
    do {
      if let posters = settings.values["posters"].flatMap(Int.init) {
        try await Printing(project: settings["project", "."], count: posters)
          .run(rounds: settings.number("rounds", 3), into: &report)
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
