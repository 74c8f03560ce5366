import Foundation
import Placard
import Testing

@testable import PlacardIO

@Suite struct PublisherTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aFirstBuildWritesEverythingAndLeavesNoTraceOfItsWork() async throws {
    let summary = try await folder.publish(["index.html": "list", "notices/a/index.html": "a"])
    #expect(try folder.site() == ["index.html": "list", "notices/a/index.html": "a"])
    #expect(try folder.folders(in: "public") == ["notices", "notices/a"])
    #expect(summary.pages == 2)
    #expect(summary.written == 2)
    #expect(summary.unchanged == 0)
    #expect(summary.removed == 0)
  }

  @Test func theManifestListsEveryFileButItself() async throws {
    try await folder.publish(["b.html": "", "a \"b\".html": "x\n"])
    #expect(
      try folder.text("public/manifest.json") == """
        {"format":1,"files":[
        {"path":"a \\"b\\".html","bytes":2,"sha256":"73cb3858a687a8494ca3323053016282f3dad39d42cf62ca4e79dda2aac7d9ac",\
        "kind":"page","source":"test"},
        {"path":"b.html","bytes":0,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",\
        "kind":"page","source":"test"}
        ]}

        """)
  }

  @Test func theSameSiteAgainTouchesNothing() async throws {
    try await folder.publish(["a.html": "a", "b/c.html": "c"])
    let before = try stamps()
    let summary = try await folder.publish(["a.html": "a", "b/c.html": "c"])
    #expect(summary.written == 0)
    #expect(summary.unchanged == 2)
    #expect(try stamps() == before)
  }

  @Test func onlyWhatDiffersIsWritten() async throws {
    try await folder.publish(["a.html": "a", "b.html": "b"])
    let before = try stamps()
    let summary = try await folder.publish(["a.html": "a", "b.html": "B"])
    #expect(summary.written == 1)
    #expect(try folder.site() == ["a.html": "a", "b.html": "B"])
    #expect(try stamps()["a.html"] == before["a.html"])
  }

  @Test func whatTheSiteNoLongerHasIsRemovedWithItsFolders() async throws {
    try await folder.publish(["a.html": "a", "b/c/d.html": "d", "b/e.html": "e"])
    let summary = try await folder.publish(["a.html": "a"])
    #expect(summary.removed == 2)
    #expect(try folder.site() == ["a.html": "a"])
    #expect(try folder.folders(in: "public") == [])
  }

  @Test func aFolderTakesTheNameOfAFileAndTheOtherWayRound() async throws {
    try await folder.publish(["a": "file", "b/c": "in folder"])
    try await folder.publish(["a/x": "in folder", "b": "file"])
    #expect(try folder.site() == ["a/x": "in folder", "b": "file"])
  }

  @Test func aFileDeletedByHandComesBack() async throws {
    try await folder.publish(["a.html": "a", "b.html": "b"])
    try folder.remove("public/a.html")
    let summary = try await folder.publish(["a.html": "a", "b.html": "b"])
    #expect(summary.written == 1)
    #expect(summary.editedByHand == [])
    #expect(try folder.site() == ["a.html": "a", "b.html": "b"])
  }

  @Test func aFileEditedByHandIsNamedAndPutRight() async throws {
    try await folder.publish(["a.html": "a", "b.html": "b", "c.html": "c"])
    try folder.write("public/a.html", "A")
    try folder.write("public/b.html", "something longer")
    try folder.write("public/c.html", "new")
    let summary = try await folder.publish(["a.html": "a", "c.html": "new"])
    #expect(summary.editedByHand == ["a.html", "b.html"])
    #expect(summary.written == 1)
    #expect(summary.removed == 1)
    #expect(try folder.site() == ["a.html": "a", "c.html": "new"])
  }

  @Test func attachmentsAreCopied() async throws {
    var bytes = Data()
    for number in 0..<300_000 { bytes.append(UInt8(truncatingIfNeeded: number &* 31)) }
    try folder.write("project/content/notices/a/attachments/form.pdf", bytes)
    let plan = SitePlan(
      outputs: [
        Output(
          path: "notices/a/attachments/form.pdf", kind: .attachment, source: "form",
          content: .copy(of: "content/notices/a/attachments/form.pdf"))
      ], baseURL: nil)
    #expect(try await folder.publisher().publish(plan).written == 1)
    #expect(try folder.files(in: "public")["notices/a/attachments/form.pdf"] == bytes)
    #expect(try await folder.publisher().publish(plan).written == 0)
    bytes[200_000] ^= 1
    try folder.write("project/content/notices/a/attachments/form.pdf", bytes)
    #expect(try await folder.publisher().publish(plan).written == 1)
    #expect(try folder.files(in: "public")["notices/a/attachments/form.pdf"] == bytes)
  }

  @Test func theOutputFolderMayStandBehindALink() async throws {
    try folder.write("elsewhere/.gitkeep", "")
    try folder.link("public", to: "elsewhere")
    try await folder.publish(["a.html": "a"])
    #expect(try folder.text("elsewhere/a.html") == "a")
  }

  @Test func aRehearsalMakesNothing() async throws {
    let summary = try await folder.publisher().rehearse(SitePlan(["a.html": "a", "b.html": "b"]))
    #expect(summary.pages == 2)
    #expect(summary.files == 2)
    #expect(!folder.exists("public"))
  }

  @Test(arguments: ["../a", "/a", "a//b", "a/./b", "", "manifest.json", ".placard/pending.json"])
  func noPlanLeadsOutOfTheFolder(path: String) async throws {
    await #expect(throws: Failure.self) { try await folder.publish([path: "x"]) }
    #expect(try folder.files() == [:])
  }

  /// Inode and time of change by path.
  private func stamps() throws -> [String: [Int]] {
    var stamps: [String: [Int]] = [:]
    for name in try folder.files(in: "public").keys.map({ $0 }) + ["."] {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/public/\(name)")
      let changed = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      stamps[name] = [(attributes[.systemFileNumber] as? Int) ?? 0, Int(changed * 1e6)]
    }
    return stamps
  }
}
