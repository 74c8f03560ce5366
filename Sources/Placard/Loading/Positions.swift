/// Where each value of the model stands in its file, by the path of keys that leads to it. Kept beside the model, so that
/// models can be made by hand and nothing that prints them sees a position.
package struct Positions: Sendable {
  /// Stands for all files of units together: the units in it are numbered as the site's own.
  package static let units = "content/units.yaml"

  /// Of files that are at hand.
  private let trees: [String: YAMLNode]
  /// Reads any other file again.
  private let reader: ContentReader?
  /// The files that list units, and the number of the first unit in each.
  private let unitFiles: [(path: String, first: Int)]

  /// - Parameter unitFiles: In the order of the site's units, with the number of units in each.
  init(
    trees: [String: YAMLNode] = [:], unitFiles: [(path: String, count: Int)] = [], reader: ContentReader? = nil
  ) {
    self.trees = trees
    self.reader = reader
    var first = 0
    self.unitFiles = unitFiles.map { file in
      defer { first += file.count }
      return (file.path, first)
    }
  }

  /// The same with a file at hand.
  init(_ others: Positions, with tree: YAMLNode, of file: String) {
    trees = [file: tree]
    reader = others.reader
    unitFiles = others.unitFiles
  }

  package enum Step: Hashable, Sendable {
    /// As it is written in YAML: `make_up`.
    case key(String)
    case index(Int)
  }

  /// The place of a value. Where the path leads nowhere, the place of the nearest thing on the way, and at last the file.
  package func range(_ file: String, _ path: [Step] = []) -> SourceRange {
    let (file, path) = inOwnFile(file, path)
    guard var node = tree(of: file) else { return SourceRange(file: file) }
    for step in path {
      guard let next = node.child(step) else { break }
      node = next
    }
    return node.range
  }

  /// The file that lists a unit, by the unit's number among the site's.
  func unitFile(of number: Int) -> String? { ownFile(of: number)?.path }

  /// What stands at the end of a path.
  func node(_ file: String, _ path: [Step] = []) -> YAMLNode? {
    let (file, path) = inOwnFile(file, path)
    return path.reduce(tree(of: file)) { node, step in node?.child(step) }
  }

  /// The place of the key, rather than of its value.
  package func keyRange(_ file: String, _ path: [Step]) -> SourceRange {
    let (file, path) = inOwnFile(file, path)
    guard case .key(let key)? = path.last, var node = tree(of: file) else { return range(file, path) }
    for step in path.dropLast() {
      guard let next = node.child(step) else { return node.range }
      node = next
    }
    return node.entries.first { $0.key.value == key }?.key.range ?? node.range
  }
}

extension Positions {
  private func tree(of file: String) -> YAMLNode? { trees[file] ?? reader?.material(of: file)?.tree }

  /// The last file that begins at the unit or before it.
  private func ownFile(of number: Int) -> (path: String, first: Int)? {
    var (low, high) = (0, unitFiles.count)
    while low < high {
      let middle = (low + high) / 2
      if unitFiles[middle].first <= number { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? unitFiles[low - 1] : nil
  }

  private func inOwnFile(_ file: String, _ path: [Step]) -> (file: String, path: [Step]) {
    guard file == Self.units, path.count > 1, path[0] == .key("units"), case .index(let number) = path[1],
      let own = ownFile(of: number)
    else { return (file, path) }
    return (own.path, [path[0], .index(number - own.first)] + path[2...])
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
