import Testing

@testable import Placard

struct MarkdownTemplateTests {
  // MARK: Tags in text

  @Test(arguments: [
    ("# {{title}}", "<h1>{{title}}</h1>\n"),
    ("{{title}}", "(p){{title}}(/p)\n"),
    ("> {{body}}", "<blockquote>\n(p){{body}}(/p)\n</blockquote>\n"),
    ("{{a}} {{b}}", "<p>{{a}} {{b}}</p>\n"),
    ("*{{a}}* and **{{b}}**", "<p><em>{{a}}</em> and <strong>{{b}}</strong></p>\n"),
    ("**{{x}}：**请", "<p><strong>{{x}}：</strong>请</p>\n"),
    ("{{x}}**（必读）**{{y}}", "<p>{{x}}<strong>（必读）</strong>{{y}}</p>\n"),
    ("请**{{x}}**（必读）", "<p>请<strong>{{x}}</strong>（必读）</p>\n"),
    ("`{{a}}`", "<p><code>{{a}}</code></p>\n"),
    ("a & {{b}} <i>{{c}}</i>", "<p>a &amp; {{b}} <i>{{c}}</i></p>\n"),
    ("a {{#b}}*c*{{/b}}{{^b}}d{{/b}}", "<p>a {{#b}}<em>c</em>{{/b}}{{^b}}d{{/b}}</p>\n"),
    ("{{#a}}b{{/a}}{{^a}}c{{/a}}", "(<p>){{#a}}b{{/a}}{{^a}}c{{/a}}(</p>)\n"),
    ("# a {{#b}}{{c}}{{/b}}", "<h1>a {{#b}}{{c}}{{/b}}</h1>\n"),
    ("a {{! note }}b", "<p>a b</p>\n"),
    ("a\n{{! note }}\nb", "<p>a\nb</p>\n"),
    ("a\n\n{{! a long\nnote }}\n\nb", "<p>a</p>\n<p>b</p>\n"),
    ("\\*{{a}}\\*", "<p>*{{a}}*</p>\n"),
    ("{{> part}}", "{{> part}}"),
    ("a {{> part}}", "<p>a {{> part}}</p>\n"),
    ("| {{a}} |", "<p>| {{a}} |</p>\n"),
  ])
  func text(_ template: String, _ shown: String) { expect(template, shown) }

  @Test(arguments: [
    ("[{{a}}]({{b}})", "<p><a href=\"{{b}}\">{{a}}</a></p>\n"),
    ("[a](units/{{b.c}}.html \"{{d}}\")", "<p><a href=\"units/{{b.c}}.html\" title=\"{{d}}\">a</a></p>\n"),
    ("[a]({{#b}}c{{/b}})", "<p><a href=\"{{#b}}c{{/b}}\">a</a></p>\n"),
    ("[a {{#b}}c{{/b}}](d)", "<p><a href=\"d\">a {{#b}}c{{/b}}</a></p>\n"),
    ("[**{{a}}**][r]\n\n[r]: {{b}} '{{c}}'", "<p><a href=\"{{b}}\" title=\"{{c}}\"><strong>{{a}}</strong></a></p>\n"),
    ("<https://{{a}}/b>", "<p><a href=\"https://{{a}}/b\">https://{{a}}/b</a></p>\n"),
    ("![*a* {{b}}]({{c}} \"{{d}}\")", "<p><img src=\"{{c}}\" alt=\"a {{b}}\" title=\"{{d}}\"></p>\n"),
    ("[![{{a}}]({{b}})]({{c}})", "<p><a href=\"{{c}}\"><img src=\"{{b}}\" alt=\"{{a}}\"></a></p>\n"),
    ("[a](<{{b}} c>)", "<p><a href=\"{{b}}%20c\">a</a></p>\n"),
  ])
  func attributes(_ template: String, _ shown: String) { expect(template, shown) }

  @Test(arguments: [
    ("## a {#b}", "<h2 id=\"b\">a</h2>\n"),
    ("## {{a}} {#session-{{id}}}", "<h2 id=\"session-{{id}}\">{{a}}</h2>\n"),
    ("## a {#{{id}}}", "<h2 id=\"{{id}}\">a</h2>\n"),
    ("a {#b_c}\n===", "<h1 id=\"b_c\">a</h1>\n"),
    ("## a", "<h2>a</h2>\n"),
  ])
  func headings(_ template: String, _ shown: String) { expect(template, shown) }

