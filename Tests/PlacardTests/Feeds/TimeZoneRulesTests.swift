import Testing

@testable import Placard

struct TimeZoneRulesTests {
  /// Both sides of each change of the clocks, from the IANA database.
  @Test(arguments: [
    ("Asia/Shanghai", "2026-07-01", 720, "+08:00"), ("Asia/Kolkata", "2026-07-01", 720, "+05:30"),
    ("Europe/London", "2026-03-29", 59, "+00:00"), ("Europe/London", "2026-03-29", 120, "+01:00"),
    ("Europe/London", "2026-10-25", 59, "+01:00"), ("Europe/London", "2026-10-25", 120, "+00:00"),
    ("Europe/Berlin", "2026-06-01", 0, "+02:00"), ("Europe/Athens", "2026-10-25", 240, "+02:00"),
    ("America/New_York", "2026-03-08", 119, "-05:00"), ("America/New_York", "2026-03-08", 180, "-04:00"),
    ("America/New_York", "2026-11-01", 120, "-05:00"), ("America/St_Johns", "2026-01-01", 0, "-03:30"),
    ("Australia/Sydney", "2026-01-10", 0, "+11:00"), ("Australia/Sydney", "2026-04-05", 180, "+10:00"),
    ("Australia/Sydney", "2026-10-04", 180, "+11:00"), ("Pacific/Auckland", "2026-09-27", 180, "+13:00"),
  ])
  func tellsTheOffsetOfAWallTime(zone: String, day: String, minutes: Int, offset: String) throws {
    let rules = try #require(TimeZoneRules(TimeZoneName(zone)))
    let date = try #require(LocalDate(iso8601: day))
    #expect(TimeZoneRules.text(rules.offset(on: date, at: minutes), separator: ":") == offset)
  }

  @Test func writesInstants() throws {
    let rules = try #require(TimeZoneRules(TimeZoneName("Asia/Shanghai")))
    let date = try #require(LocalDate(iso8601: "2025-12-31"))
    #expect(rules.rfc3339(date, .endOfDay) == "2026-01-01T00:00:00+08:00")
    #expect(Instant(date, .midnight, in: rules).basicUTC == "20251230T160000Z")
    #expect(Instant(date, .noon, in: nil).rfc3339 == "2025-12-31T12:00:00Z")
    #expect(Instant(seconds: -1).rfc3339 == "1969-12-31T23:59:59Z")
  }

  @Test func knowsNothingOfClocksThatFollowAnotherCalendar() {
    for zone in ["Africa/Casablanca", "Asia/Jerusalem", "America/Nuuk", "Nowhere/Land"] {
      #expect(TimeZoneRules(TimeZoneName(zone)) == nil)
    }
  }
}
