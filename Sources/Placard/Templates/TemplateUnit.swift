/// One template file, cut at its tags.
package struct TemplateUnit: Sendable {
  package let path: String
  package let pieces: [TemplatePiece]
  /// The HTML pieces are the file's own text, so offsets in them are positions; false for HTML that was made of Markdown.
  package let isVerbatim: Bool
  /// What is wrong with the file whatever it is compiled against.
  package let findings: [Finding]

  package init(path: String, pieces: [TemplatePiece], isVerbatim: Bool, findings: [Finding] = []) {
    self.path = path
    self.pieces = pieces
    self.isVerbatim = isVerbatim
    self.findings = findings
  }
}

/// The interface's own words in one language, named `t.name` in templates.
package struct TemplateConstants: Sendable, Equatable {
  package let language: LanguageTag
  /// By dotted name without the `t.`: `unit.when`.
  package let strings: [String: String]

  package init(language: LanguageTag, strings: [String: String]) {
    self.language = language
    self.strings = strings
  }
}
