import Testing

@testable import Placard

/// Units and rooms with several slots within a session.
struct SlotTests {
  let pages: [String: String]

  init() async throws { pages = try await PublishedSite("Tests/Sites/valid/provincial-university").pages }

  @Test func aUnitReadsItsDayOnceAndThenEachTimeWithItsRooms() throws {
    let page = try main(of: "notices/graduation-photos/units/artificial-intelligence.html")
    #expect(page.components(of: "2026年4月17日（周五）") == 1)
    for slot in ["11:00—11:30", "14:00—14:30", "14:30—15:00", "15:00—15:30"] { #expect(page.components(of: slot) == 1) }
    let row = try #require(page.split(separator: "<tr>").first { $0.contains("14:00—14:30") })
    #expect(row.contains("南江报告厅") && row.contains("南江活动室"))
  }

  @Test func aUnitsDayIsOverWithItsLastSlot() throws {
    let page = try main(of: "notices/graduation-photos/units/artificial-intelligence.html")
    #expect(page.contains("data-until=\"2026-04-17T15:30\""))
  }

  @Test func aRoomSaysWhichUnitComesWhen() throws {
    let page = try main(of: "notices/graduation-photos/venues/hall.html")
    let rows = page.split(separator: "<tr>").filter { $0.contains("8:30—9:00") }
    #expect(rows.first?.contains("文学院") == true)
    #expect(rows.count == 4)
  }

  @Test func theFinderSaysThatThereAreMoreThanTwo() throws {
    let page = try #require(pages["notices/graduation-photos/index.html"])
    let line = try #require(page.split(separator: "<li>").first { $0.contains(">人工智能学院</a>") && $0.contains("4月") })
    #expect(line.contains("，共7个时段"))
  }

  @Test func slotsAreEventsOfTheirOwn() throws {
    let page = try #require(pages["notices/graduation-photos/units/artificial-intelligence.html"])
    let identities = page.matches(of: /"@id":"([^"]+)"/).map { String($0.output.1) }
    #expect(identities.count == 7)
    #expect(Set(identities).count == identities.count)
  }

  private func main(of path: String) throws -> String {
    let page = try #require(pages[path])
    let start = try #require(page.range(of: "<main"))
    return String(page[start.lowerBound...])
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
