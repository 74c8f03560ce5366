import Foundation
import Testing

/// `placard fix` on a copy of the real notice with faults in its writing.
@Suite struct FixTests {
  private let project: Project
  /// What each fault becomes; the rest of the file, comments and layout, must stay byte for byte.
  private static let slips = [
    ("[\"9:00~12:00\", \"13:30~15:30\"]", "[\"上午9：00至12:00\", '13:30-15:30']   # 深圳"),
    ("phones: [020-84111687]", "phones: [（020）84111687] # 全角括号"),
    ("指派专人组织本单位预毕业生在规定时间、地点排队拍摄；", "指派专人组织本单位预毕业生在规定时间、地点排队拍摄,带２张相片；"),
    ("short_title:\n  zh-CN: 学历相片采集\n", "short_title:\n  zh-CN: \"学历相片采集 \"  # 短标题\n"),
  ]

  init() throws {
    project = try Project(copyingContent: "content")
    for (sound, slip) in Self.slips { try project.edit(Project.notice, sound, slip) }
    // In the other language too, so that nothing but the slips is at fault.
    try project.edit(
      Project.notice, "queue for their photos at the set time and place.",
      "queue for their photos at the set time and place, with 2 photos.")
  }

  @Test func showsTheDifferenceAndChangesNothing() throws {
    let before = try project.text(Project.notice)
    let answer = try project.placard("fix", "--lang", "en")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("--- \(Project.notice)\n+++ \(Project.notice)\n"))
    #expect(answer.output.contains("-    phones: [（020）84111687] # 全角括号\n+    phones: [020-84111687] # 全角括号\n"))
    #expect(answer.errors == "6 changes in 1 file could be made; add --write to make them\n")
    #expect(try project.text(Project.notice) == before)
  }

  @Test func writesThemAndKeepsAllElse() throws {
    let before = try project.text(Project.notice)
    let meaning = try project.placard("schedule", "--by", "campus").output
    let answer = try project.placard("fix", "--write", "--lang", "en")
    #expect(answer.status == 0 && answer.errors == "6 changes made in 1 file\n", "\(answer.errors)")
    var expected = before
    for (old, new) in [
      ("[\"上午9：00至12:00\", '13:30-15:30']   # 深圳", "[\"9:00~12:00\", '13:30~15:30']   # 深圳"),
      ("（020）84111687", "020-84111687"), ("拍摄,带２张", "拍摄，带2张"), ("\"学历相片采集 \"  # 短标题", "\"学历相片采集\"  # 短标题"),
    ] { expected = expected.replacingOccurrences(of: old, with: new) }
    #expect(try project.text(Project.notice) == expected)
    #expect(try project.placard("schedule", "--by", "campus").output == meaning)

    let second = try project.placard("fix", "--write", "--lang", "en")
    #expect(second.output.isEmpty && second.errors == "there is nothing that can safely be changed\n")
    #expect(try project.text(Project.notice) == expected)
    #expect(try project.placard("check").status == 0)
  }

  @Test(arguments: [
    ("keep-date", "2025-11-04 周二", "2026年3月30日（周一）前自行", "by Monday, 30 March 2026."),
    ("keep-weekday", "2025-11-05 周三", "2026年3月31日（周二）前自行", "by Tuesday, 31 March 2026."),
  ])
  func weekdaysAreTheAuthorsChoice(choice: String, date: String, prose: String, english: String) throws {
    try project.edit(Project.notice, "date: 2025-11-04 周二", "date: 2025-11-04 周三")
    try project.edit(Project.notice, "2026年3月30日前自行", "2026年3月30日（周二）前自行")
    try project.edit(Project.notice, "themselves by 30 March 2026.", "themselves by Tuesday, 30 March 2026.")
    let undecided = try project.placard("fix", "--write", "--lang", "en")
    #expect(undecided.errors.contains("4 dates and weekday disagree"), "\(undecided.errors)")
    #expect(try project.text(Project.notice).contains("date: 2025-11-04 周三"))

    let answer = try project.placard("fix", "--weekday", choice, "--write", "--lang", "en")
    #expect(answer.status == 0, "\(answer.errors)")
    let text = try project.text(Project.notice)
    #expect(text.contains("date: \(date)\n") && text.contains(prose) && text.contains(english), "\(answer.output)")
    #expect(!(try project.placard("check", "--format", "json").output.contains("weekday-mismatch")))
  }

  @Test func anUnknownChoiceIsWrongUsage() throws {
    #expect(try project.placard("fix", "--weekday", "keep-both").status == 2)
  }
}

/// `placard fix` and schedule tables.
@Suite struct FixTableTests {
  private let project: Project
  private let table = "content/notices/graduation-photos/schedule.csv"

  init() throws { project = try Project(copyingContent: "Tests/Sites/valid/provincial-university/content") }

  @Test func cellsAreMendedAndTheMarkStays() throws {
    let url = URL(fileURLWithPath: "\(project.folder)/\(table)")
    let before = try Data(contentsOf: url)
    try #require(before.starts(with: [0xEF, 0xBB, 0xBF]))
    var faulty = before
    let cell = try #require(faulty.range(of: Data("2026-04-13 周一,8:30,9:00".utf8)))
    faulty.replaceSubrange(cell, with: Data("2026-04-13 周二,8:30,9:00".utf8))
    try faulty.write(to: url)
    let answer = try project.placard("fix", "--weekday", "keep-date", "--write")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(try Data(contentsOf: url) == before)
  }

  /// What is no UTF-8 cannot be put back; it is shown, and stays.
  @Test func otherEncodingsAreLeftAlone() throws {
    let text = try project.text(table).replacingOccurrences(
      of: "2026-04-13 周一,8:30,9:00", with: "2026-04-13 周二,8:30,9:00")
    let data = try #require(text.data(using: .utf16))
    try data.write(to: URL(fileURLWithPath: "\(project.folder)/\(table)"))
    let answer = try project.placard("fix", "--weekday", "keep-date", "--write", "--lang", "en")
    #expect(answer.status == 0)
    #expect(answer.errors.contains("schedule.csv is no UTF-8 text; make its"), "\(answer.errors)")
    #expect(FileManager.default.contents(atPath: "\(project.folder)/\(table)") == data)
  }
}
