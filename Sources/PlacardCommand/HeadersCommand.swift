import ArgumentParser
import Placard
import PlacardIO

struct HeadersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "headers",
    abstract: "Prints a server's configuration: types, caching, and who may frame what.",
    discussion: """
      The rules are the same for all servers. Print them anew when the templates' inline styles change: the policy allows
      those by their hashes. Netlify and Cloudflare Pages read them from the site's own _headers file.

      EXAMPLES:
        placard headers nginx > /etc/nginx/placard.conf
        placard headers caddy --base-url https://www.example.edu/notices
      """
  )

  @Argument(help: "nginx, caddy or netlify.")
  var server: ServerKind

  @OptionGroup var projectOptions: ProjectOptions
  @OptionGroup var siteOptions: SiteOptions
  @OptionGroup var speech: SpeechOptions

  func run() async throws {
    let console = speech.console
    try await console.run {
      let project = projectOptions.project
      let build = await Build(try await project.files(), options: siteOptions.buildOptions)
      guard let plan = build.plan, !build.findings.haveErrors else {
        console.print(build, of: project)
        throw ExitCode(1)
      }
      Console.write(
        plan.headers.configuration(for: server, base: plan.baseURL?.folder ?? "/"), to: .output)
    }
  }
}

extension ServerKind: ExpressibleByArgument {}
