/// How a mapping is read into a value of the model. One closure serves three purposes: run over a node it reads, and finds
/// the keys that nobody asked for; run over nothing it lists the keys for the documentation.
///
///     static let criterion = Record("criterion", about: …) { keys in
///       Criterion(
///         id: keys.required("id", .id(of: .criterion), …),
///         text: keys.required("text", .prose, …))
///     }
package struct Record<Value>: Sendable {
  let name: String
  let about: Wording
  let build: @Sendable (RecordKeys) -> Value

  init(_ name: String, about: Wording, build: @escaping @Sendable (RecordKeys) -> Value) {
    self.name = name
    self.about = about
    self.build = build
  }

  /// What the documentation says of it.
  func describe() -> RecordDescription {
    let keys = RecordKeys()
    _ = build(keys)
    return RecordDescription(name: name, about: about, keys: keys.declarations)
  }

  func read(_ node: YAMLNode, _ context: ReadingContext) -> Value? {
    guard case .mapping(let entries) = node.content else {
      let first = describe().keys.first
      context.reportWrongKind(
        node, expected: Wording(zh: "带子项的一组内容（\(about.zh)）", en: "a group of keys (\(about.en))"),
        example: first.map { "\($0.name): \($0.example)" } ?? "")
      return nil
    }
    context.reportDuplicateKeys(entries)
    let keys = RecordKeys(node: node, entries: entries, context: context, recordName: name)
    let value = build(keys)
    keys.reportUnknownKeys()
    return value
  }
}

extension Format {
  static func record(_ record: Record<Value>) -> Self {
    Format(
      Wording(zh: "一组内容", en: "group of keys"), example: "{…}", placeholder: record.build(RecordKeys()),
      record: { record.describe() }, schema: .record
    ) { node, context in record.read(node, context) }
  }
}

extension Format {
  /// Mappings, each of the record's kind.
  static func list<Element>(of record: Record<Element>, atLeast minimum: Int = 0) -> Format<[Element]>
  where Value == [Element] {
    .list(of: .record(record), atLeast: minimum)
  }
}

package struct RecordDescription: Sendable {
  let name: String
  let about: Wording
  let keys: [KeyDeclaration]
}

/// A key as the documentation shows it.
package struct KeyDeclaration: Sendable {
  let name: String
  let format: Wording
  let example: String
  let presence: Presence
  let about: Wording
  /// The value of the record's tag key with which alone the key may stand: `online` for a make-up way's `service`.
  let variant: String?
  let record: RecordDescription?
  let isList: Bool
  let schema: FormatSchema

  enum Presence: Sendable, Equatable {
    case required
    case optional
    /// With what is taken where the key is missing.
    case defaulted(String)
  }
}

extension ReadingContext {
  func reportDuplicateKeys(_ entries: [YAMLEntry]) {
    var first: [String: YAMLScalar] = [:]
    for entry in entries {
      if let earlier = first[entry.key.value] {
        report(
          .duplicateKey, at: entry.key.range,
          Wording(zh: "“\(entry.key.value)”在同一组里写了两次", en: "“\(entry.key.value)” stands twice in the same group"),
          fix: Wording(zh: "合并成一处，或删掉多余的一处", en: "merge the two, or delete one"),
          notes: [.init(at: earlier.range, Wording(zh: "第一次写在这里", en: "it stands here first"))])
      } else {
        first[entry.key.value] = entry.key
      }
    }
  }
}

extension FindingKind {
  static let duplicateKey = FindingKind(
    "duplicate-key", .error,
    meaning: Wording(
      zh: "两处内容不同时，只有一处会发布，另一处会悄悄丢掉。",
      en: "Only one of the two would be published; the other would be lost without a word."))
}
