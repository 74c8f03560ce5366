import Placard
import PlacardIO

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Publishes one edition of a made-up site, in a process of its own that a test can kill, starve or rob of its rights.
///
///     PublisherTrial <project folder> <output folder> <edition> <number of files>
///     PublisherTrial <project folder> <output folder> <edition> <number of files> <i/n> <published folder>
///     PublisherTrial merge <project folder> <output folder> <shard's folder> …
///
/// Editions share two thirds of their files, differ in the bytes of some, and each has some of its own.
@main
struct Main {
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      let summary =
        arguments.first == "merge" && arguments.count > 3
        ? try await merge(arguments[1], into: arguments[2], Array(arguments[3...])) : try await build(arguments)
      print("\(summary.written) written, \(summary.removed) removed")
    } catch let failure as Failure {
      print(failure.message.en)
      exit(2)
    } catch {
      print(error)
      exit(3)
    }
  }

  private static func build(_ arguments: [String]) async throws -> PublishSummary {
    guard [4, 6].contains(arguments.count), let edition = Int(arguments[2]), let count = Int(arguments[3]) else {
      exit(64)
    }
    var plan = SitePlan(outputs: outputs(edition, count), baseURL: nil)
    if arguments.count == 6, let shard = Shard(arguments[4]) {
      let published = WholeSite.hash(published: PublishedPages.paths(in: arguments[5]))
      let facts: [WholeSite.Fact: String] = [.content: "edition \(edition)", .published: published]
      plan = plan.limited(to: SitePart(shard, of: WholeSite(fileCount: count, facts: facts)))
    }
    return try await Publisher(project: Project(site: arguments[0]), output: arguments[1]).publish(plan)
  }

  private static func merge(_ project: String, into output: String, _ shards: [String]) async throws -> PublishSummary {
    let union = try ShardUnion(shards, publishedIn: output)
    return try await Publisher(project: Project(site: project), output: output).publish(union.plan)
  }

  private static func outputs(_ edition: Int, _ count: Int) -> [Output] {
    var outputs: [Output] = []
    // A shard's prints are its own wherever they stand.
    let kinds = Output.Kind.allCases.filter { ![.pdf, .preview].contains($0) }
    for number in 0..<count {
      let isShared = number % 3 != 0
      let folder = isShared ? "shared/\(number % 7)" : "edition-\(edition)/\(number % 5)"
      let differs = number % 2 == 0
      let kind = kinds[number % kinds.count]
      outputs.append(
        Output(
          path: "\(folder)/\(number).html", kind: kind, source: "number \(number)",
          content: .rendered { bytes in
            let line = Array("\(number) of edition \(differs ? edition : 0)\n".utf8)
            for _ in 0..<(20 + number % 200) { bytes += line }
          }))
    }
    return outputs
  }
}