  @Test(arguments: [
    ("请\n{{a}}\n请", "<p>请{{a}}请</p>\n"),
    ("Hi\n{{a}}\nhi", "<p>Hi\n{{a}}\nhi</p>\n"),
    ("{{a}}\n{{b}}", "<p>{{a}}\n{{b}}</p>\n"),
    ("请{{#a}}\n请{{/a}}", "<p>请{{#a}}请{{/a}}</p>\n"),
  ])
  func lineBreaks(_ template: String, _ shown: String) { expect(template, shown) }

  // MARK: Lists

  @Test(arguments: [
    ("{{#a}}\n- {{x}}\n{{/a}}", "(<ul>){{#a}}<li>{{x}}</li>\n{{/a}}(</ul>)\n"),
    ("- s\n{{#a}}\n- {{x}}\n{{/a}}\n- t", "<ul>\n<li>s</li>\n{{#a}}<li>{{x}}</li>\n{{/a}}<li>t</li>\n</ul>\n"),
    (
      "{{#a}}\n1. x\n{{/a}}\n{{^a}}\n1. y\n{{/a}}",
      "(<ol>){{#a}}<li>x</li>\n{{/a}}{{^a}}<li>y</li>\n{{/a}}(</ol>)\n"
    ),
    ("{{#a}}\n{{#b}}\n- x\n{{/b}}\n{{/a}}", "(<ul>){{#a}}{{#b}}<li>x</li>\n{{/b}}{{/a}}(</ul>)\n"),
    (
      "- a\n  {{#b}}\n  - {{c}}\n  {{/b}}\n- d",
      "<ul>\n<li>a\n(<ul>){{#b}}<li>{{c}}</li>\n{{/b}}(</ul>)\n</li>\n<li>d</li>\n</ul>\n"
    ),
    (
      "{{#a}}\n- {{x}}\n  {{#b}}\n  1) {{y}}\n  {{/b}}\n{{/a}}",
      "(<ul>){{#a}}<li>{{x}}\n(<ol>){{#b}}<li>{{y}}</li>\n{{/b}}(</ol>)\n</li>\n{{/a}}(</ul>)\n"
    ),
    // Loose, as if unrolled.
    (
      "{{#a}}\n- {{x}}\n\n{{/a}}", "(<ul>){{#a}}<li>\n(p){{x}}(/p)\n</li>\n{{/a}}(</ul>)\n"
    ),
    (
      "- s\n\n{{#a}}\n- t\n{{/a}}",
      "<ul>\n<li>\n<p>s</p>\n</li>\n{{#a}}<li>\n<p>t</p>\n</li>\n{{/a}}</ul>\n"
    ),
    ("{{^a}}\n\n- t\n\n{{/a}}", "(<ul>){{^a}}<li>t</li>\n{{/a}}(</ul>)\n"),
    (
      "- a\n\n  b\n  {{#c}}\n  d\n  {{/c}}",
      "<ul>\n<li>\n<p>a</p>\n<p>b</p>\n{{#c}}<p>d</p>\n{{/c}}</li>\n</ul>\n"
    ),
    ("- a\n  {{#c}}\n  d\n  {{/c}}", "<ul>\n<li>a\n{{#c}}d\n{{/c}}</li>\n</ul>\n"),
    // Different kinds are different lists.
    ("- a\n{{#b}}\n1. c\n{{/b}}", "<ul>\n<li>a</li>\n</ul>\n(<ol>){{#b}}<li>c</li>\n{{/b}}(</ol>)\n"),
    ("- a\n* b", "<ul>\n<li>a</li>\n</ul>\n<ul>\n<li>b</li>\n</ul>\n"),
    // A section with more than a list repeats lists.
    ("{{#a}}\n## {{b}}\n\n- c\n{{/a}}", "{{#a}}<h2>{{b}}</h2>\n<ul>\n<li>c</li>\n</ul>\n{{/a}}"),
    ("{{#a}}\n{{/a}}", "{{#a}}{{/a}}"),
    ("- a\n{{> b}}\n- c", "<ul>\n<li>a</li>\n</ul>\n{{> b}}<ul>\n<li>c</li>\n</ul>\n"),
    ("- {{> row}}\n- b", "<ul>\n<li>{{> row}}</li>\n<li>b</li>\n</ul>\n"),
  ])
  func lists(_ template: String, _ shown: String) { expect(template, shown) }

  // MARK: Sections round blocks

