import Testing

@testable import Placard

/// Every context, with values that try to get out of it: the tags stay those of harmless values, and what a browser reads is
/// the value itself.
@Suite struct HostileValueTests {
  static let template = """
    <!DOCTYPE html>
    <html lang="zh"><head><title>{{text}}</title><meta name="d" content="{{text}}">
    <script type="application/json">{{data}}</script></head>
    <body title='{{text}}'><p>{{text}}</p><textarea>x{{text}}</textarea><p>{{foreign}}</p>
    <a href="u/{{text}}?{{text}}#{{text}}">x</a><a href="{{site}}">x</a><input value="{{text}}" disabled>
    <svg><title>{{text}}</title><path d="{{text}}"/></svg><select><option value="{{text}}">{{foreign}}</option></select>
    </body></html>
    """

  static let values = [
    "\"><script>alert(1)</script>", "'><img src=x onerror=alert(1)>", "</title><script>", "</textarea><b>",
    "</script><b>", "]]>",
    "--><b>", "<!--", "<![CDATA[", "javascript:alert(1)", "JaVa\tScRiPt:alert(1)", "\u{1}javascript:alert(1)",
    "&#106;avascript:",
    "line\nbreak\r\n\r", "nul\u{0}l", "\u{2028}\u{2029}", "\u{202E}gnp.exe\u{2066}x\u{2069}", "𠮷𡈽𠮟",
    String(repeating: "学", count: 300),
    "**bold** [x](javascript:y) `c` # h\n- l", "&lt;b&gt; &amp;amp; &", "{{text}} {{#rows}}", "\\u003c/script\\u003e",
    "\\", "\"", "'", "a=b c",
    "\u{FEFF}", "\u{7F}\u{85}", "`${alert(1)}`", "%0d%0a<b>", "＜script＞", "e\u{301}", "👩‍👩‍👧‍👦",
  ]

  private static func page(_ value: String) throws -> [UInt8] {
    let shape = Shape(
      "page",
      [("text", FieldKind.text), ("foreign", .text), ("site", .url), ("data", .json)].map {
        FieldDeclaration(name: $0, kind: $1, isOptional: false, about: "")
      })
    let address = try #require(WebAddress(value) ?? WebAddress("https://example.edu/"))
    let data = JSONValue.object([.init(value, .array([.string(value)]))])
    let values: [FieldValue] = [.text(value), .foreignText(value, "en"), .url(address), .json(data)]
    let set = TemplateSet(
      [SourceText(path: "templates/print/trial.html", text: template)], languages: [], markdown: TemplateTrial.markdown)
    let compilation = set.compile(
      .print, kind: "trial", fields: shape, constants: TemplateConstants(language: "zh", strings: [:]))
    let compiled = try #require(compilation.template)
    var bytes: [UInt8] = []
    compiled.render(scope: Scope { values[$0] }, into: &bytes)
    return bytes
  }

  @Test(arguments: Self.values) func noValueLeavesItsPlace(_ value: String) throws {
    let harmless = StrictHTML(try Self.page("harmless"))
    let bytes = try Self.page(value)
    let page = StrictHTML(bytes)
    #expect(page.fault == nil)
    #expect(page.tags == harmless.tags)
    let text = String(decoding: bytes, as: UTF8.self)
    let unseen = text.unicodeScalars.filter { scalar in
      (scalar.value < 0x20 && scalar != "\n") || (0x7F...0x9F).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
    // Tabs alone stay.
    #expect(unseen.allSatisfy { $0 == "\t" })
  }

  @Test func ordinaryTextStaysAsItIs() throws {
    var bytes: [UInt8] = []
    let text = "中山大学（珠海校区）𠮷 e\u{301} ＜＞ 👩‍👩‍👧‍👦 \u{FEFF}\u{200B} ～ ﷺ \u{10FFFD}"
    bytes.appendEscaped(text)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }

  static let escapes: [(String, String, String)] = [
    ("&<>\"'", "&amp;&lt;&gt;&quot;&#39;", "%26%3C%3E%22%27"), ("a\u{0}b\u{1F}c\u{7F}d\u{9F}e", "abcde", "abcde"),
    ("a\u{202E}b\u{2069}c\u{2028}", "abc\u{2028}", "abc%E2%80%A8"), ("\u{A0}\u{A9}", "\u{A0}\u{A9}", "%C2%A0%C2%A9"),
    ("\t\n\r", "\t\n", "%09%0A"), ("a-Z.0_~/?#", "a-Z.0_~/?#", "a-Z.0_~%2F%3F%23"),
    ("中𠮷", "中𠮷", "%E4%B8%AD%F0%A0%AE%B7"),
    (
      String(
        decoding: [0x61, 0xEF, 0xBF, 0xBF, 0xF0, 0x9F, 0xBF, 0xBE, 0xEF, 0xB7, 0x90, 0x62] as [UInt8], as: UTF8.self),
      "ab",
      "ab"
    ),
  ]

  @Test(arguments: Self.escapes) func escaping(_ text: String, _ escaped: String, _ component: String) {
    var bytes: [UInt8] = []
    bytes.appendEscaped(text)
    #expect(String(decoding: bytes, as: UTF8.self) == escaped)
    bytes = []
    bytes.appendComponent(text)
    #expect(String(decoding: bytes, as: UTF8.self) == component)
  }

  @Test func json() {
    var bytes: [UInt8] = []
    bytes.appendJSON(
      .object([
        .init("a", .array([.null, .bool(true), .integer(-3), .string("</script>&\"\\\n\t\u{2028}\u{0}中𠮷\u{202E}")])),
        .init("b", .object([])),
      ]))
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"{"a":[null,true,-3,"\u003c/script\u003e\u0026\"\\\n\t\u2028\u0000中𠮷"],"b":{}}"#)
  }
}
