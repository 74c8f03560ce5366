import ArgumentParser
import Placard
import PlacardIO

struct ScheduleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "Prints who comes where and when, with totals.",
    discussion: """
      Reads the notice and its schedule.csv or schedule.xlsx. By hour, a slot counts in the hour in which it begins.

      EXAMPLES:
        placard schedule
        placard schedule --notice graduation-photos --by hour
        placard schedule --by unit --lang en
      """
  )

  @OptionGroup var projectOptions: ProjectOptions
  @OptionGroup var speech: SpeechOptions

  @Option(help: "What the table is divided by: campus, unit or hour.")
  var by = ScheduleListing.Grouping.campus

  @Option(help: ArgumentHelp("Only this notice; all of them by default.", valueName: "id"))
  var notice: String?

  func validate() throws {
    if speech.format != .text { throw ValidationError("a schedule is printed as text only") }
  }

  func run() async throws {
    let console = speech.console
    try await console.run {
      let project = projectOptions.project
      let loading = Loading(try await project.files())
      console.print(loading.findings, loading.sources, of: project)
      guard let site = loading.site, !loading.findings.haveErrors else {
        console.say(.counted(loading.findings))
        throw ExitCode(1)
      }
      let notices = site.notices.filter { notice == nil || $0.id.rawValue == notice }
      if let notice, notices.isEmpty {
        let offer = site.notices.map(\.id.rawValue).nearest(to: notice)
        throw Failure(
          zh: "没有编号为 \(notice) 的通知" + (offer.map { "，是不是 \($0)？" } ?? ""),
          en: "there is no notice \(notice)" + (offer.map { "; did you mean \($0)?" } ?? ""))
      }
      let listings = notices.map { ScheduleListing(notice: $0, site: site, language: console.language).text(by: by) }
      Console.write(listings.joined(separator: "\n"), to: .output)
    }
  }
}

extension ScheduleListing.Grouping: ExpressibleByArgument {}
