import Foundation
import Testing

@Suite struct ScheduleTests {
  private let project: Project

  init() throws {
    project = try Project()
    try #require(try project.placard("new", "notice", "photo-day").status == 0)
    try project.write("content/units.yaml", "units:\n  - {id: law, name: 法学院, campus: main, head_count: 30}\n")
    let text = try project.text("content/notices/photo-day/notice.yaml")
    let date = try #require(text.firstMatch(of: /date: (\d{4}-\d\d-\d\d) 周/)).1
    try project.write(
      "content/notices/photo-day/schedule.csv", "单位,日期,开始时间,结束时间,人数\n法学院,\(date),9:00,9:30,30\n")
  }

  @Test(arguments: ["campus", "unit", "hour"])
  func printsTheTable(by grouping: String) throws {
    let answer = try project.placard("schedule", "--by", grouping, "--notice", "photo-day", "--lang", "zh")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.hasSuffix("总计：1 个时段，1 个单位，30 人\n"), "\(answer.output)")
  }

  @Test func aFaultyTableIsShownAndEndsWithOne() throws {
    try project.edit("content/notices/photo-day/schedule.csv", "9:00", "0.375")
    for verb in ["schedule", "build"] {
      let answer = try project.placard(verb, "--lang", "zh")
      #expect(answer.status == 1)
      #expect(answer.errors.contains("schedule.csv:2, 开始时间：Excel"), "\(answer.errors)")
    }
    #expect(!project.exists("public"))
  }

  @Test func anUnknownNoticeIsWrongUsage() throws {
    let answer = try project.placard("schedule", "--notice", "photo-dya")
    #expect(answer.status == 2 && answer.errors.contains("did you mean photo-day?"))
  }

  @Test func newFilesNameTheirSchema() throws {
    for (file, address) in [
      ("content/notices/photo-day/notice.yaml", "../../.placard/notice.schema.json"),
      ("content/site.yaml", ".placard/site.schema.json"),
    ] {
      #expect(try project.text(file).hasPrefix("# yaml-language-server: $schema=\(address)\n"))
    }
    let printed = try project.placard("schema", "notice")
    #expect(printed.status == 0)
    #expect(try project.text("content/.placard/notice.schema.json") == printed.output)
    let object = try JSONSerialization.jsonObject(with: Data(printed.output.utf8)) as? [String: Any]
    #expect(object?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    // A later notice brings the schemas up to date and is not refused for them.
    try project.write("content/.placard/notice.schema.json", "{}")
    #expect(try project.placard("new", "notice", "second").status == 0)
    #expect(try project.text("content/.placard/notice.schema.json") == printed.output)
  }
}
