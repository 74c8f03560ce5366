/// JSON Schemas (draft 2020-12) of the files under `content/`, made of the declarations that read them, so that an editor
/// with a YAML language server completes and checks while one types.
///
/// A schema describes the shape of one file. What ties things together (ids that lead somewhere, weekdays, overlapping
/// times) is for `placard check`.
package enum ContentSchema: String, CaseIterable, Sendable {
  case notice, site, units, calendar

  /// Where `placard new` puts it, relative to the project's folder.
  package var path: String { "content/.placard/\(rawValue).schema.json" }

  package var text: String { JSONText.pretty(document) + "\n" }

  /// The comment by which yaml-language-server finds the schema of a file in `folder`.
  package func modeline(from folder: String) -> String {
    let depth = folder.split(separator: "/").count - 1
    return "# yaml-language-server: $schema="
      + String(repeating: "../", count: depth) + ".placard/\(rawValue).schema.json\n"
  }
}

extension ContentSchema {
  private var record: RecordDescription {
    switch self {
    case .notice: noticeRecord.describe()
    case .site: siteRecord.describe()
    case .units: unitsRecord.describe()
    case .calendar: calendarRecord.describe()
    }
  }

  private var document: JSONValue {
    let record = record
    var definitions = Definitions()
    let body = definitions.members(of: record)
    return .object(
      [
        .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        .init("title", .string("Placard: \(rawValue).yaml")),
      ] + body + [.init("$defs", .object(definitions.sorted + [.init("text", Definitions.localizedText)]))])
  }
}

/// The schemas of records, each told once.
private struct Definitions {
  private var schemas: [String: JSONValue] = [:]

  var sorted: [JSONValue.Member] { schemas.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) } }

  mutating func members(of record: RecordDescription) -> [JSONValue.Member] {
    var properties: [JSONValue.Member] = []
    var seen = Set<String>()
    for key in record.keys where seen.insert(key.name).inserted {
      properties.append(.init(key.name, property(key)))
    }
    let required = record.keys.filter { $0.presence == .required && $0.variant == nil }.map(\.name)
    var members: [JSONValue.Member] = [
      .init("description", .string(record.about.both)), .init("type", .string("object")),
      .init("properties", .object(properties)), .init("additionalProperties", .bool(false)),
    ]
    if !required.isEmpty { members.append(.init("required", .array(required.map { .string($0) }))) }
    let variants = variants(of: record)
    if !variants.isEmpty { members.append(.init("allOf", .array(variants))) }
    return members
  }

  private mutating func property(_ key: KeyDeclaration) -> JSONValue {
    var words = key.about.both
    if case .defaulted(let value) = key.presence { words += " 默认 · default: \(value)" }
    words += " 例 · example: \(key.name): \(key.example)"
    let description = JSONValue.Member("description", .string(words))
    guard case .object(let members) = schema(key.schema, key.record) else { return .object([description]) }
    return .object([description] + members)
  }

  /// Keys that belong to one value of `kind` are required with it, or refused without it.
  private func variants(of record: RecordDescription) -> [JSONValue] {
    let keys = record.keys.filter { $0.variant != nil }
    guard let tagKey = record.keys.first(where: { if case .choice = $0.schema { true } else { false } }),
      case .choice(let words, _) = tagKey.schema, !keys.isEmpty
    else { return [] }
    return words.map(\.word).map { tag in
      let own = keys.filter { $0.variant == tag }
      let foreign = Set(keys.map(\.name)).subtracting(own.map(\.name)).sorted()
      let required = own.filter { $0.presence == .required }.map(\.name)
      return .object([
        .init(
          "if",
          .object([
            .init("properties", .object([.init(tagKey.name, .object([.init("const", .string(tag))]))])),
            .init("required", .array([.string(tagKey.name)])),
          ])),
        .init(
          "then",
          .object([
            .init("required", .array(required.map { .string($0) })),
            .init("properties", .object(foreign.map { .init($0, .bool(false)) })),
          ])),
      ])
    }
  }
}

extension Definitions {
  private mutating func schema(_ format: FormatSchema, _ record: RecordDescription?) -> JSONValue {
    switch format {
    case .text: Self.text
    case .pattern(let pattern): .object([.type("string"), .pattern(pattern)])
    case .number(let pattern): .object([.type("string", "number"), .pattern(pattern)])
    case .integer(let limits):
      .object([
        .type("integer", "string"), .init("minimum", .integer(limits.lowerBound)),
        .init("maximum", .integer(limits.upperBound)), .pattern(WrittenForms.integer(limits)),
      ])
    case .flag: .object([.type("boolean", "string"), .pattern(WrittenForms.yesOrNo)])
    case .choice(let words, let also):
      .object([
        .init(
          "anyOf",
          .array(
            words.map { .object([.init("const", .string($0.word)), .init("description", .string($0.about.both))]) }
              + (also.isEmpty ? [] : [.object([.init("enum", .array(also.map { .string($0) }))])])))
      ])
    case .localized: .object([.reference("text")])
    case .record: reference(to: record)
    case .list(let element, let minimum):
      .object(
        [.type("array"), .init("items", schema(element, record))]
          + (minimum > 0 ? [.init("minItems", .integer(minimum))] : []))
    case .anyOf(let formats):
      .object([.init("anyOf", .array(formats.map { schema($0, record) }))])
    }
  }

  private mutating func reference(to record: RecordDescription?) -> JSONValue {
    guard let record else { return .object([.type("object")]) }
    let name = record.name.replacing(" ", with: "_")
    if schemas[name] == nil {
      // Held while its own parts are told, which may speak of it.
      schemas[name] = .bool(true)
      schemas[name] = .object(members(of: record))
    }
    return .object([.reference(name)])
  }

  /// Numbers and truth values too: the readers take every scalar as it is written, `name: 101` among them.
  private static let text = JSONValue.object([.type("string", "number", "boolean"), .pattern(WrittenForms.notBlank)])

  static let localizedText = JSONValue.object([
    .init(
      "anyOf",
      .array([
        text,
        .object([
          .type("object"), .init("minProperties", .integer(1)),
          .init("propertyNames", .object([.pattern(WrittenForms.languageTag)])),
          .init("properties", .object([.init("zh-CN", text), .init("en", text)])),
          .init("additionalProperties", text),
        ]),
      ]))
  ])
}

extension JSONValue.Member {
  fileprivate static func type(_ names: String...) -> Self {
    let values = names.map { JSONValue.string($0) }
    return .init("type", values.count == 1 ? values[0] : .array(values))
  }

  fileprivate static func pattern(_ text: String) -> Self { .init("pattern", .string(text)) }

  fileprivate static func reference(_ name: String) -> Self { .init("$ref", .string("#/$defs/\(name)")) }
}

extension Wording {
  fileprivate var both: String { "\(zh)。\(en)" + (en.hasSuffix(".") ? "" : ".") }
}
