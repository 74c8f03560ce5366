import ArgumentParser
import Placard
import PlacardIO

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a content file, for editors.",
    discussion: """
      JSON Schema 2020-12, with descriptions in Chinese and English. placard new writes the schemas to content/.placard and \
      their address into the first line of what it makes.

      EXAMPLES:
        placard schema > notice.schema.json
        placard schema units
      """
  )

  @Argument(help: "Which file: notice, site, units or calendar.")
  var file = ContentSchema.notice

  func run() { Console.write(file.text, to: .output) }
}

extension ContentSchema: ExpressibleByArgument {}
