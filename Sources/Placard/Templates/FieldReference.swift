/// What a template may say on one kind of page, for people to read.
package enum FieldReference {
  /// For the terminal: one field a line, what belongs to an object or list indented below it.
  package static func text(kind: String, fields: Shape) -> String {
    let rows = rows(fields)
    let width = rows.map { $0.indent.count + $0.name.count }.max() ?? 0
    let kindWidth = rows.map(\.kind.count).max() ?? 0
    let lines = rows.map { row in
      let name = (row.indent + row.name).padded(to: width)
      return "  \(name)  \(row.kind.padded(to: kindWidth))  \(row.about)".trimmingSpaces
    }
    return ([kind] + lines).joined(separator: "\n") + "\n"
  }

  /// For Documentation/Templates.md: the fields of each kind, then once what objects and lists of them hold.
  package static func markdown(kinds: [(name: String, shape: Shape)]) -> String {
    var shapes = ShapeNames(kinds.map(\.shape))
    var lines: [String] = []
    for kind in kinds { lines += ["### Page kind `\(kind.name)`", ""] + shapes.list(kind.shape) + [""] }
    lines += ["### What these hold", ""]
    while let (name, shape) = shapes.next() { lines += ["#### \(name)", ""] + shapes.list(shape) + [""] }
    return lines.joined(separator: "\n")
  }

  /// A document with the fields of these kinds between its two markers; `nil` when it has no markers.
  package static func updating(_ document: String, kinds: [(name: String, shape: Shape)]) -> String? {
    var lines = document.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("<!-- fields:") }),
      let end = lines.firstIndex(of: "<!-- end of fields -->"), start < end
    else { return nil }
    lines.replaceSubrange(start + 1..<end, with: [markdown(kinds: kinds)])
    return lines.joined(separator: "\n")
  }

  private struct Row {
    let indent: String
    let name: String
    let kind: String
    let about: String
  }

  private static func rows(_ shape: Shape) -> [Row] {
    var rows: [Row] = []
    // Shapes that were written out before are referred to, so a shape may hold itself.
    var shown: Set<ObjectIdentifier> = [ObjectIdentifier(shape)]
    append(shape, depth: 0, to: &rows, shown: &shown)
    return rows
  }

  private static func append(
    _ shape: Shape, depth: Int, to rows: inout [Row], shown: inout Set<ObjectIdentifier>
  ) {
    for field in shape.fields {
      let child = field.kind.shape
      let isNew = child.map { shown.insert(ObjectIdentifier($0)).inserted } ?? false
      var kind = field.kind.name
      if let child, child.name != field.name {
        if case .list = field.kind { kind += ", each “\(child.name)”" } else { kind += ", a “\(child.name)”" }
      }
      if field.isOptional { kind += ", optional" }
      if child != nil, !isNew { kind += ", fields as above" }
      rows.append(
        Row(indent: String(repeating: "  ", count: depth), name: field.name, kind: kind, about: field.about))
      if let child, isNew { append(child, depth: depth + 1, to: &rows, shown: &shown) }
    }
  }
}

/// Names for shapes in the order in which they come up, for headings that fields link to.
private struct ShapeNames {
  private var names: [ObjectIdentifier: String]
  private var queue: [(name: String, shape: Shape)] = []
  private var written = 0

  /// Kinds have headings of their own.
  init(_ kinds: [Shape]) {
    names = Dictionary(kinds.map { (ObjectIdentifier($0), $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func next() -> (name: String, shape: Shape)? {
    guard written < queue.count else { return nil }
    written += 1
    return queue[written - 1]
  }

  mutating func list(_ shape: Shape) -> [String] {
    shape.fields.map { field in
      var kind = field.kind.name
      if let child = field.kind.shape {
        let name = name(of: child)
        let link = "[\(name)](#\(name))"
        if case .list = field.kind { kind = "list of \(link)" } else { kind = link }
      }
      if field.isOptional { kind += ", optional" }
      return "- `\(field.name)` (\(kind))\(field.about.isEmpty ? "" : ": \(field.about)")"
    }
  }

  private mutating func name(of shape: Shape) -> String {
    if let name = names[ObjectIdentifier(shape)] { return name }
    var name = shape.name
    var number = 2
    while queue.contains(where: { $0.name == name }) {
      name = "\(shape.name)-\(number)"
      number += 1
    }
    names[ObjectIdentifier(shape)] = name
    queue.append((name, shape))
    return name
  }
}

extension FieldKind {
  /// The word that messages and documents use.
  package var name: String {
    switch self {
    case .text: "text"
    case .markup: "markup"
    case .inlineMarkup: "inline markup"
    case .url: "url"
    case .flag: "flag"
    case .json: "json"
    case .object: "object"
    case .list: "list"
    }
  }

  fileprivate var shape: Shape? {
    switch self {
    case .object(let shape), .list(let shape): shape
    default: nil
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }

  fileprivate var trimmingSpaces: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
