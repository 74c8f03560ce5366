import Testing

@testable import Placard

/// A workbook as its converter hands it over.
@Suite struct SheetTableTests {
  private static let path = "content/notices/photos/schedule.xlsx"

  private func loading(_ lines: String) -> Loading {
    var files = TableTrial.files().files
    files.append(SourceFile(path: Self.path, content: .bytes(Array(lines.utf8)), conversion: .sheet))
    return Loading(files)
  }

  @Test func rowsBecomeAssignments() throws {
    let loading = loading("排期\n标题\t标题\n单位\t校区\t日期\t时间\n法\\n学院\t北校区\t2025-11-04\t9:00-9:30\n")
    #expect(loading.findings.isEmpty)
    #expect(loading.site?.notices.first?.assignments.map(\.unit) == ["law"])
  }

  @Test func findingsNameTheCell() throws {
    let loading = loading("排期\n单位\t校区\t日期\t开始时间\t结束时间\n法学院\t北校区\t2025-11-04\t0.375\t9:30\n")
    let finding = try #require(loading.findings.first)
    #expect(finding.kind.id == "excel-time")
    #expect(finding.message.zh.hasPrefix("schedule.xlsx, 排期!D2, 开始时间："), "\(finding.message.zh)")
    let frame = FindingFrame(language: .zh).text(finding, sources: loading.sources)
    #expect(frame.contains("  2 | 法学院 | 北校区 | 2025-11-04 | 0.375 | 9:30\n"), "\(frame)")
    #expect(frame.contains("    |                                ^^^^^\n"), "\(frame)")
  }

  @Test func withoutAConverter() {
    let failure = SourceFile.Conversion.failed(Wording(zh: "读不了", en: "no"), fix: Wording(zh: "改", en: "do"))
    for conversion in [nil, failure] {
      let file = SourceFile(path: Self.path, content: .bytes([0x50, 0x4B]), conversion: conversion)
      let loading = Loading(TableTrial.files().files + [file])
      #expect(loading.findings.map(\.kind.id) == ["unreadable-table"])
    }
  }

  @Test func addressesBeyondZ() {
    let cells = (0..<30).map { _ in "x" }.joined(separator: "\t")
    let sheet = SheetText(path: Self.path, "s\n\(cells)\n")
    #expect(sheet.rows[0].cells[25].address == "Z1" && sheet.rows[0].cells[26].address == "AA1")
  }
}
