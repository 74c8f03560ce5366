import Testing

@testable import Placard

/// What is wrong with a template, where: `line:column id`.
@Suite struct TemplateFindingTests {
  static let data = """
    title: 摄影
    note?: 备注
    english law: Law
    url site: https://example.edu
    url map?: https://example.edu/map
    markup body: x
    inline line: x
    json data: {a: 1}
    open: true
    venue: {name: C201, campus: {name: 南}}
    contact?: {name: 李}
    sessions: [{day: 一, note?: 早, rooms: [{number: '1'}]}]
    """

  static func marks(_ template: String, partials: [String: String] = [:]) throws -> [String] {
    try TemplateTrial(template: template, partials: partials, strings: ["when": "时间"], data: data).run().marks
  }

  static let tagsCases: [(String, [String])] = [
    ("{{x", ["1:1 template-tag"]), ("a\n{{x\n}}", ["2:1 template-tag"]), ("{{}}", ["1:1 template-tag"]),
    ("{{{title}}}", ["1:1 template-tag"]), ("{{&title}}", ["1:1 template-tag"]), ("{{=<% %>=}}", ["1:1 template-tag"]),
    ("{{$block}}", ["1:1 template-tag"]), ("{{<parent}}", ["1:1 template-tag"]), ("{{.}}", ["1:1 template-tag"]),
    ("{{a b}}", ["1:1 template-tag"]), ("{{a..b}}", ["1:1 template-tag"]), ("{{摄影}}", ["1:1 template-tag"]),
    ("{{> a.b}}", ["1:1 template-tag"]), ("{{x {{title}}", ["1:1 template-tag"]),
    ("{{! a {{title}} b", []),
    ("a" + String(decoding: [0xEF, 0xB7, 0x90] as [UInt8], as: UTF8.self), ["1:2 template-character"]),
    ("文\u{100000}\u{10FFFD}", ["1:2 template-character", "1:3 template-character"]),
    ("a\u{0}", ["1:2 template-character"]),
  ]

  @Test(arguments: Self.tagsCases)
  func tags(_ template: String, _ expected: [String]) throws {
    #expect(try Self.marks(template) == expected)
  }

  static let namesCases: [(String, [String])] = [
    ("{{titel}}", ["1:1 template-name"]), ("{{venue.nmae}}", ["1:1 template-name"]),
    ("{{#titel}}{{whatever}}{{/titel}}", ["1:1 template-name"]),
    ("{{#sessions}}{{name}}{{/sessions}}", ["1:14 template-name"]),
    ("{{#sessions}}{{#rooms}}{{day}}{{/rooms}}{{/sessions}}", ["1:24 template-name"]),
    ("{{#sessions}}{{#rooms}}{{session.day}}{{title}}{{/rooms}}{{/sessions}}", []),
    ("{{^sessions}}{{wrong}}{{/sessions}}", ["1:14 template-name"]),
    ("{{item.number}}", ["1:1 template-name"]),
    ("{{#sessions}}{{item.numbr}}{{/sessions}}", ["1:14 template-name"]),
    ("{{t.whne}}", ["1:1 template-name"]), ("{{t}}", ["1:1 template-name"]),
    ("{{sessions.day}}", ["1:1 template-kind"]), ("{{title.x}}", ["1:1 template-kind"]),
    ("{{contact.name}}", ["1:1 template-optional"]), ("{{#contact}}{{name}}{{contact.name}}{{/contact}}", []),
    ("{{^contact}}{{contact.name}}{{/contact}}", ["1:13 template-optional"]),
    ("{{note}}", ["1:1 template-optional"]), ("{{#note}}{{note}}{{/note}}", []),
    ("{{^note}}{{note}}{{/note}}", ["1:10 template-optional"]),
    ("{{#sessions}}{{note}}{{/sessions}}", ["1:14 template-optional"]),
    ("{{#sessions}}{{#note}}{{note}}{{/note}}{{/sessions}}", []),
    ("{{#note}}{{#sessions}}{{note}}{{/sessions}}{{/note}}", ["1:23 template-optional"]),
    ("<a href=\"{{map}}\">x</a>", ["1:10 template-optional"]),
    ("{{#map}}<a href=\"{{map}}\">x</a>{{/map}}", []),
  ]

  @Test(arguments: Self.namesCases)
  func names(_ template: String, _ expected: [String]) throws {
    #expect(try Self.marks(template) == expected)
  }

  @Test func theNearestNameIsOffered() throws {
    let outcome = try TemplateTrial(template: "{{titel}}", data: Self.data).run()
    let fix = try #require(outcome.findings.first?.fix)
    #expect(fix.en.hasPrefix("Did you mean “title”? There is: title, note"))
    #expect(fix.zh.hasPrefix("是不是“title”？这里有：title, note"))
  }

