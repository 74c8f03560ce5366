import Testing

@testable import Placard

/// Sections, partials, and the tree that a template's HTML makes.
@Suite struct TemplateStructureTests {
  static let sectionsCases: [(String, [String])] = [
    ("{{#open}}", ["1:1 template-section"]), ("{{/open}}", ["1:1 template-section"]),
    ("{{#open}}{{#note}}{{/open}}{{/note}}", ["1:10 template-section", "1:28 template-section"]),
    ("{{#open}}x{{/sessions}}", ["1:1 template-section", "1:11 template-section"]),
    ("<div>{{#open}}</div>{{/open}}", ["1:1 template-html", "1:15 template-crossing"]),
    ("{{#open}}<div>{{/open}}</div>", ["1:10 template-crossing", "1:24 template-html"]),
    ("<b {{#open}}>{{/open}}x</b>", ["1:4 template-crossing"]),
    ("<b title=\"{{#open}}\"{{/open}}>x</b>", ["1:11 template-crossing"]),
    ("<b {{#open}}title=\"x\"{{/open}}lang=\"en\"></b>", ["1:31 template-html"]),
    ("<b{{#open}} title=\"x\"{{/open}}></b>", []),
    ("<{{#open}}b{{/open}}></b>", ["1:2 template-context"]),
  ]

  @Test(arguments: Self.sectionsCases)
  func sections(_ template: String, _ expected: [String]) throws {
    #expect(try TemplateFindingTests.marks(template) == expected)
  }

  @Test func aCrossedSectionNamesBothPlaces() throws {
    let outcome = try TemplateTrial(template: "{{#open}}\n{{#note}}\n{{/open}}", data: TemplateFindingTests.data).run()
    let finding = try #require(outcome.findings.first)
    #expect(finding.range.start == SourcePosition(line: 2, column: 1))
    #expect(finding.notes.map(\.range.start?.line) == [3, 1])
  }

  static let treeCases: [(String, [String])] = [
    ("<div>", ["1:1 template-html"]), ("</div>", ["1:1 template-html"]),
    ("<b><i></b></i>", ["1:4 template-html", "1:11 template-html"]),
    ("<br></br>", ["1:5 template-html"]), ("<div/>", ["1:1 template-html", "1:1 template-html"]),
    ("<p><div></div></p>", ["1:4 template-html"]), ("<p><span><ul></ul></span></p>", ["1:10 template-html"]),
    ("<p><button><div></div></button></p>", []),
    ("<a href=\"/\"><b><a href=\"/\">x</a></b></a>", ["1:16 template-html"]),
    ("<li>x</li>", ["1:1 template-html"]), ("<ul><div></div></ul>", ["1:5 template-html"]),
    ("<ul>x</ul>", ["1:5 template-html"]),
    ("<ul>{{title}}</ul>", ["1:5 template-html"]), ("<ul>{{t.when}}</ul>", ["1:5 template-html"]),
    ("<table><tr></tr></table>", ["1:8 template-html"]), ("<table>文</table>", ["1:8 template-html"]),
    ("<table><tbody><tr><td>{{title}}</td></tr></tbody></table>", []), ("<tr></tr>", ["1:1 template-html"]),
    ("<b a=\"\" a=\"\"></b>", ["1:9 template-html"]), ("<b a=\"\"c=\"\"></b>", ["1:8 template-html"]),
    ("<p id=\"x\"></p><p id=\"x\"></p>", ["1:18 template-duplicate-id"]),
    ("{{#open}}<p id=\"x\"></p>{{/open}}{{^open}}<p id=\"x\"></p>{{/open}}", []),
    ("{{#sessions}}<p id=\"x\"></p>{{/sessions}}", ["1:17 template-duplicate-id"]),
    ("{{#sessions}}<p id=\"x{{day}}\"></p>{{/sessions}}", []),
    ("<setcion></setcion>", ["1:1 template-html"]), ("<my-element></my-element>", []),
    ("<plaintext>", ["1:1 template-html", "1:1 template-html"]),
    ("a < b", ["1:3 template-html"]), ("<p", ["1:1 template-html"]),
    ("<!DOCTYPE html><html lang=\"en\"><head><title>x</title></head><body></body></html>", []),
    ("<p></p><!DOCTYPE html>", []), ("<!DOCTYPE svg>", ["1:1 template-html"]), ("<![CDATA[x]]>", ["1:1 template-html"]),
    ("<svg><p></p></svg>", ["1:6 template-html"]), ("<svg><script></script></svg>", ["1:6 template-html"]),
    ("<html><body></body></html>x", ["1:27 template-html"]), ("<html><div></div></html>", ["1:7 template-html"]),
    ("<h1><h2></h2></h1>", ["1:5 template-html"]), ("<script><!--</script>", ["1:9 template-html"]),
    ("<title><b></title>", []), ("<script>if (a < b) { x(\"</p>\") }</script>", []),
    ("<!-- a -- b --><p></p>", []), ("<noscript><p>{{title}}</p></noscript>", []),
  ]

