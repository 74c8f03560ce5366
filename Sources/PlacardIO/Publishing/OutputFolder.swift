import Placard

/// The open and locked output folder. The lock is on the folder itself, so it leaves nothing behind and ends with the process.
struct OutputFolder: Sendable {
  let path: String
  let root: Directory
  /// Whether this build made it.
  let isNew: Bool

  /// Waits up to ten seconds for another build to end.
  static func locked(_ path: String, onWait: () -> Void) async throws -> OutputFolder {
    let clock = ContinuousClock()
    let limit = clock.now.advanced(by: .seconds(10))
    var isWaiting = false
    var timesMissing = 0
    var isNew = false
    while true {
      do { isNew = try Path.makeFolders(path) || isNew } catch { throw Failure(.cannotMakeFolder, path, error) }
      do {
        let root = try Directory(path: path)
        // A folder that was removed and made again while we waited is another folder, and another lock.
        if try root.tryLock(), try root.status().identity == Path.status(path)?.identity {
          return OutputFolder(path: path, root: root, isNew: isNew)
        }
      } catch {
        // Another build may have removed the folder since we made it, but not time and again: that is a link to nothing.
        timesMissing += 1
        if error != .missing || timesMissing > 3 { throw Failure(.cannotOpen, path, error) }
        continue
      }
      if !isWaiting { onWait() }
      isWaiting = true
      guard clock.now < limit else {
        throw Failure(
          zh: "另一个 placard 正在写 \(path)，等了 10 秒仍未结束；请稍后再试",
          en: "another placard is writing to \(path) and has not ended within 10 seconds; try again later")
      }
      try await Task.sleep(for: .milliseconds(30))
    }
  }

  func display(_ name: String) -> String { Path.joined(path, name) }
}

/// Finds the folders of files one after the other; neighbours in a sorted list share theirs.
struct FolderCursor {
  enum Place {
    case folder(Directory)
    case missing
    /// Something that is no folder stands at this path.
    case blocked(at: String, FileStatus.Kind)
  }

  private let root: Directory
  private var current: (path: Substring, place: Place)

  init(_ root: Directory) {
    self.root = root
    current = ("", .folder(root))
  }

  /// - Parameter path: Relative to the root, empty for the root itself.
  mutating func place(_ path: Substring) throws(SystemError) -> Place {
    if current.path.utf8.elementsEqual(path.utf8) { return current.place }
    let place = try find(path)
    current = (path, place)
    return place
  }

  /// Makes what is missing.
  mutating func make(_ path: Substring) throws(SystemError) -> Directory {
    if case .folder(let folder) = try place(path) { return folder }
    var folder = root
    for name in path.split(separator: "/") {
      try folder.makeFolder(String(name))
      folder = try folder.folder(String(name))
    }
    current = (path, .folder(folder))
    return folder
  }

  private func find(_ path: Substring) throws(SystemError) -> Place {
    var folder = root
    for name in path.split(separator: "/") {
      guard let status = try folder.status(of: String(name)) else { return .missing }
      guard status.kind == .folder else {
        return .blocked(at: String(path[..<name.endIndex]), status.kind)
      }
      folder = try folder.folder(String(name))
    }
    return .folder(folder)
  }
}
