import Testing

@testable import Placard

/// What the real notice says, as the model holds it.
@Suite struct RealNoticeLoadingTests {
  private func site() throws -> Site { try #require(Loading(SampleSites.files(in: "content")).site) }

  @Test func sessionsAreThoseOfTheSchedule() throws {
    let notice = try #require(site().notices.first { $0.id == "graduation-photos-2026" })
    let schedule = notice.campuses.map { campus in
      campus.id.rawValue + ": "
        + campus.sessions.map { session in
          let rooms = session.venues.compactMap { id in campus.venues.first { $0.id == id }?.name["zh-CN"] }
          return
            "\(session.date.iso8601) \(session.times.map(\.written).joined(separator: ",")) \(rooms.joined(separator: ","))"
        }.joined(separator: "; ")
    }
    #expect(
      schedule.map { String($0.drop { $0 != " " }) } == [
        " 2025-10-25 9:00~12:00,13:30~17:00 C201", " 2025-11-04 9:00~12:00,13:30~15:30 西3-107",
        " 2025-11-04 8:30~12:00,13:30~17:00 306,307", " 2025-11-05 8:30~12:00,13:30~17:00 102,104",
      ])
    #expect(notice.attachments.map(\.number) == [1, 2, 3, 4, 5])
    #expect(
      Set(notice.contacts.flatMap(\.phones).map(\.number)).isSuperset(of: [
        "020-83398378", "020-83302077", "020-84111687", "020-84111763",
      ]))
    #expect(notice.issued.iso8601 == "2025-10-15")
    #expect(notice.makeUp?.ways.count == 2)
    #expect(notice.deadlines.contains { $0.date.iso8601 == "2026-03-30" })
  }
}
