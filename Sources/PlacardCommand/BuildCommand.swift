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
        placard build --timings
        placard build --shard 3/8
      """
  )

  @OptionGroup var projectOptions: ProjectOptions
  @OptionGroup var siteOptions: SiteOptions
  @OptionGroup var comparison: ComparisonOptions
  @OptionGroup var pdfOptions: PDFOptions
  @OptionGroup var shardOptions: ShardOptions
  @OptionGroup var speech: SpeechOptions

  @Option(
    help: ArgumentHelp(
      "Where to publish. By default public in the project's folder, or for a shard shards/i-of-n.", valueName: "folder")
  )
  var output: String?

  @Flag(help: "Take over an output folder that placard did not make. Files that are not in the way stay.")
  var force = false

  @Flag(help: "Tell how long each stage took. With --format json findings and stages are members of one object.")
  var timings = false

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      "Go on from what the last build left where only some notices have changed.",
      discussion: "What is published is the same. The cache is the folder .placard beside content/, and may be deleted."
    ))
  var cache = true

  func run() async throws {
    let console = speech.console
    try await console.run {
      let start = ContinuousClock.now
      let timings = self.timings ? Timings(since: start) : nil
      let watch = timings?.watch ?? .none
      let project = projectOptions.project
      let folder = output ?? shardOptions.defaultOutput(of: project)
      let engine = pdfOptions.engine(for: project)
      let files = try await watch(.read) { try await project.files() }
      let run = BuildRun(
        command: self, console: console, start: start, timings: timings, project: project, files: files, folder: folder,
        engine: engine)
      let isWhole = shardOptions.shard == nil && comparison.published == nil && !force
      let rebuilding =
        cache && isWhole
        ? Rebuilding(
          project, into: folder, files,
          options: siteOptions.buildOptions(published: [], makesPDF: engine != nil), engine: engine) : nil
      if let rebuilding, let rebuild = await watch(.recall, { await rebuilding.rebuild() }) {
        try await run.goOn(from: rebuild, rebuilding)
      }
      try await run.buildAll(rebuilding)
    }
  }
}
