import Testing

@testable import Placard

@Suite struct TemplateSetTests {
  static let layout = """
    <!DOCTYPE html>
    <html lang="zh-CN"><head><title>{{> title}}</title><meta name="a" content="{{> title}}"></head>
    <body><main>
    {{> content}}
    </main></body></html>

    """

  static func set(_ files: [String: String], languages: [LanguageTag] = ["zh-CN", "en"]) -> TemplateSet {
    TemplateSet(
      files.map { SourceText(path: "templates/\($0.key)", text: $0.value) }, languages: languages,
      markdown: TemplateTrial.markdown)
  }

  static func compile(_ files: [String: String], data: String = "name: 法学院") throws -> (String?, [Finding]) {
    let data = try TemplateData(data)
    let set = set(files)
    let compilation = set.compile(kind: "unit", fields: data.shape, constants: set.strings.constants(for: "zh-CN"))
    var bytes: [UInt8] = []
    compilation.template?.render(scope: data.scope, into: &bytes)
    let html = compilation.template == nil ? nil : String(decoding: bytes, as: UTF8.self)
    return (html, (set.findings + compilation.findings).inReadingOrder)
  }

  static func marks(_ findings: [Finding]) -> [String] {
    findings.map { finding in
      let place = finding.range.start.map { "\($0.line):\($0.column)" } ?? "file"
      return "\(finding.range.path.dropFirst(10)) \(place) \(finding.kind.id)"
    }
  }

