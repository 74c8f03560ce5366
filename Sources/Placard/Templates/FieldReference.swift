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

  /// For Documentation/Templates.md: a heading and a nested list.
  package static func markdown(kind: String, fields: Shape) -> String {
    let lines = rows(fields).map { row in
      "\(row.indent)- `\(row.name)` (\(row.kind))\(row.about.isEmpty ? "" : ": \(row.about)")"
    }
    return (["### `\(kind)`", ""] + lines).joined(separator: "\n") + "\n"
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
