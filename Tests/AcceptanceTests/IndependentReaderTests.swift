import Foundation
import Testing

@testable import Placard

/// Programs that know nothing of Placard read what it publishes: `Tests/Independent/*.py`, by the libraries that
/// `scripts/setup --tests` puts into .venv.
struct IndependentReaderTests {
  @Test(arguments: Sites.valid, ["calendars", "feeds", "data"])
  func theyUnderstandEveryFile(folder: String, reader: String) async throws {
    let tree = try PublishedTree(try await PublishedSite(folder))
    let answer = try tree.run(
      PublishedSite.repository + ".venv/bin/python",
      [PublishedSite.repository + "Tests/Independent/\(reader).py", tree.folder])
    // A site without any schedule has no calendar.
    #expect(answer.status == 0, "\(answer.text)")
  }

  @Test(arguments: ["calendars", "feeds", "data"])
  func theyUnderstandEveryEdition(reader: String) async throws {
    for edition in LifeCycleTests.editions {
      let tree = try PublishedTree(try await LifeCycleTests.site(edition))
      let answer = try tree.run(
        PublishedSite.repository + ".venv/bin/python",
        [PublishedSite.repository + "Tests/Independent/\(reader).py", tree.folder])
      #expect(answer.status == 0, "\(answer.text)")
    }
  }
}

/// A published site in a folder of its own, gone when the test ends.
final class PublishedTree {
  let folder: String

  init(_ site: PublishedSite) throws {
    folder = NSTemporaryDirectory() + "placard-" + UUID().uuidString
    for (path, bytes) in site.files {
      let url = URL(fileURLWithPath: "\(folder)/\(path)")
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, text: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}

/// The real nginx and the real Caddy serve the real notice's site with the configuration that the tool prints, at a domain's
/// root and below a path.
struct ServingTests {
  @Test(arguments: ["/", "/notices/"], [ServerKind.nginx, .caddy])
  func serversServeEveryFileAsTheyShould(base: String, server: ServerKind) async throws {
    let site = try await PublishedSite()
    let plan = try #require(await Build(try await PublishedSite.sources(of: ".")).plan)
    let tree = try PublishedTree(site)
    let configuration = tree.folder + ".conf"
    defer { try? FileManager.default.removeItem(atPath: configuration) }
    try plan.headers.configuration(for: server, base: base)
      .write(toFile: configuration, atomically: true, encoding: .utf8)
    let answer = try tree.run(
      PublishedSite.repository + ".venv/bin/python",
      [PublishedSite.repository + "Tests/Independent/serving.py", tree.folder, configuration, base, server.rawValue])
    #expect(answer.status == 0, "\(answer.text)")
  }
}
