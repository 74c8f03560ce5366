import Foundation
import Testing

@testable import Placard
@testable import PlacardIO

/// Only what changed is printed anew; what stands there is trusted only as far as its bytes.
@Suite(.serialized) struct KeptPrintsTests {
  let folder: TemporaryFolder
  let engine: PrintEngine

  init() throws {
    folder = try TemporaryFolder()
    engine = try #require(RealEngine.find(), "run scripts/setup")
  }

  @Test func nothingIsPrintedTwice() async throws {
    let first = try await publish(site)
    #expect(first.made == 4)
    let tree = try folder.files(in: "public")
    let second = try await publish(site)
    #expect(second.made == 0)
    #expect(second.kept == 4)
    #expect(try folder.files(in: "public") == tree)
    #expect(!folder.exists("public/.placard"))
  }

  @Test func oneChangedSheetIsPrintedWithWhatBindsIt() async throws {
    _ = try await publish(site)
    var site = site
    site.sheets["b"]?.body = "<p>改到 14:00</p>"
    let result = try await publish(site)
    #expect(result.made == 2)
    #expect(result.kept == 2)
    let clean = try await clean(site)
    #expect(try folder.files(in: "public") == clean)
  }

  @Test func aChangedStyleChangesAll() async throws {
    _ = try await publish(site)
    var site = site
    site.css += "p { color: #333 }"
    #expect(try await publish(site).made == 4)
  }

  @Test func anotherEngineOrOtherFontsChangeAll() async throws {
    _ = try await publish(site)
    var other = engine
    other.fingerprint = ContentHash([1])
    #expect(try await publish(site, by: other).made == 4)
  }

  @Test(arguments: ["a.pdf", "a.png", "all.pdf"])
  func aDamagedFileIsMadeAnew(name: String) async throws {
    _ = try await publish(site)
    let path = "public/\(PaperSite.folder)\(name)"
    let tree = try folder.files(in: "public")
    var data = try #require(tree["\(PaperSite.folder)\(name)"])
    data[data.count / 2] ^= 1
    try folder.write(path, data)
    #expect(try await publish(site).made == 1)
    #expect(try folder.files(in: "public") == tree)
    try folder.remove(path)
    #expect(try await publish(site).made == 1)
    #expect(try folder.files(in: "public") == tree)
  }

  /// A file from another sheet, whole but wrong, and a link to it.
  @Test func anExchangedFileIsMadeAnew() async throws {
    _ = try await publish(site)
    let tree = try folder.files(in: "public")
    try folder.write("public/\(PaperSite.folder)a.pdf", try #require(tree["\(PaperSite.folder)b.pdf"]))
    #expect(try await publish(site).made == 1)
    #expect(try folder.files(in: "public") == tree)
  }

  @Test func aDamagedManifestKeepsNothing() async throws {
    _ = try await publish(site)
    try folder.write("public/manifest.json", "{}")
    #expect(try await SheetPrinting(engine).print(try site.plan(), keepingThoseIn: "\(folder.path)/public").made == 4)
  }

  @Test func withoutPDFsTheOldOnesGo() async throws {
    _ = try await publish(site)
    _ = try await folder.publisher().publish(try site.plan())
    #expect(try folder.site().keys.allSatisfy { !$0.hasSuffix(".pdf") && !$0.hasSuffix(".png") })
    #expect(folder.exists("public/\(PaperSite.folder)a.html"))
  }

  @Test func theManifestTellsOfPDFs() async throws {
    _ = try await publish(site)
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/public/manifest.json"))
    let manifest = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let files = try #require(manifest["files"] as? [[String: Any]])
    let kinds = Dictionary(grouping: files) { $0["kind"] as? String ?? "" }.mapValues(\.count)
    #expect(kinds == ["asset": 1, "sheet": 3, "pdf": 4, "preview": 3])
    for file in files {
      let isPrinted = ["pdf", "preview"].contains(file["kind"] as? String)
      #expect((file["key"] as? String)?.count == (isPrinted ? 64 : nil))
      let path = try #require(file["path"] as? String)
      #expect(file["bytes"] as? Int == (try folder.files(in: "public")[path]?.count))
    }
  }

  private var site: PaperSite {
    var site = PaperSite()
    for name in ["a", "b", "c"] { site.sheets[name] = .init(body: "<p>\(name) 9:00–12:00</p>") }
    site.bundles["all"] = ["a", "b"]
    return site
  }

  private func publish(_ site: PaperSite, by engine: PrintEngine? = nil) async throws -> SheetPrinting.Result {
    let plan = try site.plan()
    let result = try await SheetPrinting(engine ?? self.engine).print(plan, keepingThoseIn: "\(folder.path)/public")
    #expect(result.findings.isEmpty)
    _ = try await folder.publisher().publish(plan.adding(result.outputs))
    return result
  }

  private func clean(_ site: PaperSite) async throws -> [String: Data] {
    let plan = try site.plan()
    let result = try await SheetPrinting(engine).print(plan, keepingThoseIn: "\(folder.path)/none")
    _ = try await folder.publisher(into: "clean").publish(plan.adding(result.outputs))
    return try folder.files(in: "clean")
  }
}
