import Placard

/// Folders at the top of the site that the output folder does not have at all yet. They are made aside with all that is in
/// them, and take their places by one rename each: so a first build makes each file once and moves a handful of folders
/// instead of every file.
struct NewFolders: Sendable {
  private let names: Set<String>

  init(_ outputs: [Output], in root: Directory) throws(SystemError) {
    var names = Set<String>()
    for output in outputs { if let name = Self.top(of: output.path) { names.insert(String(name)) } }
    // On a disk that takes `EN` and `en` for one, the second could not take its place beside the first.
    let lowercased = names.reduce(into: [:]) { counts, name in counts[name.lowercased(), default: 0] += 1 }
    var missing = Set<String>()
    for name in names where lowercased[name.lowercased()] == 1 {
      if name.utf8.count <= Path.nameLimit, try root.status(of: name) == nil { missing.insert(name) }
    }
    self.names = missing
  }

  /// The one that a file belongs to.
  func name(of path: String) -> String? {
    guard !names.isEmpty, let name = Self.top(of: path).map(String.init), names.contains(name) else { return nil }
    return name
  }

  private static func top(of path: String) -> Substring? {
    path.utf8.firstIndex(of: UInt8(ascii: "/")).map { path[..<$0] }
  }
}
