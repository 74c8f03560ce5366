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

  func run() async throws {
    let console = speech.console
    try await console.run {
      let start = ContinuousClock.now
      let timings = self.timings ? Timings(since: start) : nil
      let watch = timings?.watch ?? .none
      let project = projectOptions.project
      let folder = output ?? shardOptions.defaultOutput(of: project)
      let engine = pdfOptions.engine(for: project)
      // A shard's folder knows nothing of the whole site's addresses.
      let standing = shardOptions.shard == nil ? folder : project.defaultOutput
      let options = siteOptions.buildOptions(published: try comparison.paths(or: standing), makesPDF: engine != nil)
      let files = try watch(.read) { try project.files() }
      let build = await Build(files, options: options, watch: watch)
      let part = try shardOptions.part(of: build.plan, project, files, options: options, engine: engine, watch)
      let progress = Progress(console, since: start)
      let printed = try await watch(.print) {
        try await PrintedBuild(
          build, part: part, pdfOptions, engine, keepingThoseIn: folder, or: comparison.published ?? standing, progress)
      }
      if timings == nil || speech.format != .json { console.print(printed.findings, build.sources, of: project) }
      guard let plan = printed.plan, !printed.findings.haveErrors else {
        if let timings { console.print(await timings.listing([:]), printed.findings, of: project) }
        console.say(.nothingPublished(printed.findings))
        throw ExitCode(1)
      }
      let publisher = Publisher(project: project, output: folder, isForced: force) {
        timings?.hear($0)
        progress.show($0)
      }
      watch.begin(.render)
      let summary = try await interruptible { try await publisher.publish(plan) }
      watch.end(.render)
      progress.clear()
      for path in summary.editedByHand { console.warn(.editedByHand("\(folder)/\(path)")) }
      let took = Wording.published(summary, in: folder, took: ContinuousClock.now - start)
      console.say(shardOptions.shard.map { .ofShard($0) + took } ?? took)
      if let sheets = printed.summary { console.say(sheets) }
      if let timings {
        let listing = await timings.listing(Timings.work(files, plan, printsMade: printed.made, summary))
        console.print(listing, printed.findings, of: project)
      }
      if let base = plan.baseURL, base.isReservedExample { console.warn(.leadsNowhere(base)) }
    }
  }
}
