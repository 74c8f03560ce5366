import ArgumentParser
import Placard
import PlacardIO

struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Publishes the shards of a site as one.",
    discussion: """
      Takes the folders that placard build --shard has made, all of one site. What comes out is what one build would have \
      published, manifest and all. A shard that is missing, named twice, of other content or options, or damaged is refused, \
      and the old site stays.

      EXAMPLES:
        placard merge shards/*
        placard merge shards/1-of-3 shards/2-of-3 shards/3-of-3 --output /srv/www
      """
  )

  @Argument(help: ArgumentHelp("The folders of all shards, in any order.", valueName: "folders"))
  var folders: [String]

  @Option(help: ArgumentHelp("Where to publish.", valueName: "folder"))
  var output = "public"

  @Flag(help: "Take over an output folder that placard did not make. Files that are not in the way stay.")
  var force = false

  @OptionGroup var speech: SpeechOptions

  func run() async throws {
    let console = speech.console
    try await console.run {
      let start = ContinuousClock.now
      let project = Project()
      let union = try ShardUnion(folders, publishedIn: output)
      let progress = Progress(console, since: start)
      let publisher = Publisher(project: project, output: output, isForced: force) { progress.show($0) }
      let summary = try await interruptible { try await publisher.publish(union.plan) }
      progress.clear()
      // Findings were told by the shards; a program that asked for them gets an empty list.
      console.print([], [:], of: project)
      for path in summary.editedByHand { console.warn(.editedByHand("\(output)/\(path)")) }
      console.say(
        .merged(union.shardCount) + .published(summary, in: output, took: ContinuousClock.now - start))
    }
  }
}
