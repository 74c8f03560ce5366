/// One way of writing a value: how to read it, and what the documentation says of it.
package struct Format<Value>: Sendable {
  /// What an author calls it: `a date`.
  let name: Wording
  /// As it would stand after the key.
  let example: String
  /// What takes its place after a fault has been reported, so that reading goes on.
  let placeholder: @Sendable () -> Value
  /// The keys, where the value is a mapping or a list of mappings.
  let record: (@Sendable () -> RecordDescription)?
  let isList: Bool
  /// What a JSON Schema can say of it.
  let schema: @Sendable () -> FormatSchema
  /// Reports what is wrong and returns `nil`.
  let read: @Sendable (YAMLNode, ReadingContext) -> Value?

  init(
    _ name: Wording, example: String, placeholder: @autoclosure @escaping @Sendable () -> Value,
    record: (@Sendable () -> RecordDescription)? = nil, isList: Bool = false,
    schema: @autoclosure @escaping @Sendable () -> FormatSchema,
    read: @escaping @Sendable (YAMLNode, ReadingContext) -> Value?
  ) {
    self.name = name
    self.example = example
    self.placeholder = placeholder
    self.record = record
    self.isList = isList
    self.schema = schema
    self.read = read
  }

  /// A value that is written as one piece of text. `read` gets the scalar only when there is something in it.
  static func scalar(
    _ name: Wording, example: String, placeholder: @autoclosure @escaping @Sendable () -> Value,
    schema: @autoclosure @escaping @Sendable () -> FormatSchema = .text,
    read: @escaping @Sendable (YAMLScalar, ReadingContext) -> Value?
  ) -> Self {
    Self(name, example: example, placeholder: placeholder(), schema: schema()) { node, context in
      guard let scalar = context.text(of: node, name: name, example: example) else { return nil }
      return read(scalar, context)
    }
  }
}

extension Format {
  /// `atLeast` is 0 or 1: whether an empty list is a fault.
  static func list<Element>(of element: Format<Element>, atLeast minimum: Int = 0) -> Format<[Element]>
  where Value == [Element] {
    let name = Wording(zh: "\(element.name.zh)的列表", en: "list: \(element.name.en)")
    return Format<[Element]>(
      name, example: "[\(element.example)]", placeholder: [], record: element.record, isList: true,
      schema: .list(element.schema(), atLeast: minimum)
    ) { node, context in
      guard case .sequence(let items) = node.content else {
        context.reportWrongKind(node, expected: name, example: "[\(element.example)]")
        return nil
      }
      if items.count < minimum {
        context.report(
          .blankValue, at: node.range,
          Wording(zh: "这个列表是空的，至少要有一项", en: "this list is empty; it needs at least one item"),
          fix: Wording(zh: "写成 [\(element.example)] 的样子", en: "write it like [\(element.example)]"))
        return nil
      }
      // A faulty item is dropped: it has its finding, and what refers to it by position is not read from here.
      let before = context.references.count
      let elements = items.compactMap { element.read($0, context) }
      if element.record == nil { context.reportDuplicates(among: context.references[before...]) }
      return elements
    }
  }
}

extension ReadingContext {
  /// References of one list to the same thing.
  fileprivate func reportDuplicates(among references: ArraySlice<Reference>) {
    guard references.count > 1 else { return }
    var first: [String: Reference] = [:]
    for reference in references {
      guard let earlier = first.updateValue(reference, forKey: reference.id) else { continue }
      report(
        .duplicateReference, at: reference.range,
        Wording(zh: "“\(reference.id)”在这个列表里写了两次", en: "“\(reference.id)” stands twice in this list"),
        fix: Wording(zh: "删掉一个；如果想写的是另一个，就改正它", en: "delete one, or correct it if another was meant"),
        notes: [.init(at: earlier.range, Wording(zh: "第一次写在这里", en: "it stands here first"))])
    }
  }

