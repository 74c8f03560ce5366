import ArgumentParser
import Placard
import PlacardIO

struct FixCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: "Shows the changes that can safely be made to the content, and with --write makes them.",
    discussion: """
      Width of figures and marks, blanks at the ends of texts, and the usual form of times and telephone numbers. Comments and
      layout stay, and nothing changes its meaning. A weekday that is not its date's is a choice: with --keep-dates the dates
      are taken to be right, and the weekdays follow them.

      EXAMPLES:
        placard fix                        show the changes
        placard fix --write                make them
        placard fix --keep-dates --write   correct weekdays too
      """
  )

  @OptionGroup var projectOptions: ProjectOptions

  @Flag(help: "Make the changes that are shown.")
  var write = false

  @Flag(help: "Where date and weekday disagree, take the date for right.")
  var keepDates = false

  @Option(help: "The language of messages: zh or en. By default that of LC_ALL, LC_MESSAGES or LANG.")
  var lang: MessageLanguage?

  func run() async throws {
    let console = Console(language: lang)
    try await console.run {
      let project = projectOptions.project
      let build = await Build(try project.files())
      let choices: Set<Repair.Choice> = keepDates ? [.safe, .keepDate] : [.safe]
      let mendings = build.sources.values.sorted { $0.path < $1.path }
        .map { ($0, Mending($0, build.findings, choices: choices)) }.filter { $0.1.count > 0 }
      for (_, mending) in mendings { Console.write(mending.difference, to: .output) }
      if write {
        for (source, mending) in mendings { try project.rewrite(mending.path, from: source.text, to: mending.text) }
      }
      console.warn(.mended(mendings.reduce(0) { $0 + $1.1.count }, files: mendings.count, isWritten: write))
    }
  }
}
