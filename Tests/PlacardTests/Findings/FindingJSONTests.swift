import Foundation
import Testing

@testable import Placard

@Suite struct FindingJSONTests {
  private let kind = FindingKind("duplicate-id", .warning, meaning: Wording(zh: "会混淆", en: "confusing"))

  @Test func everyMemberIsThere() {
    let range = SourceRange(
      path: "a.yaml", start: SourcePosition(line: 2, column: 3), end: SourcePosition(line: 2, column: 5))
    let finding = Finding(
      kind, at: range, Wording(zh: "重“复”", en: "twice \"a\""),
      notes: [.init(at: SourceRange(file: "b.yaml"), Wording(zh: "这里", en: "here"))])
    #expect(
      FindingJSON.text([finding]) == """
        [
          {
            "id": "duplicate-id",
            "severity": "warning",
            "path": "a.yaml",
            "start": {
              "line": 2,
              "column": 3
            },
            "end": {
              "line": 2,
              "column": 5
            },
            "message": {
              "zh": "重“复”",
              "en": "twice \\"a\\""
            },
            "meaning": {
              "zh": "会混淆",
              "en": "confusing"
            },
            "fix": null,
            "notes": [
              {
                "path": "b.yaml",
                "start": null,
                "end": null,
                "message": {
                  "zh": "这里",
                  "en": "here"
                }
              }
            ]
          }
        ]

        """)
    #expect(FindingJSON.text([]) == "[]\n")
  }

  /// Another reader gets the very text back.
  @Test func textSurvives() throws {
    let hostile = "\"\\/\u{8}\u{1B}\n\r\t\u{2028}\u{2029}\u{202E}\u{0}𠮷é中</script>"
    let text = FindingJSON.text([Finding(kind, at: SourceRange(file: hostile), Wording(zh: hostile, en: hostile))])
    let findings = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    let path = try #require(findings.first?["path"] as? String)
    #expect(Array(path.unicodeScalars) == Array(hostile.unicodeScalars))
    #expect(!text.contains("\u{1B}") && !text.unicodeScalars.contains("\u{202E}"))
  }
}
