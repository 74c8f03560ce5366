import Testing

@testable import Placard

/// What a calendar that follows a notice holds after each edition: announced, moved, cancelled.
struct LifeCycleTests {
  static func notice(_ date: String, _ times: String, _ status: String, _ revisions: String) -> String {
    """
    id: photo-day
    title: Photo day
    issued: 2026-03-01
    issuer: office
    campuses:
      - id: north
        name: North Campus
        venues: [{id: hall, name: Hall}, {id: gym, name: Gym}]
        sessions:
          - {id: north-main, date: \(date), times: \(times), venues: [hall], status: \(status)}
          - {id: north-late, date: 2026-03-20, times: ["18:00-19:00"], venues: [gym]}
    deadlines:
      - {id: hand-in, title: Hand in the form, date: 2026-03-30, time: "17:00"}
    revisions:
      - {id: r1, number: 1, date: 2026-03-01, summary: First edition}
    \(revisions)
    """
  }

  static let moved = """
      - id: r2
        number: 2
        date: 2026-03-05
        summary: North Campus moved by a week
        changes:
          - {session: north-main, what: moved, was: {date: 2026-03-15, times: ["9:00-12:00", "13:30-17:00"]}}
    """
  static let cancelled = """
      - id: r3
        number: 3
        date: 2026-03-10
        summary: North Campus cancelled
        changes: [{session: north-main, what: cancelled}]
    """

  static let editions = [
    notice("2026-03-15", "[\"9:00-12:00\", \"13:30-17:00\"]", "scheduled", ""),
    notice("2026-03-22", "[\"10:00-12:00\"]", "scheduled", moved),
    notice("2026-03-22", "[\"10:00-12:00\"]", "cancelled", moved + "\n" + cancelled),
  ]

  static func site(_ notice: String) async throws -> PublishedSite {
    let content = [
      (
        "content/site.yaml",
        "name: Notices\nbase_url: https://notices.example.edu\nlanguages: [en]\n"
          + "issuers: [{id: office, name: Office}]\n"
      ),
      ("content/units.yaml", "units: [{id: law, name: Law School, campus: north}]\n"),
      ("content/notices/photo-day/notice.yaml", notice),
    ]
    let templates = try await PublishedSite.sources(of: ".").filter {
      $0.path.hasPrefix("templates/") && $0.path != "templates/strings/zh-CN.yaml"
    }
    let site = await PublishedSite(
      templates + content.map { SourceFile(path: $0.0, content: .bytes(Array($0.1.utf8))) })
    try #require(site.findings.filter { $0.severity == .error }.map(\.message.en) == [])
    return site
  }

  /// As a client does (RFC 5546 section 2.1.5): the higher SEQUENCE wins, and then the later DTSTAMP.
  private static func merge(_ events: [PublishedEvent], into calendar: inout [String: PublishedEvent]) {
    for event in events {
      guard let known = calendar[event["UID"]] else {
        calendar[event["UID"]] = event
        continue
      }
      let (old, new) = (Int(known["SEQUENCE"]) ?? -1, Int(event["SEQUENCE"]) ?? -1)
      if new > old || new == old && event["DTSTAMP"] >= known["DTSTAMP"] { calendar[event["UID"]] = event }
    }
  }

