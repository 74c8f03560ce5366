/// Hands a record's closure the values of its keys.
final class RecordKeys {
  private(set) var declarations: [KeyDeclaration] = []
  private let source: Source?
  private var variant: String?
  /// The findings of keys that are missing, by key.
  private var missing: [String: Finding] = [:]
  /// The tag that chooses a variant was itself at fault, so which keys belong is not known.
  private var hasUnknownVariant = false

  private struct Source {
    let node: YAMLNode
    let entries: [YAMLEntry]
    let context: ReadingContext
    let recordName: String
  }

  /// Describes: every read yields the format's placeholder.
  init() { source = nil }

  init(node: YAMLNode, entries: [YAMLEntry], context: ReadingContext, recordName: String) {
    source = Source(node: node, entries: entries, context: context, recordName: recordName)
  }

  /// `nil` when describing.
  var context: ReadingContext? { source?.context }
  /// The place of the whole mapping, and of one key's value.
  var range: SourceRange? { source?.node.range }

  /// The place of what was written under a key.
  func valueRange(_ key: String) -> SourceRange? { source?.entries.first { $0.key.value == key }?.value.range }

  func required<Value>(
    _ key: String, _ format: Format<Value>, example: String? = nil, _ about: Wording
  ) -> Value {
    declare(key, format, example, .required, about)
    guard let source else { return format.placeholder() }
    guard let entry = source.entries.first(where: { $0.key.value == key }) else {
      if !hasUnknownVariant { reportMissing(key, format.name, example ?? format.example, in: source) }
      return format.placeholder()
    }
    if entry.value.isNothing {
      source.context.report(
        .blankValue, at: entry.key.range,
        Wording(
          zh: "“\(key)”后面是空的，应填\(format.name.zh)", en: "nothing stands after “\(key)”; it should be: \(format.name.en)"),
        fix: Wording(
          zh: "例如 \(key): \(example ?? format.example)", en: "for example \(key): \(example ?? format.example)"
        )
        .hinting(at: source.context.comment(after: entry.key)))
      return format.placeholder()
    }
    return format.read(entry.value, source.context) ?? format.placeholder()
  }

  func optional<Value>(
    _ key: String, _ format: Format<Value>, example: String? = nil, _ about: Wording
  ) -> Value? {
    read(key, format, example, .optional, about)
  }

  /// Empty where the key is missing.
  func list<Element>(
    _ key: String, _ format: Format<[Element]>, example: String? = nil, _ about: Wording
  ) -> [Element] {
    read(key, format, example, .optional, about) ?? []
  }

  func value<Value>(
    _ key: String, _ format: Format<Value>, default fallback: Value, written: String, _ about: Wording
  ) -> Value {
    read(key, format, nil, .defaulted(written), about) ?? fallback
  }

  /// A required key whose value says which further keys there are.
  func variant<Value>(
    _ key: String, _ about: Wording, _ variants: [(tag: String, about: Wording, build: @Sendable (RecordKeys) -> Value)]
  ) -> Value? {
    let tags = variants.map { Choice($0.tag, $0.tag, $0.about) }
    let tag = requiredTag(key, .choice(tags), about)
    var chosen: Value?
    if source == nil || tag == nil {
      // Describing, or at fault: every variant's keys are known, none is read.
      let describing = RecordKeys()
      for variant in variants {
        describing.variant = variant.tag
        chosen = variant.build(describing)
      }
      declarations += describing.declarations
      hasUnknownVariant = source != nil
    } else if let variant = variants.first(where: { $0.tag == tag }) {
      chosen = variant.build(self)
    }
    return chosen
  }

  /// Faults of keys that stand in the file and that no one has asked for.
  func reportUnknownKeys() {
    guard let source else { return }
    let known = declarations.map(\.name)
    for entry in source.entries where !known.contains(entry.key.value) {
      let offer = source.context.report(unknownKey: entry, known: known, in: source.recordName)
      // A required key under a wrong name is one fault, not two.
      if let offer, let finding = missing.removeValue(forKey: offer) {
        source.context.findings.removeAll { $0 == finding }
      }
    }
  }
}

extension RecordKeys {
  private func read<Value>(
    _ key: String, _ format: Format<Value>, _ example: String?, _ presence: KeyDeclaration.Presence, _ about: Wording
  ) -> Value? {
    declare(key, format, example, presence, about)
    guard let source else { return format.placeholder() }
    guard let entry = source.entries.first(where: { $0.key.value == key }) else { return nil }
    if entry.value.isNothing {
      source.context.report(
        .blankValue, at: entry.key.range,
        Wording(zh: "“\(key)”后面是空的", en: "nothing stands after “\(key)”"),
        fix: Wording(
          zh: "填上内容，例如 \(key): \(example ?? format.example)；用不着就把这一行删掉",
          en: "fill it in, for example \(key): \(example ?? format.example), or delete the line if it is not needed"
        )
        .hinting(at: source.context.comment(after: entry.key)))
      return nil
    }
    return format.read(entry.value, source.context)
  }

  private func requiredTag(_ key: String, _ format: Format<String>, _ about: Wording) -> String? {
    let before = context?.findings.count ?? 0
    let tag = required(key, format, about)
    // What stands there is no tag, and the first one must not be taken for it.
    let isFaulty = context.map { $0.findings.count > before } ?? false
    return tag.isEmpty || isFaulty ? nil : tag
  }

  private func declare<Value>(
    _ key: String, _ format: Format<Value>, _ example: String?, _ presence: KeyDeclaration.Presence, _ about: Wording
  ) {
    // Descriptions of whole sub-trees are for the documentation; reading needs the names only.
    declarations.append(
      KeyDeclaration(
        name: key, format: format.name, example: example ?? format.example, presence: presence, about: about,
        variant: variant, record: source == nil ? format.record?() : nil, isList: format.isList,
        schema: source == nil ? format.schema() : .text))
  }

  private func reportMissing(_ key: String, _ format: Wording, _ example: String, in source: Source) {
    // The whole mapping would be underlined; its first key is enough to show which one is meant.
    let range = source.entries.first?.key.range ?? source.node.range
    let finding = Finding(
      .missingKey, at: range,
      Wording(
        zh: "这一组（\(source.recordName)）缺少“\(key)”", en: "“\(key)” is missing in this group (\(source.recordName))"),
      fix: Wording(zh: "加上一行：\(key): \(example)", en: "add a line: \(key): \(example)"))
    source.context.report(finding)
    missing[key] = finding
  }
}

extension FindingKind {
  static let missingKey = FindingKind(
    "missing-key", .error,
    meaning: Wording(zh: "读者会缺少一项必须知道的内容。", en: "Readers would miss something that they must know."))
}
