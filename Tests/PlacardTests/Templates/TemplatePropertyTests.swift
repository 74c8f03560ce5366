import Foundation
import Testing

@testable import Placard

/// Random templates and values: nothing traps, everything ends, and what compiles gives balanced pages whose tags no value
/// can change. `PLACARD_SEED` tries other ones.
@Suite struct TemplatePropertyTests {
  static let seed = ProcessInfo.processInfo.environment["PLACARD_SEED"].flatMap(UInt64.init) ?? 20_261_015

  @Test(arguments: 1...4) func randomHTMLTemplates(part: UInt64) throws {
    try Self.try(cases: 25_000, seed: Self.seed &+ part, isMarkdown: false)
  }

  @Test func randomMarkdownTemplates() throws {
    try Self.try(cases: 8_000, seed: Self.seed, isMarkdown: true)
  }

  private static func `try`(cases: Int, seed: UInt64, isMarkdown: Bool) throws {
    var random = SplitMix64(state: seed)
    let harmless = try TemplateData(Values.yaml)
    var compiled = 0
    for number in 0..<cases {
      var writer = TemplateWriter(random: random, isMarkdown: isMarkdown)
      let template = number.isMultiple(of: 3) ? writer.noise() : writer.page()
      random = writer.random
      let comment = Comment(rawValue: "seed \(seed), case \(number): \(template.debugDescription)")
      guard let program = compile(template, harmless.shape, isMarkdown: isMarkdown) else { continue }
      compiled += 1
      var bytes: [UInt8] = []
      program.render(scope: harmless.scope, into: &bytes)
      let page = StrictHTML(bytes)
      let hostile = Values.hostile(harmless.scope, &random)
      var otherBytes: [UInt8] = []
      program.render(scope: hostile, into: &otherBytes)
      let otherPage = StrictHTML(otherBytes)
      // One expectation a case would take longer than the case.
      if page.fault != nil || otherPage.fault != nil || page.tags != otherPage.tags || !page.hasSafeAddresses
        || !otherPage.hasSafeAddresses
      {
        #expect(page.fault == nil, comment)
        #expect(otherPage.fault == nil, comment)
        #expect(page.tags == otherPage.tags, comment)
        #expect(otherPage.hasSafeAddresses && page.hasSafeAddresses, comment)
        return
      }
      // Printing a part beforehand changes no byte, whatever the rest is.
      let settled = Set(harmless.shape.fields.indices.filter { _ in random.below(2) == 0 })
      let mixed = Scope { settled.contains($0) ? harmless.scope.read($0) : hostile.read($0) }
      var plainBytes: [UInt8] = []
      program.render(scope: mixed, into: &plainBytes)
      var settledBytes: [UInt8] = []
      program.settling(settled, of: harmless.scope).render(scope: mixed, into: &settledBytes)
      if plainBytes != settledBytes {
        #expect(
          String(decoding: plainBytes, as: UTF8.self) == String(decoding: settledBytes, as: UTF8.self), comment)
        return
      }
    }
    // The writer must not be so wild that hardly anything is tried.
    #expect(compiled > cases / 20)
  }

  private static func compile(_ template: String, _ fields: Shape, isMarkdown: Bool) -> CompiledTemplate? {
    let source = SourceText(path: "t", text: template)
    let body = 0..<template.utf8.count
    let (pieces, findings) =
      isMarkdown ? MarkdownTemplate.pieces(source: source, body: body) : TemplateLexer.pieces(source, body: body)
    var compiler = TemplateCompiler(
      fields: fields, constants: TemplateConstants(language: "en", strings: ["word": "W<&"]), partials: Values.partials)
    compiler.compile(TemplateUnit(path: "t", pieces: pieces, isVerbatim: !isMarkdown, findings: findings))
    compiler.finish()
    return compiler.findings.haveErrors ? nil : CompiledTemplate(program: compiler.program)
  }
}

private enum Values {
  static let yaml = """
    text: harmless
    english foreign: harmless
    optional?: harmless
    url site: https://example.edu/
    markup body: a paragraph
    inline line: some *words*
    json data: {key: value}
    flag: true
    thing: {text: harmless, url site: x.html}
    maybe?: {text: harmless}
    rows: [{text: one, optional?: }, {text: two, optional?: here}]
    """

