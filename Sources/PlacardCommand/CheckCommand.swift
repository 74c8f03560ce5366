import ArgumentParser
import Placard
import PlacardIO

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads everything and makes every page in memory, but publishes nothing.",
    discussion: """
      What passes here, a build publishes.

      EXAMPLES:
        placard check
        placard check --format json --as-of 2026-03-01
      """
  )

  @OptionGroup var projectOptions: ProjectOptions
  @OptionGroup var siteOptions: SiteOptions
  @OptionGroup var speech: SpeechOptions

  func run() async throws {
    let console = speech.console
    try await console.run {
      let start = ContinuousClock.now
      let project = projectOptions.project
      let build = await Build(
        try project.files(), options: siteOptions.buildOptions(comparedWith: project.defaultOutput))
      console.print(build, of: project)
      guard let plan = build.plan, !build.findings.haveErrors else {
        console.say(.counted(build.findings))
        throw ExitCode(1)
      }
      let progress = Progress(console, since: start)
      let publisher = Publisher(project: project, output: project.defaultOutput) { progress.show($0) }
      let summary = try await interruptible { try await publisher.rehearse(plan) }
      progress.clear()
      console.say(.checked(summary, build.findings, took: ContinuousClock.now - start))
    }
  }
}
