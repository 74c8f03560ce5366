import Foundation
import Testing

@testable import Placard

@Suite struct FindingOutputTests {
  private let findings = [
    Finding(
      .oddHour,
      at: SourceRange(
        path: "content/notices/照片/notice.yaml", start: SourcePosition(line: 3, column: 5),
        end: SourcePosition(line: 3, column: 9)),
      Wording(zh: "太早：2:00, 100%", en: "too early: 2:00, 100%"), fix: Wording(zh: "改", en: "change it"),
      notes: [.init(at: SourceRange(file: "content/units.yaml"), Wording(zh: "这里", en: "here"))]),
    Finding(.missingContent, at: SourceRange(file: "content/site.yaml"), Wording(zh: "缺少", en: "missing")),
  ]

  @Test func sarifHasWhatTheStandardRequires() throws {
    let text = FindingSARIF.text(findings, version: "1.2.3", language: .zh)
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(driver["name"] as? String == "placard")
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 2)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
    #expect(results.map { $0["level"] as? String } == ["warning", "error"])
    let location = try #require(
      (results[0]["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
    #expect(
      (location["artifactLocation"] as? [String: String])?["uri"] == "content/notices/%E7%85%A7%E7%89%87/notice.yaml")
    #expect(location["region"] as? [String: Int] == ["startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9])
    #expect((results[0]["relatedLocations"] as? [Any])?.count == 1)
    #expect(((results[0]["message"] as? [String: String])?["text"] ?? "").contains("太早"))
  }

  @Test func annotationsAreEscaped() {
    let text = FindingAnnotations.text(findings, language: .en)
    #expect(
      text == """
        ::warning file=content/notices/照片/notice.yaml,line=3,col=5,endLine=3,endColumn=8,title=odd-hour::too early: 2:00, 100%25%0Achange it
        ::error file=content/site.yaml,title=missing-content::missing

        """)
  }
}
