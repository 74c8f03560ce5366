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
///
/// Editions share two thirds of their files, differ in the bytes of some, and each has some of its own.
@main
struct Main {
  static func main() async {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let edition = Int(arguments[3]), let count = Int(arguments[4]) else { exit(64) }
    let publisher = Publisher(project: Project(site: arguments[1]), output: arguments[2])
    do {
      let summary = try await publisher.publish(SitePlan(outputs: outputs(edition, count), baseURL: nil))
      print("\(summary.written) written, \(summary.removed) removed")
    } catch let failure as Failure {
      print(failure.message.en)
      exit(2)
    } catch {
      print(error)
      exit(3)
    }
  }

  private static func outputs(_ edition: Int, _ count: Int) -> [Output] {
    var outputs: [Output] = []
    for number in 0..<count {
      let isShared = number % 3 != 0
      let folder = isShared ? "shared/\(number % 7)" : "edition-\(edition)/\(number % 5)"
      let differs = number % 2 == 0
      let kind = Output.Kind.allCases[number % Output.Kind.allCases.count]
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
