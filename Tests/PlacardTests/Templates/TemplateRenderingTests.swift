import Testing

@testable import Placard

@Suite struct TemplateRenderingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var template: String
    var data: String
    var html: String
    var partials: [String: String] = [:]
    var strings: [String: String] = [:]
  }

  @Test(arguments: Self.cases) func printsWhatIsWritten(_ example: Case) throws {
    let trial = TemplateTrial(
      template: example.template, partials: example.partials, strings: example.strings, data: example.data)
    let outcome = try trial.run()
    #expect(outcome.marks == [])
    #expect(outcome.html == example.html)
  }

  static let cases: [Case] = [
    Case(testDescription: "a text", template: "<p>{{ name }}</p>", data: "name: 中山大学", html: "<p>中山大学</p>"),
    Case(
      testDescription: "text is escaped", template: "<p title=\"{{name}}\">{{name}}</p>", data: "name: \"a<b>&\\\"'\"",
      html: "<p title=\"a&lt;b&gt;&amp;&quot;&#39;\">a&lt;b&gt;&amp;&quot;&#39;</p>"),
    Case(
      testDescription: "a path through objects", template: "{{venue.campus.name}}",
      data: "venue: {campus: {name: 南校园}}", html: "南校园"),
    Case(
      testDescription: "a list with numbers and edges",
      template: "<ul>{{#rooms}}<li{{#item.first}} class=\"first\"{{/item.first}}>{{item.number}}/{{name}}"
        + "{{^item.last}}，{{/item.last}}</li>{{/rooms}}</ul>",
      data: "rooms: [{name: C201}, {name: C202}]",
      html: "<ul><li class=\"first\">1/C201，</li><li>2/C202</li></ul>"),
    Case(
      testDescription: "an empty list and its inverse", template: "{{#rooms}}{{name}}{{/rooms}}{{^rooms}}无{{/rooms}}",
      data: "empty rooms: [{name: x}]", html: "无"),
    Case(
      testDescription: "an outer item by its name",
      template: "{{#campuss}}{{#sessions}}{{campus.name}}{{day}} {{/sessions}}{{/campuss}}",
      data: "campuss: [{name: 珠海, sessions: [{day: 一}, {day: 二}]}, {name: 深圳, sessions: [{day: 三}]}]",
      html: "珠海一 珠海二 深圳三 "),
    Case(
      testDescription: "the page's own fields inside a list", template: "{{#rooms}}{{title}}{{name}}{{/rooms}}",
      data: "title: 摄影\nrooms: [{name: 甲}, {name: 乙}]", html: "摄影甲摄影乙"),
    Case(
      testDescription: "an optional text",
      template: "{{#rooms}}<i>{{#note}}({{note}}){{/note}}{{^note}}-{{/note}}</i>{{/rooms}}",
      data: "rooms: [{note?: 靠门}, {note?: }]", html: "<i>(靠门)</i><i>-</i>"),
    Case(
      testDescription: "an optional object enters its scope",
      template: "{{#contact}}{{name}} {{contact.phone}}{{/contact}}", data: "contact?: {name: 李, phone: '123'}",
      html: "李 123"),
    Case(
      testDescription: "a flag", template: "{{#open}}开{{/open}}{{^open}}关{{/open}}", data: "open: false", html: "关"),
    Case(
      testDescription: "standalone tags leave no line",
      template: "<ul>\n  {{#rooms}}\n  <li>{{name}}</li>\n  {{/rooms}}\n  {{! comment\n over lines }}\n</ul>\n",
      data: "rooms: [{name: 甲}, {name: 乙}]", html: "<ul>\n  <li>甲</li>\n  <li>乙</li>\n</ul>\n"),
    Case(
      testDescription: "carriage returns", template: "<p>\r\n{{#open}}\r\nx\r\n{{/open}}\r\n</p>", data: "open: true",
      html: "<p>\nx\n</p>"),
    Case(
      testDescription: "attributes that depend",
      template: "<a {{#on}}class=\"a\"{{/on}}{{^on}}class=\"b\" id=\"x\"{{/on}} href=\"/\">x</a>"
        + "<input{{#on}} checked{{/on}}>",
      data: "on: true", html: "<a class=\"a\" href=\"/\">x</a><input checked>"),
    Case(
      testDescription: "sections within an attribute's value",
      template: "<p class=\"x{{#on}} y{{/on}}{{^on}} z-{{name}}{{/on}}\"></p>", data: "on: false\nname: a b",
      html: "<p class=\"x z-a b\"></p>"),
    Case(
      testDescription: "URLs",
      template: "<a href=\"{{site}}\">{{site}}</a><a href=\"units/{{id}}.html?q={{site}}#{{id}}\">x</a>",
      data: "url site: https://example.edu/?a=1&b=2\nid: a b/中",
      html: "<a href=\"https://example.edu/?a=1&amp;b=2\">https://example.edu/?a=1&amp;b=2</a>"
        + "<a href=\"units/a%20b%2F%E4%B8%AD.html?q=https%3A%2F%2Fexample.edu%2F%3Fa%3D1%26b%3D2#a%20b%2F%E4%B8%AD\">x</a>"
    ),
    Case(
      testDescription: "text in another language",
      template: "<p>{{name}}</p><title>{{name}}</title><img alt=\"{{name}}\">", data: "english name: Law",
      html: "<p><span lang=\"en\">Law</span></p><title>Law</title><img alt=\"Law\">"),
    Case(
      testDescription: "markup", template: "<div>{{body}}</div><p>{{line}}</p>",
      data: "markup body: a **b**\ninline line: '*c*'",
      html: "<div><p>a <strong>b</strong></p>\n</div><p><em>c</em></p>"),
    Case(
      testDescription: "a JSON script", template: "<script type=\"application/json\">{\"data\": {{data}}}</script>",
      data: "json data: {a: '</script>', b: [1, 'x&y']}",
      html: #"<script type="application/json">{"data": {"a":"\u003c/script\u003e","b":[1,"x\u0026y"]}}</script>"#),
    Case(
      testDescription: "partials",
      template: "<table><tbody>\n{{#rows}}\n  {{> row}}\n{{/rooms}}</tbody></table>"
        .replacing("/rooms", with: "/rows"),
      data: "rows: [{name: 甲}, {name: 乙}]",
      html: "<table><tbody>\n  <tr><td>甲</td></tr>\n  <tr><td>乙</td></tr>\n</tbody></table>",
      partials: ["row": "<tr>{{> cell}}</tr>\n", "cell": "<td>{{name}}</td>"]),
    Case(
      testDescription: "interface strings",
      template: "<p title=\"{{t.a}}\">{{t.unit.when}}</p><a href=\"#{{t.a}}\">x</a>",
      data: "", html: "<p title=\"x &amp; y\">时间</p><a href=\"#x%20%26%20y\">x</a>",
      strings: ["a": "x & y", "unit.when": "时间"]),
    Case(
      testDescription: "svg", template: "<svg viewBox=\"0 0 1 1\"><title>{{name}}</title><path d=\"M0 0\"/></svg>",
      data: "english name: x", html: "<svg viewBox=\"0 0 1 1\"><title>x</title><path d=\"M0 0\"/></svg>"),
  ]
}
