import Testing

@testable import Placard

@Suite struct ScheduleFaultTests {
  private static let header = "单位,校区,日期,开始时间,结束时间,场地,人数\n"

  /// A row with a mark, and what the finding must say.
  @Test(arguments: [
    // Excel's damage, named.
    ("law,north,2025-11-04,«excel-time»0.354166,9:30,hall-1,30", "0.354166 就是 8:30", "schedule.csv:2, 开始时间"),
    ("law,north,2025-11-04,9:00,«excel-time»0.395833333333333,hall-1,30", "就是 9:30", "schedule.csv:2, 结束时间"),
    ("law,north,«excel-date»45965,9:00,9:30,hall-1,30", "45965 就是 2025-11-04（周二）", "schedule.csv:2, 日期"),
    ("law,north,«excel-date»15-Mar,9:00,9:30,hall-1,30", "年份丢了", "日期"),
    ("law,north,«excel-date»2025/11/4 0:00,9:00,9:30,hall-1,30", "加了时间 0:00", "日期"),
    ("law,north,«excel-year»2025/3/15,9:00,9:30,hall-1,30", "2026-03-15 才有", "日期"),
    ("medicine,south,«excel-year»2025/3/15,9:00,9:30,101,30", "补上录入那年", "日期"),
    ("«excel-leading-zero»7,south,2025-11-05,9:00,9:30,101,30", "“7”应是“007”", "schedule.csv:2, 单位"),
    ("law,north,2025-11-04,9:00,9:30,«excel-leading-zero»101,30", "“101”应是“0101”", "场地"),
    ("law,north,2025-11-04,9:00,9:30,«excel-date»2026/3/15,30", "“3-15”当成日期", "场地"),
    ("law,north,2025-11-04,9:00,9:30,«excel-date»3月15日,30", "“3-15”当成日期", "场地"),
    ("law,north,2025-11-04,9:00,9:30,«excel-error-value»#N/A,30", "公式错误", "场地"),
    ("law,north,«excel-error-value»########,9:00,9:30,hall-1,30", "列太窄", "日期"),
    ("«excel-number»1.23E+11,north,2025-11-04,9:00,9:30,hall-1,30", "科学计数法", "单位"),
    // The readers of YAML values.
    ("law,north,2025-11-04,«malformed-time»早饭后,9:30,hall-1,30", "看不懂时间", "schedule.csv:2, 开始时间"),
    ("law,north,2025-11-04,«ambiguous-noon»上午12:00,13:00,hall-1,30", "几种理解", "开始时间"),
    ("law,north,2025-11-04 «weekday-mismatch»周三,9:00,9:30,hall-1,30", "是周二，不是周三", "日期"),
    ("law,north,«malformed-date»2025-02-30,9:00,9:30,hall-1,30", "没有 2025-02-30", "日期"),
    ("law,north,2025-11-04,9:00,9:30,hall-1,«malformed-number»三十", "整数", "schedule.csv:2, 人数"),
    ("law,north,2025-11-04,9:30,«range-reversed»9:00,hall-1,30", "早于", "结束时间"),
    ("law,north,2025-11-04,9:30,«range-empty»9:30,hall-1,30", "起止时间相同", "结束时间"),
    ("law,north,2025-11-04,«blank-value»9:00,,hall-1,30", "没有结束时间", "结束时间"),
    // Names.
    ("«unknown-reference»法律学院,north,2025-11-04,9:00,9:30,hall-1,30", "没有叫“法律学院”的培养单位", "单位"),
    ("«ambiguous-name»国学,north,2025-11-04,9:00,9:30,hall-1,30", "对得上 2 个培养单位", "单位"),
    ("law,«unknown-reference»noth,2025-11-04,9:00,9:30,hall-1,30", "没有叫“noth”的校区", "校区"),
    ("law,north,2025-11-04,9:00,9:30,«unknown-reference»hall-9,30", "没有叫“hall-9”的场地", "场地"),
    ("«blank-value»,north,2025-11-04,9:00,9:30,hall-1,30", "没有写单位", "单位"),
    // What ties rows to the notice.
    ("law,north,«no-session-on-date»2025-11-06,9:00,9:30,hall-1,30", "在 2025-11-06（周四）没有场次", "日期"),
    ("law,north,2025-11-04,«assignment-outside-session»8:00,8:30,hall-1,30", "不在场次", "schedule.csv:2, 开始时间"),
    ("law,north,2026-03-15,9:00,9:30,«assignment-outside-session»hall-2,30", "不用场地", "场地"),
    ("«blank-value»law,north,,9:00,9:30,hall-1,30", "没有写日期", "日期"),
    ("«blank-value»medicine,south,2025-11-05,,,101,30", "没有写时间", "开始时间"),
    ("law,north,2025-11-04,9:00,9:30,hall-1,30,«surplus-cell»多余", "在表头之外", "schedule.csv:2"),
    ("\"law\",north,2025-11-04,9:00,9:30,\"hall-1\"«table-quotes»x,30", "双引号结束后", ""),
    ("law,north,2025-11-04,9:00,9:30,«table-quotes»\"hall-1,30", "没有配对", ""),
  ])
  func cellsAreNamed(row: String, words: String, place: String) throws {
    // A time range is marked at its first character, a unit's blank at the row's first filled cell.
    let marked = row.hasPrefix("«blank-value»,") ? ",«blank-value»" + row.dropFirst("«blank-value»,".count) : row
    let loading = TableTrial.check(Self.header + marked + "\n")
    let finding = try #require(loading.findings.first)
    #expect(finding.message.zh.contains(words), "\(finding.message.zh)")
    // What is said of the file's form has no column.
    #expect(place.isEmpty || finding.message.zh.contains(place), "\(finding.message.zh)")
    #expect(finding.fix != nil && !finding.message.en.isEmpty)
  }

