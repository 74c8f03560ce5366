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
    try read(Folder(directory: directory, path: name, enclosing: [identity], isLinked: false), into: &files)
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

  private func read(_ folder: Folder, into files: inout [SourceFile]) throws {
    let names: [String?]
    do { names = try folder.directory.names() } catch {
      files.append(SourceFile(path: folder.path, content: try Self.unreadable(folder.path, error)))
      return
    }
    for name in names {
      guard let name else {
        files.append(
          SourceFile(path: folder.path, content: Self.unknownName))
        continue
      }
      guard !Self.isPassedOver(name) else { continue }
      let path = folder.path + "/" + name
      do { try readEntry(name, path, in: folder, into: &files) } catch let error as SystemError {
        files.append(SourceFile(path: path, content: try Self.unreadable(path, error)))
      }
    }
  }

  private func readEntry(
    _ name: String, _ path: String, in folder: Folder, into files: inout [SourceFile]
  ) throws {
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
      files.append(SourceFile(path: path, content: Self.specialFile))
    }
  }

  private func follow(
    _ name: String, _ path: String, in folder: Folder, into files: inout [SourceFile]
  ) throws {
    // Relative to the root and not to the open folder, because realpath knows no open folders; what it finds is checked.
    let location = root + path.dropFirst(self.name.count)
    guard let target = Path.resolved(location), let status = Path.status(target) else {
      files.append(SourceFile(path: path, content: Self.linkToNowhere))
      return
    }
    guard Path.isInside(target, resolvedRoot) else {
      files.append(SourceFile(path: path, content: Self.linkOut))
      return
    }
    switch status.kind {
    case .file:
      files.append(SourceFile(path: path, content: try content(of: try OpenFile(path: target), path)))
    case .folder where folder.isLinked || folder.enclosing.contains(status.identity):
      files.append(SourceFile(path: path, content: Self.linkedLink))
    case .folder:
      try enter(try Directory(path: target), path, status, from: folder, isLinked: true, into: &files)
    case .link, .special:
      files.append(SourceFile(path: path, content: Self.specialFile))
    }
  }

  private func enter(
    _ directory: Directory, _ path: String, _ status: FileStatus, from folder: Folder, isLinked: Bool,
    into files: inout [SourceFile]
  ) throws {
    guard folder.enclosing.count < depthLimit else {
      files.append(SourceFile(path: path, content: Self.tooDeep))
      return
    }
    if reportsFolders { files.append(SourceFile(path: path, content: .folder)) }
    let enclosing = folder.enclosing.union([status.identity])
    try read(Folder(directory: directory, path: path, enclosing: enclosing, isLinked: isLinked), into: &files)
  }

  private func content(of file: consuming OpenFile, _ path: String) throws(SystemError) -> SourceFile.Content {
    let status = try file.status()
    guard status.kind == .file else { return Self.specialFile }
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

  /// Of a file whose own fault it is; what the whole process lacks is a failure.
  private static func unreadable(_ path: String, _ error: SystemError) throws(Failure) -> SourceFile.Content {
    if error.isOfProcess { throw Failure(.cannotRead, path, error) }
    return .unreadable(error.reason, fix: Wording(zh: "核对文件的权限", en: "check the file's permissions"))
  }

  private static let moveAway = Wording(zh: "移到别处，换成普通文件", en: "move it away, and put a regular file in its place")
  private static let copyIt = Wording(zh: "删掉链接，把文件复制到这里", en: "delete the link, and copy the file here")

  private static let specialFile = SourceFile.Content.unreadable(
    Wording(zh: "不是普通文件", en: "it is not a regular file"), fix: moveAway)
  private static let tooDeep = SourceFile.Content.unreadable(
    Wording(zh: "文件夹套得太深", en: "folders are nested too deep"),
    fix: Wording(zh: "少套几层文件夹", en: "use fewer folders within folders"))
  private static let linkToNowhere = SourceFile.Content.unreadable(
    Wording(zh: "符号链接指向的文件不存在", en: "it is a link to nothing"), fix: copyIt)
  private static let linkOut = SourceFile.Content.unreadable(
    Wording(zh: "符号链接指到了文件夹外面", en: "it is a link that leads out of the folder"), fix: copyIt)
  private static let linkedLink = SourceFile.Content.unreadable(
    Wording(zh: "符号链接成环，或经过了两层", en: "it is a link in a circle, or behind another link"), fix: copyIt)
  private static let unknownName = SourceFile.Content.unreadable(
    Wording(zh: "里面有文件的名称不是 UTF-8", en: "the name of a file in it is not UTF-8"),
    fix: Wording(zh: "给这个文件改名，或移到别处", en: "rename that file, or move it away"))
}
