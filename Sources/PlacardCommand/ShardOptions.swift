import ArgumentParser
import Placard
import PlacardIO

/// Which part of the site.
struct ShardOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Build the i-th of n parts only, PDFs included, for placard merge; n is at most \(Shard.limit).",
      valueName: "i/n"),
    transform: ShardOptions.shard)
  var shard: Shard?

  /// Where a shard of a project goes when nothing else is said.
  func defaultOutput(of project: Project) -> String {
    guard let shard else { return project.defaultOutput }
    let folder = project.folder == "." ? "shards" : "\(project.folder)/shards"
    return "\(folder)/\(shard.number)-of-\(shard.count)"
  }

  /// `nil` when the whole site is built, or there is nothing to build.
  func part(
    of plan: SitePlan?, _ project: Project, _ files: [SourceFile], options: Build.Options, engine: PrintEngine?,
    _ watch: Stopwatch
  ) throws -> SitePart? {
    guard let shard, let plan else { return nil }
    return try watch(.identify) {
      SitePart(shard, of: try WholeSite(plan, of: project, files, options: options, engine: engine))
    }
  }

  private static func shard(_ name: String) throws -> Shard {
    guard let shard = Shard(name) else {
      throw ValidationError("a shard is named i/n, as in 3/8, with i from 1 to n and n at most \(Shard.limit)")
    }
    return shard
  }
}
