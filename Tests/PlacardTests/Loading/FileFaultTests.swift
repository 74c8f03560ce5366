import Testing

@testable import Placard

@Suite struct FileFaultTests {
  private let notice = "content/notices/photos/notice.yaml"

  /// A sound site whose notice's file is as given.
  private func files(_ content: SourceFile.Content) -> MarkedFiles {
    var files = MarkedFiles()
    files.add("content/site.yaml", MarkedFiles.site)
    files.add(notice, content)
    return files
  }

  @Test(arguments: [
    ("empty-file", SourceFile.Content.bytes([])), ("empty-file", .bytes(Array("\n \n# nothing\n".utf8))),
    ("empty-file", .bytes(Array("---\n".utf8))), ("folder-in-place-of-file", .folder),
    ("unreadable-file", .unreadable("Permission denied")), ("file-too-large", .tooLarge(byteCount: 2_000_000)),
    ("file-too-large", .bytes(Array(repeating: 0x20, count: SourceFile.sizeLimit + 1))),
  ])
  func fileAsAWhole(id: String, content: SourceFile.Content) {
    var files = files(content)
    files.expect(id, about: notice)
    files.check()
  }

  @Test(arguments: [
    ([0x61, 0xFF], 1, 2, "from here on"), ([0xB9, 0xD8, 0xD3, 0xDA], 1, 1, "GBK"),
    ([0xFF, 0xFE, 0x69, 0x00], 1, 1, "UTF-16"), (Array("标题\n标".utf8) + [0xE9, 0xA2], 2, 2, "UTF-8"),
  ])
  func bytesThatAreNotUTF8(bytes: [UInt8], line: Int, column: Int, words: String) {
    var files = files(.bytes(bytes))
    files.expect(.init(id: "not-utf-8", path: notice, position: SourcePosition(line: line, column: column)))
    #expect(files.check().findings.first?.message.en.contains(words) == true)
  }

  @Test func rootMustBeAMapping() {
    MarkedFiles(notice: "«wrong-kind»- a\n- b\n").check()
    MarkedFiles(notice: "«wrong-kind»只有一句话\n").check()
  }

  @Test func fieldsHaveALimit() {
    MarkedFiles(keys: "preamble: «field-too-large»\"\(String(repeating: "长", count: 22_000))\"").check()
  }

  @Test func missingAndStrayFiles() {
    var files = MarkedFiles()
    files.expect("missing-content", about: "content/site.yaml")
    files.expect("no-notices", about: "content/notices")
    files.check()

    files = MarkedFiles(notice: MarkedFiles.head)
    files.add("content/notices/cards/notice.yml", "id: cards\n")
    files.add("content/unit.yaml", "units: []\n")
    files.add("content/notices/lost.yaml", "id: lost\n")
    files.add("content/notices/photos/attachment/a.pdf", SourceFile.Content.attachment(byteCount: 3))
    files.add("content/notices/photos/.DS_Store", .bytes([0]))
    files.expect("stray-file", about: "content/notices/cards/notice.yml")
    files.expect("missing-content", about: "content/notices/cards/notice.yaml")
    files.expect("stray-file", about: "content/unit.yaml")
    files.expect("stray-file", about: "content/notices/lost.yaml")
    files.expect("stray-file", about: "content/notices/photos/attachment/a.pdf")
    let fixes = files.check().findings.compactMap(\.fix?.en)
    for offer in [
      "content/notices/cards/notice.yaml", "content/units.yaml", "content/notices/lost/notice.yaml",
      "content/notices/photos/attachments/a.pdf",
    ] {
      #expect(fixes.contains { $0.contains(offer) }, "\(offer)")
    }
  }

  @Test func whatCannotBeReadIsAlwaysSaid() {
    var files = MarkedFiles(keys: "attachments: [{id: a, number: 1, title: 甲, file: a.pdf}]")
    for path in ["content/notices/cards", "content/notices/photos/attachments/a.pdf", "content/extra"] {
      files.add(path, .unreadable("Permission denied"))
      files.expect("unreadable-file", about: path)
    }
    files.check()
  }

  @Test func allFilesAreReportedInOneRun() {
    var files = MarkedFiles()
    files.add("content/site.yaml", MarkedFiles.site + "«unknown-key»titel: x\n")
    files.add("content/units.yaml", "units:\n  - {id: «malformed-id»Law, name: 法学院}\n")
    files.add(
      "content/notices/a/notice.yaml", "id: a\ntitle: 甲\nissued: «malformed-date»2025-13-45\nissuer: graduate-school\n")
    files.add(
      "content/notices/b/notice.yaml",
      "id: b\ntitle: 乙\nissued: 2025-10-15\nissuer: graduate-school\n«unknown-key»tite: 乙\n")
    let loading = files.check()
    #expect(loading.findings == loading.findings.inReadingOrder)
    #expect(loading.site == nil)
  }

  @Test func soundNoticesAreKeptBesideFaultyOnes() {
    var files = MarkedFiles(notice: MarkedFiles.head)
    files.add("content/notices/b/notice.yaml", "id: b\ntitle: 乙\nissued: «malformed-date»昨天\nissuer: graduate-school\n")
    #expect(files.check().site?.notices.map(\.id) == ["photos"])
  }
}
