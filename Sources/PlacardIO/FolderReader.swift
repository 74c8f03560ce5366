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
    var harvest = Harvest()
    let folder = Folder(directory: directory, path: name, enclosing: [identity], isLinked: false)
    // What lies two levels down is shared out among the cores; below that a folder is read by one task.
    var shares: [Share] = []
    for entry in entries(of: folder, into: &harvest) {
      guard let inner = look(at: entry, into: &harvest) else { continue }
      let names = entries(of: inner, into: &harvest).map(\.name)
      shares += stride(from: 0, to: names.count, by: 8).map {
        Share(folder: entry, names: names[$0..<min($0 + 8, names.count)])
      }
    }
    let rest = await shares.inBatches(of: 1, width: 8) { shares, _ in
      var harvest = Harvest()
      for share in shares { read(share, into: &harvest) }
      return [harvest]
    }
    if let failure = ([harvest] + rest).lazy.compactMap(\.failure).first { throw failure }
    return harvest.files + rest.flatMap(\.files)
  }
}

/// Larger than any font subset or picture that a theme should carry.
private let assetSizeLimit = 8 << 20

/// Deeper than anyone sorts files, and well within the stack and the number of files that a process may have open.
private let depthLimit = 32

extension FolderReader {
  private struct Harvest {
    private(set) var files: [SourceFile] = []
    /// What the whole process lacks (open files, memory) says nothing of the file that it happened to.
    private(set) var failure: Failure?

    mutating func add(_ path: String, _ content: SourceFile.Content) {
      files.append(SourceFile(path: path, content: content))
    }

    mutating func add(_ path: String, _ error: SystemError) {
      if error.isOfProcess, failure == nil { failure = Failure(.cannotRead, path, error) }
      add(path, .unreadable(error.reason, fix: Wording(zh: "核对文件的权限", en: "check the file's permissions")))
    }
  }

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

  private func read(_ share: Share, into harvest: inout Harvest) {
    do {
      guard case .folder(let folder) = try sight(of: share.folder) else { return }
      for name in share.names { read(Entry(name: name, folder: folder), into: &harvest) }
    } catch {
      harvest.add(share.folder.path, error)
    }
  }

  private func read(_ entry: Entry, into harvest: inout Harvest) {
    guard let folder = look(at: entry, into: &harvest) else { return }
    for entry in entries(of: folder, into: &harvest) { read(entry, into: &harvest) }
  }

  private func entries(of folder: Folder, into harvest: inout Harvest) -> [Entry] {
    let names: [String?]
    do { names = try folder.directory.names() } catch {
      harvest.add(folder.path, error)
      return []
    }
    return names.compactMap { name in
      guard let name else {
        harvest.add(folder.path, Self.unknownName)
        return nil
      }
      return Self.isPassedOver(name) ? nil : Entry(name: name, folder: folder)
    }
  }

  /// Reads what stands there. A folder is returned, to be gone into.
  private func look(at entry: Entry, into harvest: inout Harvest) -> Folder? {
    do {
      switch try sight(of: entry) {
      case .folder(let folder):
        if reportsFolders { harvest.add(entry.path, .folder) }
        return folder
      case .content(let content): harvest.add(entry.path, content)
      case .nothing: break
      }
    } catch {
      harvest.add(entry.path, error)
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
    case .special: return .content(Self.specialFile)
    }
  }

  private func sight(through link: Entry) throws(SystemError) -> Sight {
    // Relative to the root and not to the open folder, because realpath knows no open folders; what it finds is checked.
    let location = root + link.path.dropFirst(self.name.count)
    guard let target = Path.resolved(location), let status = Path.status(target) else {
      return .content(Self.linkToNowhere)
    }
    guard Path.isInside(target, resolvedRoot) else { return .content(Self.linkOut) }
    switch status.kind {
    case .file: return .content(try content(of: try OpenFile(path: target), link.path))
    case .folder where link.folder.isLinked || link.folder.enclosing.contains(status.identity):
      return .content(Self.linkedLink)
    case .folder: return sight(of: link, try Directory(path: target), status, isLinked: true)
    case .link, .special: return .content(Self.specialFile)
    }
  }

  private func sight(of entry: Entry, _ directory: Directory, _ status: FileStatus, isLinked: Bool) -> Sight {
    let enclosing = entry.folder.enclosing
    guard enclosing.count < depthLimit else { return .content(Self.tooDeep) }
    return .folder(
      Folder(
        directory: directory, path: entry.path, enclosing: enclosing.union([status.identity]), isLinked: isLinked))
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