  @Test(arguments: [
    ("«missing-column»校区,日期\nnorth,2025-11-04\n", "“单位”"),
    ("«missing-column»单位,校区\nlaw,north\n", "“日期”或“场次”"),
    ("«missing-column»单位,日期,开始时间\nlaw,2025-11-04,9:00\n", "“结束时间”"),
    ("«missing-column»甲,乙,丙\n1,2,3\n", "表头"),
    ("单位,日期,时间,«unknown-column»备注\nlaw,2025-11-04,9:00-9:30,好\n", "“备注”"),
    ("单位,日期,时间,«duplicate-key»unit\nlaw,2025-11-04,9:00-9:30,law\n", "两列"),
    ("«table-delimiter»单位，日期，时间\nlaw，2025-11-04，9:00-9:30\n", "全角逗号"),
  ])
  func headers(text: String, words: String) {
    let loading = TableTrial.check(text)
    #expect(loading.findings.first?.message.zh.contains(words) == true)
  }

  @Test func everyFaultInOneRun() {
    TableTrial.check(
      Self.header + """
        law,north,2025-11-04,«excel-time»0.354166,9:30,hall-1,30
        law,north,2025-11-04,9:00,9:30,hall-1,30
        «unknown-reference»laww,north,2025-11-04,9:00,9:30,«unknown-reference»hall-8,«malformed-number»x
        "law","north","2025-11-04","9:00","«malformed-time»9.3",hall-1,30

        """)
  }

  /// Its line in an editor and its row in a spreadsheet differ once a cell holds a line break.
  @Test func rowsAfterLineBreaks() {
    let loading = TableTrial.check(
      Self.header
        + "\"法\n学院\",north,2025-11-04,9:00,9:30,hall-1,30\n«unknown-reference»laww,north,2025-11-04,9:00,9:30,hall-1,3\n"
    )
    #expect(loading.findings.first?.message.zh.hasPrefix("schedule.csv:4（Excel 3）, 单位：") == true)
    let frame = loading.findings.first.map { FindingFrame(language: .zh).text($0, sources: loading.sources) } ?? ""
    #expect(frame.contains("  4 | laww,north,2025-11-04,9:00,9:30,hall-1,3\n    | ^^^^\n"), "\(frame)")
  }

  @Test func bothTables() {
    var files = TableTrial.files(.bytes(Array("unit,date,time\nlaw,2025-11-04,9:00-9:30\n".utf8)))
    files.add("content/notices/photos/schedule.xlsx", .bytes([0x50, 0x4B]))
    files.expect("two-tables", about: "content/notices/photos/schedule.xlsx")
    files.check()
  }

  /// The cells are looked at although the notice has errors; what depends on the notice is not.
  @Test func besideAFaultyNotice() {
    var files = MarkedFiles(
      notice: TableTrial.notice + "steps: [{«missing-key»id: a}]\n", units: TableTrial.units)
    files.add(
      TableTrial.path, Self.header + "laww,north,2025-11-04,«excel-time»0.354166,9:30,hall-1,30\n")
    files.check()
  }

  @Test func emptyTable() {
    var files = TableTrial.files(.bytes([]))
    files.expect("empty-file", about: TableTrial.path)
    files.check()
  }
}