  static let partials: [String: TemplateUnit] = {
    let texts = [
      "plain": "x {{text}}", "cell": "<td>{{text}}</td>", "again": "<b>{{> plain}}</b>", "broken": "<i>{{text}}",
      "loop": "{{> loop}}", "attribute": " lang=\"{{text}}\"",
    ]
    return texts.reduce(into: [:]) { units, partial in
      let source = SourceText(path: partial.key, text: partial.value)
      units[partial.key] = TemplateUnit(
        path: partial.key, pieces: TemplateLexer.pieces(source).pieces, isVerbatim: true)
    }
  }()

  static let nasty = [
    "\"><script>alert(1)</script>", "' onmouseover='x", "</title></textarea></script>", "javascript:alert(1)", "]]>",
    "-->",
    "<!--", "\u{0}a\u{1}\u{8}", "a\nb\r\nc", "\u{2028}\u{2029}", "\u{202E}gnp\u{2066}", "𠀀𪛖", "&lt;&#60;&amp",
    "{{text}}",
    "**b** [x](javascript:y) `c` <b>", String(repeating: "长", count: 300), "\\u003c/script>", "%3Cscript%3E", "`${x}`",
    "/",
  ]

  static func hostile(_ scope: Scope, _ random: inout SplitMix64) -> Scope {
    let text = nasty[random.below(nasty.count)]
    return Scope { replace(scope.read($0), text) }
  }

  private static func replace(_ value: FieldValue, _ text: String) -> FieldValue {
    switch value {
    case .text: .text(text)
    case .foreignText(_, let language): .foreignText(text, language)
    case .json: .json(.object([.init(text, .string(text))]))
    case .url: WebAddress(text).map(FieldValue.url) ?? value
    case .object(let scope): .object(Scope { replace(scope.read($0), text) })
    case .list(let scopes): .list(scopes.map { scope in Scope { replace(scope.read($0), text) } })
    default: value
    }
  }
}

struct SplitMix64 {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}

/// Writes templates: noise of fragments, or pages that are mostly right.
private struct TemplateWriter {
  var random: SplitMix64
  let isMarkdown: Bool
  private var depth = 0

  init(random: SplitMix64, isMarkdown: Bool) {
    self.random = random
    self.isMarkdown = isMarkdown
  }

  private static let fragments = [
    "{{text}}", "{{#rows}}", "{{/rows}}", "{{^rows}}", "{{#optional}}", "{{optional}}", "{{/optional}}", "{{#flag}}",
    "{{/flag}}",
    "{{#thing}}", "{{/thing}}", "{{site}}", "{{body}}", "{{line}}", "{{data}}", "{{> plain}}", "{{> broken}}",
    "{{> loop}}",
    "{{> attribute}}", "{{! x }}", "{{", "}}", "{{{text}}}", "<p>", "</p>", "<div class=\"", "\">", "\"", "'",
    "<a href=\"",
    "</a>", "</div>", "<ul>", "<li>", "</li>", "</ul>", "<", ">", "/", "=", " ", "\n", "<!--", "-->", "<script>",
    "</script>",
    "<script type=\"application/json\">", "<title>", "</title>", "<svg>", "</svg>", "<b ", "<br>", "&", "&#", "x", "文",
    "\r", "\t",
    "<table>", "<tr>", "</table>", "id=\"a\"", "on=\"", "style=\"", "<!DOCTYPE html>", "<![CDATA[", "\u{0}", "-", "!",
    "{{item.number}}",
    "- ", "1. ", "# ", "> ", "    ", "```\n", "`", "**", "*", "[", "](", ")", "\n\n", "![", "\\", "|", "{#id}",
    "{{t.word}}",
  ]

  mutating func noise() -> String {
    (0..<random.below(14)).map { _ in Self.fragments[random.below(Self.fragments.count)] }.joined()
  }

  mutating func page() -> String {
    depth = 0
    return (0...random.below(3)).map { _ in isMarkdown ? markdownBlock() : element() }.joined()
  }

  private mutating func pick(_ choices: [String]) -> String { choices[random.below(choices.count)] }

