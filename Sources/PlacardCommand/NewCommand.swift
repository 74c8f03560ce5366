import ArgumentParser
import Placard
import PlacardIO

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Writes the first text of something new.",
    subcommands: [NewNoticeCommand.self]
  )
}

struct NewNoticeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice",
    abstract: "Writes a notice with explanations, to be filled in.",
    discussion: """
      Writes content/notices/<id>/notice.yaml, and content/site.yaml where there is none. Overwrites nothing of yours. \
      Writes content/.placard as well: the JSON Schemas by which an editor completes and checks while you type.

      EXAMPLES:
        placard new notice photo-day
      """
  )

  @Argument(help: "The notice's id: lower-case letters, digits and hyphens. It becomes part of its address.")
  var id: String

  @OptionGroup var projectOptions: ProjectOptions
  @OptionGroup var speech: SpeechOptions

  func run() async throws {
    let console = speech.console
    try await console.run {
      guard Self.isIdentifier(id) else {
        throw Failure(
          zh: "“\(id)”不能作通知的 id：只能用小写字母、数字和连字符，最多 64 个，以字母或数字开头，如 photo-day",
          en: "'\(id)' cannot be a notice's id: use lower-case letters, digits and hyphens, 64 at most, as in photo-day"
        )
      }
      let project = projectOptions.project
      let siteYAML = try project.siteYAML()
      let site = siteYAML.map(StarterSite.init(siteYAML:)) ?? .new
      let path = "content/notices/\(id)/notice.yaml"
      let notice = StarterNotice.yaml(id: Identifier(id), issued: try .today(), site: site, others: project.noticeCount)
      var files = [(path: path, text: ContentSchema.notice.modeline(from: "content/notices/\(id)") + notice)]
      if siteYAML == nil {
        files.append(("content/site.yaml", ContentSchema.site.modeline(from: "content") + StarterSite.yaml))
      }
      try project.add(files)
      // Made by the tool and by nobody else: those of an older version give way.
      try project.refresh(ContentSchema.allCases.map { ($0.path, $0.text) })
      for file in files { console.say(.wrote(project.location(of: file.path))) }
    }
  }

  private static func isIdentifier(_ text: String) -> Bool {
    text.utf8.count <= 64 && text.utf8.first != UInt8(ascii: "-") && !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
      }
  }
}
