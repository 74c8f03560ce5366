import PlacardBenchmarking

/// From the bytes of all template files and interface strings to programs.
struct Compiling {
  let project: MeasuredProject

  func run(rounds: Int, into report: inout Report) async throws {
    let all = project.languages.count
    var one = Sample()
    var every = Sample()
    for round in 0...rounds {
      let oneTime = try await ContinuousClock().measure { try await project.compileTemplates(languageCount: 1) }
      let everyTime = try await ContinuousClock().measure { try await project.compileTemplates(languageCount: all) }
      guard round > 0 else { continue }
      one.add(oneTime)
      every.add(everyTime)
    }
    report.add(Figure("compiling all templates for 1 language", one.map { $0 * 1e3 }, unit: "ms", target: "< 5"))
    report.add(Figure("the same for \(all) languages", every.map { $0 * 1e3 }, unit: "ms", target: "< 5"))
  }
}
