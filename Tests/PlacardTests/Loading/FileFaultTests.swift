import Testing

@testable import Placard

extension SourceFile.Content {
  static let forbidden = unreadable(
    Wording(zh: "没有权限", en: "Permission denied"), fix: Wording(zh: "核对文件的权限", en: "check the file's permissions"))
}

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
    ("unreadable-file", .forbidden), ("file-too-large", .tooLarge(byteCount: 2_000_000)),
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
    files.expect("misnamed-file", about: "content/notices/cards/notice.yml")
    files.expect("misnamed-file", about: "content/unit.yaml")
    files.expect("misnamed-file", about: "content/notices/lost.yaml")
    files.expect("stray-file", about: "content/notices/photos/attachment/a.pdf")
    let fixes = files.check().findings.compactMap(\.fix?.en)
    for offer in [
      "content/notices/cards/notice.yaml", "content/units.yaml", "content/notices/lost/notice.yaml",
      "content/notices/photos/attachments/a.pdf",
    ] {
      #expect(fixes.contains { $0.contains(offer) }, "\(offer)")
    }
  }

  /// One fault, one finding: neither is the file under its right name missing besides, nor are there no notices.
  @Test(arguments: [
    ("content/notices/photos/Notice.yaml", "content/notices/photos/notice.yaml"),
    ("content/notices/photos/notice.yaml.txt", "content/notices/photos/notice.yaml"),
    ("content/notices/photos/通知.yaml", "content/notices/photos/notice.yaml"),
    ("content/notices/2025/photos/notice.yaml", "content/notices/photos/notice.yaml"),
    ("content/notice/photos/notice.yaml", "content/notices/photos/notice.yaml"),
    ("content/Notices/photos/notice.yaml", "content/notices/photos/notice.yaml"),
    ("content/notices/photos.yaml", "content/notices/photos/notice.yaml"),
    ("content/notice.yaml", "content/notices/<id>/notice.yaml"),
  ])
  func aNoticeUnderAWrongName(path: String, offer: String) {
    var files = MarkedFiles()
    files.add("content/site.yaml", MarkedFiles.site)
    files.add(path, "id: photos\n")
    files.expect("misnamed-file", about: path)
    #expect(files.check().findings.first?.fix?.en.contains(offer) == true)
  }

  @Test(arguments: [
    ("content/Site.yaml", "content/site.yaml"), ("content/units.yml", "content/units.yaml"),
    ("content/notices/photos/schedule.xls", "content/notices/photos/schedule.xlsx"),
    ("content/notices/photos/Schedule.csv", "content/notices/photos/schedule.csv"),
  ])
  func otherFilesUnderWrongNames(path: String, offer: String) {
    var files = MarkedFiles()
    if path != "content/Site.yaml" { files.add("content/site.yaml", MarkedFiles.site) }
    files.add(notice, MarkedFiles.head)
    files.add(path, "x")
    files.expect("misnamed-file", about: path)
    #expect(files.check().findings.first { $0.kind.id == "misnamed-file" }?.fix?.en.contains(offer) == true)
  }

  @Test func copiesBesideTheFileAreOnlyLeftAside() {
    for name in ["notice (1).yaml", "notice - 副本.yaml", "notice.yaml.bak", "Notice.yaml"] {
      var files = MarkedFiles(notice: MarkedFiles.head)
      files.add("content/notices/photos/" + name, "id: photos\n")
      files.expect("stray-file", about: "content/notices/photos/" + name)
      files.check()
    }
  }

  @Test func aFolderThatCannotBeAnIDIsToBeRenamed() {
    var files = MarkedFiles()
    files.add("content/site.yaml", MarkedFiles.site)
    files.add(
      "content/notices/photos 备份/notice.yaml",
      MarkedFiles.head.replacing("id: photos", with: "id: «folder-name»photos"))
    #expect(files.check().findings.first?.fix?.en.hasPrefix("rename the folder to photos") == true)
  }

  @Test func anUnreadableFolderOfNoticesIsNotAnEmptyOne() {
    var files = MarkedFiles()
    files.add("content/site.yaml", MarkedFiles.site)
    files.add("content/notices", .forbidden)
    files.expect("unreadable-file", about: "content/notices")
    files.check()
  }

  @Test func whatCannotBeReadIsAlwaysSaid() {
    var files = MarkedFiles(keys: "attachments: [{id: a, number: 1, title: 甲, file: a.pdf}]")
    for path in ["content/notices/cards", "content/notices/photos/attachments/a.pdf", "content/extra"] {
      files.add(path, .forbidden)
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
