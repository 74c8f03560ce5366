/// The fields of one kind of value, each declared once: name, kind, description, and how to get it.
///
///     static let fields = Fields<CampusView>("campus") {
///       Field.text("name", "The campus's name.") { $0.name }
///       Field.list("sessions", of: SessionView.fields, "Its sessions, by date.") { $0.sessions }
///     }
package struct Fields<Value: Sendable>: Sendable {
  package let shape: Shape
  private let readers: [@Sendable (Value) -> FieldValue]

  package init(_ name: String, @FieldsBuilder<Value> _ fields: () -> [Field<Value>]) {
    let fields = fields()
    shape = Shape(name, fields.map(\.declaration))
    readers = fields.map(\.read)
  }

  /// The fields of a value; nothing is read before a template asks for it.
  package func scope(_ value: Value) -> Scope {
    let readers = readers
    return Scope { readers[$0](value) }
  }
}

package struct Field<Value: Sendable>: Sendable {
  package let declaration: FieldDeclaration
  fileprivate let read: @Sendable (Value) -> FieldValue

  private init(
    _ name: String, _ kind: FieldKind, isOptional: Bool = false, _ about: String,
    read: @escaping @Sendable (Value) -> FieldValue
  ) {
    declaration = FieldDeclaration(name: name, kind: kind, isOptional: isOptional, about: about)
    self.read = read
  }
}

extension Field {
  package typealias Reader<Result> = @Sendable (Value) -> Result

  /// Text in the page's own language, or in none: a date, a number, a code.
  package static func text(_ name: String, _ about: String, _ read: @escaping Reader<String>) -> Self {
    Self(name, .text, about) { .text(read($0)) }
  }

  package static func optionalText(
    _ name: String, _ about: String, _ read: @escaping Reader<String?>
  ) -> Self {
    Self(name, .text, isOptional: true, about) { read($0).map(FieldValue.text) ?? .absent }
  }

  /// The author's text, which may be in another language than the page where a translation is missing.
  package static func localized(
    _ name: String, _ about: String, _ read: @escaping Reader<PageText>
  ) -> Self {
    Self(name, .text, about) { FieldValue(read($0)) }
  }

  package static func optionalLocalized(
    _ name: String, _ about: String, _ read: @escaping Reader<PageText?>
  ) -> Self {
    Self(name, .text, isOptional: true, about) { read($0).map(FieldValue.init) ?? .absent }
  }

  package static func markup(
    _ name: String, _ about: String, _ read: @escaping Reader<PageMarkup>
  ) -> Self {
    Self(name, .markup, about) { FieldValue(read($0)) }
  }

  package static func optionalMarkup(
    _ name: String, _ about: String, _ read: @escaping Reader<PageMarkup?>
  ) -> Self {
    Self(name, .markup, isOptional: true, about) { read($0).map(FieldValue.init) ?? .absent }
  }

  /// For Markdown that the loader has held to a single paragraph.
  package static func inlineMarkup(
    _ name: String, _ about: String, _ read: @escaping Reader<PageMarkup>
  ) -> Self {
    Self(name, .inlineMarkup, about) { FieldValue(read($0)) }
  }

  package static func optionalInlineMarkup(
    _ name: String, _ about: String, _ read: @escaping Reader<PageMarkup?>
  ) -> Self {
    Self(name, .inlineMarkup, isOptional: true, about) { read($0).map(FieldValue.init) ?? .absent }
  }

  package static func url(_ name: String, _ about: String, _ read: @escaping Reader<WebAddress>) -> Self {
    Self(name, .url, about) { .url(read($0)) }
  }

  package static func optionalURL(
    _ name: String, _ about: String, _ read: @escaping Reader<WebAddress?>
  ) -> Self {
    Self(name, .url, isOptional: true, about) { read($0).map(FieldValue.url) ?? .absent }
  }

  package static func flag(_ name: String, _ about: String, _ read: @escaping Reader<Bool>) -> Self {
    Self(name, .flag, about) { .flag(read($0)) }
  }

  /// Typed data, for a JSON script only.
  package static func json(_ name: String, _ about: String, _ read: @escaping Reader<JSONValue>) -> Self {
    Self(name, .json, about) { .json(read($0)) }
  }

  package static func object<Child>(
    _ name: String, of fields: Fields<Child>, _ about: String, _ read: @escaping Reader<Child>
  ) -> Self {
    Self(name, .object(fields.shape), about) { .object(fields.scope(read($0))) }
  }

  package static func optionalObject<Child>(
    _ name: String, of fields: Fields<Child>, _ about: String, _ read: @escaping Reader<Child?>
  ) -> Self {
    Self(name, .object(fields.shape), isOptional: true, about) {
      read($0).map { .object(fields.scope($0)) } ?? .absent
    }
  }

  package static func list<Child>(
    _ name: String, of fields: Fields<Child>, _ about: String, _ read: @escaping Reader<[Child]>
  ) -> Self {
    Self(name, .list(fields.shape), about) { .list(read($0).map(fields.scope)) }
  }
}

@resultBuilder
package enum FieldsBuilder<Value: Sendable> {
  package static func buildExpression(_ field: Field<Value>) -> [Field<Value>] { [field] }
  /// Fields that several kinds share.
  package static func buildExpression(_ fields: [Field<Value>]) -> [Field<Value>] { fields }
  package static func buildBlock(_ fields: [Field<Value>]...) -> [Field<Value>] { fields.flatMap { $0 } }
}

extension FieldValue {
  fileprivate init(_ text: PageText) {
    self = text.language.map { .foreignText(text.text, $0) } ?? .text(text.text)
  }

  fileprivate init(_ markup: PageMarkup) {
    self = markup.language.map { .foreignMarkup(markup.markup, $0) } ?? .markup(markup.markup)
  }
}
