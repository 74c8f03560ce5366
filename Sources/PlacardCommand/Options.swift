import ArgumentParser
import Placard
import PlacardIO

/// Which project.
struct ProjectOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The project's folder, or its content folder.", valueName: "folder"))
  var site = "."

  @Option(help: ArgumentHelp("Templates to use instead of the project's own.", valueName: "folder"))
  var templates: String?

  var project: Project { Project(site: site, templates: templates) }
}

/// How the site is made.
struct SiteOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day to take for today. Without it pages speak of no state that depends on the day.",
      valueName: "YYYY-MM-DD"))
  var asOf: LocalDate?

  @Option(
    help: ArgumentHelp("Where the site will stand, instead of the site's own base_url.", valueName: "url"),
    transform: SiteOptions.baseURL)
  var baseURL: WebAddress?

  var buildOptions: Build.Options { Build.Options(baseURL: baseURL, asOf: asOf) }

  /// - Parameters:
  ///   - published: the pages of the last publication, whose ids must not vanish.
  ///   - makesPDF: whether pages may lead to PDFs.
  func buildOptions(published: Set<String>, makesPDF: Bool) -> Build.Options {
    Build.Options(baseURL: baseURL, asOf: asOf, published: published, makesPDF: makesPDF)
  }

  private static func baseURL(_ text: String) throws -> WebAddress {
    let (address, faults) = WebAddress.base(text)
    guard let address, !faults.haveErrors else {
      let advice = "a base URL begins with https:// or http://, as in https://notices.example.edu"
      let fault = faults.first.map { $0.message.en + ($0.fix.map { "; " + $0.en } ?? "") }
      throw ValidationError([fault, advice].compactMap { $0 }.joined(separator: "; "))
    }
    return address
  }
}

/// What the site is held against, so that no address in use is lost.
struct ComparisonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The site as it was last published: its folder, or its manifest.json. By default the output folder.",
      valueName: "folder"))
  var published: String?

  /// - Parameter folder: where the site stands unless something else is said.
  func paths(or folder: String) throws -> Set<String> {
    try published.map(PublishedPages.paths(named:)) ?? PublishedPages.paths(in: folder)
  }
}

/// How the tool speaks.
struct SpeechOptions: ParsableArguments {
  @Option(help: "How findings are printed: text, or on standard output json, sarif (2.1.0) or github annotations.")
  var format = OutputFormat.text

  @Flag(help: "Print findings and failures only.")
  var quiet = false

  @Flag(help: "Print findings of severity info too.")
  var verbose = false

  @Option(help: "The language of findings and messages: zh or en. By default that of LC_ALL, LC_MESSAGES or LANG.")
  var lang: MessageLanguage?

  var console: Console { Console(format: format, isQuiet: quiet, isVerbose: verbose, language: lang) }

  func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other") }
  }
}

enum OutputFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case text
  case json
  /// For code hosts: SARIF 2.1.0.
  case sarif
  /// Annotations of GitHub Actions.
  case github
}

extension MessageLanguage: ExpressibleByArgument {}

extension LocalDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso8601: argument) }
}
