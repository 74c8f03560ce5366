/// The project's templates, compiled for every kind of page in every language, with the phrases and assets that go with them.
package struct Theme: Sendable {
  package let findings: [Finding]
  /// The text of each template file, by path.
  package let sources: [String: SourceText]
  let kinds: PageKinds
  package let assets: Assets
  /// What embedded pages and snippets on other sites load, under names that never change.
  let embedScripts: [EmbedScript]
  private let templates: [LanguageTag: [String: CompiledTemplate]]
  private let strings: InterfaceStrings
  /// Sees every page's value as it is printed. Only what measures the tool asks for it.
  package var witness: PageWitness?

  /// - Parameter languages: the site's, the original first.
  package init(_ files: [SourceFile], languages: [LanguageTag]) async {
    async let reading = Self.read(files)
    // Hashing the assets and declaring the fields takes as long as reading a dozen templates.
    let assets = Assets(files)
    let kinds = PageKinds(assets: assets.fields)
    var findings: [Finding] = []
    embedScripts = EmbedScript.all(files, findings: &findings)
    let read = await reading
    findings += read.compactMap(\.fault)
    let set = TemplateSet(
      read.compactMap(\.template), languages: languages, requiredStrings: PhraseName.allCases.map(\.rawValue))
    findings += set.findings

    var templates: [LanguageTag: [String: CompiledTemplate]] = [:]
    var compilations: [TemplateSet.Compilation] = []
    for (kind, ofKind) in await Self.compile(kinds.templates, set, set.strings.spoken(of: languages)) {
      for (language, compilation) in ofKind {
        templates[language, default: [:]][kind] = compilation.template
        findings += compilation.findings
        compilations.append(compilation)
      }
    }
    findings += set.unused(after: compilations)
    // What stands in a folder that cannot be read is not missing.
    if read.contains(where: { $0.fault?.kind == .unreadableFile }) {
      findings.removeAll { [.templateFile, .templatePartial, .unusedTemplate, .unusedString].contains($0.kind) }
    }

    self.findings = findings.inReadingOrder
    sources = Dictionary(read.compactMap(\.source).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.kinds = kinds
    self.assets = assets
    self.templates = templates
    strings = set.strings
  }

  private static func read(
    _ files: [SourceFile]
  ) async -> [(source: SourceText?, template: TemplateFile?, fault: Finding?)] {
    let files = files.filter {
      $0.path.hasPrefix("templates/") && !$0.path.hasPrefix("templates/assets/") && !EmbedScript.isOne($0.path)
    }
    return await files.concurrentMap(weight: \.readingWeight) { file in
      let (source, fault) = file.decoded()
      guard let source, fault == nil else { return (nil, nil, fault) }
      return (source, TemplateFile(source, markdown: { MarkdownTemplate.pieces(source: $0, body: $1) }), nil)
    }
  }

  private static func compile(
    _ kinds: [(role: TemplateSet.Role, name: String, shape: Shape)], _ set: TemplateSet, _ languages: [LanguageTag]
  ) async -> [(kind: String, [(language: LanguageTag, compilation: TemplateSet.Compilation)])] {
    await kinds.concurrentMap { kind in
      (kind.name, set.compile(kind.role, kind: kind.name, fields: kind.shape, languages: languages))
    }
  }

  package func phrases(_ language: LanguageTag) -> Phrases { Phrases(language: language, texts: words(language)) }

  /// The interface's own words, by their names without the `t.`.
  package func words(_ language: LanguageTag) -> [String: String] { strings.constants(for: language).strings }

  /// `nil` only while there are findings of severity error.
  package func template(_ kind: String, _ language: LanguageTag) -> CompiledTemplate? { templates[language]?[kind] }

  /// All that stand in one folder of `templates/`.
  func templates(_ role: TemplateSet.Role, _ language: LanguageTag) -> [CompiledTemplate] {
    kinds.templates.filter { $0.role == role }.compactMap { template($0.name, language) }
  }

  /// How to make pages of a kind: `nil` only while there are findings of severity error.
  func press<Root>(_ kind: String, _ fields: Fields<Root>, _ language: LanguageTag) -> Press<Root>? {
    guard let template = template(kind, language) else { return nil }
    guard let witness else { return Press(template: template, fields: fields) }
    return Press(template: template, fields: fields) { scope in witness(kind, language, fields.shape, scope) }
  }
}

extension SourceFile {
  /// libcmark reads a byte of a template in ten times the time that the others take.
  fileprivate var readingWeight: Int {
    guard case .bytes(let bytes) = content else { return 0 }
    return path.hasSuffix(".md") ? bytes.count * 10 : bytes.count
  }
}

extension Theme {
  func embedPress(_ language: LanguageTag) -> Press<EmbedPage>? { press("embed", EmbedPage.fields, language) }
}

/// The kind of a page, its language, and the value that it is printed from.
package typealias PageWitness = @Sendable (String, LanguageTag, Shape, Scope) -> Void

/// A compiled template together with the fields that it was compiled against.
final class Press<Root: Sendable>: Sendable {
  let template: CompiledTemplate
  let fields: Fields<Root>
  private let witness: (@Sendable (Scope) -> Void)?

  init(template: CompiledTemplate, fields: Fields<Root>, witness: (@Sendable (Scope) -> Void)? = nil) {
    self.template = template
    self.fields = fields
    self.witness = witness
  }

  func print(_ root: Root, into bytes: inout [UInt8]) {
    let scope = fields.scope(root)
    witness?(scope)
    template.render(scope: scope, into: &bytes)
  }

  /// For many pages whose roots differ in all but these fields.
  func settling(_ names: [String], of root: Root) -> Press {
    Press(
      template: template.settling(Set(names.compactMap(fields.shape.index)), of: fields.scope(root)), fields: fields,
      witness: witness)
  }
}
