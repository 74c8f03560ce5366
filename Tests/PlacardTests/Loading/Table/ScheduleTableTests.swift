import Testing

@testable import Placard

/// A table beside a notice: text in, assignments or findings at their cells out.
@Suite struct ScheduleTableTests {
  @Test func rowsBecomeAssignments() throws {
    let notice = try #require(
      TableTrial.loaded(
        """
        单位,校区,日期,开始时间,结束时间,场地,人数
        law,north,2025-11-04,9:00,9:30,hall-1,30
        法学院,北校区,2025年11月4日（周二）,上午9点半,10:00,一号厅,28
        医学,south,2025-11-05 周三,９：００,９：３０,北楼 101,31
        """
      ).site?.notices.first)
    let first = try #require(TimeRange.clock(540, 570))
    let second = try #require(TimeRange.clock(570, 600))
    #expect(
      notice.assignments == [
        Assignment(unit: "law", session: "north-main", time: first, venue: "hall-1", headCount: 30),
        Assignment(unit: "law", session: "north-main", time: second, venue: "hall-1", headCount: 28),
        Assignment(unit: "medicine", session: "south-2025-11-05", time: first, venue: "room-101", headCount: 31),
      ])
    #expect(notice.campuses[0].sessions.map(\.id) == ["north-main", "north-late"])
    let made = try #require(notice.campuses[1].sessions.first)
    #expect(made.date.iso8601 == "2025-11-05" && made.times == [first])
    #expect(made.venues == ["room-101"] && made.units == ["medicine"])
  }

  @Test(arguments: [
    "unit\tcampus\tdate\ttime\nlaw\tnorth\t2025-11-04\t9:00-9:30\n",
    "unit;campus;date;time\r\nlaw;north;2025-11-04;9:00-9:30\r\n",
    "sep=;\r\nunit;campus;date;time\r\nlaw;north;2025-11-04;9:00-9:30",
    "排期表,,,\n序号,单位,校区,日期,时间\n1,法学院,北校区,2025-11-04,9:00-9:30\n,,,\n",
    "\"unit\" , campus, date ,\"time\"\n\"法学院\",\"北校区\",\"2025-11-04\",\"9:00-9:30\"\n",
    "单位（全称）,校 区,日期*,起止时间\r法学院,北校区,2025-11-04,9:00-9:30\r",
    "unit,session,time\nlaw,north-main,9:00-9:30\n",
    "unit,session,time\nlaw,上午场,9:00-9:30\n",
    "unit,date,time\nlaw,2025-11-04,9:00-9:30\n",
    "unit,campus,date,time\n\"法\n学院\",north,2025-11-04,\"9:00\n-9:30\"\n",
  ])
  func everyDialectSaysTheSame(text: String) throws {
    let notice = try #require(TableTrial.loaded(text).site?.notices.first)
    #expect(
      notice.assignments == [
        Assignment(unit: "law", session: "north-main", time: TimeRange.clock(540, 570), venue: nil, headCount: nil)
      ])
  }

  @Test func encodingsOfSpreadsheets() throws {
    let text = "单位\t校区\t日期\t时间\r\n法学院\t北校区\t2025-11-04\t9:00-9:30\r\n𠮷\t\t\t\r\n"
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let forms = [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big,
    ]
    for bytes in forms {
      let loading = TableTrial.loading(.bytes(bytes))
      let unknown = loading.findings.filter { $0.severity == .error }
      #expect(unknown.map(\.kind.id) == ["unknown-reference"])
      #expect(unknown.first?.range.start == SourcePosition(line: 3, column: 1))
      #expect(unknown.first?.message.zh.contains("“𠮷”") == true)
    }
  }

  @Test(arguments: [[0xFF, 0xFE, 0x41], [0xFF, 0xFE, 0x00, 0xD8], [0x61, 0x81, 0xFF, 0xFF]])
  func bytesOfNoEncoding(bytes: [UInt8]) {
    let loading = TableTrial.loading(.bytes(bytes))
    #expect(loading.findings.map(\.kind.id) == ["table-encoding"])
  }

  @Test func headCountsAndTotals() throws {
    let loading = TableTrial.loaded(
      """
      unit,campus,date,time,人数
      law,north,2025-11-04,9:00-9:30,30
      law,north,2025-11-04,9:30-10:00,20
      合计,,,,50
      """)
    #expect(loading.site?.notices.first?.assignments.count == 2)
    TableTrial.check(
      """
      unit,campus,date,time,人数
      law,north,2025-11-04,9:00-9:30,30
      合计,,,,«wrong-total»31
      """)
  }

  @Test func positionsOfRowsAreKnown() {
    let loading = TableTrial.loaded("unit,campus,date,time,venue\nmedicine,south,2025-11-05,9:00-9:30,room-101\n")
    func place(_ path: Positions.Step...) -> SourceRange { loading.positions.range(TableTrial.noticePath, path) }
    #expect(place(.key("assignments"), .index(0), .key("unit")).path == TableTrial.path)
    #expect(place(.key("assignments"), .index(0), .key("time")).start == SourcePosition(line: 2, column: 27))
    let session = place(.key("campuses"), .index(1), .key("sessions"), .index(0), .key("date"))
    #expect(session.path == TableTrial.path && session.start == SourcePosition(line: 2, column: 16))
    #expect(place(.key("title")).path == TableTrial.noticePath)
  }
}

extension TimeRange {
  static func clock(_ from: Int, _ to: Int) -> TimeRange? {
    guard let start = TimeOfDay(hour: from / 60, minute: from % 60), let end = TimeOfDay(hour: to / 60, minute: to % 60)
    else { return nil }
    return TimeRange(from: start, to: end)
  }
}
