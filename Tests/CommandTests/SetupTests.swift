import Foundation
import Testing

/// `scripts/setup` on machines that are made up: what the script asks a machine for are programs in its path.
final class SetupTests {
  private let folder = NSTemporaryDirectory() + "placard-setup-" + UUID().uuidString

  init() throws {
    for name in ["scripts", "bin", "opt", ".venv"] { try makeFolder(name) }
    for name in ["scripts/setup", "requirements.txt"] {
      try FileManager.default.copyItem(atPath: "\(Project.repository)/\(name)", toPath: "\(folder)/\(name)")
    }
    // Its Python packages are there already.
    try FileManager.default.copyItem(
      atPath: "\(folder)/requirements.txt", toPath: "\(folder)/.venv/requirements.installed")
    try program("swift", "echo 'Swift version 6.3.1 (swift-6.3.1-RELEASE)'")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  @Test func macOSGetsWhatIsMissingFromBrewAndNothingTwice() throws {
    try program("uname", "echo Darwin")
    try program(
      "brew",
      """
      echo "$*" >>"\(folder)/asked"
      for name in "$@"; do mkdir -p "\(folder)/opt/$name"; done
      """)
    try makeFolder("opt/pango")
    let first = try setup()
    #expect(first.status == 0)
    #expect(first.errors.contains("setup: installing cmark libyaml qrencode pkgconf python harfbuzz\n"))
    #expect(try asked() == "install --quiet cmark libyaml qrencode pkgconf python harfbuzz\n")
    let second = try setup()
    #expect(second.status == 0 && !second.errors.contains("setup: installing"))
    #expect(try asked() == "install --quiet cmark libyaml qrencode pkgconf python harfbuzz\n")
  }

  @Test func macOSWithoutBrewIsToldWhereToGetIt() throws {
    try program("uname", "echo Darwin")
    let answer = try setup()
    #expect(answer.status == 1 && answer.errors.contains("Homebrew is missing. Install it from https://brew.sh"))
  }

  @Test func brewThatFailsIsNotTakenForDone() throws {
    try program("uname", "echo Darwin")
    try program("brew", "exit 1")
    let answer = try setup()
    #expect(answer.status == 1 && answer.errors.contains("brew could not install cmark libyaml"))
  }

  @Test(arguments: [
    (
      "echo 'Swift version 6.0.3 (swift-6.0.3-RELEASE)'",
      "Swift 6.0 is too old. Install Swift 6.1 or later from https://"
    ),
    ("echo 'Apple Swift version 5.10 (swiftlang-5.10.0.13)'", "Swift 5.10 is too old. Install Swift 6.1 or later"),
    ("exit 1", "'swift --version' does not work. Reinstall Swift"),
  ])
  func swiftThatWillNotDoIsNamedWithTheFix(swift: String, message: String) throws {
    try program("swift", swift)
    let answer = try setup()
    #expect(answer.status == 1 && answer.errors.contains(message))
  }

  /// Where the system has one of its own, it cannot be missing.
  @Test(.enabled(if: !FileManager.default.fileExists(atPath: "/usr/bin/swift")))
  func missingSwiftIsNamedWithTheFix() throws {
    try FileManager.default.removeItem(atPath: "\(folder)/bin/swift")
    let answer = try setup()
    #expect(answer.status == 1 && answer.errors.contains("Swift is missing. Install Swift 6.1 or later from https://"))
  }

  @Test func otherSystemsAreToldWhichOnesAreSupported() throws {
    try program("uname", "echo FreeBSD")
    let answer = try setup()
    #expect(answer.status == 1 && answer.errors == "setup: FreeBSD is not supported: use Debian, Ubuntu or macOS.\n")
  }

  private func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
  }

  private func program(_ name: String, _ lines: String) throws {
    let path = "\(folder)/bin/\(name)"
    try "#!/bin/sh\n\(lines)\n".write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  private func asked() throws -> String { try String(contentsOfFile: "\(folder)/asked", encoding: .utf8) }

  private func setup() throws -> PlacardProgram.Answer {
    try PlacardProgram.run(
      ["\(folder)/scripts/setup"], environment: ["PATH": "\(folder)/bin:/usr/bin:/bin"], program: "/bin/bash")
  }
}