  /// The scalar of a value that must be one, and must say something.
  func text(of node: YAMLNode, name: Wording, example: String) -> YAMLScalar? {
    guard let scalar = node.scalar else {
      reportWrongKind(node, expected: name, example: example)
      return nil
    }
    if node.isNothing || scalar.value.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
      report(
        .blankValue, at: node.range,
        Wording(zh: "这里是空的，应填\(name.zh)", en: "there is nothing here; it should be: \(name.en)"),
        fix: Wording(zh: "例如 \(example)", en: "for example \(example)"))
      return nil
    }
    let limit = Self.fieldSizeLimit
    if scalar.value.utf8.count > limit {
      report(
        .fieldTooLarge, at: node.range,
        Wording(
          zh: "这一项有 \(scalar.value.utf8.count) 字节，超过上限 \(limit) 字节（64 KiB）",
          en: "this value has \(scalar.value.utf8.count) bytes, more than the \(limit) (64 KiB) that a value may have"),
        fix: Wording(zh: "拆成几项，或者放进附件", en: "split it, or put the text into an attachment"))
      return nil
    }
    return scalar
  }

  static let fieldSizeLimit = 64 * 1024

  func reportWrongKind(_ node: YAMLNode, expected: Wording, example: String) {
    let found: Wording
    switch node.content {
    case .refused: return
    case .scalar(let scalar):
      found =
        node.isNothing
        ? Wording(zh: "这里是空的", en: "nothing")
        : Wording(zh: "写的是文字“\(scalar.value.excerpt)”", en: "the text “\(scalar.value.excerpt)”")
    case .sequence: found = Wording(zh: "写的是列表", en: "a list")
    case .mapping: found = Wording(zh: "写的是带子项的一组内容", en: "a group of keys")
    }
    if case .mapping(let entries) = node.content, entries.first?.key.value.unicodeScalars.allSatisfy(\.isASCII) == false
    {
      report(
        .wrongKind, at: node.range,
        Wording(
          zh: "这里应是\(expected.zh)，但文字里的“: ”把它变成了一组内容",
          en: "expected here: \(expected.en); the “: ” within the text makes a group of keys of it"),
        fix: Wording(
          zh: "给整段文字加上引号，或者写成“|”再从下一行开始", en: "put quotes round the text, or write “|” and start it on the next line"))
      return
    }
    var example = example
    if case .scalar(let scalar) = node.content, let inner = scalar.value.withinWideBrackets { example = "[\(inner)]" }
    report(
      .wrongKind, at: node.range,
      Wording(zh: "这里应是\(expected.zh)，现在\(found.zh)", en: "expected here: \(expected.en); found: \(found.en)"),
      fix: Wording(zh: "写成 \(example) 的样子", en: "write it like \(example)"))
  }
}

extension String {
  /// `hall-1` of `［hall-1］` and `【hall-1】`.
  fileprivate var withinWideBrackets: String? {
    guard let first, let last, count > 2, "［【〔".contains(first), "］】〕".contains(last) else { return nil }
    return String(dropFirst().dropLast())
  }

  /// Short enough to be quoted in a sentence.
  var excerpt: String {
    let line = prefix { !$0.isNewline }
    return line.count > 40 ? line.prefix(39) + "…" : line.count < count ? line + "…" : String(line)
  }
}

extension FindingKind {
  static let wrongKind = FindingKind(
    "wrong-kind", .error,
    meaning: Wording(zh: "这一项读不出来，读者会看不到它。", en: "The value cannot be read, so readers would not see it."))
  static let blankValue = FindingKind(
    "blank-value", .error,
    meaning: Wording(zh: "页面上该有内容的地方会是空白。", en: "The page would be blank where something should stand."))
  static let fieldTooLarge = FindingKind(
    "field-too-large", .error,
    meaning: Wording(zh: "这么长的一段，读者在手机上看不完。", en: "Nobody reads a passage of this length on a phone."))
}