  private func events(_ edition: Int, _ name: String) async throws -> [PublishedEvent] {
    let file = try await Self.site(Self.editions[edition]).files["calendars/photo-day/\(name).ics"]
    return PublishedEvent.all(try #require(file))
  }

  private static let first = "north-main.1@photo-day.notices.example.edu"
  private static let second = "north-main.2@photo-day.notices.example.edu"

  @Test func aFollowerEndsWithWhatTheNoticeSays() async throws {
    var calendar: [String: PublishedEvent] = [:]
    Self.merge(try await events(0, "all"), into: &calendar)
    #expect(calendar.count == 4)
    #expect(calendar[Self.first]?["DTSTART"] == "20260315T090000")
    #expect(calendar[Self.second]?["DTSTART"] == "20260315T133000")
    #expect(calendar[Self.first]?["SEQUENCE"] == "0")

    Self.merge(try await events(1, "all"), into: &calendar)
    #expect(calendar.count == 4)
    #expect(calendar[Self.first]?["DTSTART"] == "20260322T100000")
    #expect(calendar[Self.first]?["SEQUENCE"] == "1")
    #expect(calendar[Self.first]?["DESCRIPTION"].contains("Sun 15 March 2026 → Sun 22 March 2026") == true)
    // The afternoon is no more, and says so.
    #expect(calendar[Self.second]?["STATUS"] == "CANCELLED")
    #expect(calendar[Self.second]?["SEQUENCE"] == "1")

    Self.merge(try await events(2, "all"), into: &calendar)
    #expect(calendar.count == 4)
    #expect(calendar[Self.first]?["STATUS"] == "CANCELLED")
    #expect(calendar[Self.first]?["SUMMARY"].hasPrefix("Cancelled: ") == true)
    #expect(calendar[Self.first]?["SEQUENCE"] == "2")
    #expect(calendar["north-late.1@photo-day.notices.example.edu"]?["STATUS"] == "CONFIRMED")
    #expect(calendar["north-late.1@photo-day.notices.example.edu"]?["SEQUENCE"] == "0")
  }

  /// Editions may arrive late or in the wrong order.
  @Test func anOldEditionNeverWins() async throws {
    var calendar: [String: PublishedEvent] = [:]
    for edition in [2, 0, 1] { Self.merge(try await events(edition, "units/law"), into: &calendar) }
    let uid = "north-main.1.law@photo-day.notices.example.edu"
    #expect(calendar[uid]?["STATUS"] == "CANCELLED")
    #expect(calendar[uid]?["LAST-MODIFIED"] == "20260309T160000Z")
  }

  @Test func datesComeFromTheEditionAndNotFromTheClock() async throws {
    for (index, stamp) in ["20260228T160000Z", "20260304T160000Z", "20260309T160000Z"].enumerated() {
      #expect(Set(try await events(index, "all").map { $0["DTSTAMP"] }) == [stamp])
    }
  }

  @Test func feedsTellWhatChangedFromWhatToWhat() async throws {
    let site = try await Self.site(Self.editions[2])
    let feed = try #require(site.files["feed.json"].flatMap { JSONReading.value($0) })
    let items = feed["items"]?.items ?? []
    #expect(
      items.map { $0["date_modified"]?.string } == [
        "2026-03-09T16:00:00Z", "2026-03-04T16:00:00Z", "2026-02-28T16:00:00Z",
      ])
    #expect(items[0]["content_text"]?.string?.contains("North Campus: cancelled") == true)
    let change = items[1]["content_text"]?.string ?? ""
    #expect(change.contains("Sun 15 March 2026 → Sun 22 March 2026"))
    #expect(change.contains("9:00–12:00, 13:30–17:00 → 10:00–12:00"))
    #expect(
      items.map { $0["id"]?.string } == [
        "tag:notices.example.edu,2025:notice/photo-day/r3", "tag:notices.example.edu,2025:notice/photo-day/r2",
        "tag:notices.example.edu,2025:notice/photo-day",
      ])
  }

  @Test func everyEditionIsSound() async throws {
    for edition in Self.editions {
      #expect(Audit(try await Self.site(edition).files).discrepancies.map { "\($0.path) \($0.message.en)" } == [])
    }
  }

  @Test func aDeadlineIsAnEventThatEndsWhenItEnds() async throws {
    let event = try #require(try await events(0, "deadlines").first)
    #expect(event["UID"] == "deadline.hand-in@photo-day.notices.example.edu")
    #expect(event["DTSTART"] == "20260330T163000")
    #expect(event["DTEND"] == "20260330T170000")
    #expect(event["TRANSP"] == "TRANSPARENT")
  }
}
