import Foundation
import Testing

@testable import Placard

/// Every fact of the real notice, one a line in facts.txt, stands in the published pages, in both languages.
struct FactsTests {
  @Test func everyFactIsPublished() async throws {
    let pages = try await PublishedSite().pages
    #expect(!pages.isEmpty)
    let english = pages.filter { $0.key.hasPrefix("en/") }.values.map { text(of: $0, keepsSpaces: true) }
    let chinese = pages.filter { !$0.key.hasPrefix("en/") }.values.map { text(of: $0, keepsSpaces: false) }
    let facts = try Fact.all()
    #expect(facts.count > 100)
    for fact in facts {
      #expect(
        chinese.contains { $0.contains(fact.chinese.filter { !$0.isWhitespace }) },
        "“\(fact.name)” is missing in Chinese: \(fact.chinese)")
      #expect(
        english.contains { $0.contains(fact.english) }, "“\(fact.name)” is missing in English: \(fact.english)")
    }
  }

  /// The schedule of the source, session by session: day, weekday, hours and rooms stand together on the campus's own page.
  @Test(arguments: [
    ("zhuhai", "2025年10月25日（周六）", ["9:00—12:00", "13:30—17:00"], ["公共教学楼C201"], ["附属第五医院"]),
    ("shenzhen", "2025年11月4日（周二）", ["9:00—12:00", "13:30—15:30"], ["公共教学楼西3-107"], ["附属第七医院", "附属第八医院"]),
    ("north", "2025年11月4日（周二）", ["8:30—12:00", "13:30—17:00"], ["新教学楼306、307"], ["含各附属医院"]),
    ("south", "2025年11月5日（周三）", ["8:30—12:00", "13:30—17:00"], ["丰盛堂102、104"], []),
  ])
  func campusPageSaysWhenAndWhere(campus: String, day: String, hours: [String], rooms: [String], covered: [String])
    async throws
  {
    let pages = try await PublishedSite().pages
    let page = try #require(pages["notices/graduation-photos-2026/campuses/\(campus).html"])
    let text = text(of: page, keepsSpaces: false)
    for fact in [day] + hours + rooms + covered { #expect(text.contains(fact), "\(campus): \(fact)") }
  }

  @Test(arguments: [
    ("fifth-hospital", "2025年10月25日（周六）", "公共教学楼C201"),
    ("seventh-hospital", "2025年11月4日（周二）", "公共教学楼西3-107"),
    ("eighth-hospital", "2025年11月4日（周二）", "公共教学楼西3-107"),
  ])
  func unitPageSaysWhenAndWhere(unit: String, day: String, room: String) async throws {
    let pages = try await PublishedSite().pages
    let page = try #require(pages["notices/graduation-photos-2026/units/\(unit).html"])
    let text = text(of: page, keepsSpaces: false)
    #expect(text.contains(day))
    #expect(text.contains(room))
  }

  /// What an HTML reader would read: tags gone, the five character references decoded, white space collapsed.
  private func text(of html: String, keepsSpaces: Bool) -> String {
    var text = ""
    var isInTag = false
    for character in html {
      switch character {
      case "<":
        isInTag = true
        // Elements set words apart where a reader sees a gap: blocks, cells. Inline elements do not.
        text += " "
      case ">": isInTag = false
      default: if !isInTag { text.append(character) }
      }
    }
    for (reference, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      text = text.replacingOccurrences(of: reference, with: character)
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    guard keepsSpaces else { return words.joined() }
    // A gap made by an inline element before punctuation is none.
    return words.joined(separator: " ").replacing(/\s([,.:;)”’])/) { "\($0.output.1)" }
      .replacing(/([(“‘])\s/) { "\($0.output.1)" }
  }
}

private struct Fact {
  let name: String
  let chinese: String
  let english: String

  static func all() throws -> [Fact] {
    let file = PublishedSite.repository + "Tests/AcceptanceTests/facts.txt"
    return try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      if line.hasPrefix("#") { return nil }
      let parts = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard parts.count == 3 else { return nil }
      return Fact(name: parts[0], chinese: parts[1], english: parts[2])
    }
  }
}
