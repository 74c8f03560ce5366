import Placard

/// Takes files away that the site no longer has, and the folders that are empty then.
struct Removal {
  private let folder: OutputFolder
  private let ledger: Ledger
  private var cursor: FolderCursor
  private(set) var removed: [String] = []
  private(set) var editedByHand: [String] = []

  init(_ folder: OutputFolder, ledger: Ledger) {
    self.folder = folder
    self.ledger = ledger
    cursor = FolderCursor(folder.root)
  }

  /// Removes a file if it still is a file; whatever else has come to stand there is a stranger's.
  mutating func remove(_ path: String, unlessOneOf kept: Set<FileIdentity> = []) throws {
    let (folderPath, name) = Path.split(path)
    do {
      guard case .folder(let directory) = try cursor.place(folderPath),
        let status = try directory.status(of: String(name)), status.kind == .file, !kept.contains(status.identity)
      else { return }
      let hash = try ContentHash(try directory.openFile(String(name)))
      if ledger.hashes[path]?.contains(hash) == false { editedByHand.append(path) }
      try directory.removeFile(String(name))
      removed.append(path)
    } catch let error as SystemError {
      throw Failure(.cannotRemove, folder.display(path), error)
    }
  }

  /// - Parameter folders: Deepest first. One that is not empty stays.
  mutating func removeFolders(_ folders: [String]) {
    for path in folders {
      var cursor = FolderCursor(folder.root)
      let (parentPath, name) = Path.split(path)
      guard case .folder(let parent)? = try? cursor.place(parentPath) else { continue }
      try? parent.removeFolder(String(name))
    }
    cursor = FolderCursor(folder.root)
  }
}
