import ArgumentParser
import Placard
import PlacardIO

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Publishes the site.",
    discussion: """
      Writes only what differs from what the output folder holds, and removes only what an earlier build put there. If there \
      is an error in the notice, nothing is published and the old site stays.

      Every sheet for paper becomes a PDF where the print engine is installed (scripts/setup does it); only sheets that \
      changed are printed anew. Without the engine, or with --no-pdf, there are the HTML sheets, which any browser prints.

      EXAMPLES:
        placard build
        placard build --base-url https://notices.example.edu --output /srv/www
        placard build --no-pdf
        placard build --format json > findings.json
      """
  )

  @OptionGroup var projectOptions: ProjectOptions
  @OptionGroup var siteOptions: SiteOptions
  @OptionGroup var pdfOptions: PDFOptions
  @OptionGroup var speech: SpeechOptions

  @Option(help: ArgumentHelp("Where to publish. By default public in the project's folder.", valueName: "folder"))
  var output: String?

  @Flag(help: "Take over an output folder that placard did not make. Files that are not in the way stay.")
  var force = false

  func run() async throws {
    let console = speech.console
    try await console.run {
      let start = ContinuousClock.now
      let project = projectOptions.project
      let folder = output ?? project.defaultOutput
      let engine = pdfOptions.engine(for: project)
      let build = await Build(
        try project.files(), options: siteOptions.buildOptions(comparedWith: folder, makesPDF: engine != nil))
      let progress = Progress(console, since: start)
      let printed = try await PrintedBuild(build, pdfOptions, engine, keepingThoseIn: folder, progress)
      console.print(printed.findings, build.sources, of: project)
      guard let plan = printed.plan, !printed.findings.haveErrors else {
        console.say(.nothingPublished(printed.findings))
        throw ExitCode(1)
      }
      let publisher = Publisher(project: project, output: folder, isForced: force) { progress.show($0) }
      let summary = try await interruptible { try await publisher.publish(plan) }
      progress.clear()
      for path in summary.editedByHand { console.warn(.editedByHand("\(folder)/\(path)")) }
      console.say(.published(summary, in: folder, took: ContinuousClock.now - start))
      if let sheets = printed.summary { console.say(sheets) }
      if let base = plan.baseURL, base.isReservedExample { console.warn(.leadsNowhere(base)) }
    }
  }
}
