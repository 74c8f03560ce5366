import Testing

@testable import Placard

struct EventDataTests {
  private static let notice =
    MarkedFiles.head + """
      campuses:
        - id: north
          name: {zh-CN: 北校区, en: North Campus}
          address: 广州市中山二路74号
          venues: [{id: hall, name: 一号厅}, {id: hall-2, name: 二号厅}]
          sessions:
            - {id: first, date: 2025-11-04, times: [9:00~12:00, 13:30~24:00], venues: [hall]}
            - {id: second, date: 2025-11-05, times: [9:00~12:00], venues: [hall, hall-2], status: cancelled}

      """

  private func events(zone: String? = nil, page: String? = "https://notices.example.edu/notices/photos/") throws
    -> String
  {
    let files = MarkedFiles(notice: Self.notice + (zone.map { "time_zone: \($0)\n" } ?? ""))
    let site = try #require(Loading(files.files).site)
    let notice = try #require(site.notices.first)
    let context = PageContext(site: site, phrases: Phrases(language: "zh-CN", texts: [:]), folder: "", asOf: nil)
    let visits = notice.campuses.flatMap { campus in campus.sessions.map { Visit(campus: campus, session: $0) } }
    let graph = try #require(EventData(of: notice, in: context).graph(visits, page: page.flatMap(WebAddress.init)))
    var bytes: [UInt8] = []
    bytes.appendJSON(graph)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func timesCarryTheOffsetAndTheEndOfADayIsTheNext() throws {
    let json = try events()
    #expect(json.contains(#""startDate":"2025-11-04T09:00:00+08:00","endDate":"2025-11-05T00:00:00+08:00""#))
    #expect(json.contains(##""@id":"https://notices.example.edu/notices/photos/#session-first""##))
    #expect(json.contains(#""name":"采集相片 · 北校区""#))
    #expect(json.contains(#""address":"广州市中山二路74号""#))
    #expect(json.contains(#""organizer":{"@type":"Organization","name":"研究生院"}"#))
  }

  @Test func cancelledSessionsKeepTheirDateAndSaySo() throws {
    let json = try events()
    #expect(json.contains(#""eventStatus":"https://schema.org/EventCancelled""#))
    #expect(json.contains(#""startDate":"2025-11-05T09:00:00+08:00""#))
    #expect(json.contains(#""location":[{"@type":"Place""#))
  }

  @Test func aZoneThatChangesItsClocksGivesTheOffsetOfTheDay() throws {
    let json = try events(zone: "Europe/London", page: nil)
    #expect(json.contains(#""startDate":"2025-11-04T09:00:00+00:00","#))
    #expect(!json.contains("@id"))
  }

  @Test func nothingToTellIsNothing() throws {
    let site = try #require(Loading(MarkedFiles(notice: MarkedFiles.head).files).site)
    let notice = try #require(site.notices.first)
    let context = PageContext(site: site, phrases: Phrases(language: "zh-CN", texts: [:]), folder: "", asOf: nil)
    #expect(EventData(of: notice, in: context).graph([], page: nil) == nil)
  }
}