  @Test(arguments: Self.treeCases)
  func tree(_ template: String, _ expected: [String]) throws {
    #expect(try TemplateFindingTests.marks(template) == expected)
  }

  @Test func findingsInPartialsStandInThePartial() throws {
    let marks = try TemplateFindingTests.marks("<p>{{> a}}</p>\n{{> a}}", partials: ["a": "x\n{{wrong}}"])
    #expect(marks == ["a.html 2:1 template-name", "a.html 2:1 template-name"])
    let outcome = try TemplateTrial(
      template: "\n  {{> a}}", partials: ["a": "{{wrong}}"], data: TemplateFindingTests.data
    ).run()
    #expect(outcome.findings.first?.notes.first?.range.start == SourcePosition(line: 2, column: 3))
  }

  @Test func partialsLeaveTheTreeAsItWas() throws {
    #expect(try TemplateFindingTests.marks("{{> a}}</div>", partials: ["a": "<div>"]).count == 2)
    #expect(
      try TemplateFindingTests.marks("<div>{{> a}}", partials: ["a": "</div>"])
        == ["a.html 1:1 template-crossing", "1:1 template-html"])
    #expect(try TemplateFindingTests.marks("<b{{> a}}></b>", partials: ["a": " title=\"x\""]) == [])
    #expect(
      try TemplateFindingTests.marks("{{#open}}{{> a}}{{/open}}", partials: ["a": "{{/open}}"])
        == ["a.html 1:1 template-section"])
  }

  @Test func missingAndRecursivePartials() throws {
    let missing = try TemplateTrial(template: "{{> hedaer}}", partials: ["header": "{{> header}}"]).run()
    #expect(missing.marks == ["1:1 template-partial"])
    #expect(missing.findings.first?.fix?.en == "Did you mean “header”?")
    let recursive = try TemplateTrial(template: "{{> a}}", partials: ["a": "{{> b}}", "b": "{{> a}}"]).run()
    #expect(recursive.marks == ["b.html 1:1 template-partial"])
    #expect(recursive.findings.first?.message.en == "The partial includes itself: a → b → a")
  }

  @Test func partialBombsEnd() throws {
    var partials: [String: String] = [:]
    for level in 0..<30 { partials["p\(level)"] = "<i></i>{{> p\(level + 1)}}{{> p\(level + 1)}}" }
    partials["p30"] = "<b></b>"
    #expect(
      try TemplateFindingTests.marks("{{> p0}}", partials: partials).map { $0.suffix(16) } == ["template-partial"])
    var deep: [String: String] = ["d40": "x"]
    for level in 0..<40 { deep["d\(level)"] = "{{> d\(level + 1)}}" }
    #expect(try TemplateFindingTests.marks("{{> d0}}", partials: deep) == ["d31.html 1:1 template-partial"])
  }
}