  @Test(arguments: [
    ("a\n{{#b}}\nc\n{{/b}}\nd", "<p>a</p>\n{{#b}}<p>c</p>\n{{/b}}<p>d</p>\n"),
    ("{{#a}}{{#b}}\nc\n{{/b}}{{/a}}", "{{#a}}{{#b}}<p>c</p>\n{{/b}}{{/a}}"),
    ("> {{#a}}\n> b\n> {{/a}}\n> c", "<blockquote>\n{{#a}}<p>b</p>\n{{/a}}<p>c</p>\n</blockquote>\n"),
    ("> {{#a}}\n> - b\n> {{/a}}", "<blockquote>\n(<ul>){{#a}}<li>b</li>\n{{/a}}(</ul>)\n</blockquote>\n"),
    ("\t{{#a}}\n\tb\n\t{{/a}}", nil),
    ("   {{#a}}\nb\n {{/a}}", "{{#a}}<p>b</p>\n{{/a}}"),
    ("a\r\n{{#b}}\r\nc\r\n{{/b}}\r\n", "<p>a</p>\n{{#b}}<p>c</p>\n{{/b}}"),
    ("[a]\n{{#b}}\n[a]: c\n{{/b}}", "<p><a href=\"c\">a</a></p>\n{{#b}}{{/b}}"),
    ("```{{l}}\n{{a}} <b>\n```", "<pre><code class=\"language-{{l}}\">{{a}} &lt;b&gt;\n</code></pre>\n"),
    ("```\n{{#a}}\n{{b}}\n  {{/a}}\nc\n```", "<pre><code>{{#a}}{{b}}\n{{/a}}c\n</code></pre>\n"),
    ("- ```\n  {{#a}}\n  b\n  {{/a}}\n  ```", "<ul>\n<li>\n<pre><code>{{#a}}b\n{{/a}}</code></pre>\n</li>\n</ul>\n"),
    ("    {{a}} b", "<pre><code>{{a}} b\n</code></pre>\n"),
    ("<pre>\n{{#a}}\n{{b}}\n\n{{/a}}\n</pre>", "<pre>\n{{#a}}{{b}}\n\n{{/a}}</pre>\n"),
    (
      "<table>\n  {{#a}}\n    <tr><td>{{b}}</td></tr>\n  {{/a}}\n</table>",
      "<table>\n{{#a}}    <tr><td>{{b}}</td></tr>\n{{/a}}</table>\n"
    ),
    ("{{#a}}\n<div>b</div>\n{{/a}}", "{{#a}}<div>b</div>\n{{/a}}"),
    ("<div>\n{{> a}}\n</div>", "<div>\n{{> a}}</div>\n"),
    (
      "<div>\n\n{{#a}}\n- b\n{{/a}}\n\n</div>", "<div>\n(<ul>){{#a}}<li>b</li>\n{{/a}}(</ul>)\n</div>\n"
    ),
    (
      "{{#a}}\n<div class=\"{{c}}\">\n{{#b}}\n<p>{{d}}</p>\n{{/b}}\n</div>\n{{/a}}",
      "{{#a}}<div class=\"{{c}}\">\n{{#b}}<p>{{d}}</p>\n{{/b}}</div>\n{{/a}}"
    ),
  ])
  func blocks(_ template: String, _ shown: String?) {
    if let shown {
      expect(template, shown)
    } else {
      #expect(show(template).findings.contains { $0.kind == .tagInIndentedCode })
    }
  }

  private func expect(_ template: String, _ shown: String) {
    let result = show(template)
    #expect(result.shown == shown)
    #expect(result.findings.isEmpty, "\(result.findings)")
  }
}

/// Pieces as one text: tags as they are written, wrappers and lone paragraphs in parentheses.
func show(_ template: String) -> (shown: String, findings: [Finding], pieces: [TemplatePiece]) {
  let source = SourceText(path: "templates/pages/a.md", text: template)
  let (pieces, findings) = MarkdownTemplate.pieces(source: source, body: 0..<source.text.utf8.count)
  let shown = pieces.map { piece in
    switch piece {
    case .html(let html, _): html
    case .tag(let tag): tag.written
    case .loneParagraph(let tag): "(p)\(tag.written)(/p)"
    case .wrapperStart(let open, _): "(\(open))"
    case .wrapperEnd(let close, _): "(\(close))"
    }
  }
  return (shown.joined(), findings, pieces)
}

extension TemplateTag {
  var written: String {
    let sigil =
      switch kind {
      case .variable: ""
      case .section: "#"
      case .inverse: "^"
      case .end: "/"
      case .partial: "> "
      }
    return "{{\(sigil)\(path.joined(separator: "."))}}"
  }
}
