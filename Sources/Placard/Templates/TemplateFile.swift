/// One file under `templates/`, read and cut at its tags. Files know nothing of each other here.
package struct TemplateFile: Sendable {
  enum Content: Sendable {
    /// By folder and name: `pages/unit`.
    case page(String, PageTemplate)
    case layout(String, TemplateUnit)
    case partial(String, TemplateUnit)
    case strings(LanguageTag, StringsReader)
    /// It stands where no template does, which is a finding.
    case unusable
  }

  let path: String
  let content: Content
  let findings: [Finding]

  init(_ file: SourceText, markdown: @escaping TemplateSet.MarkdownFrontEnd) {
    var reader = TemplateFileReader(file: file, markdown: markdown)
    path = file.path
    content = reader.read()
    findings = reader.findings
  }
}

/// A page's own template with what its front matter says.
struct PageTemplate: Sendable {
  let body: TemplateUnit
  /// The body as a layout holds it.
  let content: TemplateUnit
  let title: TemplateUnit?
  let layout: (name: String, range: SourceRange)?
}

private struct TemplateFileReader {
  let file: SourceText
  let markdown: TemplateSet.MarkdownFrontEnd
  var findings: [Finding] = []

  mutating func read() -> TemplateFile.Content {
    // By bytes, as everything here is: to find the edges of characters takes longer than to read the name.
    let parts = file.path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Substring.init)
    guard parts.count == 3, parts[0] == "templates", let dot = parts[2].utf8.lastIndex(of: UInt8(ascii: ".")) else {
      findings.append(.unusedTemplate(file.path))
      return .unusable
    }
    let (folder, name, type) = (
      String(parts[1]), String(parts[2][..<dot]), Substring(parts[2].utf8[dot...].dropFirst())
    )
    switch (folder, type) {
    case ("pages", "md"), ("pages", "html"), ("print", "md"), ("print", "html"), ("embeds", "md"), ("embeds", "html"):
      return .page("\(folder)/\(name)", page(isMarkdown: type == "md", needsFrontMatter: folder == "pages"))
    case ("layouts", "html"): return .layout(name, unit(0..<file.text.utf8.count, isMarkdown: false))
    case ("partials", "md"), ("partials", "html"):
      guard !TemplateSet.reserved.contains(name) else {
        findings.append(.reservedPartial(name, path: file.path))
        return .unusable
      }
      return .partial(name, unit(0..<file.text.utf8.count, isMarkdown: type == "md").withoutFinalLineBreak)
    case ("strings", "yaml"): return .strings(LanguageTag(name), StringsReader(file))
    default:
      findings.append(.unusedTemplate(file.path))
      return .unusable
    }
  }

  private mutating func unit(_ body: Range<Int>, isMarkdown: Bool) -> TemplateUnit {
    let (pieces, found) = isMarkdown ? markdown(file, body) : TemplateLexer.pieces(file, body: body)
    findings += found
    return TemplateUnit(path: file.path, pieces: pieces, isVerbatim: !isMarkdown, findings: found)
  }

  private mutating func page(isMarkdown: Bool, needsFrontMatter: Bool) -> PageTemplate {
    let matter = FrontMatter(file, isNeeded: needsFrontMatter)
    findings += matter.findings
    let body = unit(matter.body, isMarkdown: isMarkdown).adding(matter.findings)
    // A missing title has been reported where it is missing, not where a layout asks for it.
    let untitled = needsFrontMatter ? TemplateUnit(path: file.path, pieces: [], isVerbatim: false) : nil
    return PageTemplate(
      body: body, content: body.withoutFinalLineBreak, title: matter.title.map { title($0) } ?? untitled,
      layout: matter.layout)
  }

  /// A title is plain text with holes, so it is escaped here and fits wherever the layout puts it.
  private func title(_ range: Range<Int>) -> TemplateUnit {
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
