import Foundation
import Testing

/// What the tool prints for machines.
@Suite struct FindingFormatTests {
  /// Held against the official schema by jsonschema: no finding, many findings of many kinds, a file that is no text, a table.
  @Test func sarifIsValid() throws {
    let project = try Project(copyingContent: "content")
    var logs: [String] = []
    func log(_ name: String) throws {
      let answer = try project.placard("check", "--format", "sarif", "--verbose", "--lang", "zh")
      try project.write("\(name).sarif", answer.output)
      logs.append("\(project.folder)/\(name).sarif")
    }
    try log("clean")
    for (old, new) in [
      ("2025-10-25 周六", "2025-10-25 周日"), ("务必在2026年3月30日前自行", "务必明天前自行"), ("[zhuhai-c201]", "[zhuhai-c202]"),
      ("covers: [seventh-hospital", "covers: [fifth-hospital, seventh-hospital"), ("number: 2", "number: 1"),
    ] { try project.edit(Project.notice, old, new) }
    try project.write("content/notices/第二 号/notice.yaml", "id: [\n")
    try project.write("content/calendar.yaml", "")
    try log("faulty")
    let faulty = try project.text("faulty.sarif")
    #expect(faulty.contains("\"weekday-mismatch\"") && faulty.contains("\"yaml-syntax\""))

    let process = Process()
    let output = Pipe()
    let repository = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
    process.executableURL = URL(fileURLWithPath: repository + "/.venv/bin/python")
    process.arguments = [repository + "/Tests/Independent/sarif.py"] + logs
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
  }

  /// An id that was published and is gone is told of; a notice that merely cannot be read is not gone.
  @Test func idsThatAreGone() throws {
    let project = try Project(copyingContent: "content")
    #expect(try project.placard("build").status == 0)
    try project.edit(Project.notice, "- id: zhuhai\n", "- id: zhuhai-campus\n")
    try project.edit("content/units.yaml", "campus: zhuhai", "campus: zhuhai-campus")
    let renamed = try project.placard("check", "--lang", "en")
    #expect(renamed.errors.contains("id-changed-since-published"))
    #expect(renamed.errors.contains("the id “zhuhai” was published and is gone"))

    try project.edit(Project.notice, "- id: zhuhai-campus\n", "- id: zhuhai-campus\n    was: [zhuhai]\n")
    #expect(!(try project.placard("check").errors.contains("id-changed-since-published")))

    try project.edit(Project.notice, "issued: 2025-10-15", "issued: 2025-10-15 周五")
    let faulty = try project.placard("check")
    #expect(faulty.status == 1 && !faulty.errors.contains("id-changed-since-published"), "\(faulty.errors)")
    try project.write(Project.notice, "id: [\n")
    try project.write("content/units.yaml", "units: {\n")
    #expect(!(try project.placard("check").errors.contains("id-changed-since-published")))
  }
}
