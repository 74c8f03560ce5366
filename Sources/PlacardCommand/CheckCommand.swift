import ArgumentParser
import Placard
import PlacardIO

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads everything and makes every page in memory, but publishes nothing.",
    discussion: """
      What passes here, a build publishes. Sheets that changed since the last build are printed in memory, too; --no-pdf \
      leaves that out.

      EXAMPLES:
        placard check
        placard check --format json --as-of 2026-03-01
      """
  )

  @OptionGroup var projectOptions: ProjectOptions
  @OptionGroup var siteOptions: SiteOptions
  @OptionGroup var comparison: ComparisonOptions
  @OptionGroup var pdfOptions: PDFOptions
  @OptionGroup var speech: SpeechOptions

  func run() async throws {
    let console = speech.console
    try await console.run {
      let start = ContinuousClock.now
      let project = projectOptions.project
      let output = project.defaultOutput
      let engine = pdfOptions.engine(for: project)
      let build = await Build(
        try await project.files(),
        options: siteOptions.buildOptions(published: try comparison.paths(or: output), makesPDF: engine != nil))
      let progress = Progress(console, since: start)
      let printed = try await PrintedBuild(build, pdfOptions, engine, keepingThoseIn: output, progress)
      console.print(printed.findings, build.sources(of: printed.findings), of: project)
      guard let plan = printed.plan, !printed.findings.haveErrors else {
        console.say(.counted(printed.findings))
        throw ExitCode(1)
      }
      let publisher = Publisher(project: project, output: output) { progress.show($0) }
      let summary = try await interruptible { try await publisher.rehearse(plan) }
      progress.clear()
      console.say(.checked(summary, printed.findings, took: ContinuousClock.now - start))
      console.end(keeping: build, printed)
    }
  }
}
