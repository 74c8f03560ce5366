import Testing

@testable import Placard

struct MarkdownTemplateTests {
  @Test(arguments: [
    ("# {{title}}\n", "<h1>{{title}}</h1>\n"),
    ("{{title}}\n", "(p){{title}}(/p)\n"),
    ("- {{title}}\n", "<ul>\n<li>{{title}}</li>\n</ul>\n"),
    ("{{#a}}\n- x\n{{/a}}\n", "(<ul>){{#a}}<li>x</li>\n{{/a}}(</ul>)\n"),
  ])
  func shows(_ template: String, _ shown: String) {
    let result = show(template)
    #expect(result.shown == shown)
    #expect(result.findings.isEmpty)
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
