import Testing

@testable import Placard

/// Every output of every site says the same times and places.
struct AuditTests {
  @Test(arguments: Sites.valid)
  func everyOutputOfASiteAgrees(folder: String) async throws {
    let site = try await PublishedSite(folder)
    let audit = Audit(site.files)
    #expect(audit.discrepancies.map { "\($0.path): \($0.message.en)" } == [])
    let notices = site.files.keys.filter { $0.hasSuffix("/schedule.json") && $0.hasPrefix("api/") }
    #expect(!notices.isEmpty)
    let checked = Set(audit.checks.map(\.path))
    // Nothing that tells of sessions goes unread.
    for path in site.files.keys where path.hasSuffix(".ics") && !path.hasSuffix("/deadlines.ics") {
      #expect(checked.contains(path), "\(path) was not audited")
    }
    for path in site.files.keys where path.contains("/units/") && path.hasSuffix(".html") {
      #expect(checked.contains(path), "\(path) was not audited")
    }
  }

  /// An edit to one published file, and the file in which it must be found.
  struct Tampering: Sendable, CustomTestStringConvertible {
    let path: String
    let old: String
    let new: String

    var testDescription: String { "\(path): \(old) → \(new)" }
  }

  static let notice = "graduation-photos-2026"

  @Test(arguments: [
    Tampering(
      path: "calendars/\(notice)/units/fifth-hospital.ics", old: "DTSTART;TZID=Asia/Shanghai:20251025T090000",
      new: "DTSTART;TZID=Asia/Shanghai:20251025T091500"),
    Tampering(
      path: "en/calendars/\(notice)/campuses/north.ics", old: "DTEND;TZID=Asia/Shanghai:20251104T120000",
      new: "DTEND;TZID=Asia/Shanghai:20251104T113000"),
    Tampering(path: "calendars/\(notice)/all.ics", old: "STATUS:CONFIRMED", new: "STATUS:CANCELLED"),
    Tampering(path: "calendars/\(notice)/sessions/zhuhai-main.ics", old: "C201", new: "C202"),
    Tampering(path: "api/v1/\(notice)/schedule.csv", old: "2025-11-05,08:30", new: "2025-11-06,08:30"),
    Tampering(path: "api/v1/\(notice)/schedule.csv", old: "fifth-hospital", new: "sixth-hospital"),
    Tampering(
      path: "api/v1/\(notice)/units/eighth-hospital.json", old: "\"start\":\"09:00\"", new: "\"start\":\"09:30\""),
    Tampering(path: "feed.json", old: "\"end\":\"17:00\"", new: "\"end\":\"16:00\""),
    Tampering(path: "feed.xml", old: "2025-10-25T09:00", new: "2025-10-25T10:00"),
    Tampering(path: "notices/\(notice)/units/fifth-hospital.html", old: "9:00—12:00", new: "9:00—11:00"),
    Tampering(path: "en/notices/\(notice)/units/fifth-hospital.html", old: "2025-10-25", new: "2025-10-26"),
    Tampering(path: "notices/\(notice)/campuses/south.html", old: "丰盛堂", new: "丰盛楼"),
    Tampering(path: "notices/\(notice)/campuses/zhuhai.html", old: "C201", new: "C301"),
  ])
  func oneOutputThatDiffersIsFound(tampering: Tampering) async throws {
    var files = try await PublishedSite().files
    let text = String(decoding: try #require(files[tampering.path]), as: UTF8.self)
    // Folding hides words that run over the end of a line.
    let unfolded = tampering.path.hasSuffix(".ics") ? text.replacing("\r\n ", with: "") : text
    try #require(unfolded.contains(tampering.old))
    files[tampering.path] = Array(unfolded.replacing(tampering.old, with: tampering.new).utf8)
    let audit = Audit(files)
    #expect(!audit.isSound)
    #expect(Set(audit.discrepancies.map(\.path)) == [tampering.path])
  }

  /// A unit that is in several rooms at one time: each of them is held against its own event.
  @Test(arguments: ["大礼堂", "东101", "东102"])
  func oneOfSeveralRoomsAtOnceThatDiffersIsFound(room: String) async throws {
    var files = try await PublishedSite("Tests/Sites/valid/provincial-university").files
    let path = "calendars/graduation-photos/units/literature.ics"
    let text = String(decoding: try #require(files[path]), as: UTF8.self).replacing("\r\n ", with: "")
    for other in ["大礼堂", "东101", "东102"] where other != room {
      let (old, new) = ("LOCATION:\(room)", "LOCATION:\(other)")
      try #require(text.contains(old))
      files[path] = Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
      #expect(Set(Audit(files).discrepancies.map(\.path)) == [path])
    }
  }

  @Test func aTreeWithoutDataCannotBeAudited() {
    #expect(!Audit(["index.html": Array("<p>".utf8)]).isSound)
  }

  @Test func theReceiptNamesEveryFileWithItsHash() async throws {
    let audit = Audit(try await PublishedSite().files)
    let receipt = audit.receipt { "hash of \($0)" }
    #expect(receipt["sound"] == .bool(true))
    #expect(receipt["checked"]?.items.count == audit.checks.count)
    #expect(receipt["checked"]?.items.allSatisfy { $0["sha256"]?.string?.hasPrefix("hash of ") == true } == true)
  }
}
