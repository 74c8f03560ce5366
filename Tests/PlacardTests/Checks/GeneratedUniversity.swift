@testable import Placard

/// Four campuses, sixty units, four hundred slots, twelve thousand people: plainly fictional, and sound.
struct GeneratedUniversity {
  let path = "content/notices/photos/notice.yaml"
  let files: [SourceFile]

  init() {
    let campuses = ["east", "south", "west", "north"]
    var units = "units:\n"
    for unit in 0..<60 {
      units += "  - {id: unit-\(unit), name: 第\(unit + 1)学院, campus: \(campuses[unit % 4]), head_count: 200}\n"
    }
    var notice = MarkedFiles.head + "minutes_per_person: 1\ncampuses:\n"
    var assignments = "assignments:\n"
    for (index, campus) in campuses.enumerated() {
      notice += "  - id: \(campus)\n    name: \(["东", "南", "西", "北"][index])校区\n    venues:\n"
      for room in 0..<2 {
        notice += "      - {id: \(campus)-\(room), name: \(campus.uppercased().prefix(1))20\(room), stations: 10}\n"
      }
      notice += "    sessions:\n"
      for day in 0..<5 {
        notice +=
          "      - {id: \(campus)-day-\(day), date: 2025-11-\(day + 10), times: [\"8:00~12:00\", \"13:00~17:00\"], "
        notice += "venues: [\(campus)-0, \(campus)-1]}\n"
      }
    }
    var slots = 0
    // Every unit of a campus in turn, each slot of 24 minutes in one room.
    for turn in 0..<7 {
      for unit in 0..<60 where slots < 400 {
        let place = unit / 4 + turn * 15
        let start = 8 * 60 + place % 10 * 24
        let campus = campuses[unit % 4]
        assignments += "  - {unit: unit-\(unit), session: \(campus)-day-\(place / 20 % 5), "
        assignments += "time: \(Self.clock(start))~\(Self.clock(start + 24)), venue: \(campus)-\(place / 10 % 2)}\n"
        slots += 1
      }
    }
    files = [
      SourceFile(path: "content/site.yaml", content: .bytes(Array(MarkedFiles.site.utf8))),
      SourceFile(path: "content/units.yaml", content: .bytes(Array(units.utf8))),
      SourceFile(path: path, content: .bytes(Array((notice + assignments).utf8))),
    ]
  }

  let faults = [
    SeededFault("unit: unit-7,", "unit: unit-8,", "unit-at-wrong-campus", "unit-assigned-twice"),
    SeededFault(
      "{unit: unit-5, session: south", "{unit: unit-5, session: north", "unit-at-wrong-campus",
      "assignment-outside-session", "unit-assigned-twice"),
    SeededFault("{unit: unit-10,", "{unit: unit-100,", "unknown-reference"),
    SeededFault(
      "{id: east-day-2, date: 2025-11-12", "{id: east-day-2, date: 2025-11-10", "session-overlap-in-venue",
      "unit-assigned-twice"),
    SeededFault(
      "{id: south-day-3, date: 2025-11-13", "{id: south-day-3, date: 2024-11-13", "session-outside-notice-window"),
    SeededFault(
      "{id: west-0, name: W200, stations: 10}", "{id: west-0, name: W200, stations: 1}", "capacity-exceeded",
      at: "unit: unit-2,"),
  ]

  private static func clock(_ minutes: Int) -> String {
    "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }
}
