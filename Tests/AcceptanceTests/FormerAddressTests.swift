import Foundation
import Testing

@testable import Placard

/// What was published under an earlier id is found under it still.
struct FormerAddressTests {
  private static let old = "graduation-photos-2026"

  /// The real notice with a new id for itself, a campus, a venue and a unit.
  private static func renamed() async throws -> (before: PublishedSite, after: PublishedSite) {
    let before = try await PublishedSite()
    let after = try await PublishedSite(edit: rename)
    #expect(after.findings.filter { $0.severity > .info } == [])
    return (before, after)
  }

  private static func rename(_ files: inout [SourceFile]) {
    files = files.map { file in
      let path = file.path.replacing(Self.old, with: "photos-2026")
      guard case .bytes(let bytes) = file.content, file.path.hasPrefix("content/") else {
        return SourceFile(path: path, content: file.content)
      }
      var text = String(decoding: bytes, as: UTF8.self)
      for (old, new) in [
        ("id: graduation-photos-2026\n", "id: photos-2026\nwas: [graduation-photos-2026]\n"),
        ("  - id: zhuhai\n", "  - id: zhuhai-campus\n    was: [zhuhai]\n"),
        ("campus: zhuhai\n", "campus: zhuhai-campus\n"),
        ("      - id: zhuhai-c201\n", "      - id: c201\n        was: [zhuhai-c201]\n"),
        ("venues: [zhuhai-c201]", "venues: [c201]"),
        ("  - id: fifth-hospital\n", "  - id: hospital-5\n    was: [fifth-hospital]\n"),
        ("covers: [fifth-hospital]", "covers: [hospital-5]"),
      ] { text = text.replacing(old, with: new) }
      return SourceFile(path: path, content: .bytes(Array(text.utf8)))
    }
  }

  @Test func everyEarlierAddressIsThere() async throws {
    let (before, after) = try await Self.renamed()
    let gone = Set(before.files.keys).subtracting(after.files.keys)
    // What is made of contents bears their hash.
    #expect(gone.filter { !$0.hasPrefix("assets/") }.sorted() == [])
  }

  /// PDFs are made after the plan, and bound to be at their former addresses too.
  @Test func everyEarlierPDFIsThere() async throws {
    var files = try await PublishedSite.sources(of: ".")
    let before = try #require(await Build(files, options: .init(makesPDF: true)).plan)
    Self.rename(&files)
    let after = try #require(await Build(files, options: .init(makesPDF: true)).plan)
    let earlier = Set(before.printJobs.map(\.pdfPath))
    #expect(earlier.contains("notices/graduation-photos-2026/posters/all-zhuhai.pdf"))
    let jobs = after.printJobs
    #expect(earlier.subtracting(jobs.flatMap { [$0.pdfPath] + $0.formerPaths }).sorted() == [])
    let slip = try #require(jobs.first { $0.pdfPath == "notices/photos-2026/posters/slip-hospital-5.pdf" })
    #expect(
      slip.formerPaths.sorted() == [
        "notices/graduation-photos-2026/posters/slip-fifth-hospital.pdf",
        "notices/graduation-photos-2026/posters/slip-hospital-5.pdf",
        "notices/photos-2026/posters/slip-fifth-hospital.pdf",
      ])
  }

  @Test(arguments: [
    ("notices/graduation-photos-2026/index.html", "../photos-2026/index.html"),
    ("en/notices/graduation-photos-2026/campuses/zhuhai.html", "../../photos-2026/campuses/zhuhai-campus.html"),
    ("notices/photos-2026/venues/zhuhai-c201.html", "c201.html"),
    ("notices/graduation-photos-2026/units/fifth-hospital.html", "../../photos-2026/units/hospital-5.html"),
  ])
  func pagesLeadToThePresentOnes(old: String, link: String) async throws {
    let (_, after) = try await Self.renamed()
    let page = try #require(after.pages[old])
    #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=\(link)\">"))
    #expect(page.contains("<a href=\"\(link)\">"))
    let target = URL(fileURLWithPath: "/" + old).deletingLastPathComponent().appendingPathComponent(link).standardized
      .path
    #expect(after.files[String(target.dropFirst())] != nil)
  }

  /// Programs that follow a calendar follow no page: at the earlier address they get the calendar itself, and in it the same
  /// entries by the same identifiers.
  @Test(arguments: [
    ("units/fifth-hospital", "units/hospital-5"), ("campuses/zhuhai", "campuses/zhuhai-campus"), ("all", "all"),
  ])
  func calendarsGoOn(old: String, new: String) async throws {
    let (before, after) = try await Self.renamed()
    let earlier = try #require(before.files["calendars/graduation-photos-2026/\(old).ics"])
    let served = try #require(after.files["calendars/graduation-photos-2026/\(old).ics"])
    #expect(served == after.files["calendars/photos-2026/\(new).ics"])
    #expect(Self.identifiers(served) == Self.identifiers(earlier))
  }

  private static func identifiers(_ calendar: [UInt8]) -> [Substring] {
    String(decoding: calendar, as: UTF8.self).replacing("\r\n ", with: "").split(separator: "\r\n")
      .filter { $0.hasPrefix("UID:") }
  }
}
