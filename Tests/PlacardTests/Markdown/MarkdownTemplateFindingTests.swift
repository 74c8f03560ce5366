import Testing

@testable import Placard

struct MarkdownTemplateFindingTests {
  struct Fault: Sendable {
    let template: String
    let kind: FindingKind
    /// Line and column where the finding begins, and behind its end.
    let start: [Int]
    let end: [Int]
  }

  @Test(arguments: [
    Fault(template: "{{#a}}\n- b\n  {{/a}}", kind: .sectionCrossesBlock, start: [1, 1], end: [1, 7]),
    Fault(template: "甲*乙{{#a}}丙*\n丁{{/a}}", kind: .sectionCrossesBlock, start: [1, 4], end: [1, 10]),
    Fault(template: "一\r\n\r\n甲{{#a}}\r\n\r\n乙{{/a}}", kind: .sectionCrossesBlock, start: [3, 2], end: [3, 8]),
    Fault(template: "[{{#a}}b]({{/a}})", kind: .sectionCrossesBlock, start: [1, 2], end: [1, 8]),
    Fault(template: "甲`{{#a}}`乙{{/a}}", kind: .sectionCrossesBlock, start: [1, 3], end: [1, 9]),
    Fault(template: "{{#a}}\n```\n{{/a}}\n```", kind: .sectionCrossesBlock, start: [1, 1], end: [1, 7]),
    Fault(
      template: "甲\n\n    乙\n    {{#a}}\n    丙\n    {{/a}}", kind: .tagInIndentedCode, start: [4, 5], end: [4, 11]),
    Fault(template: "- s\n{{#a}}\n  - {{x}}\n{{/a}}", kind: .outdentedTag, start: [2, 1], end: [2, 7]),
    Fault(template: "1. 甲\n\n{{^a}}\n\n   乙\n{{/a}}\n2. 丙", kind: .outdentedTag, start: [3, 1], end: [3, 7]),
    Fault(template: "<div>\n- 甲\n</div>", kind: .markdownInHTML, start: [2, 1], end: [2, 4]),
    Fault(
      template: "一\n\n<section class=\"x\">\n\t## {{a}}\n</section>", kind: .markdownInHTML, start: [4, 2],
      end: [4, 10]),
    Fault(template: "<div>**甲**</div>", kind: .markdownInHTML, start: [1, 1], end: [1, 17]),
    Fault(template: "<p>\n[a](b)\n</p>", kind: .markdownInHTML, start: [2, 1], end: [2, 7]),
    Fault(template: "<div>\n1. a\n</div>", kind: .markdownInHTML, start: [2, 1], end: [2, 5]),
    Fault(template: "<div>\n> a\n</div>", kind: .markdownInHTML, start: [2, 1], end: [2, 4]),
    Fault(template: "<div>\n{{#a}}\n- b\n{{/a}}\n</div>", kind: .markdownInHTML, start: [3, 1], end: [3, 4]),
    Fault(template: "甲\n\n[a]: {{b}}\n", kind: .lostTag, start: [3, 6], end: [3, 11]),
    Fault(template: "``` a {{b}}\n```", kind: .lostTag, start: [1, 7], end: [1, 12]),
    Fault(template: "# 甲 {#{{a}} 乙}", kind: .headingIdentifier, start: [1, 1], end: [1, 15]),
    Fault(template: "甲\n\n{{a}}请**乙{{b}}", kind: .leftoverEmphasis, start: [3, 7], end: [3, 9]),
    Fault(template: "甲\u{202E}乙", kind: .invisibleCharacter, start: [1, 2], end: [1, 3]),
    Fault(
      template: String(repeating: ">", count: 33) + "{{a}}", kind: .markdownTooDeep, start: [1, 33], end: [1, 39]),
  ])
  func finds(_ fault: Fault) throws {
    let findings = show(fault.template).findings
    #expect(findings.allSatisfy { $0.kind == fault.kind }, "\(findings.map { "\($0.kind.id) \($0.range)" })")
    let range = try #require(findings.first { $0.kind == fault.kind }).range
    #expect(range.path == "templates/pages/a.md")
    #expect([range.start?.line, range.start?.column] == fault.start.map { $0 })
    #expect([range.end?.line, range.end?.column] == fault.end.map { $0 })
  }

