/// The names that a template may use in one place, with their kinds: what a template is compiled against.
///
/// A shape says nothing of how a value is got; `Fields` adds that.
package final class Shape: Sendable {
  /// The singular noun by which nested sections call an enclosing item: `campus` in `{{campus.name}}`.
  package let name: String
  package let fields: [FieldDeclaration]
  private let indexes: [String: Int]

  package init(_ name: String, _ fields: [FieldDeclaration]) {
    self.name = name
    self.fields = fields
    indexes = Dictionary(
      fields.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  package func index(of name: String) -> Int? { indexes[name] }
}

/// A field's name, kind and description.
package struct FieldDeclaration: Sendable {
  package let name: String
  package let kind: FieldKind
  /// May be absent: a template must ask with a section before it prints the field.
  package let isOptional: Bool
  /// One line for `placard fields` and Documentation/Templates.md.
  package let about: String
}

package enum FieldKind: Sendable {
  /// Plain text, escaped for the place it stands in.
  case text
  /// HTML of the notice's own Markdown: paragraphs and lists, where such may stand.
  case markup
  /// HTML of a single paragraph of Markdown, for use within a line.
  case inlineMarkup
  case url
  case flag
  case json
  case object(Shape)
  case list(Shape)
}
