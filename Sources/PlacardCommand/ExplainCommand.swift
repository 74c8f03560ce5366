import ArgumentParser
import Placard
import PlacardIO

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a finding means, with an example that has it and one that has not.",
    discussion: """
      The id stands in the brackets of a finding. Without one, all ids are listed.

      EXAMPLES:
        placard explain weekday-mismatch
        placard explain odd-hour --lang zh
      """
  )

  @Argument(help: "The id of a finding.")
  var id: String?

  @Option(help: "The language: zh or en. By default that of LC_ALL, LC_MESSAGES or LANG.")
  var lang: MessageLanguage?

  func run() async throws {
    let console = Console(language: lang)
    try await console.run {
      guard let id else {
        Console.write(ChecksReference.ids.map { $0 + "\n" }.joined(), to: .output)
        return
      }
      guard let text = ChecksReference.explanation(of: id, in: console.language) else {
        let offer = ChecksReference.ids.nearest(to: id)
        throw Failure(
          zh: "没有“\(id)”这种检查结果" + (offer.map { "；是不是 \($0)？" } ?? "；不带编号运行可以列出全部"),
          en: "there is no finding '\(id)'"
            + (offer.map { "; did you mean \($0)?" } ?? "; without an id all are listed"))
      }
      Console.write(text, to: .output)
    }
  }
}
