import Testing

@testable import Placard

/// What readers of other languages, themes and days see.
struct ReaderTests {
  @Test func aThirdLanguageIsAddedByDataAlone() async throws {
    let site = try await PublishedSite("Tests/Sites/valid/three-languages")
    #expect(site.findings.allSatisfy { $0.severity == .info })
    let page = try #require(site.pages["ja/notices/campus-card-2026/index.html"])
    #expect(page.contains("<html lang=\"ja\">"))
    #expect(page.contains("新しいキャンパスカードへの交換について"))
    for tag in ["zh-CN", "en", "ja"] { #expect(page.contains("hreflang=\"\(tag)\" href=\"https://")) }
  }

  @Test func aMissingTranslationIsMarkedAndSaidInWords() async throws {
    let site = try await PublishedSite("Tests/Sites/valid/three-languages")
    let page = try #require(site.pages["ja/notices/campus-card-2026/index.html"])
    #expect(page.contains("lang=\"zh-CN\">旧版校园卡停用前"))
    #expect(page.contains("Parts of this page have not been translated"))
    let original = try #require(site.pages["notices/campus-card-2026/index.html"])
    #expect(!original.contains("尚未翻译"))
  }

  @Test func aWholeTranslationIsNotCalledPartial() async throws {
    let page = try #require(try await PublishedSite().pages["en/notices/graduation-photos-2026/index.html"])
    #expect(!page.contains("Parts of this page have not been translated"))
  }

  /// Day, time and room stand in the card; what to have in hand stands right below it.
  @Test(arguments: [("", "请带上：", "图像采集码"), ("en/", "Bring: ", "your photo collection code")])
  func whatToBringIsSaidBesideTheTime(folder: String, label: String, thing: String) async throws {
    let site = try await PublishedSite()
    for path in ["units/seventh-hospital", "campuses/shenzhen", "venues/shenzhen-west-3-107"] {
      let page = try #require(site.pages["\(folder)notices/graduation-photos-2026/\(path).html"])
      #expect(page.contains("<p class=\"bring\"><span class=\"label\">\(label)</span> <strong>\(thing)</strong></p>"))
    }
  }

  /// An article is no part of a name that English readers look for.
  @Test func unitsStandUnderTheLettersOfTheirNames() async throws {
    let page = try #require(try await PublishedSite().pages["en/notices/graduation-photos-2026/index.html"])
    for (letter, name) in [("E", "The Eighth"), ("F", "The Fifth"), ("S", "The Seventh")] {
      let group = try #require(page.split(separator: "<dt>\(letter)</dt>").dropFirst().first)
      #expect(group.prefix(300).contains("\(name) Affiliated Hospital"))
    }
    #expect(!page.contains("<dt>T</dt>"))
  }

  /// Readers know Beijing time by its name, and other zones by theirs.
  @Test func theTimeZoneIsNamedAsReadersKnowIt() async throws {
    let path = "notices/graduation-photos-2026/index.html"
    let here = try #require(try await PublishedSite().pages[path])
    #expect(here.contains("时间均为北京时间"))
    #expect(!here.contains("：Asia/Shanghai"))
    let away = try await PublishedSite(edit: { $0.replace("time_zone: Asia/Shanghai", with: "time_zone: Asia/Tokyo") })
    #expect(try #require(away.pages[path]).contains("日期和时间均为当地时间：Asia/Tokyo"))
  }

  @Test func accentAndEmblemComeFromTheSettings() async throws {
    let svg = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)
    let site = try await PublishedSite { files in
      files = files.map { file in
        guard file.path == "content/site.yaml", case .bytes(let bytes) = file.content else { return file }
        return SourceFile(
          path: file.path, content: .bytes(bytes + Array("accent: \"#005a9c\"\nemblem: emblem.svg\n".utf8)))
      }
      files.append(SourceFile(path: "content/emblem.svg", content: .bytes(svg)))
    }
    #expect(site.findings.allSatisfy { $0.severity == .info })
    let sheet = try #require(site.files.first { $0.key.hasPrefix("assets/accent.") })
    #expect(String(decoding: sheet.value, as: UTF8.self).contains("--accent: #005a9c"))
    let emblem = try #require(site.files.first { $0.key.hasPrefix("assets/emblem.") })
    #expect(emblem.value == svg)
    for (path, page) in site.pages {
      #expect(page.contains(sheet.key), "\(path) has no accent")
      // What other sites show bears no emblem.
      #expect(page.contains(emblem.key) != path.contains("embed/"), "\(path): the emblem")
    }
  }

  @Test func everyPageDescribesItselfToThoseWhoDoNotOpenIt() async throws {
    for (path, page) in try await PublishedSite().pages where path.contains("notices/") && !path.hasPrefix("embed/") {
      for part in ["name=\"description\"", "property=\"og:title\"", "property=\"og:url\"", "rel=\"canonical\""] {
        #expect(page.contains(part), "\(path): \(part)")
      }
    }
    let unit = try #require(try await PublishedSite().pages["notices/graduation-photos-2026/units/fifth-hospital.html"])
    #expect(unit.contains("content=\"附属第五医院：10月25日 周六 9:00—12:00、13:30—17:00 公共教学楼C201。"))
    #expect(unit.contains("\"@type\":\"EducationEvent\""))
    #expect(unit.contains("\"startDate\":\"2025-10-25T09:00:00+08:00\""))
  }

  @Test(arguments: [("2025-10-24", "未开始"), ("2025-10-25", "今天"), ("2025-10-26", "已结束")])
  func aBuildForADaySaysItsState(day: String, state: String) async throws {
    let site = try await PublishedSite(options: .init(asOf: LocalDate(iso8601: day)))
    let unit = try #require(site.pages["notices/graduation-photos-2026/units/fifth-hospital.html"])
    #expect(unit.contains("<span class=\"state\">\(state)</span>"))
  }
}
