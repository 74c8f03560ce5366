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

  func files() async throws -> [SourceFile] {
    let directory: Directory
    let identity: FileIdentity
    do {
      directory = try Directory(path: root)
      identity = try directory.status().identity
    } catch {
      throw Failure(.cannotOpen, root, error)
    }
    var files: [SourceFile] = []
    let folder = Folder(directory: directory, path: name, enclosing: [identity], isLinked: false)
    // What lies two levels down is shared out among the cores; below that a folder is read by one task.
    var shares: [Share] = []
    for entry in entries(of: folder, into: &files) {
      guard let inner = look(at: entry, into: &files) else { continue }
      let names = entries(of: inner, into: &files).map(\.name)
      shares += stride(from: 0, to: names.count, by: 8).map {
        Share(folder: entry, names: names[$0..<min($0 + 8, names.count)])
      }
    }
    return files
      + (await shares.inBatches(of: 1, width: 8) { shares, _ in
        var files: [SourceFile] = []
        for share in shares { read(share, into: &files) }
        return files
      })
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

  private struct Entry {
    let name: String
    let folder: Folder
    var path: String { folder.path + "/" + name }
  }

  /// Some of what a folder holds. It is opened anew for each, so that few are open at a time.
  private struct Share {
    let folder: Entry
    let names: ArraySlice<String>
  }

  private func read(_ share: Share, into files: inout [SourceFile]) {
    do {
      guard case .folder(let folder) = try sight(of: share.folder) else { return }
      for name in share.names { read(Entry(name: name, folder: folder), into: &files) }
    } catch {
      files.append(SourceFile(path: share.folder.path, content: .unreadable(error.reason.both)))
    }
  }

  private func read(_ entry: Entry, into files: inout [SourceFile]) {
    guard let folder = look(at: entry, into: &files) else { return }
    for entry in entries(of: folder, into: &files) { read(entry, into: &files) }
  }

  private func entries(of folder: Folder, into files: inout [SourceFile]) -> [Entry] {
    let names: [String?]
    do { names = try folder.directory.names() } catch {
      files.append(SourceFile(path: folder.path, content: .unreadable(error.reason.both)))
      return []
    }
    return names.compactMap { name in
      guard let name else {
        files.append(
          SourceFile(
            path: folder.path,
            content: .unreadable("有文件的名称不是 UTF-8 · the name of a file in this folder is not UTF-8")))
        return nil
      }
      return Self.isPassedOver(name) ? nil : Entry(name: name, folder: folder)
    }
  }

  /// Reads what stands there. A folder is returned, to be gone into.
  private func look(at entry: Entry, into files: inout [SourceFile]) -> Folder? {
    do {
      switch try sight(of: entry) {
      case .folder(let folder):
        if reportsFolders { files.append(SourceFile(path: entry.path, content: .folder)) }
        return folder
      case .content(let content): files.append(SourceFile(path: entry.path, content: content))
      case .nothing: break
      }
    } catch {
      files.append(SourceFile(path: entry.path, content: .unreadable(error.reason.both)))
    }
    return nil
  }

  private enum Sight {
    case content(SourceFile.Content)
    case folder(Folder)
    /// Between listing and looking a file may go, as editors' temporary files do: then there is nothing to report.
    case nothing
  }

  private func sight(of entry: Entry) throws(SystemError) -> Sight {
    let directory = entry.folder.directory
    guard let status = try directory.status(of: entry.name) else { return .nothing }
    switch status.kind {
    case .file: return .content(try content(of: try directory.openFile(entry.name), entry.path))
    case .folder:
      return sight(of: entry, try directory.folder(entry.name), status, isLinked: entry.folder.isLinked)
    case .link: return try sight(through: entry)
    case .special: return .content(.unreadable(Self.specialFile))
    }
  }

  private func sight(through link: Entry) throws(SystemError) -> Sight {
    // Relative to the root and not to the open folder, because realpath knows no open folders; what it finds is checked.
    let location = root + link.path.dropFirst(self.name.count)
    guard let target = Path.resolved(location), let status = Path.status(target) else {
      return .content(.unreadable(Self.linkToNowhere))
    }
    guard Path.isInside(target, resolvedRoot) else { return .content(.unreadable(Self.linkOut)) }
    switch status.kind {
    case .file: return .content(try content(of: try OpenFile(path: target), link.path))
    case .folder where link.folder.isLinked || link.folder.enclosing.contains(status.identity):
      return .content(.unreadable(Self.linkedLink))
    case .folder: return sight(of: link, try Directory(path: target), status, isLinked: true)
    case .link, .special: return .content(.unreadable(Self.specialFile))
    }
  }

  private func sight(of entry: Entry, _ directory: Directory, _ status: FileStatus, isLinked: Bool) -> Sight {
    let enclosing = entry.folder.enclosing
    guard enclosing.count < depthLimit else { return .content(.unreadable(Self.tooDeep)) }
    return .folder(
      Folder(
        directory: directory, path: entry.path, enclosing: enclosing.union([status.identity]), isLinked: isLinked))
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