  @Test func crossingNamesBothPlaces() throws {
    let finding = try #require(show("甲 {{#a}}\n\n乙 {{/a}}").findings.first)
    #expect(finding.notes.first?.range.start == SourcePosition(line: 3, column: 3))
  }

  @Test(arguments: [
    "<div\n  class=\"a\"\n>\nb\n</div>", "<pre>\n# a\n- b **c**\n</pre>", "<style>\n* { a: b }\n</style>",
    "<!--\n- a\n-->", "<div>\n\n- a\n\n</div>", "<script>\n// **\n</script>", "<p>2026.10</p>", "<p>#1 a-b</p>",
  ])
  func theseAreHTMLOnly(_ template: String) {
    #expect(show(template).findings.isEmpty)
  }

  @Test(arguments: [
    "- a\n{{#b}}\nc\n{{/b}}", "{{#a}}\n  - b\n{{/a}}", "- a\n\n{{#b}}\n# c\n{{/b}}", "- a\n{{#b}}\n- c\n\n  d\n{{/b}}",
    "- a\n  {{#b}}\n  - c\n  {{/b}}",
  ])
  func theseTagsAreIndentedEnough(_ template: String) {
    #expect(show(template).findings.isEmpty)
  }

  @Test func faultsOfTagsAreTheLexersAndTheRestIsStillRead() {
    let result = show("{{{a}}} {{b}}\n\n甲**乙 {{c")
    #expect(result.shown.contains("{{b}}"))
    #expect(result.findings.contains { $0.kind == .leftoverEmphasis })
    #expect(result.findings.count >= 3)
  }

  @Test func longTemplatesAreRefused() {
    let result = show(String(repeating: "a", count: MarkupReader.sizeLimit + 1))
    #expect(result.findings.map(\.kind) == [.markdownTooLong])
    #expect(result.pieces.isEmpty)
  }

  /// Each piece of HTML stands at the line that it comes from.
  @Test func piecesHaveTheirLines() {
    let template = "# 甲\r\n\r\n乙 {{a}} 丙\r\nd\r\n{{#b}}\r\n- e\r\n{{/b}}\r\n<div>\r\n<p>f</p>\r\n</div>\r\n"
    let lines = show(template).pieces.compactMap { piece -> String? in
      switch piece {
      case .html(let html, let range):
        html.allSatisfy(\.isWhitespace) ? nil : "\(range.start?.line ?? 0) \(html.filter { !$0.isNewline })"
      case .tag(let tag), .loneParagraph(let tag): "\(tag.range.start?.line ?? 0) \(tag.written)"
      case .wrapperStart(let open, let range): "\(range.start?.line ?? 0) \(open)"
      case .wrapperEnd(let close, _): close
      }
    }
    #expect(
      lines == [
        "1 <h1>甲</h1>", "3 <p>乙 ", "3 {{a}}", "3  丙", "4 d</p>", "5 <ul>", "5 {{#b}}", "6 <li>e</li>", "7 {{/b}}",
        "</ul>", "8 <div>", "9 <p>f</p>", "10 </div>",
      ])
  }

  @Test func theBodyMayBeginBelowFrontMatter() {
    let source = SourceText(path: "a.md", text: "title: 甲\n---\n\n请**乙 {{a}}\n")
    let (pieces, findings) = MarkdownTemplate.pieces(source: source, body: 15..<source.text.utf8.count)
    #expect(findings.map(\.range.start) == [SourcePosition(line: 4, column: 2)])
    #expect(pieces.count == 3)
    guard case .tag(let tag) = pieces[1] else {
      Issue.record("no tag")
      return
    }
    #expect(tag.range.start == SourcePosition(line: 4, column: 6))
  }
}
