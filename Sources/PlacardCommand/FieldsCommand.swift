import ArgumentParser
import Placard
import PlacardIO

struct FieldsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fields",
    abstract: "Prints what a template may say: every name of a kind of page.",
    discussion: """
      EXAMPLES:
        placard fields            all kinds of page
        placard fields unit       what templates/pages/unit.md may say
      """
  )

  @Argument(help: ArgumentHelp("The kind of page, named as its template.", valueName: "page-kind"))
  var kind: String?

  @OptionGroup var projectOptions: ProjectOptions

  func run() async throws {
    // Without a project there are still all names but those of its own assets.
    let files = (try? await projectOptions.project.files()) ?? []
    let kinds = PageKinds(assets: Assets(files).fields).templates
    let chosen = kinds.filter { kind == nil || $0.name == kind }
    if chosen.isEmpty, let kind {
      let names = kinds.map(\.name)
      let nearest = names.nearest(to: kind).map { "; did you mean “\($0)”?" } ?? ""
      throw ValidationError("there is no kind of page “\(kind)”\(nearest) There are: \(names.joined(separator: ", ")).")
    }
    let texts = chosen.map { FieldReference.text(kind: $0.name, fields: $0.shape) }
    Console.write(texts.joined(separator: "\n"), to: .output)
  }
}
