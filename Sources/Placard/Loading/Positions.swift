/// Where each value of the model stands in its file, by the path of keys that leads to it. Kept beside the model, so that
/// models can be made by hand and nothing that prints them sees a position.
package struct Positions: Sendable {
  private let trees: [String: YAMLNode]

  package init(trees: [String: YAMLNode] = [:]) { self.trees = trees }

  package enum Step: Hashable, Sendable {
    /// As it is written in YAML: `make_up`.
    case key(String)
    case index(Int)
  }

  /// The place of a value. Where the path leads nowhere, the place of the nearest thing on the way, and at last the file.
  package func range(_ file: String, _ path: [Step] = []) -> SourceRange {
    guard var node = trees[file] else { return SourceRange(file: file) }
    for step in path {
      guard let next = node.child(step) else { break }
      node = next
    }
    return node.range
  }

  /// What stands at the end of a path.
  func node(_ file: String, _ path: [Step] = []) -> YAMLNode? {
    path.reduce(trees[file]) { node, step in node?.child(step) }
  }

  /// The place of the key, rather than of its value.
  package func keyRange(_ file: String, _ path: [Step]) -> SourceRange {
    guard case .key(let key)? = path.last, var node = trees[file] else { return range(file, path) }
    for step in path.dropLast() {
      guard let next = node.child(step) else { return node.range }
      node = next
    }
    return node.entries.first { $0.key.value == key }?.key.range ?? node.range
  }
}

extension YAMLNode {
  fileprivate func child(_ step: Positions.Step) -> YAMLNode? {
    switch step {
    case .key(let key): value(of: key)
    case .index(let index): items.indices.contains(index) ? items[index] : nil
    }
  }
}
