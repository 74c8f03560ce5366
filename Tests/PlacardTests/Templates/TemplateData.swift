import Yams

@testable import Placard

/// Fields and their values from a short YAML text, for tests and for the examples of the documentation.
///
/// A key may say more than the value does: `url site: https://example.edu`, `markup body: <p>…</p>`, `inline title: …`,
/// `json data: {…}`; a question mark makes a field optional (`note?: …`), and an optional field without a value is absent.
/// `empty rooms: [{name: …}]` is a list that could have such items and has none. Otherwise text is text, true and false are a flag, a map is an object named by its key, and a sequence is a list whose
/// items are named by the key without its last `s`, or by what comes after `of` in `list campuses of campus: […]`.
struct TemplateData {
  let shape: Shape
  let scope: Scope

  init(_ yaml: String) throws {
    let node = try Yams.compose(yaml: yaml) ?? Node.mapping([:])
    self = TemplateData(name: "page", [node])
  }
}

extension TemplateData {
  private init(shape: Shape, scope: Scope) {
    self.shape = shape
    self.scope = scope
  }

  private struct Key {
    var name: String
    var kind: String?
    var isOptional = false
    /// What an item of a list is called.
    var item: String

    init(_ text: String) {
      var words = text.split(separator: " ").map(String.init)
      if words.count == 4, words[2] == "of" {
        item = words[3]
        words.removeLast(2)
      } else {
        item = ""
      }
      name = words.popLast() ?? ""
      kind = words.first
      if name.hasSuffix("?") {
        name.removeLast()
        isOptional = true
      }
      if item.isEmpty { item = name.hasSuffix("s") ? String(name.dropLast()) : name }
    }
  }

  /// Items of one list share a shape: the fields of all of them.
  private static func items(name: String, _ nodes: [Node]) -> (Shape, [Scope]) {
    var keys: [Key] = []
    var columns: [[Node?]] = []
    for (row, node) in nodes.enumerated() {
      for (key, value) in node.mapping ?? [:] {
        let key = Key(key.scalar?.string ?? "")
        var column = keys.firstIndex { $0.name == key.name }
        if column == nil {
          keys.append(key)
          columns.append([Node?](repeating: nil, count: nodes.count))
          column = keys.count - 1
        }
        if let column {
          columns[column][row] = value.isNothing ? nil : value
          if key.isOptional { keys[column].isOptional = true }
          if key.kind != nil { keys[column].kind = key.kind }
        }
      }
    }
    let read = zip(keys, columns).map { field($0, $1) }
    let shape = Shape(
      name,
      zip(keys, read).map { FieldDeclaration(name: $0.name, kind: $1.kind, isOptional: $0.isOptional, about: "") })
    let scopes = nodes.indices.map { row in
      let values = read.map { $0.values[row] }
      return Scope { values[$0] }
    }
    return (shape, scopes)
  }

  private init(name: String, _ nodes: [Node]) {
    let (shape, scopes) = Self.items(name: name, nodes)
    self.init(shape: shape, scope: scopes[0])
  }

  private static func field(_ key: Key, _ nodes: [Node?]) -> (kind: FieldKind, values: [FieldValue]) {
    let first = nodes.lazy.compactMap { $0 }.first
    switch (key.kind, first) {
    case ("url", _): return (.url, nodes.map { text($0).flatMap { WebAddress($0) }.map(FieldValue.url) ?? .absent })
    case ("markup", _):
      return (.markup, nodes.map { text($0).map { .markup(MarkupReader.read($0).markup) } ?? .absent })
    case ("inline", _):
      return (.inlineMarkup, nodes.map { text($0).map { .markup(MarkupReader.read($0).markup) } ?? .absent })
    case ("json", _): return (.json, nodes.map { .json($0.map(json) ?? .null) })
    case ("english", _):
      return (.text, nodes.map { text($0).map { .foreignText($0, "en") } ?? .absent })
    case ("flag", _), (nil, .scalar(Node.Scalar("true"))?), (nil, .scalar(Node.Scalar("false"))?):
      return (.flag, nodes.map { .flag(text($0) == "true") })
    case ("empty", .sequence?):
      return (.list(items(name: key.item, nodes.flatMap { Array($0?.sequence ?? []) }).0), nodes.map { _ in .list([]) })
    case (_, .sequence?):
      let (shape, scopes) = items(name: key.item, nodes.flatMap { Array($0?.sequence ?? []) })
      var rest = scopes[...]
      return (
        .list(shape),
        nodes.map { node in
          let count = node?.sequence?.count ?? 0
          defer { rest = rest.dropFirst(count) }
          return .list(Array(rest.prefix(count)))
        }
      )
    case (_, .mapping?):
      let (shape, scopes) = items(name: key.name, nodes.compactMap { $0 })
      var rest = scopes[...]
      return (.object(shape), nodes.map { $0 == nil ? .absent : rest.popFirst().map(FieldValue.object) ?? .absent })
    default: return (.text, nodes.map { text($0).map(FieldValue.text) ?? .absent })
    }
  }

  private static func text(_ node: Node?) -> String? { node?.scalar?.string }

  private static func json(_ node: Node) -> JSONValue {
    switch node {
    case .mapping(let mapping): .object(mapping.map { .init($0.key.scalar?.string ?? "", json($0.value)) })
    case .sequence(let sequence): .array(sequence.map(json))
    case .scalar(let scalar):
      scalar.style == .plain
        ? Int(scalar.string).map(JSONValue.integer) ?? .string(scalar.string) : .string(scalar.string)
    default: .null
    }
  }
}

extension Node {
  fileprivate var isNothing: Bool {
    guard case .scalar(let scalar) = self else { return false }
    return scalar.style == .plain && scalar.string.isEmpty
  }
}