  static let kindsCases: [(String, [String])] = [
    ("{{sessions}}", ["1:1 template-kind"]), ("{{venue}}", ["1:1 template-kind"]), ("{{open}}", ["1:1 template-kind"]),
    ("{{data}}", ["1:1 template-kind"]), ("{{#title}}x{{/title}}", ["1:1 template-kind"]),
    ("{{^title}}x{{/title}}", ["1:1 template-kind"]), ("{{^venue}}x{{/venue}}", ["1:1 template-kind"]),
    ("{{#t.when}}x{{/t.when}}", ["1:1 template-kind"]),
    ("<h1>{{body}}</h1>", ["1:5 template-kind"]), ("<p>{{body}}</p>", ["1:4 template-kind"]),
    ("<span>{{body}}</span>", ["1:7 template-kind"]), ("<b title=\"{{body}}\"></b>", ["1:11 template-kind"]),
    ("<b title=\"{{line}}\"></b>", ["1:11 template-kind"]), ("<title>{{line}}</title>", ["1:8 template-kind"]),
    ("<a href=\"/\">{{line}}</a>", ["1:13 template-kind"]), ("<p>{{line}}</p>", []), ("<div>{{body}}</div>", []),
    ("<select><option>{{line}}</option></select>", ["1:17 template-kind"]),
    ("<select><option>{{law}}</option></select>", []),
    ("<script type=\"application/json\">{{title}}</script>", ["1:33 template-kind"]),
    ("<script type=\"application/ld+json\">{{data}}</script>", []),
    ("<a href=\"{{title}}\">x</a>", ["1:10 template-kind"]), ("<a href=\"x/{{title}}\">x</a>", []),
    ("<a href=\"javascript:{{title}}\">x</a>", ["1:20 template-context"]),
    ("<a href=\"java{{title}}:x\">x</a>", ["1:23 template-context"]),
    ("<img src=\"data:image/png;{{title}}\">", ["1:26 template-kind"]),
    ("<a href=\"{{#open}}x{{/open}}{{title}}\">x</a>", ["1:29 template-kind"]),
    ("<a href=\"{{#open}}x{{/open}}/{{title}}\">x</a>", []),
    ("<a href=\"&#106;{{title}}\">x</a>", []),
    ("<a href=\"tel:{{title}}\">x</a><a href=\"?q={{title}}&amp;r={{site}}\">y</a>", []),
  ]

  @Test(arguments: Self.kindsCases)
  func kinds(_ template: String, _ expected: [String]) throws {
    #expect(try Self.marks(template) == expected)
  }

  static let contextsCases: [(String, [String])] = [
    ("<a title={{title}}>x</a>", ["1:10 template-context"]), ("<a title=x{{title}}>x</a>", ["1:11 template-context"]),
    ("<{{title}}>", ["1:1 template-html", "1:2 template-context"]), ("<b{{title}}></b>", ["1:3 template-context"]),
    ("<b {{title}}></b>", ["1:4 template-context"]), ("<b x{{title}}=\"\"></b>", ["1:5 template-context"]),
    ("<b onclick=\"{{title}}\"></b>", ["1:13 template-context"]),
    ("<b style=\"{{title}}\"></b>", ["1:11 template-context"]),
    ("<img srcset=\"{{site}}\">", ["1:14 template-context"]), ("<script>{{title}}</script>", ["1:9 template-context"]),
    ("<style>{{title}}</style>", ["1:8 template-context"]), ("<!-- {{title}} -->", ["1:6 template-context"]),
    ("<!-- {{#open}}x{{/open}} -->", ["1:6 template-context"]), ("<!-- {{! x }} -->", []),
    ("<meta http-equiv=\"refresh\" content=\"{{title}}\">", ["1:37 template-context"]),
    ("<meta content=\"{{title}}\" http-equiv=\"refresh\">", ["1:16 template-context"]),
    ("<meta name=\"a\" content=\"{{title}}\">", []),
    ("<script type=\"{{title}}\">x</script>", ["1:15 template-context"]),
    ("<p>a &{{title}}</p>", ["1:7 template-context"]), ("<p>a &#{{title}};</p>", ["1:8 template-context"]),
    ("<p>a &amp;{{title}}</p>", []), ("<p>a & {{title}}</p>", []),
    ("<b {{#sessions}}a=\"\"{{/sessions}}></b>", ["1:4 template-context"]),
    ("<title>{{title}}{{#open}}x{{/open}}</title>", []), ("<textarea>{{law}}</textarea>", []),
  ]

  @Test(arguments: Self.contextsCases)
  func contexts(_ template: String, _ expected: [String]) throws {
    #expect(try Self.marks(template) == expected)
  }
}