  private mutating func element() -> String {
    depth += 1
    defer { depth -= 1 }
    if depth > 4 { return text() }
    switch random.below(12) {
    case 0: return "<div\(attributes())>\(element())\(element())</div>"
    case 1: return "<p\(attributes())>\(text())\(inline())</p>"
    case 2: return "{{#rows}}\(element()){{item.number}}{{/rows}}{{^rows}}\(inline()){{/rows}}"
    case 3: return "{{#flag}}\(element()){{/flag}}"
    case 4: return "<ul>\n{{#rows}}\n<li\(attributes())>\(inline())</li>\n{{/rows}}\n</ul>"
    case 5: return "<script type=\"application/json\">{{data}}</script>"
    case 6: return "<div>{{body}}</div>"
    case 7: return "<table><tbody>{{#rows}}<tr>{{> cell}}</tr>{{/rows}}</tbody></table>"
    case 8: return "<svg><title>\(pick(["{{text}}", "x"]))</title><path d=\"M{{text}}\"/></svg>"
    case 9: return "{{#maybe}}\(element()){{/maybe}}{{#thing}}{{thing.text}}{{/thing}}"
    default: return inline()
    }
  }

  private mutating func inline() -> String {
    switch random.below(8) {
    case 0: return "<b\(attributes())>\(text())</b>"
    case 1:
      return
        "<a href=\"\(pick(["{{site}}", "x/{{text}}.html#{{text}}", "#{{text}}", "?a={{site}}", "mailto:{{text}}"]))\">\(text())</a>"
    case 2: return "{{#optional}}<i>{{optional}}</i>{{/optional}}"
    case 3: return "<img alt='{{foreign}}' src=\"{{thing.site}}\">"
    case 4: return "{{line}}"
    case 5: return "<textarea>{{text}}\(pick(["", "</b>", "{{foreign}}"]))</textarea>"
    default: return text()
    }
  }

  private mutating func text() -> String {
    pick([
      "{{text}}", "{{foreign}}", "{{site}}", "{{thing.text}}", "文", " a ", "{{> again}}", "{{! c }}", "{{t.word}}",
      "&amp;", "<!-- c -->", "\n",
    ])
  }

  private mutating func attributes() -> String {
    pick([
      "", "", " class=\"{{text}}\"", "{{#flag}} lang=\"en\"{{/flag}}",
      " {{#flag}}hidden{{/flag}}{{^flag}}lang='{{text}}'{{/flag}}",
      " title=\"a{{#rows}}{{text}}, {{/rows}}\"", "{{> attribute}}",
      " data-x=\"{{#optional}}{{optional}}{{/optional}}\"",
    ])
  }

  private mutating func markdownBlock() -> String {
    switch random.below(10) {
    case 0: return "# {{text}} {#a\(random.below(9))}\n\n"
    case 1: return "{{#rows}}\n- \(markdownLine())\n{{/rows}}\n\n"
    case 2: return "{{body}}\n\n"
    case 3: return "{{> plain}}\n\n"
    case 4: return "{{#flag}}\n\(markdownBlock()){{/flag}}\n\n"
    case 5: return "1. \(markdownLine())\n2. \(markdownLine())\n   {{#flag}}\n   more\n   {{/flag}}\n\n"
    case 6: return "> \(markdownLine())\n\n"
    case 7: return "```\n{{text}}\n```\n\n"
    default: return markdownLine() + "\n\n"
    }
  }

  private mutating func markdownLine() -> String {
    (0...random.below(3)).map { _ in
      pick([
        "{{text}}", "**{{foreign}}**", "[{{text}}]({{site}} \"{{text}}\")", "![{{text}}](x/{{text}}.png)", "`{{text}}`",
        "*文{{text}}*", " 文",
        "{{#flag}}a{{/flag}}", "{{#rows}}{{text}}{{/rows}}", "\n", "{{line}}", "<{{text}}>", "&amp;{{text}}",
      ])
    }.joined()
  }
}

extension StrictHTML {
  /// No script hides in an address, however a browser would read it.
  fileprivate var hasSafeAddresses: Bool {
    addresses.allSatisfy { address in
      let scheme = address.unicodeScalars.filter { $0.value > 0x20 }.prefix { !":/?#".unicodeScalars.contains($0) }
      let rest = address.unicodeScalars.filter { $0.value > 0x20 }.dropFirst(scheme.count)
      guard rest.first == ":" else { return true }
      return ["http", "https", "mailto", "tel"].contains(String(String.UnicodeScalarView(scheme)).lowercased())
    }
  }
}
