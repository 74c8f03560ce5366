/// A template cut at its tags. The lexer makes pieces of an HTML template; `MarkdownTemplate` makes them of a Markdown one.
/// `TemplateCompiler` takes both, so that there is one place which knows contexts and types.
package enum TemplatePiece: Equatable, Sendable {
  /// HTML source. The range is its place in the template, as near as the front end knows it.
  case html(String, SourceRange)
  case tag(TemplateTag)
  /// A paragraph that holds one variable tag and nothing else comes as `loneParagraph`, so that block markup may take the
  /// place of the whole `<p>`.
  case loneParagraph(TemplateTag)
  /// What lies between is the content of one element that is printed only if that content is not empty: the list around
  /// sections of items. `open` and `close` are its tags.
  case wrapperStart(open: String, SourceRange)
  case wrapperEnd(close: String, SourceRange)
}

/// `{{…}}`
///
/// An object, since a tag is handed round wherever its file is compiled, and four texts would be counted each time.
package final class TemplateTag: Sendable {
  package let kind: Kind
  /// The path's names, `["campus", "name"]`; the partial's name alone.
  package let path: [String]
  /// From the first brace to the last.
  package let range: SourceRange
  /// The name of the interface string that it stands for: `unit.when` of `{{t.unit.when}}`.
  let constant: String?

  package init(kind: Kind, path: [String], range: SourceRange) {
    self.kind = kind
    self.path = path
    self.range = range
    constant = path.first == "t" ? path.dropFirst().joined(separator: ".") : nil
  }

  package enum Kind: Hashable, Sendable {
    case variable
    case section
    case inverse
    case end
    case partial
  }
}

extension TemplateTag: Equatable {
  package static func == (left: TemplateTag, right: TemplateTag) -> Bool {
    left.kind == right.kind && left.path == right.path && left.range == right.range
  }
}
