import Placard

/// Reads one folder with all below it. A link is followed only to what lies in the same folder.
struct FolderReader {
  private let root: String
  private let resolvedRoot: String
  private let name: String
  private let reportsFolders: Bool

  /// - Parameter name: What paths in findings begin with, wherever the folder really stands.
  init(_ root: String, as name: String, reportsFolders: Bool) throws {
    guard let resolved = Path.resolved(root) else { throw Failure(.cannotOpen, root, .missing) }
    self.root = root
    self.name = name
    self.reportsFolders = reportsFolders
    resolvedRoot = resolved
  }

  func files() throws -> [SourceFile] {
    let directory: Directory
    let identity: FileIdentity
    do {
      directory = try Directory(path: root)
      identity = try directory.status().identity
    } catch {
      throw Failure(.cannotOpen, root, error)
    }
    var files: [SourceFile] = []
    read(Folder(directory: directory, path: name, enclosing: [identity], isLinked: false), into: &files)
    return files
  }
}

/// Larger than any font subset or picture that a theme should carry.
private let assetSizeLimit = 8 << 20

/// Deeper than anyone sorts files, and well within the stack and the number of files that a process may have open.
private let depthLimit = 32

extension FolderReader {
  private struct Folder {
    let directory: Directory
    let path: String
    /// The folder itself and all round it.
    let enclosing: Set<FileIdentity>
    /// Reached through a link. No second link is followed from there: thus the walk ends, however links are laid.
    let isLinked: Bool
  }

  private func read(_ folder: Folder, into files: inout [SourceFile]) {
    let names: [String?]
    do { names = try folder.directory.names() } catch {
      files.append(SourceFile(path: folder.path, content: .unreadable(error.reason.both)))
      return
    }
    for name in names {
      guard let name else {
        files.append(
          SourceFile(
            path: folder.path,
            content: .unreadable("有文件的名称不是 UTF-8 · the name of a file in this folder is not UTF-8")))
        continue
      }
      guard !Self.isPassedOver(name) else { continue }
      let path = folder.path + "/" + name
      do { try readEntry(name, path, in: folder, into: &files) } catch {
        files.append(SourceFile(path: path, content: .unreadable(error.reason.both)))
      }
    }
  }

  private func readEntry(
    _ name: String, _ path: String, in folder: Folder, into files: inout [SourceFile]
  ) throws(SystemError) {
    // Between listing and looking a file may go, as editors' temporary files do: then there is nothing to report.
    guard let status = try folder.directory.status(of: name) else { return }
    switch status.kind {
    case .file:
      files.append(SourceFile(path: path, content: try content(of: try folder.directory.openFile(name), path)))
    case .folder:
      try enter(try folder.directory.folder(name), path, status, from: folder, isLinked: folder.isLinked, into: &files)
    case .link:
      try follow(name, path, in: folder, into: &files)
    case .special:
      files.append(SourceFile(path: path, content: .unreadable(Self.specialFile)))
    }
  }

  private func follow(
    _ name: String, _ path: String, in folder: Folder, into files: inout [SourceFile]
  ) throws(SystemError) {
    // Relative to the root and not to the open folder, because realpath knows no open folders; what it finds is checked.
    let location = root + path.dropFirst(self.name.count)
    guard let target = Path.resolved(location), let status = Path.status(target) else {
      files.append(SourceFile(path: path, content: .unreadable(Self.linkToNowhere)))
      return
    }
    guard Path.isInside(target, resolvedRoot) else {
      files.append(SourceFile(path: path, content: .unreadable(Self.linkOut)))
      return
    }
    switch status.kind {
    case .file:
      files.append(SourceFile(path: path, content: try content(of: try OpenFile(path: target), path)))
    case .folder where folder.isLinked || folder.enclosing.contains(status.identity):
      files.append(SourceFile(path: path, content: .unreadable(Self.linkedLink)))
    case .folder:
      try enter(try Directory(path: target), path, status, from: folder, isLinked: true, into: &files)
    case .link, .special:
      files.append(SourceFile(path: path, content: .unreadable(Self.specialFile)))
    }
  }

  private func enter(
    _ directory: Directory, _ path: String, _ status: FileStatus, from folder: Folder, isLinked: Bool,
    into files: inout [SourceFile]
  ) throws(SystemError) {
    guard folder.enclosing.count < depthLimit else {
      files.append(SourceFile(path: path, content: .unreadable(Self.tooDeep)))
      return
    }
    if reportsFolders { files.append(SourceFile(path: path, content: .folder)) }
    let enclosing = folder.enclosing.union([status.identity])
    read(Folder(directory: directory, path: path, enclosing: enclosing, isLinked: isLinked), into: &files)
  }

  private func content(of file: consuming OpenFile, _ path: String) throws(SystemError) -> SourceFile.Content {
    let status = try file.status()
    guard status.kind == .file else { return .unreadable(Self.specialFile) }
    let parts = path.split(separator: "/", maxSplits: 4)
    if parts.count == 5, parts[0] == "content", parts[1] == "notices", parts[3] == "attachments" {
      return .attachment(byteCount: status.byteCount)
    }
    let limit = path.hasPrefix("templates/assets/") ? assetSizeLimit : SourceFile.sizeLimit
    guard status.byteCount <= limit else { return .tooLarge(byteCount: status.byteCount) }
    return .bytes(try file.readAll(expecting: status.byteCount))
  }

  /// What editors and systems leave beside the author's files.
  private static func isPassedOver(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name.hasSuffix(".swp") || name == "Thumbs.db"
      || name == "desktop.ini" || (name.hasPrefix("#") && name.hasSuffix("#"))
  }

  private static let specialFile = "不是普通文件 · not a regular file"
  private static let tooDeep = "文件夹套得太深 · folders are nested too deep"
  private static let linkToNowhere = "符号链接指向的文件不存在 · a link to nothing"
  private static let linkOut = "符号链接指到了文件夹外面 · a link that leads out of the folder"
  private static let linkedLink = "符号链接成环，或经过了两层 · a link in a circle, or behind another link"
}

extension Wording {
  /// For places that have room for one text only.
  fileprivate var both: String { en.isEmpty || zh == en ? zh : zh.hasSuffix("（\(en)）") ? zh : "\(zh) · \(en)" }
}
