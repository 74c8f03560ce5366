import Foundation
import Placard
import Testing

@testable import PlacardIO

@Suite struct TableConversionTests {
  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .path

  /// Every row of the fictional university's table, in Excel's encoding of Chinese Windows.
  @Test func gb18030IsRecognised() throws {
    let text = "单位,校区,备注\r\n数学学院,东湖校区,㐀𠮷～—·€\r\n"
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    let bytes = try #require(text.data(using: encoding)).map { $0 }
    try #require(bytes != Array(text.utf8))
    let converted = conversion(toolbox: nil).converted(file("schedule.csv", bytes))
    #expect(converted.content == .bytes(Array(text.utf8)))
    #expect(converted.conversion == .decoded(from: "GB18030"))
  }

  @Test func euroSignOfCodePage936() {
    let bytes: [UInt8] = [0xB5, 0xA5, 0xCE, 0xBB, 0x2C, 0x80, 0x0A]
    let converted = conversion(toolbox: nil).converted(file("schedule.csv", bytes))
    #expect(converted.content == .bytes(Array("单位,€\n".utf8)))
  }

  @Test(arguments: [
    Array("单位,校区\n".utf8), [0xEF, 0xBB, 0xBF] + Array("单位\n".utf8), [0xFF, 0xFE, 0x55, 0x53], [0x81, 0xFF, 0xFF], [],
  ])
  func otherBytesStay(bytes: [UInt8]) {
    let source = file("schedule.csv", bytes)
    #expect(conversion(toolbox: nil).converted(source) == source)
  }

  @Test func filesElsewhereStay() {
    let source = SourceFile(path: "content/notices/a/other.csv", content: .bytes([0xB5, 0xA5]))
    #expect(conversion(toolbox: nil).converted(source) == source)
  }

  @Test func workbooksWithoutSetup() {
    let converted = conversion(toolbox: nil).converted(file("schedule.xlsx", [0x50, 0x4B]))
    guard case .failed(_, let fix) = converted.conversion else {
      Issue.record("it was not refused")
      return
    }
    #expect(fix.zh.contains("scripts/setup") && fix.en.contains("scripts/setup"))
  }

  /// Merged cells, real dates and times, a named sheet behind another one.
  @Test func workbook() async throws {
    let site = Self.repository + "/Tests/Sites/valid/provincial-university-xlsx"
    let files = try await Project(site: site, templates: Self.repository + "/templates").files()
    let table = try #require(files.first { $0.path.hasSuffix("schedule.xlsx") })
    #expect(table.conversion == .sheet, "run scripts/setup --tests")
    guard case .bytes(let bytes) = table.content else { return }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines[0] == "排期" && lines[3] == "文学院\t东湖校区\t2026-04-13\t8:30\t9:00\t大礼堂\t30")
    let loading = Loading(files)
    #expect(loading.findings.isEmpty)
    #expect(loading.site?.notices.first?.assignments.count == 12)
  }

  @Test(arguments: ["", "not a workbook", "PK\u{3}\u{4}"])
  func damagedWorkbooks(text: String) throws {
    let folder = NSTemporaryDirectory() + "table-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/schedule.xlsx"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let toolbox = try #require(Toolbox.find(project: Self.repository), "run scripts/setup --tests")
    let converted = TableConversion(toolbox: { toolbox }, location: { _ in path })
      .converted(file("schedule.xlsx", Array(text.utf8)))
    guard case .failed(let message, _) = converted.conversion else {
      Issue.record("it was not refused")
      return
    }
    #expect(message.en.contains(".xlsx") && message.zh.contains("工作簿"))
  }

  private func conversion(toolbox: Toolbox?) -> TableConversion {
    TableConversion(toolbox: { toolbox }, location: { $0 })
  }

  private func file(_ name: String, _ bytes: [UInt8]) -> SourceFile {
    SourceFile(path: "content/notices/photos/\(name)", content: .bytes(bytes))
  }
}
