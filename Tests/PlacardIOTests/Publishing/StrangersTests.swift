import Foundation
import Placard
import Testing

@testable import PlacardIO

/// What others put into the output folder stays, and stops a build where it is in the way.
@Suite struct StrangersTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aStrangersFileSurvives() async throws {
    try await folder.publish(["a.html": "a", "b/c.html": "c"])
    try folder.write("public/mine.txt", "mine")
    try folder.write("public/b/mine.txt", "mine too")
    try await folder.publish(["a.html": "A"])
    #expect(try folder.site() == ["a.html": "A", "mine.txt": "mine", "b/mine.txt": "mine too"])
  }

  @Test func aFolderOfOthersIsRefusedAndLeftAsItIs() async throws {
    try folder.write("public/thesis.doc", "years of work")
    let failure = await failure { try await folder.publish(["a.html": "a"]) }
    #expect(failure?.contains("public holds files that placard did not publish, thesis.doc among them") == true)
    #expect(try folder.files(in: "public") == ["thesis.doc": Data("years of work".utf8)])
  }

  @Test func aFolderOfOthersIsTakenOverByForce() async throws {
    try folder.write("public/thesis.doc", "years of work")
    try folder.write("public/a.html", "old")
    try await folder.publish(["a.html": "a"], isForced: true)
    #expect(try folder.site() == ["a.html": "a", "thesis.doc": "years of work"])
  }

  @Test(arguments: [".gitkeep", ".git/HEAD", ".nojekyll", "CNAME"])
  func aMarkerFileIsNobodysContent(name: String) async throws {
    try folder.write("public/\(name)", "marker")
    try await folder.publish(["a.html": "a"])
    #expect(try folder.site() == ["a.html": "a", name: "marker"])
  }

  @Test func aStrangersFileInTheWayStopsTheBuildBeforeTheFirstChange() async throws {
    try await folder.publish(["a.html": "a"])
    try folder.write("public/b.html", "mine")
    let before = try folder.files(in: "public")
    let failure = await failure { try await folder.publish(["a.html": "A", "b.html": "b"]) }
    #expect(failure?.contains("public/b.html is in the way") == true)
    #expect(try folder.files(in: "public") == before)
    try await folder.publish(["a.html": "A", "b.html": "b"], isForced: true)
    #expect(try folder.site() == ["a.html": "A", "b.html": "b"])
  }

  @Test func aStrangersFileWithTheSameBytesIsNotInTheWay() async throws {
    try await folder.publish(["a.html": "a"])
    try folder.write("public/b.html", "b")
    try await folder.publish(["a.html": "a", "b.html": "b"])
    #expect(try folder.site() == ["a.html": "a", "b.html": "b"])
  }

  @Test func aStrangersFileWhereAFolderMustBeStopsTheBuild() async throws {
    try await folder.publish(["a.html": "a"])
    try folder.write("public/notices", "mine")
    let failure = await failure { try await folder.publish(["a.html": "A", "notices/b.html": "b"]) }
    #expect(failure?.contains("public/notices is in the way") == true)
    #expect(try folder.site() == ["a.html": "a", "notices": "mine"])
    try await folder.publish(["a.html": "A", "notices/b.html": "b"], isForced: true)
    #expect(try folder.site() == ["a.html": "A", "notices/b.html": "b"])
  }

  @Test(arguments: [false, true])
  func aFolderWithStrangersContentsIsNeverReplaced(isForced: Bool) async throws {
    try await folder.publish(["a/b.html": "b"])
    try folder.write("public/a/mine.txt", "mine")
    let failure = await failure { try await folder.publish(["a": "file"], isForced: isForced) }
    #expect(failure?.contains("public/a should be a file, but is a folder") == true)
    #expect(try folder.site() == ["a/b.html": "b", "a/mine.txt": "mine"])
  }

  @Test(arguments: [false, true])
  func aLinkedFolderIsNeverWrittenThrough(isForced: Bool) async throws {
    try await folder.publish(["a/b.html": "b"])
    try folder.write("outside/b.html", "outside")
    try folder.remove("public/a")
    try folder.link("public/a", to: "../outside")
    let failure = await failure { try await folder.publish(["a/b.html": "new", "c.html": "c"], isForced: isForced) }
    #expect(failure?.contains("public/a is a symbolic link") == true)
    #expect(try folder.files(in: "outside") == ["b.html": Data("outside".utf8)])
    #expect(!folder.exists("public/c.html"))
  }

  @Test func nothingIsRemovedThroughALinkedFolder() async throws {
    try await folder.publish(["a/b.html": "b", "c.html": "c"])
    try folder.remove("public/a")
    try folder.write("outside/b.html", "b")
    try folder.link("public/a", to: "../outside")
    try await folder.publish(["c.html": "c"])
    #expect(try folder.files(in: "outside") == ["b.html": Data("b".utf8)])
  }

  @Test func aLinkedFileIsRefusedAndReplacedByForceOnly() async throws {
    try await folder.publish(["a.html": "a"])
    try folder.write("outside.html", "outside")
    try folder.remove("public/a.html")
    try folder.link("public/a.html", to: "../outside.html")
    let failure = await failure { try await folder.publish(["a.html": "a"]) }
    #expect(failure?.contains("public/a.html is a symbolic link") == true)
    try await folder.publish(["a.html": "new"], isForced: true)
    #expect(try folder.text("public/a.html") == "new")
    #expect(try folder.text("outside.html") == "outside")
  }

  @Test(arguments: [
    "", "{}", "not json", "{\"format\":2,\"files\":[\n\n]}\n",
    """
    {"format":1,"files":[
    {"path":"../outside.html","bytes":1,\
    "sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","kind":"page","source":""}
    ]}

    """,
  ])
  func aDamagedManifestIsRefusedWithTheWayOut(text: String) async throws {
    try await folder.publish(["a.html": "a"])
    try folder.write("outside.html", "")
    try folder.write("public/manifest.json", text)
    let failure = await failure { try await folder.publish(["b.html": "b"]) }
    #expect(failure?.contains("manifest.json is damaged") == true)
    #expect(failure?.contains("--force") == true)
    #expect(try folder.site() == ["a.html": "a"])
    try await folder.publish(["b.html": "b"], isForced: true)
    #expect(try folder.site() == ["a.html": "a", "b.html": "b"])
    #expect(folder.exists("outside.html"))
  }

  @Test(arguments: ["project", "project/content", "project/content/site", "project/templates/x", "."])
  func theSitesOwnFoldersAreNoOutput(output: String) async throws {
    try folder.write("project/content/site.yaml", "name: x")
    try folder.write("project/templates/page.md", "x")
    let before = try folder.files()
    await #expect(throws: Failure.self) { try await folder.publish(["a.html": "a"], into: output, isForced: true) }
    #expect(try folder.files() == before)
  }

  private func failure(_ work: () async throws -> PublishSummary) async -> String? {
    do {
      _ = try await work()
      return nil
    } catch {
      return (error as? Failure)?.message.en
    }
  }
}
