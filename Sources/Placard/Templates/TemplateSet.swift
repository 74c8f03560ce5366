/// All templates of a project, by the folder that they stand in:
///
///     templates/pages/<kind>.md|.html      templates/layouts/<name>.html    templates/partials/<name>.md|.html
///     templates/print/<name>.md|.html      templates/embeds/<name>.md|.html templates/strings/<language>.yaml
package struct TemplateSet: Sendable {
  package enum Role: String, Sendable, CaseIterable {
    case page = "pages"
    case print
    case embed = "embeds"
  }

  /// Turns the body of a Markdown template, a range of UTF-8 offsets, into pieces.
  package typealias MarkdownFrontEnd =
    @Sendable (SourceText, Range<Int>) -> (pieces: [TemplatePiece], findings: [Finding])

  /// Names that stand for a page's own content and title in its layout.
  static let reserved: Set<String> = ["content", "title"]

  /// What is wrong with files as such, used or not.
  package let findings: [Finding]
  package let strings: InterfaceStrings
  private let pages: [String: PageTemplate]
  private let layouts: [String: TemplateUnit]
  private let partials: [String: TemplateUnit]

  /// `languages` are the site's, first the one that the others translate; `requiredStrings` are the names that the tool
  /// itself prints.
  package init(
    _ files: [SourceText], languages: [LanguageTag], requiredStrings: [String] = [],
    markdown: @escaping MarkdownFrontEnd
  ) {
    self.init(
      files.map { TemplateFile($0, markdown: markdown) }, languages: languages, requiredStrings: requiredStrings)
  }

  /// The same of files that were read, as they may be beside each other.
  init(_ files: [TemplateFile], languages: [LanguageTag], requiredStrings: [String]) {
    var pages: [String: PageTemplate] = [:]
    var layouts: [String: TemplateUnit] = [:]
    var partials: [String: TemplateUnit] = [:]
    var strings: [(language: LanguageTag, reader: StringsReader)] = []
    var findings: [Finding] = []
    for file in files.sorted(by: { $0.path < $1.path }) {
      findings += file.findings
      switch file.content {
      case .page(let name, let page):
        if let first = pages.updateValue(page, forKey: name) {
          findings.append(.sameTemplate(file.path, first: first.body.path))
        }
      case .layout(let name, let unit): layouts[name] = unit
      case .partial(let name, let unit):
        if let first = partials.updateValue(unit, forKey: name) {
          findings.append(.sameTemplate(file.path, first: first.path))
        }
      case .strings(let language, let reader): strings.append((language, reader))
      case .unusable: break
      }
    }
    self.strings = InterfaceStrings(strings, languages: languages, required: requiredStrings)
    self.pages = pages
    self.layouts = layouts
    self.partials = partials
    self.findings = findings + self.strings.findings
  }

  package struct Compilation: Sendable {
    /// `nil` when there is a finding of severity error.
    package let template: CompiledTemplate?
    package let findings: [Finding]
    /// Paths of the template files that it is made of.
    package let filesUsed: Set<String>
    /// Names of the interface strings in it, without the `t.`.
    package let stringsUsed: Set<String>
  }

  /// Compiles one kind of page in one language.
  package func compile(
    _ role: Role = .page, kind: String, fields: Shape, constants: TemplateConstants
  ) -> Compilation {
    let base = "templates/\(role.rawValue)/\(kind)"
    guard let page = pages["\(role.rawValue)/\(kind)"] else {
      let known = pages.keys.filter { $0.hasPrefix(role.rawValue + "/") }.map {
        String($0.dropFirst(role.rawValue.count + 1))
      }
      return Compilation(
        template: nil, findings: [.missingTemplate(base, kind: kind, nearest: known.nearest(to: kind))], filesUsed: [],
        stringsUsed: [])
    }
    var compiler = TemplateCompiler(fields: fields, constants: constants, partials: partials)
    compiler.title = page.title
    if let (name, range) = page.layout {
      guard let layout = layouts[name] else {
        return Compilation(
          template: nil, findings: page.body.findings + [.missingLayout(name, known: layouts.keys.sorted(), at: range)],
          filesUsed: [page.body.path], stringsUsed: [])
      }
      compiler.content = page.content
      compiler.compile(layout)
      if !compiler.partialsUsed.contains("content") { compiler.report(.layoutWithoutContent(layout.path)) }
    } else {
      compiler.compile(page.body)
    }
    compiler.finish()
    let findings = compiler.findings.inReadingOrder
    return Compilation(
      template: findings.haveErrors ? nil : CompiledTemplate(program: compiler.program), findings: findings,
      filesUsed: compiler.filesUsed, stringsUsed: compiler.stringsUsed)
  }

  /// Compiles one kind of page in each language. Where nothing is found, compiling it once serves all.
  package func compile(
    _ role: Role = .page, kind: String, fields: Shape, languages: [LanguageTag]
  ) -> [(language: LanguageTag, compilation: Compilation)] {
    var model: Compilation?
    return languages.map { language in
      let constants = strings.constants(for: language)
      if let model, let program = model.template?.program.translated(to: constants) {
        return (
          language,
          Compilation(
            template: CompiledTemplate(program: program), findings: [], filesUsed: model.filesUsed,
            stringsUsed: model.stringsUsed)
        )
      }
      let compilation = compile(role, kind: kind, fields: fields, constants: constants)
      if compilation.findings.isEmpty { model = compilation }
      return (language, compilation)
    }
  }

  /// Files and strings that none of the compilations, which should be all of them, has used.
  package func unused(after compilations: [Compilation]) -> [Finding] {
    let used = compilations.reduce(into: Set<String>()) { $0.formUnion($1.filesUsed) }
    let paths = pages.values.map(\.body.path) + layouts.values.map(\.path) + partials.values.map(\.path)
    return paths.filter { !used.contains($0) }.sorted().map { .unusedTemplate($0) }
      + strings.unused(compilations.reduce(into: Set<String>()) { $0.formUnion($1.stringsUsed) })
  }
}
