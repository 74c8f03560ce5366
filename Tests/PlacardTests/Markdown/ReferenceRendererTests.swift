import CCMark
import Testing

@testable import Placard

/// Without CJK and raw HTML our HTML is libcmark's own, but for the differences that `normalized` names.
struct ReferenceRendererTests {
  @Test(arguments: snippets)
  func rendersAsTheReferenceDoes(_ source: String) {
    let (markup, problems) = MarkupReader.read(source, headingBase: 1)
    #expect(markup.html == normalized(reference(source)))
    #expect(problems.allSatisfy { [.leftoverEmphasis, .leftoverLink].contains($0.kind) })
  }

  private func reference(_ source: String) -> String {
    let bytes = Array(source.utf8)
    let document = bytes.withUnsafeBytes {
      cmark_parse_document($0.bindMemory(to: CChar.self).baseAddress, $0.count, CMARK_OPT_DEFAULT)
    }
    defer { cmark_node_free(document) }
    guard let html = cmark_render_html(document, CMARK_OPT_DEFAULT) else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    return String(cString: html)
  }

  /// We write HTML, not XHTML, and leave letters in addresses as they are; lines end at a line feed.
  private func normalized(_ html: String) -> String {
    var html = html
    for (theirs, ours) in [(" />", ">"), ("\r\n", "\n"), ("&#x27;", "%27"), ("%C3%A9", "é")] {
      html = html.split(separator: theirs, omittingEmptySubsequences: false).joined(separator: ours)
    }
    return html
  }

  private static let snippets = [
    // Paragraphs, headings, breaks
    "a", "a\n\nb", "a\nb\n  c", "  a\n\n\n\nb  ", "# a", "###### a", "####### a", "# a #", "## a ##b", "#", "a\n=",
    "a\n---",
    "a\nb\n===", "*a\nb*\n---", "***", "- - -", "_____", "a\n***\nb", "a  \nb", "a\\\nb", "a\\", "a\tb",
    // Quotes
    "> a\n> b", "> a\nb", "> a\n\n> b", "> # a\n> - b\n>\n> c", "> > a\n> b", ">     a", ">\n> a", "- > a\n- > b",
    // Lists
    "- a\n- b", "- a\n\n- b", "- a\n  b", "- a\n\n  b", "- a\n  - b\n    - c\n- d", "- a\n\n  - b\n- c",
    "* a\n+ b\n- c",
    "1. a\n2. b", "3) a\n4) b", "1. a\n1) b", "0. a", "10. a\n\n    b", "- a\n-\n- b", "-\n  a", "- ", "- a\n\n\n- b",
    "1. a\n   - b\n\n     c\n2. d", "- - a", "- 1. a\n  2. b", "a\n- b", "a\n1. b", "a\n2. b", "- a\n***\n- b",
    "- # a\n- b\n  ---",
    "- a\n\n      b", "- ```\n  a\n  ```\n- b", "-     a\n\n      b", "- a\n  > b\n  c\n- d",
    "1. a\n\n   b\n\n   c\n\nd",
    // Code
    "    a\n      b\n\n    c", "```\na\n```", "~~~ b c\na\n~~~", "````\n```\n````", "```\na", "``a`b``", "` a `",
    "` `` `", "`a\nb`",
    "`a", "```\n\n\na\n```\nb", "    a\nb", "``` a&amp;b\n<\n```",
    // Emphasis
    "*a*", "_a_", "**a**", "__a__", "***a***", "*a **b** c*", "**a *b* c**", "a*b*c", "a_b_c", "*a _b* c_", "* a *",
    "**a", "*a**",
    "*(*a*)*", "**a\"b\"**c", "_(a)_b", "***a** b*", "*a*b*c*", "**a**b**c**", "foo******bar*********baz",
    // Links and images
    "[a](b)", "[a](<b c>)", "[a](b \"c\")", "[a](b 'c')", "[a](b (c))", "[a](b\n\"c\")", "[a]( b )", "[a](b(c)d)",
    "[a](b\\)c)",
    "[a][b]\n\n[b]: c", "[a][]\n\n[a]: c 'd'", "[A]\n\n[a]: <c d>", "[a]\n\n[b]: c", "[a]: b\n[a]", "[a](b&amp;c)",
    "[a](b\"c)",
    "[a [b](c) d](e)", "![a](b)", "![a *b* `c`](d \"e\")", "![a [b](c)](d)", "![a\nb][c]\n\n[c]: d", "[![a](b)](c)",
    "<https://a.example/b?c=d&e>", "<a@b.example>", "[a](é)", "[a](b%20c%)", "[a](b'c)", "[*a*](b)*c*", "*[a*](b)",
    "[a] (b)",
    "[a](#b)", "[a](?b)", "[a](mailto:b@c.example)", "[a\\]b](c)", "[a](b \"c\\\"d&quot;\")",
    "[a][b][c]\n\n[c]: d\n[b]: e",
    // Entities and escapes
    "&amp; &lt; &copy; &#65; &#x41; &unknown; &", "\\*a\\* \\a \\\\ \\&amp;", "\\# a", "1\\. a", "a < b > c \" d ' e",
    "&#0;",
    "`\\*`", "a\r\nb\r\n\r\nc\r\n", "- a\r\n- b\r\n", "```\r\na\r\n```\r\n", "\t- a\n", " - a\n  - b\n   - c\n    - d",
  ]
}
