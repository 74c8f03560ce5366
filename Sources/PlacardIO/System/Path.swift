#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Paths as plain text with `/` between components.
enum Path {
  /// Bytes in one component, on every file system that a site is published on.
  static let nameLimit = 255

  static func joined(_ folder: String, _ name: String) -> String {
    if name.hasPrefix("/") || folder.isEmpty || folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// Components of a relative path, or `nil` when it is empty, absolute, or has an empty, `.` or `..` component.
  static func components(_ path: String) -> [Substring]? {
    guard !path.isEmpty, !path.utf8.contains(0) else { return nil }
    let slash = UInt8(ascii: "/")
    let components = path.utf8.split(separator: slash, omittingEmptySubsequences: false).map { Substring($0) }
    return components.contains { $0.isEmpty || $0 == "." || $0 == ".." } ? nil : components
  }

  /// The folder of a relative path, empty for a file at the top, and the last component.
  static func split(_ path: String) -> (folder: Substring, name: Substring) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path[...]) }
    return (path[..<slash], path[path.utf8.index(after: slash)...])
  }

  /// `nil` when the path, links followed, leads nowhere.
  static func status(_ path: String) -> FileStatus? {
    var status = stat()
    return stat(path, &status) == 0 ? FileStatus(status) : nil
  }

  /// The absolute path without links, `nil` when it leads nowhere.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(validatingCString: resolved)
  }

  /// Like `resolved`, for a path whose last components need not exist yet.
  static func resolvedPrefix(_ path: String) -> String? {
    if let resolved = resolved(path) { return resolved }
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    let (folder, name) = split(String(path))
    guard name != "..", name != "." else { return nil }
    let parent = folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : String(folder)
    guard parent != String(path), let resolved = resolvedPrefix(parent) else { return nil }
    return joined(resolved, String(name))
  }

  /// Whether a resolved path is the folder or lies in it.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || folder == "/" || path.utf8.starts(with: (folder + "/").utf8)
  }

  /// Makes a folder with all that lead to it. The answer is whether the last one is new.
  static func makeFolders(_ path: String) throws(SystemError) -> Bool {
    if mkdir(path, 0o777) == 0 { return true }
    switch errno {
    case EEXIST:
      return false
    case ENOENT:
      let parent = String(split(path.hasSuffix("/") ? String(path.dropLast()) : path).folder)
      guard !parent.isEmpty else { throw .missing }
      _ = try makeFolders(parent)
      try retrying { mkdir(path, 0o777) }
      return true
    case let code:
      throw SystemError(code: code)
    }
  }
}

extension Path {
  static func removeEmptyFolder(_ path: String) { _ = rmdir(path) }
}
