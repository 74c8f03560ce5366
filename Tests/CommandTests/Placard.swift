import Foundation
import Testing

/// The tool as its users start it: the program that stands beside the tests.
enum PlacardProgram {
  struct Answer {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Without PDFs, which take seconds, unless they are asked for by `--pdf`.
  ///
  /// - Parameter program: another copy of it.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], in folder: String? = nil, program: String = location
  ) throws -> Answer {
    let process = Process()
    let output = Pipe()
    // A file and not a second pipe, which could fill up while the first is read.
    let errors = URL(fileURLWithPath: NSTemporaryDirectory() + "placard-errors-" + UUID().uuidString)
    try Data().write(to: errors)
    defer { try? FileManager.default.removeItem(at: errors) }
    process.executableURL = URL(fileURLWithPath: program)
    let hasSheets = ["build", "check"].contains(arguments.first) && !arguments.contains("--pdf")
    process.arguments = arguments + (hasSheets ? ["--no-pdf"] : [])
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C"].merging(environment) { _, new in new }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Answer(
      status: process.terminationStatus, output: String(decoding: data, as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }

  static let location: String = {
    let arguments = ProcessInfo.processInfo.arguments
    // On macOS the tests are a bundle that another program loads.
    var tests = arguments.firstIndex(of: "--test-bundle-path").map { arguments[$0 + 1] } ?? arguments[0]
    if let bundle = tests.range(of: ".xctest/") { tests = String(tests[..<bundle.lowerBound]) }
    return URL(fileURLWithPath: tests).deletingLastPathComponent().path + "/placard"
  }()
}

/// A project in a folder of its own, gone when the test ends. It has the shipped templates.
final class Project {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "placard-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: Self.repository + "/templates", toPath: folder + "/templates")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func write(_ name: String, _ text: String) throws {
    let url = URL(fileURLWithPath: "\(folder)/\(name)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  func text(_ name: String) throws -> String { try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(folder)/\(name)") }

  func edit(_ name: String, _ old: String, _ new: String) throws {
    let text = try text(name)
    try #require(text.contains(old))
    try write(name, text.replacingOccurrences(of: old, with: new))
  }

  func files(in name: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: "\(folder)/\(name)") {
      files[path] = FileManager.default.contents(atPath: "\(folder)/\(name)/\(path)")
    }
    return files
  }

  func placard(_ arguments: String..., environment: [String: String] = [:]) throws -> PlacardProgram.Answer {
    try PlacardProgram.run(arguments, environment: environment, in: folder)
  }

  /// The status with which the tool ends when Ctrl-C comes after a while; 2 when the signal itself ended it.
  func placardInterrupted(after delay: Duration, _ arguments: String...) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: PlacardProgram.location)
    process.arguments = arguments + ["--no-pdf"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(UInt32(delay / .microseconds(1)))
    process.interrupt()
    process.waitUntilExit()
    return process.terminationStatus
  }

  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
}
