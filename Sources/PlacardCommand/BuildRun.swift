import ArgumentParser
import Placard
import PlacardIO

/// `placard build` once the files are read.
struct BuildRun {
  let command: BuildCommand
  let console: Console
  let start: ContinuousClock.Instant
  let timings: Timings?
  let project: Project
  let files: [SourceFile]
  /// Where to publish.
  let folder: String
  let engine: PrintEngine?

  /// Publishes what has changed since the last build, and ends. It returns where that is not possible: nothing was said or
  /// changed then.
  func goOn(from rebuild: Rebuild, _ rebuilding: Rebuilding) async throws {
    let progress = Progress(console, since: start)
    let printed = try await watch(.print) {
      try await PrintedBuild(
        rebuild.build, after: rebuild, command.pdfOptions, engine, keepingThoseIn: folder, progress)
    }
    guard let plan = printed.plan, !printed.findings.haveErrors else { return }
    var summary = rebuild.summary
    if !rebuild.isUnchanged {
      guard
        let published = try await publishing(progress, { try await $0.publish(plan, onto: rebuild) })
      else { return }
      summary = published
      await rebuilding.remember(rebuild, printed.findings, plan, summary)
    }
    show(printed.findings, rebuild.build.sources(of: printed.findings))
    await say(summary, printed, plan)
    console.end(keeping: rebuild, rebuilding, printed)
  }

  func buildAll(_ rebuilding: Rebuilding?) async throws -> Never {
    // A shard's folder knows nothing of the whole site's addresses.
    let standing = command.shardOptions.shard == nil ? folder : project.defaultOutput
    let options = command.siteOptions.buildOptions(
      published: try command.comparison.paths(or: standing), makesPDF: engine != nil)
    let build = await Build(files, options: options, watch: watch)
    let part = try command.shardOptions.part(of: build.plan, project, files, options: options, engine: engine, watch)
    let progress = Progress(console, since: start)
    let printed = try await watch(.print) {
      try await PrintedBuild(
        build, part: part, command.pdfOptions, engine, keepingThoseIn: folder,
        or: command.comparison.published ?? standing, progress)
    }
    show(printed.findings, build.sources(of: printed.findings))
    guard let plan = printed.plan, !printed.findings.haveErrors else {
      if let timings { console.print(await timings.listing([:]), printed.findings, of: project) }
      console.say(.nothingPublished(printed.findings))
      throw ExitCode(1)
    }
    let summary = try await publishing(progress) { try await $0.publish(plan) }
    await rebuilding?.remember(build, printed.findings, plan, summary)
    await say(summary, printed, plan)
    console.end(keeping: build, printed)
  }
}

extension BuildRun {
  private var watch: Stopwatch { timings?.watch ?? .none }

  private func publishing<Summary: Sendable>(
    _ progress: Progress, _ publish: @escaping @Sendable (Publisher) async throws -> Summary
  ) async throws -> Summary {
    let publisher = Publisher(project: project, output: folder, isForced: command.force) { [timings] in
      timings?.hear($0)
      progress.show($0)
    }
    watch.begin(.render)
    let summary = try await interruptible { try await publish(publisher) }
    watch.end(.render)
    progress.clear()
    return summary
  }

  private func show(_ findings: [Finding], _ sources: [String: SourceText]) {
    if timings == nil || command.speech.format != .json { console.print(findings, sources, of: project) }
  }

  private func say(_ summary: PublishSummary, _ printed: PrintedBuild, _ plan: SitePlan) async {
    for path in summary.editedByHand { console.warn(.editedByHand("\(folder)/\(path)")) }
    let took = Wording.published(summary, in: folder, took: ContinuousClock.now - start)
    console.say(command.shardOptions.shard.map { .ofShard($0) + took } ?? took)
    if let sheets = printed.summary { console.say(sheets) }
    if let timings {
      let listing = await timings.listing(Timings.work(files, plan, printsMade: printed.made, summary))
      console.print(listing, printed.findings, of: project)
    }
    if let base = plan.baseURL, base.isReservedExample { console.warn(.leadsNowhere(base)) }
  }
}
