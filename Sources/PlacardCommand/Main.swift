import ArgumentParser
import Placard

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@main
struct Main {
  /// Exit codes: 0 fine, 1 the notice has errors, 2 wrong usage or failure.
  static func main() async {
    Console.keepStreamsOpen()
    do {
      var command = try parsed(Array(CommandLine.arguments.dropFirst()))
      if var command = command as? AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      exit(code.rawValue)
    } catch {
      // ArgumentParser's own code for wrong usage is 64, sysexits.h's; ours is 2, grep's and diff's.
      let isHelp = Command.exitCode(for: error) == .success
      Console.write(Command.fullMessage(for: error) + "\n", to: isHelp ? .output : .error)
      exit(isHelp ? 0 : 2)
    }
  }

  /// To parse one command takes less than half of the time that it takes to look at all of them. Whatever that one cannot make
  /// sense of is left to the whole program, which knows how to say so.
  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    if let name = arguments.first,
      let own = Command.configuration.subcommands.first(where: { $0.configuration.commandName == name }),
      let command = try? own.parse(Array(arguments.dropFirst()))
    {
      return command
    }
    return try Command.parseAsRoot(arguments)
  }
}

struct Command: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "placard",
    abstract: "Publishes notices: YAML in, a web site out.",
    discussion: """
      EXAMPLES:
        placard new notice photo-day       write a first notice, with explanations
        placard check                      read everything, publish nothing
        placard explain odd-hour           say what a finding means
        placard fix                        show what can be mended without a risk
        placard build                      publish the site into public/
        placard schedule --by hour         print who comes where and when
        placard build --site ../notices --output /srv/www --format json

      Exit codes: 0 fine; 1 the notice has errors, which are listed; 2 wrong usage, or the system refused.
      """,
    version: placardVersion,
    subcommands: [
      BuildCommand.self, CheckCommand.self, MergeCommand.self, NewCommand.self, FixCommand.self, ExplainCommand.self,
      ScheduleCommand.self, FieldsCommand.self, SchemaCommand.self, HeadersCommand.self, AuditCommand.self,
    ]
  )
}