  @Test func aPageGoesIntoItsLayout() throws {
    let page = "---\nlayout: page\ntitle: \"{{name}} & 摄影\"\n---\n<h1>{{name}}</h1>\n"
    let (html, findings) = try Self.compile(["layouts/page.html": Self.layout, "pages/unit.html": page])
    #expect(Self.marks(findings) == [])
    #expect(
      html == """
        <!DOCTYPE html>
        <html lang="zh-CN"><head><title>法学院 &amp; 摄影</title><meta name="a" content="法学院 &amp; 摄影"></head>
        <body><main>
        <h1>法学院</h1>
        </main></body></html>

        """)
  }

  static let frontMatters: [(String, [String])] = [
    ("x", ["pages/unit.html 1:1 template-front-matter"]),
    ("---\nlayout: page\n---\nx", ["pages/unit.html 1:1 template-front-matter"]),
    ("---\nlayout: page\ntitle: x\n", ["pages/unit.html 1:1 template-front-matter"]),
    ("---\nlayuot: page\nlayout: page\ntitle: x\n---\n", ["pages/unit.html 2:1 template-front-matter"]),
    ("---\nlayout: page\ntitle: x\ntitle: y\n---\n", ["pages/unit.html 4:1 template-front-matter"]),
    ("---\nlayout: page\ntitle: 'x\n---\n", ["pages/unit.html 3:1 template-front-matter"]),
    (
      "---\nlayout: page\ntitle\n---\n",
      ["pages/unit.html 1:1 template-front-matter", "pages/unit.html 3:1 template-front-matter"]
    ),
    ("---\nlayout: page\ntitle:\n---\n", ["pages/unit.html 3:1 template-front-matter"]),
    ("---\nlayout: paeg\ntitle: x\n---\n", ["pages/unit.html 2:9 template-file"]),
    ("---\n# a comment\n\nlayout: page\ntitle: {{nmae}}\n---\n", ["pages/unit.html 5:8 template-name"]),
    ("---\r\nlayout: page\r\ntitle: x\r\n---\r\n{{nmae}}", ["pages/unit.html 5:1 template-name"]),
    ("---\nlayout: page\ntitle: x\n---\n{{> content}}", ["pages/unit.html 5:1 template-partial"]),
    ("---\nlayout: page\ntitle: x\n---\n</main>", ["pages/unit.html 5:1 template-crossing"]),
  ]

  @Test(arguments: Self.frontMatters) func frontMatter(_ page: String, _ expected: [String]) throws {
    let (_, findings) = try Self.compile(["layouts/page.html": Self.layout, "pages/unit.html": page])
    #expect(Array(Set(Self.marks(findings))).sorted() == expected)
  }

  @Test func filesInTheWrongPlace() throws {
    let page = "---\nlayout: page\ntitle: x\n---\n"
    let set = Self.set([
      "layouts/page.html": Self.layout, "pages/unit.html": page, "pages/unit.md": page, "partials/title.html": "",
      "partials/a.md": "", "partials/a.html": "", "other.html": "", "layouts/page.md": "", "pages/a/b.md": "",
    ])
    #expect(
      Self.marks(set.findings.inReadingOrder) == [
        "layouts/page.md file unused-template", "other.html file unused-template", "pages/a/b.md file unused-template",
        "pages/unit.md file template-file", "partials/a.md file template-file",
        "partials/title.html file template-file",
      ])
  }

  @Test func contentStandsOnce() throws {
    let page = "---\nlayout: page\ntitle: x\n---\n"
    let twice = try Self.compile(["layouts/page.html": "{{> content}}{{> content}}", "pages/unit.html": page]).1
    #expect(Self.marks(twice) == ["layouts/page.html 1:14 template-file"])
    let never = try Self.compile(["layouts/page.html": "x", "pages/unit.html": page]).1
    #expect(Self.marks(never) == ["layouts/page.html file template-file"])
    let depends = try Self.compile(
      ["layouts/page.html": "{{#on}}{{> content}}{{/on}}", "pages/unit.html": page], data: "on: true"
    ).1
    #expect(Self.marks(depends) == ["layouts/page.html 1:8 template-file"])
  }

  @Test func aKindWithoutATemplate() throws {
    let findings = try Self.compile(["pages/unti.html": "---\nlayout: page\ntitle: x\n---\n"]).1
    #expect(Self.marks(findings) == ["pages/unit.md file template-file"])
    #expect(findings.first?.fix?.en.hasSuffix("was unti renamed?") == true)
  }

  @Test func unusedFilesAndStrings() throws {
    let page = "---\nlayout: page\ntitle: x\n---\n{{> used}}{{t.next}}"
    let set = Self.set([
      "layouts/page.html": Self.layout, "layouts/old.html": "x", "pages/unit.html": page, "partials/used.html": "x",
      "partials/old.html": "x", "pages/gone.html": page, "strings/zh-CN.yaml": "next: 下\nlast: 末\n",
      "strings/en.yaml": "next: Next\nlast: Last\n",
    ])
    #expect(Self.marks(set.findings) == [])
    let compilation = set.compile(
      kind: "unit", fields: Shape("page", []), constants: set.strings.constants(for: "zh-CN"))
    #expect(
      Self.marks(set.unused(after: [compilation])) == [
        "layouts/old.html file unused-template", "pages/gone.html file unused-template",
        "partials/old.html file unused-template", "strings/zh-CN.yaml 2:1 unused-string",
      ])
    #expect(set.unused(after: [compilation]).allSatisfy { $0.severity == .warning })
  }

  static let stringFiles: [(String, String, [String])] = [
    ("a: 甲\nunit:\n  when: 时间\n", "a: A\nunit:\n  when: When\n", []),
    ("a: 甲\nb: 乙\n", "a: A\n", ["strings/en.yaml file interface-strings"]),
    ("a: 甲\n", "a: A\nb: B\n", ["strings/en.yaml 2:1 interface-strings"]),
    ("a: 甲\n", "a: [A]\n", ["strings/en.yaml 1:1 interface-strings", "strings/en.yaml file interface-strings"]),
    ("a: 甲\n", "a:\n", ["strings/en.yaml 1:1 interface-strings", "strings/en.yaml file interface-strings"]),
    ("a: 甲\n", "a: A\na: B\n", ["strings/en.yaml 2:1 interface-strings"]),
    ("a: 甲\n", "a: \"A\n", ["strings/en.yaml 1:4 yaml-syntax"]),
    ("a: 甲\n", "a: A\n名: B\n", ["strings/en.yaml 2:1 interface-strings"]),
    ("u:\n  v:\n    w: x\n", "{}", ["strings/zh-CN.yaml 2:3 interface-strings"]),
    ("a: no\nb: 12\n", "a: yes\nb: 1:30\n", []),
  ]

  @Test(arguments: Self.stringFiles)
  func interfaceStrings(_ chinese: String, _ english: String, _ expected: [String]) {
    let set = Self.set(["strings/zh-CN.yaml": chinese, "strings/en.yaml": english])
    #expect(Self.marks(set.findings).sorted() == expected)
  }

  @Test func aLanguageWithoutStrings() {
    #expect(Self.marks(Self.set(["strings/zh-CN.yaml": "a: 甲"]).findings) == ["strings/en.yaml file interface-strings"])
  }

  @Test func fieldsAreListedForPeople() {
    let campus = Shape("campus", [FieldDeclaration(name: "name", kind: .text, isOptional: false, about: "The name.")])
    let fields = Shape(
      "unit",
      [
        FieldDeclaration(name: "title", kind: .text, isOptional: true, about: "What it is called."),
        FieldDeclaration(name: "campuses", kind: .list(campus), isOptional: false, about: "Where to go."),
        FieldDeclaration(name: "campus", kind: .object(campus), isOptional: false, about: ""),
      ])
    #expect(
      FieldReference.text(kind: "unit", fields: fields) == """
        unit
          title     text, optional           What it is called.
          campuses  list, each “campus”      Where to go.
            name    text                     The name.
          campus    object, fields as above

        """)
    let document = "a\n<!-- fields: x -->\nold\n<!-- end of fields -->\nb"
    #expect(
      FieldReference.updating(document, kinds: [("unit", fields)]) == """
        a
        <!-- fields: x -->
        ### Page kind `unit`

        - `title` (text, optional): What it is called.
        - `campuses` (list of [campus](#campus)): Where to go.
        - `campus` ([campus](#campus))

        ### What these hold

        #### campus

        - `name` (text): The name.

        <!-- end of fields -->
        b
        """)
    #expect(FieldReference.updating("a", kinds: []) == nil)
  }
}
