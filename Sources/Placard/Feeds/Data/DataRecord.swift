/// A kind of JSON object that the site publishes: its members declared once, from which both the data and the schema that
/// stands beside it are made, so that they cannot differ.
///
///     static let campus = DataRecord<Campus>("campus", "A place with venues.") {
///       DataField.text("id", "Its id.") { $0.id.rawValue }
///       DataField.texts("name", "Its name, by language.") { $0.name }
///     }
package struct DataRecord<Value>: Sendable {
  let name: String
  let about: String
  private let fields: [DataField<Value>]

  init(_ name: String, _ about: String, @DataFieldsBuilder<Value> _ fields: () -> [DataField<Value>]) {
    self.name = name
    self.about = about
    self.fields = fields()
  }

  /// Members in the order of declaration; those that are absent are left out.
  package func json(_ value: Value) -> JSONValue {
    .object(fields.compactMap { field in field.read(value).map { JSONValue.Member(field.name, $0) } })
  }

  /// JSON Schema 2020-12, complete in itself. Members that it does not know are allowed: v1 may gain some, never lose any.
  package var schema: JSONValue {
    var definitions: [String: JSONValue] = [:]
    let own = object(&definitions)
    let head: [JSONValue.Member] = [
      .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")), .init("title", .string(name)),
    ]
    guard case .object(let members) = own else { return own }
    let collected = definitions.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, $0.value) }
    return .object(head + members + (collected.isEmpty ? [] : [.init("$defs", .object(collected))]))
  }

  fileprivate func object(_ definitions: inout [String: JSONValue]) -> JSONValue {
    let properties = fields.map { field -> JSONValue.Member in
      JSONValue.Member(field.name, field.kind.schema(field.about, &definitions))
    }
    let required = fields.filter { !$0.isOptional }.map { JSONValue.string($0.name) }
    return .object([
      .init("description", .string(about)), .init("type", .string("object")),
      .init("properties", .object(properties)), .init("required", .array(required)),
    ])
  }
}

struct DataField<Value>: Sendable {
  let name: String
  let about: String
  let kind: DataKind
  let isOptional: Bool
  let read: @Sendable (Value) -> JSONValue?
}

/// What a member's value may be.
indirect enum DataKind: Sendable {
  case text(pattern: String?)
  case choice([String])
  case integer
  /// An object with a text for each language that the author wrote.
  case texts
  case array(DataKind)
  case record(name: String, define: @Sendable (inout [String: JSONValue]) -> JSONValue)

  func schema(_ about: String, _ definitions: inout [String: JSONValue]) -> JSONValue {
    .object([.init("description", .string(about))] + members(&definitions))
  }

  private func members(_ definitions: inout [String: JSONValue]) -> [JSONValue.Member] {
    func type(_ name: String) -> JSONValue.Member { .init("type", .string(name)) }
    switch self {
    case .text(let pattern):
      return [type("string")] + (pattern.map { [.init("pattern", .string($0))] } ?? [])
    case .choice(let words): return [type("string"), .init("enum", .array(words.map(JSONValue.string)))]
    case .integer: return [type("integer")]
    case .texts:
      definitions["texts"] = .object([
        .init("description", .string("A text in one or more languages, by BCP 47 tag. A language may be missing.")),
        type("object"), .init("additionalProperties", .object([type("string")])), .init("minProperties", .integer(1)),
      ])
      return [.init("$ref", .string("#/$defs/texts"))]
    case .array(let element): return [type("array"), .init("items", .object(element.members(&definitions)))]
    case .record(let name, let define):
      if definitions[name] == nil { definitions[name] = define(&definitions) }
      return [.init("$ref", .string("#/$defs/\(name)"))]
    }
  }
}

extension DataField {
  typealias Reader<Result> = @Sendable (Value) -> Result

  static func text(
    _ name: String, _ about: String, pattern: String? = nil, _ read: @escaping Reader<String>
  ) -> Self {
    Self(name: name, about: about, kind: .text(pattern: pattern), isOptional: false) { .string(read($0)) }
  }

  static func optionalText(
    _ name: String, _ about: String, pattern: String? = nil, _ read: @escaping Reader<String?>
  ) -> Self {
    Self(name: name, about: about, kind: .text(pattern: pattern), isOptional: true) { read($0).map(JSONValue.string) }
  }

  static func choice(_ name: String, _ about: String, _ words: [String], _ read: @escaping Reader<String>) -> Self {
    Self(name: name, about: about, kind: .choice(words), isOptional: false) { .string(read($0)) }
  }

  static func integer(_ name: String, _ about: String, _ read: @escaping Reader<Int>) -> Self {
    Self(name: name, about: about, kind: .integer, isOptional: false) { .integer(read($0)) }
  }

  static func optionalInteger(_ name: String, _ about: String, _ read: @escaping Reader<Int?>) -> Self {
    Self(name: name, about: about, kind: .integer, isOptional: true) { read($0).map(JSONValue.integer) }
  }

  static func texts(_ name: String, _ about: String, _ read: @escaping Reader<Text>) -> Self {
    Self(name: name, about: about, kind: .texts, isOptional: false) { JSONValue(read($0)) }
  }

  static func optionalTexts(_ name: String, _ about: String, _ read: @escaping Reader<Text?>) -> Self {
    Self(name: name, about: about, kind: .texts, isOptional: true) { read($0).map(JSONValue.init) }
  }

  static func strings(
    _ name: String, _ about: String, pattern: String? = nil, _ read: @escaping Reader<[String]>
  ) -> Self {
    Self(name: name, about: about, kind: .array(.text(pattern: pattern)), isOptional: false) {
      .array(read($0).map(JSONValue.string))
    }
  }

  static func object<Child>(
    _ name: String, _ about: String, of record: DataRecord<Child>, _ read: @escaping Reader<Child>
  ) -> Self {
    Self(name: name, about: about, kind: record.kind, isOptional: false) { record.json(read($0)) }
  }

  static func optionalObject<Child>(
    _ name: String, _ about: String, of record: DataRecord<Child>, _ read: @escaping Reader<Child?>
  ) -> Self {
    Self(name: name, about: about, kind: record.kind, isOptional: true) { read($0).map(record.json) }
  }

  static func list<Child>(
    _ name: String, _ about: String, of record: DataRecord<Child>, _ read: @escaping Reader<[Child]>
  ) -> Self {
    Self(name: name, about: about, kind: .array(record.kind), isOptional: false) {
      .array(read($0).map(record.json))
    }
  }
}

extension DataRecord {
  fileprivate var kind: DataKind { .record(name: name) { object(&$0) } }
}

extension JSONValue {
  fileprivate init(_ text: Text) {
    self = .object(text.contents.map { Member($0.language.rawValue, .string($0.content)) })
  }
}

@resultBuilder
enum DataFieldsBuilder<Value> {
  static func buildExpression(_ field: DataField<Value>) -> [DataField<Value>] { [field] }
  static func buildExpression(_ fields: [DataField<Value>]) -> [DataField<Value>] { fields }
  static func buildBlock(_ fields: [DataField<Value>]...) -> [DataField<Value>] { fields.flatMap { $0 } }
}
