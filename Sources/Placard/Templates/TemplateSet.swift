/// All templates of a project, by the folder that they stand in:
///
///     templates/pages/<kind>.md|.html      templates/layouts/<name>.html    templates/partials/<name>.md|.html
///     templates/print/<name>.md|.html      templates/embeds/<name>.md|.html templates/strings/<language>.yaml
package struct TemplateSet: Sendable {
  package enum Role: String, Sendable, CaseIterable {
    case page = "pages"
    case print
    case embed = "embeds"

    /// `print/poster` is the template `poster` of the folder `print`; a name without a folder is a page's.
    static func split(_ kind: String) -> (role: Role, name: String) {
      guard let slash = kind.firstIndex(of: "/"), let role = Role(rawValue: String(kind[..<slash])) else {
        return (.page, kind)
      }
      return (role, String(kind[kind.index(after: slash)...]))
    }
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
    var reader = TemplateSetReader(markdown: markdown)
    for file in files.sorted(by: { $0.path < $1.path }) { reader.read(file) }
    strings = InterfaceStrings(reader.strings, languages: languages, required: requiredStrings)
    pages = reader.pages
    layouts = reader.layouts
    partials = reader.partials
    findings = reader.findings + strings.findings
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
  ///
  /// - Parameter kind: The name of its template file; without a role, with the folder unless it is a page: `print/poster`.
  package func compile(
    _ role: Role? = nil, kind: String, fields: Shape, constants: TemplateConstants
  ) -> Compilation {
    let (role, kind) = role.map { ($0, kind) } ?? Role.split(kind)
    let base = "templates/\(role.rawValue)/\(kind)"
    guard let page = pages["\(role.rawValue)/\(kind)"] else {
      let known = pages.keys.filter { $0.hasPrefix(role.rawValue + "/") }.map {
        String($0.dropFirst(role.rawValue.count + 1))
      }
      return Compilation(
        template: nil, findings: [.missingTemplate(base, kind: kind, nearest: known.nearest(to: kind))], filesUsed: [],
        stringsUsed: [])
    }
    var library = partials
    library["title"] = page.title
    var compiler: TemplateCompiler
    if let (name, range) = page.layout {
      guard let layout = layouts[name] else {
        return Compilation(
          template: nil, findings: page.body.findings + [.missingLayout(name, known: layouts.keys.sorted(), at: range)],
          filesUsed: [page.body.path], stringsUsed: [])
      }
      library["content"] = page.body.withoutFinalLineBreak
      compiler = TemplateCompiler(fields: fields, constants: constants, partials: library)
      compiler.compile(layout)
      if compiler.partialsUsed["content"] == nil { compiler.report(.layoutWithoutContent(layout.path)) }
    } else {
      compiler = TemplateCompiler(fields: fields, constants: constants, partials: library)
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
    _ role: Role? = nil, kind: String, fields: Shape, languages: [LanguageTag]
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

/// A page's own template with what its front matter says.
struct PageTemplate: Sendable {
  let body: TemplateUnit
  let title: TemplateUnit?
  let layout: (name: String, range: SourceRange)?
}

private struct TemplateSetReader {
  let markdown: TemplateSet.MarkdownFrontEnd
  var pages: [String: PageTemplate] = [:]
  var layouts: [String: TemplateUnit] = [:]
  var partials: [String: TemplateUnit] = [:]
  var strings: [(language: LanguageTag, source: SourceText)] = []
  var findings: [Finding] = []

  mutating func read(_ file: SourceText) {
    let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "templates", let dot = parts[2].lastIndex(of: ".") else {
      findings.append(.unusedTemplate(file.path))
      return
    }
    let (folder, name, type) = (String(parts[1]), String(parts[2][..<dot]), parts[2][dot...].dropFirst())
    switch (folder, type) {
    case ("pages", "md"), ("pages", "html"), ("print", "md"), ("print", "html"), ("embeds", "md"), ("embeds", "html"):
      let page = page(file, isMarkdown: type == "md", needsFrontMatter: folder == "pages")
      findings += page.body.findings
      if let first = pages.updateValue(page, forKey: "\(folder)/\(name)") {
        findings.append(.sameTemplate(file.path, first: first.body.path))
      }
    case ("layouts", "html"): layouts[name] = unit(file, 0..<file.text.utf8.count, isMarkdown: false)
    case ("partials", "md"), ("partials", "html"):
      if TemplateSet.reserved.contains(name) {
        findings.append(.reservedPartial(name, path: file.path))
      } else if let first = partials.updateValue(
        unit(file, 0..<file.text.utf8.count, isMarkdown: type == "md").withoutFinalLineBreak, forKey: name)
      {
        findings.append(.sameTemplate(file.path, first: first.path))
      }
    case ("strings", "yaml"): strings.append((LanguageTag(name), file))
    default: findings.append(.unusedTemplate(file.path))
    }
  }

  private mutating func unit(_ file: SourceText, _ body: Range<Int>, isMarkdown: Bool) -> TemplateUnit {
    let (pieces, found) = isMarkdown ? markdown(file, body) : TemplateLexer.pieces(file, body: body)
    findings += found
    return TemplateUnit(path: file.path, pieces: pieces, isVerbatim: !isMarkdown, findings: found)
  }

  private mutating func page(_ file: SourceText, isMarkdown: Bool, needsFrontMatter: Bool) -> PageTemplate {
    let matter = FrontMatter(file, isNeeded: needsFrontMatter)
    let body = unit(file, matter.body, isMarkdown: isMarkdown)
    // A missing title has been reported where it is missing, not where a layout asks for it.
    let untitled = needsFrontMatter ? TemplateUnit(path: file.path, pieces: [], isVerbatim: false) : nil
    return PageTemplate(
      body: TemplateUnit(
        path: file.path, pieces: body.pieces, isVerbatim: !isMarkdown, findings: matter.findings + body.findings),
      title: matter.title.map { title(file, $0) } ?? untitled, layout: matter.layout)
  }

  /// A title is plain text with holes, so it is escaped here and fits wherever the layout puts it.
  private func title(_ file: SourceText, _ range: Range<Int>) -> TemplateUnit {
    let bytes = Array(file.text.utf8)
    let scan = TemplateLexer.scan(file, body: range)
    let pieces = scan.tokens.compactMap { token -> TemplatePiece? in
      switch token {
      case .text(let range):
        var escaped: [UInt8] = []
        escaped.appendEscaped(String(decoding: bytes[range], as: UTF8.self))
        return .html(String(decoding: escaped, as: UTF8.self), file.range(utf8: range))
      case .tag(let tag, _, _): return .tag(tag)
      case .comment: return nil
      }
    }
    return TemplateUnit(path: file.path, pieces: pieces, isVerbatim: false, findings: scan.findings)
  }
}
