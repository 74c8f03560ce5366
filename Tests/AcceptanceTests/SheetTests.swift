import Testing

@testable import Placard

/// The sheets of whole sites: what is planned, what it says, and what is found where something has no room.
struct SheetTests {
  @Test func everyCampusRoomAndUnitHasItsSheets() async throws {
    let site = try await PublishedSite()
    let ids = Set(site.sheets.filter { $0.language == "zh-CN" }.map(\.id))
    for campus in ["zhuhai", "shenzhen", "north", "south"] {
      #expect(ids.isSuperset(of: ["a3-\(campus)", "a4-\(campus)", "timetable-\(campus)"]))
    }
    #expect(ids.isSuperset(of: ["door-north-306-2025-11-04", "left-north-306", "right-north-306", "ahead-north-306"]))
    #expect(ids.isSuperset(of: ["slip-fifth-hospital", "formal"]))
    for sheet in site.sheets {
      let html = try #require(site.printed[sheet.path])
      #expect(html.contains("<html lang=\"\(sheet.language.rawValue)\">"))
      #expect(html.contains("<title>\(sheet.title)</title>"))
      for asset in sheet.assets {
        #expect(site.files[asset] != nil)
        #expect(html.contains(asset))
      }
    }
  }

  /// Both languages on one sheet, or a sheet for each.
  @Test func languagesAreTheSitesChoice() async throws {
    let both = try await PublishedSite()
    let poster = try #require(both.printed["notices/graduation-photos-2026/posters/a3-zhuhai.html"])
    for words in ["珠海校区", "Zhuhai Campus", "10月25日 周六", "Sat 25 October 2025", "9:00—12:00", "公共教学楼C201"] {
      #expect(poster.contains(words))
    }
    #expect(both.printed["en/notices/graduation-photos-2026/posters/a3-zhuhai.html"] == nil)
    let each = try await PublishedSite(edit: { $0.replace("languages: bilingual", with: "languages: each") })
    let chinese = try #require(each.printed["notices/graduation-photos-2026/posters/a3-zhuhai.html"])
    let english = try #require(each.printed["en/notices/graduation-photos-2026/posters/a3-zhuhai.html"])
    #expect(!chinese.contains("Zhuhai Campus"))
    #expect(english.contains("Zhuhai Campus") && !english.contains("珠海校区"))
  }

  /// What has no room is a finding at the text that takes it, and that sheet alone is not made.
  @Test(arguments: [
    ("zh-CN: 提前获取并保存图像采集码", 700, "poster", "a3-zhuhai"),
    ("name: {zh-CN: C201,", 60, "door sign", "door-zhuhai-c201-2025-10-25"),
  ])
  func whatHasNoRoomIsFound(line: String, length: Int, sheet: String, id: String) async throws {
    let long = String(repeating: "长", count: length)
    let value = line.hasSuffix(",") ? "name: {zh-CN: \(long)," : "zh-CN: \(long)"
    let site = try await PublishedSite(edit: { $0.replace(line, with: value) })
    let findings = site.findings.filter { $0.kind == .sheetTooFull }
    #expect(findings.contains { $0.message.en.contains(sheet) })
    let source = try #require(
      try await PublishedSite.sources(of: ".").first { $0.path.hasSuffix("2026/notice.yaml") }?.decoded().source)
    let expected = source.text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains(line) }
    for finding in findings { #expect(finding.range.start?.line == expected.map { $0 + 1 }) }
    #expect(!site.sheets.contains { $0.id == id })
    #expect(site.sheets.contains { $0.id == "timetable-zhuhai" })
  }

  /// Twelve sessions of eight rooms, and names to match: the posters say less and refer to the timetable.
  @Test func manySessionsAreSummedUp() async throws {
    let site = try await PublishedSite("Tests/Sites/valid/long-names")
    let poster = try #require(site.printed["notices/photos/posters/a3-east.html"])
    #expect(poster.contains("本校区时间表"))
    #expect(site.findings.filter { $0.severity > .info } == [])
    let timetable = try #require(site.printed["notices/photos/posters/timetable-east.html"])
    #expect(timetable.contains("多功能学术报告厅第4分会场"))
    let forms = site.sheets.filter { $0.kind == .formal && $0.language == "zh-CN" }.map(\.id).sorted()
    #expect(forms == ["formal", "formal-letterhead", "formal-red-head"])
  }

  /// The page that the small code leads to, for the edition in hand.
  @Test func statusTellsWhatHasChangedOnThisSheet() async throws {
    let site = try await PublishedSite("Tests/Sites/valid/long-names")
    let moved = try #require(site.pages["notices/photos/s/a3-east.html"])
    #expect(moved.contains("id=\"r1\"") && moved.contains("id=\"r2\""))
    #expect(moved.contains("已经过期"))
    #expect(moved.contains("2026年5月9日"))
    let other = try #require(site.pages["notices/photos/s/a3-west.html"])
    #expect(other.contains("仍然有效"))
    #expect(!other.contains("已经过期"))
    // The sign of the day from which the session was moved.
    let withdrawn = try #require(site.pages["notices/photos/s/door-east-r1-2026-05-09.html"])
    #expect(withdrawn.contains("已经过期"))
    #expect(site.printed["notices/photos/posters/door-east-r1-2026-05-09.html"] == nil)
    let room = try #require(site.pages["notices/photos/posters/index.html"])
    #expect(room.contains("需重印"))
  }

  /// Pages lead to PDFs only where a build makes them.
  @Test(arguments: [true, false])
  func linksToPDFsFollowTheEngine(makesPDF: Bool) async throws {
    let site = try await PublishedSite(options: Build.Options(makesPDF: makesPDF))
    let room = try #require(site.pages["en/notices/graduation-photos-2026/posters/index.html"])
    #expect(room.contains("a3-zhuhai.pdf") == makesPDF)
    #expect(room.contains("all-zhuhai.pdf") == makesPDF)
    #expect(room.contains("a3-zhuhai.html"))
  }
}

extension [SourceFile] {
  fileprivate mutating func replace(_ old: String, with new: String) {
    for (index, file) in enumerated() {
      guard file.path.hasPrefix("content/"), case .bytes(let bytes) = file.content else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      if text.contains(old) {
        self[index] = SourceFile(path: file.path, content: .bytes([UInt8](text.replacing(old, with: new).utf8)))
      }
    }
  }
}
