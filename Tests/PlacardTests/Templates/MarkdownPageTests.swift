import Testing

@testable import Placard

/// Markdown and HTML templates within one another.
@Suite struct MarkdownPageTests {
  private static func outcome(
    _ template: String, partials: [String: String] = [:], data: String
  ) throws -> TemplateTrial.Outcome {
    try TemplateTrial(template: template, partials: partials, data: data, isMarkdown: true).run()
  }

  @Test func aMarkdownPartialInHTML() throws {
    let trial = TemplateTrial(
      template: "<section>\n{{> words.md}}\n</section>".replacing(".md", with: ""),
      partials: ["words.md": "## {{name}}\n\n{{#rooms}}\n- **{{room}}**\n{{/rooms}}\n"],
      data: "name: 甲\nrooms: [{room: a}, {room: b}]")
    let outcome = try trial.run()
    #expect(outcome.marks == [])
    let html = try #require(outcome.html)
    #expect(html.contains("<h2>甲</h2>"))
    #expect(html.contains("<li><strong>a</strong></li>"))
    #expect(html.contains("<li><strong>b</strong></li>"))
    #expect(StrictHTML(Array(html.utf8)).fault == nil)
  }

  @Test func anHTMLPartialInMarkdown() throws {
    let outcome = try Self.outcome(
      "# {{name}}\n\n{{> table}}\n\nafter\n",
      partials: ["table": "<table><tbody>{{#rooms}}<tr><td>{{room}}</td></tr>{{/rooms}}</tbody></table>\n"],
      data: "name: 甲\nrooms: [{room: a}]")
    #expect(outcome.marks == [])
    let html = try #require(outcome.html)
    #expect(StrictHTML(Array(html.utf8)).fault == nil)
    #expect(StrictHTML(Array(html.utf8)).tags.prefix(4) == ["<h1>", "</h1>", "<table>", "<tbody>"])
  }

  @Test func valuesAreNoMarkdown() throws {
    let outcome = try Self.outcome("*{{name}}* {{name}}\n", data: "name: \"**x** [a](b) <b> `c`\"")
    #expect(
      outcome.html == "<p><em>**x** [a](b) &lt;b&gt; `c`</em> **x** [a](b) &lt;b&gt; `c`</p>\n")
  }

  @Test func addressesInMarkdown() throws {
    let outcome = try Self.outcome(
      "[{{name}}]({{site}}) [x](units/{{name}}.html)\n", data: "name: a b\nurl site: https://example.edu/?a&b")
    #expect(
      outcome.html
        == "<p><a href=\"https://example.edu/?a&amp;b\">a b</a> <a href=\"units/a%20b.html\">x</a></p>\n")
    #expect(
      try Self.outcome("[x]({{name}})\n", data: "name: a").marks.map { $0.split(separator: " ")[1] } == [
        "template-kind"
      ])
  }

  @Test func namesAreFoundInMarkdown() throws {
    let outcome = try Self.outcome("# {{titel}}\n\ntext {{name}} and\n**{{wrong}}**\n", data: "title: x\nname: y")
    #expect(outcome.marks == ["1:3 template-name", "4:3 template-name"])
  }

  @Test func emptyListsLeaveNoTags() throws {
    let outcome = try Self.outcome("{{#rooms}}\n- {{room}}\n{{/rooms}}\n", data: "empty rooms: [{room: a}]")
    #expect(outcome.marks == [])
    #expect(outcome.html?.contains("ul") == false)
  }
}
