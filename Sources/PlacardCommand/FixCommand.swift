import ArgumentParser
import Placard
import PlacardIO

struct FixCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: "Shows the changes that can safely be made to the content, and with --write makes them.",
    discussion: """
      Width of figures and marks, blanks at the ends of texts, and the usual form of times and telephone numbers. Comments and
      layout stay, and nothing changes its meaning.

      Where date and weekday disagree, one of the two is wrong, and only the author knows which: on a terminal each place is
      asked for; --weekday answers for all of them. keep-date takes the date for right, and the weekday follows it;
      keep-weekday takes the weekday for right, and the date moves to the nearest day that has it.

      EXAMPLES:
        placard fix                              show the changes
        placard fix --write                      make them
        placard fix --weekday keep-date --write  correct weekdays too
      """
  )

  @OptionGroup var projectOptions: ProjectOptions

  @Flag(help: "Make the changes that are shown.")
  var write = false

  @Option(help: "What to do where date and weekday disagree: keep-date or keep-weekday.")
  var weekday: WeekdayChoice?

  @Option(help: "The language of messages: zh or en. By default that of LC_ALL, LC_MESSAGES or LANG.")
  var lang: MessageLanguage?

  func run() async throws {
    let console = Console(language: lang)
    try await console.run {
      let project = projectOptions.project
      let files = try await project.files()
      let build = await Build(files)
      let sources = build.sources
      let repairs = build.findings.flatMap(\.repairs).filter { $0.choice == .safe } + chosen(build, sources, console)
      let mendings = sources.values.sorted { $0.path < $1.path }
        .map { ($0, Mending($0, repairs)) }.filter { $0.1.count > 0 }
      let editable = Set(files.filter { file in sources[file.path].map(file.holdsAsIs) ?? false }.map(\.path))
      for (_, mending) in mendings { Console.write(mending.difference, to: .output) }
      for (source, mending) in mendings where !editable.contains(source.path) {
        console.warn(.cannotMend(project.location(of: source.path), mending.count))
      }
      let own = mendings.filter { editable.contains($0.0.path) }
      if write {
        for (source, mending) in own { try project.rewrite(mending.path, from: source.text, to: mending.text) }
      }
      console.warn(.mended(own.reduce(0) { $0 + $1.1.count }, files: own.count, isWritten: write))
      let open = build.findings.count { finding in
        finding.repairs.contains { $0.choice != .safe } && !finding.repairs.contains(where: repairs.contains)
      }
      if open > 0 { console.warn(.weekdaysLeft(open)) }
    }
  }
}

extension FixCommand {
  private func chosen(_ build: Build, _ sources: [String: SourceText], _ console: Console) -> [Repair] {
    let places = build.findings.filter { $0.repairs.contains { $0.choice != .safe } }
    if let weekday { return places.flatMap(\.repairs).filter { $0.choice == weekday.repair } }
    guard Console.canAsk else { return [] }
    return places.flatMap { finding -> [Repair] in
      let choices: [Repair.Choice] = [.keepDate, .keepWeekday]
      let options = choices.compactMap { choice in finding.repairs.first { $0.choice == choice } }
      let lines = options.enumerated().map { index, repair in
        let line = sources[repair.range.path].map { Mending($0, [repair]).changedLine ?? "" } ?? ""
        return "  \(index + 1)  \(line)\n"
      }
      let frame = FindingFrame(language: console.language).text(finding, sources: sources)
      Console.write(frame + lines.joined(), to: .error)
      let answer = console.ask(.whichRepair(options.count))
      return answer.flatMap { Int($0) }.flatMap { options.indices.contains($0 - 1) ? [options[$0 - 1]] : nil } ?? []
    }
  }
}

enum WeekdayChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
  case keepDate = "keep-date"
  case keepWeekday = "keep-weekday"

  var repair: Repair.Choice {
    switch self {
    case .keepDate: .keepDate
    case .keepWeekday: .keepWeekday
    }
  }
}
