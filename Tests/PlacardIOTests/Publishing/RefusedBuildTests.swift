import Foundation
import Placard
import Testing

@testable import PlacardIO

/// What the system refuses is said in one sentence, and the old site stays whole.
@Suite struct RefusedBuildTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func anOutputBelowAFileIsRefused() async throws {
    try folder.write("file", "x")
    let failure = await #expect(throws: Failure.self) { try await folder.publish(["a.html": "a"], into: "file/public") }
    #expect(failure?.message.en == "cannot make the folder \(folder.path)/file/public: Not a directory")
    #expect(failure?.message.zh.contains("路径中有一段不是文件夹") == true)
  }

  @Test func anOutputThatIsALinkToNothingIsRefused() async throws {
    try folder.link("public", to: "nowhere")
    let failure = await #expect(throws: Failure.self) { try await folder.publish(["a.html": "a"]) }
    #expect(failure?.message.en == "cannot open \(folder.path)/public: No such file or directory")
  }

  @Test func aNameThatIsTooLongIsRefusedBeforeTheFirstChange() async throws {
    try await folder.publish(["a.html": "a"])
    let long = String(repeating: "长", count: 100)
    let failure = await #expect(throws: Failure.self) { try await folder.publish(["a.html": "A", "b/\(long)": "b"]) }
    #expect(failure?.message.en.hasSuffix("File name too long") == true)
    #expect(try folder.site() == ["a.html": "a"])
    #expect(!folder.exists("public/.placard"))
  }

  @Test func anAttachmentThatWentAwayIsNamed() async throws {
    try await folder.publish(["a.html": "a"])
    let output = Output(path: "b.pdf", kind: .attachment, source: "b", content: .copy(of: "content/b.pdf"))
    let failure = await #expect(throws: Failure.self) {
      try await folder.publisher().publish(SitePlan(outputs: [output], baseURL: nil))
    }
    #expect(failure?.message.en == "cannot read \(folder.path)/project/content/b.pdf: No such file or directory")
    #expect(try folder.site() == ["a.html": "a"])
  }

  @Test func aReadOnlyFolderIsRefusedAndLeftAsItIs() throws {
    try Trial.publish(folder, "public", edition: 0, files: 40)
    let before = try folder.files(in: "public")
    for path in ["public"] + (try folder.folders(in: "public")).map({ "public/\($0)" }) {
      try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: "\(folder.path)/\(path)")
    }
    defer {
      for path in ["public"] + ((try? folder.folders(in: "public")) ?? []).map({ "public/\($0)" }) {
        try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(folder.path)/\(path)")
      }
    }
    let answer = try withoutRootsRights(Trial.arguments(folder, "public", edition: 1, files: 40))
    #expect(answer.status == 2)
    #expect(answer.output == "cannot write \(folder.path)/public: Permission denied\n")
    #expect(try folder.files(in: "public") == before)
    // A build with nothing to change needs no right to write.
    #expect(try withoutRootsRights(Trial.arguments(folder, "public", edition: 0, files: 40)).status == 0)
  }

  @Test func aFileThatTheDiskRefusesLeavesTheOldSite() throws {
    try Trial.publish(folder, "public", edition: 0, files: 9)
    let before = try folder.files(in: "public")
    // No file of more than 2 KiB, and the signal for it ignored: write fails as it does on a full disk.
    let command = "trap '' XFSZ; ulimit -f \(limitOf2KiB); exec \"$0\" \"$@\""
    let answer = try Trial.run(
      "/bin/sh", ["-c", command, Trial.executable] + Trial.arguments(folder, "public", edition: 1, files: 300))
    #expect(answer.status == 2)
    #expect(answer.output.hasSuffix("File too large\n"))
    #expect(try folder.files(in: "public") == before)
    try Trial.publish(folder, "public", edition: 1, files: 300)
  }

  @Test(.enabled(if: canMount, "needs root's right to mount a small disk"))
  func aFullDiskLeavesTheOldSite() throws {
    try folder.write("disk/.gitkeep", "")
    try folder.write("seen/.gitkeep", "")
    let command = """
      set -e
      mount -t tmpfs -o size=192k none "$1/disk"
      "$0" "$1/project" "$1/disk" 0 9
      cp -R "$1/disk" "$1/seen/before"
      "$0" "$1/project" "$1/disk" 1 900 && exit 1 || test $? = 2
      cp -R "$1/disk" "$1/seen/after"
      "$0" "$1/project" "$1/disk" 1 12
      cp -R "$1/disk" "$1/seen/next"
      """
    let answer = try Trial.run("/usr/bin/unshare", ["-m", "sh", "-c", command, Trial.executable, folder.path])
    #expect(answer.status == 0, "\(answer.output)")
    #expect(answer.output.contains("No space left on device\n"))
    #expect(try folder.files(in: "seen/after") == folder.files(in: "seen/before"))
    try Trial.publish(folder, "clean", edition: 1, files: 12)
    #expect(try folder.files(in: "seen/next") == folder.files(in: "clean"))
  }

  /// `ulimit -f` counts in 512 bytes for POSIX shells and in 1024 for bash.
  private let limitOf2KiB = 2

  /// The rights of a file bind everyone but root, so root hands its own away first.
  private func withoutRootsRights(_ arguments: [String]) throws -> Trial.Answer {
    guard getuid() == 0 else { return try Trial.run(Trial.executable, arguments) }
    // The program may stand in a folder that only root may enter.
    let program = "\(folder.path)/trial"
    if !FileManager.default.fileExists(atPath: program) {
      // By a process of its own: a program that any process has open for writing cannot be started.
      try #require(try Trial.run("/bin/cp", [Trial.executable, program]).status == 0)
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    let drop = ["--reuid=65534", "--regid=65534", "--clear-groups", program]
    return try Trial.run("/usr/bin/setpriv", drop + arguments)
  }
}

private let canMount: Bool = {
  guard getuid() == 0, FileManager.default.isExecutableFile(atPath: "/usr/bin/unshare") else { return false }
  let answer = try? Trial.run("/usr/bin/unshare", ["-m", "sh", "-c", "mount -t tmpfs none /tmp"])
  return answer?.status == 0
}()
