/// One template file, cut at its tags.
package struct TemplateUnit: Sendable {
  package let path: String
  package let pieces: [TemplatePiece]
  /// The bytes of the HTML among the pieces, by their places there: a partial is compiled wherever it is named.
  let texts: [HTMLText?]
  /// The HTML pieces are the file's own text, so offsets in them are positions; false for HTML that was made of Markdown.
  package let isVerbatim: Bool
  /// What is wrong with the file whatever it is compiled against.
  package let findings: [Finding]

  package init(path: String, pieces: [TemplatePiece], isVerbatim: Bool, findings: [Finding] = []) {
    let texts = pieces.map { piece -> HTMLText? in
      guard case .html(let text, let range) = piece else { return nil }
      return HTMLText(text, at: range, isVerbatim: isVerbatim)
    }
    self.init(path: path, pieces: pieces, texts: texts, isVerbatim: isVerbatim, findings: findings)
  }

  private init(path: String, pieces: [TemplatePiece], texts: [HTMLText?], isVerbatim: Bool, findings: [Finding]) {
    self.path = path
    self.pieces = pieces
    self.texts = texts
    self.isVerbatim = isVerbatim
    self.findings = findings
  }

  /// A partial's own last line break is no part of it: the line that it is included from has one, and within a line it would
  /// be a space.
  var withoutFinalLineBreak: TemplateUnit {
    guard case .html(let text, let range)? = pieces.last, text.utf8.last == UInt8(ascii: "\n") else { return self }
    let last = String(Substring(text.utf8.dropLast()))
    return TemplateUnit(
      path: path, pieces: pieces.dropLast() + [.html(last, range)],
      texts: texts.dropLast() + [HTMLText(last, at: range, isVerbatim: isVerbatim)], isVerbatim: isVerbatim,
      findings: findings)
  }

  func adding(_ more: [Finding]) -> TemplateUnit {
    TemplateUnit(path: path, pieces: pieces, texts: texts, isVerbatim: isVerbatim, findings: more + findings)
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
