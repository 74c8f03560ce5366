import Foundation
import Testing

/// The child process `PublisherTrial`, which stands beside the tests.
enum Trial {
  static let executable: String = {
    let arguments = ProcessInfo.processInfo.arguments
    // On macOS the tests are a bundle that another program loads.
    var location = arguments.firstIndex(of: "--test-bundle-path").map { arguments[$0 + 1] } ?? arguments[0]
    if let bundle = location.range(of: ".xctest/") { location = String(location[..<bundle.lowerBound]) }
    return URL(fileURLWithPath: location).deletingLastPathComponent().path + "/PublisherTrial"
  }()

  struct Answer {
    let status: Int32
    let output: String
  }

  static func start(_ program: String, _ arguments: [String]) throws -> (process: Process, pipe: Pipe) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    return (process, pipe)
  }

  static func finish(_ child: (process: Process, pipe: Pipe)) -> Answer {
    let data = child.pipe.fileHandleForReading.readDataToEndOfFile()
    child.process.waitUntilExit()
    return Answer(status: child.process.terminationStatus, output: String(decoding: data, as: UTF8.self))
  }

  static func run(_ program: String, _ arguments: [String]) throws -> Answer { finish(try start(program, arguments)) }

  static func arguments(_ folder: TemporaryFolder, _ output: String, edition: Int, files: Int) -> [String] {
    ["\(folder.path)/project", "\(folder.path)/\(output)", String(edition), String(files)]
  }

  /// Publishes an edition whole.
  static func publish(_ folder: TemporaryFolder, _ output: String, edition: Int, files: Int) throws {
    let answer = try run(executable, arguments(folder, output, edition: edition, files: files))
    try #require(answer.status == 0, "\(answer.output)")
  }
}
