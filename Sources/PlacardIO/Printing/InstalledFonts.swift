import Placard

/// The fonts and the font configuration of this machine, told by names and sizes.
///
/// Not by times: two machines with the same fonts have the same. Users' own fonts do not count, since workers run without a
/// home folder and do not see them.
enum InstalledFonts {
  private static let folders = [
    "/usr/share/fonts", "/usr/local/share/fonts", "/opt/homebrew/share/fonts", "/Library/Fonts",
    "/System/Library/Fonts",
  ]
  private static let configurations = ["/etc/fonts", "/opt/homebrew/etc/fonts", "/usr/local/etc/fonts"]

  static func facts() -> [String] {
    var facts: [String] = []
    for folder in folders { collect(folder, depth: 0, into: &facts) { "\($0) \($1.byteCount)" } }
    for folder in configurations {
      collect(folder, depth: 0, into: &facts) { path, _ in
        guard let file = try? OpenFile(path: path), let hash = try? ContentHash(file) else { return nil }
        return "\(path) \(hash.hexadecimal)"
      }
    }
    return facts
  }

  /// Links are followed, since Debian's configuration consists of them; no deeper than anyone sorts fonts.
  private static func collect(
    _ folder: String, depth: Int, into facts: inout [String], _ fact: (String, FileStatus) -> String?
  ) {
    guard depth < 8, let names = try? Directory(path: folder).names() else { return }
    for name in names.compactMap({ $0 }).sorted() where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      guard let status = Path.status(path) else { continue }
      switch status.kind {
      case .folder: collect(path, depth: depth + 1, into: &facts, fact)
      case .file: if let fact = fact(path, status) { facts.append(fact) }
      case .link, .special: break
      }
    }
  }
}
