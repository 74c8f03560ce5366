import Testing

@testable import Placard

/// What one compilation gives for all languages is what a compilation for each gives.
@Suite struct TemplateTranslationTests {
  static let strings: [(first: String, second: String)] = [
    ("when: 时间\nwhere: 地点", "when: Time & day\nwhere: Room"),
    ("when: 时间\nwhere: 地点", "when: \"\"\nwhere: a very much longer word for a room"),
    ("when: 时间\nwhere: 地点", "when: Time"),
    ("when: \"<b>\"\nwhere: \"'\"", "when: \"a\\rb\"\nwhere: \"50 %\""),
  ]

  @Test(arguments: strings)
  func isTheSameAsCompilingEachLanguage(strings: (first: String, second: String)) throws {
    let data = try TemplateData("name: 法学院\nrooms: [{name: A1}, {name: A2}]")
    let set = TemplateSetTests.set([
      "layouts/page.html": TemplateSetTests.layout,
      "pages/unit.md": """
      ---
      layout: page
      title: "{{t.when}} {{name}}"
      ---
      # {{t.where}}{{t.when}}

      {{#rooms}}
      - [{{t.where}} {{name}}](room?{{t.when}}={{name}}) {{t.when}}
      {{/rooms}}

      {{t.where}}
      """,
      "strings/zh-CN.yaml": strings.first, "strings/en.yaml": strings.second,
    ])
    let compiled = set.compile(kind: "unit", fields: data.shape, languages: ["zh-CN", "en"])
    #expect(compiled.map(\.language) == ["zh-CN", "en"])
    for (language, compilation) in compiled {
      let alone = set.compile(kind: "unit", fields: data.shape, constants: set.strings.constants(for: language))
      #expect(compilation.findings.map(\.message.en) == alone.findings.map(\.message.en))
      #expect(compilation.stringsUsed == alone.stringsUsed)
      #expect(compilation.filesUsed == alone.filesUsed)
      #expect(Self.html(compilation, data) == Self.html(alone, data))
    }
  }

  private static func html(_ compilation: TemplateSet.Compilation, _ data: TemplateData) -> String? {
    compilation.template.map { template in
      var bytes: [UInt8] = []
      template.render(scope: data.scope, into: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
