import Foundation
import Placard
import Testing

@testable import PlacardIO

@Suite struct ProjectTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("content/site.yaml", "name: x")
    try folder.write("templates/pages/notice.md", "# {{title}}")
  }

  @Test func everyFileIsReadInTheOrderOfItsPath() async throws {
    try folder.write("content/units.yaml", "units: []")
    try folder.write("content/notices/b/notice.yaml", "id: b")
    try folder.write("content/notices/a-1/notice.yaml", "id: a-1")
    try folder.write("content/notices/a/notice.yaml", "id: a")
    try folder.write("templates/assets/font.woff2", Data([0, 255]))
    #expect(
      try await read() == [
        "content/notices": .folder,
        "content/notices/a": .folder,
        "content/notices/a-1": .folder,
        "content/notices/a-1/notice.yaml": .bytes(Array("id: a-1".utf8)),
        "content/notices/a/notice.yaml": .bytes(Array("id: a".utf8)),
        "content/notices/b": .folder,
        "content/notices/b/notice.yaml": .bytes(Array("id: b".utf8)),
        "content/site.yaml": .bytes(Array("name: x".utf8)),
        "content/units.yaml": .bytes(Array("units: []".utf8)),
        "templates/assets/font.woff2": .bytes([0, 255]),
        "templates/pages/notice.md": .bytes(Array("# {{title}}".utf8)),
      ])
    let paths = try await Project(site: folder.path).files().map(\.path)
    #expect(paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test(arguments: [".DS_Store", ".notice.yaml.swp", "notice.yaml~", "notice.yaml.swp", "Thumbs.db", ".git/config"])
  func whatEditorsAndSystemsLeaveIsPassedOver(name: String) async throws {
    try folder.write("content/\(name)", "x")
    #expect(try await read().keys.sorted() == ["content/site.yaml", "templates/pages/notice.md"])
  }

  @Test func attachmentsAreCountedAndNotRead() async throws {
    try folder.write("content/notices/a/attachments/form.pdf", Data(count: 3_000_000))
    try folder.write("content/notices/a/form.pdf", Data(count: 3_000_000))
    let files = try await read()
    #expect(files["content/notices/a/attachments/form.pdf"] == .attachment(byteCount: 3_000_000))
    #expect(files["content/notices/a/form.pdf"] == .tooLarge(byteCount: 3_000_000))
  }

  @Test func aFileOfJustTheLimitIsRead() async throws {
    try folder.write("content/a", Data(count: SourceFile.sizeLimit))
    try folder.write("content/b", Data(count: SourceFile.sizeLimit + 1))
    try folder.write("templates/assets/c", Data(count: SourceFile.sizeLimit + 1))
    let files = try await read()
    #expect(files["content/a"] == .bytes([UInt8](repeating: 0, count: SourceFile.sizeLimit)))
    #expect(files["content/b"] == .tooLarge(byteCount: SourceFile.sizeLimit + 1))
    #expect(files["templates/assets/c"] == .bytes([UInt8](repeating: 0, count: SourceFile.sizeLimit + 1)))
  }

  @Test func linksAreFollowedInsideTheFolderOnly() async throws {
    try folder.write("content/shared/form.pdf", "form")
    try folder.write("secret.txt", "secret")
    try folder.link("content/inside.txt", to: "shared/form.pdf")
    try folder.link("content/inside", to: "shared")
    try folder.link("content/outside.txt", to: "../secret.txt")
    try folder.link("content/system.txt", to: "/etc/hostname")
    try folder.link("content/nothing.txt", to: "nowhere")
    try folder.link("content/circle", to: ".")
    try folder.link("content/shared/up", to: "..")
    let files = try await read()
    #expect(files["content/inside.txt"] == .bytes(Array("form".utf8)))
    #expect(files["content/inside/form.pdf"] == .bytes(Array("form".utf8)))
    for name in ["outside.txt", "system.txt", "nothing.txt", "circle", "shared/up", "inside/up"] {
      guard case .unreadable = files["content/\(name)"] else {
        Issue.record("\(name) is \(String(describing: files["content/\(name)"]))")
        continue
      }
    }
    #expect(!files.keys.contains { $0.hasPrefix("content/circle/") })
  }

  @Test func aFolderNestedTooDeepIsReported() async throws {
    let path = "content/" + String(repeating: "a/", count: 400)
    try folder.write(path + "b.yaml", "x")
    let deepest = try #require(try await read().max { $0.key.utf8.count < $1.key.utf8.count })
    guard case .unreadable = deepest.value else {
      Issue.record("\(deepest.key) is \(deepest.value)")
      return
    }
  }

  @Test(.timeLimit(.minutes(1))) func aPipeIsReportedAndNeverOpened() async throws {
    #expect(mkfifo("\(folder.path)/content/pipe.yaml", 0o644) == 0)
    guard case .unreadable = try await read()["content/pipe.yaml"] else {
      Issue.record("the pipe was not reported")
      return
    }
  }

  @Test func aNameThatIsNotUTF8IsReported() async throws {
    let name = Array("\(folder.path)/content/".utf8) + [0xFF, 0xFE]
    let descriptor = name.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { open(Array($0) + [0], O_CREAT | O_WRONLY, 0o644) }
    }
    // Some file systems refuse such names themselves.
    guard descriptor >= 0 else { return }
    close(descriptor)
    guard case .unreadable(let reason, _) = try await read()["content"] else {
      Issue.record("the name was not reported")
      return
    }
    #expect(reason.en.contains("UTF-8"))
    #expect(!reason.en.unicodeScalars.contains { !$0.isASCII })
  }

  @Test func theContentFolderMayBeNamedInsteadOfTheProject() async throws {
    let project = Project(site: "\(folder.path)/content/")
    #expect(try await project.files().map(\.path) == ["content/site.yaml", "templates/pages/notice.md"])
    #expect(project.location(of: "content/site.yaml") == "\(folder.path)/content/site.yaml")
    #expect(project.defaultOutput == "\(folder.path)/public")
  }

  @Test func otherTemplatesMayBeNamed() async throws {
    try folder.write("theme/pages/notice.md", "other")
    let project = Project(site: folder.path, templates: "\(folder.path)/theme")
    #expect(try await project.files().last?.content == .bytes(Array("other".utf8)))
    #expect(project.location(of: "templates/pages/notice.md") == "\(folder.path)/theme/pages/notice.md")
  }

  @Test(arguments: [
    ("content", "has no content folder"), ("templates", "there is no templates folder"), ("", "there is no folder"),
  ])
  func whatIsMissingIsNamed(name: String, message: String) async throws {
    try folder.remove(name)
    let failure = await #expect(throws: Failure.self) { try await Project(site: folder.path).files() }
    #expect(failure?.message.en.contains(message) == true)
  }

  @Test func nothingIsOverwrittenByANewNotice() throws {
    let project = Project(site: folder.path)
    try project.add([("content/notices/a/notice.yaml", "new")])
    #expect(try folder.text("content/notices/a/notice.yaml") == "new")
    #expect(throws: Failure.self) {
      try project.add([("content/notices/b/notice.yaml", "new"), ("content/site.yaml", "new")])
    }
    #expect(try folder.text("content/site.yaml") == "name: x")
    #expect(!folder.exists("content/notices/b"))
  }

  private func read() async throws -> [String: SourceFile.Content] {
    let files = try await Project(site: folder.path).files()
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.content) })
  }
}
