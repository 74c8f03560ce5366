import Placard

/// `.placard/` in the output folder: where files are made before they take their places. It exists only while a build has
/// something to change, and after one that did not end.
actor Workshop {
  private let folder: OutputFolder
  private var benches: Directory?

  init(_ folder: OutputFolder) { self.folder = folder }

  private static let benchName = "tmp"
  private static let newFoldersName = "folders"

  /// Where to make files. Made when first asked for, so that a build which changes nothing leaves no trace at all.
  func bench() throws -> Directory {
    if let benches { return benches }
    do {
      let workshop = try make(Ledger.folderName, in: folder.root)
      let bench = try make(Self.benchName, in: workshop)
      benches = bench
      return bench
    } catch {
      throw Failure(.cannotWrite, folder.path, error)
    }
  }

  /// Where to make folders that the site does not have yet.
  func newFolders() throws -> Directory {
    let bench = try bench()
    do { return try make(Self.newFoldersName, in: bench) } catch {
      throw Failure(.cannotWrite, folder.path, error)
    }
  }

  /// Says which files the build is about to put in place, so that the next one knows them if this one does not end.
  func announce(_ journal: Manifest) throws {
    let bench = try bench()
    do {
      try bench.make("journal", journal.encoded())
      try bench.rename("journal", into: try folder.root.folder(Ledger.folderName), as: Ledger.journalName)
    } catch {
      throw Failure(.cannotWrite, folder.path, error)
    }
  }

  /// Removes what lies on the bench; with the journal, everything.
  func clear(withJournal: Bool) throws {
    benches = nil
    do {
      guard let status = try folder.root.status(of: Ledger.folderName), status.kind == .folder else { return }
      let workshop = try folder.root.folder(Ledger.folderName)
      if let status = try workshop.status(of: Self.benchName), status.kind == .folder {
        try workshop.removeTree(Self.benchName)
      }
      if withJournal, try workshop.status(of: Ledger.journalName) != nil {
        try workshop.removeFile(Ledger.journalName)
      }
      if try workshop.names().isEmpty { try folder.root.removeFolder(Ledger.folderName) }
    } catch {
      throw Failure(.cannotRemove, folder.display(Ledger.folderName), error)
    }
  }

  private func make(_ name: String, in parent: Directory) throws(SystemError) -> Directory {
    try parent.makeFolder(name)
    return try parent.folder(name)
  }
}

extension Directory {
  /// A folder with all that is in it.
  fileprivate func removeTree(_ name: String) throws(SystemError) {
    let folder = try folder(name)
    for name in try folder.names() {
      guard let name else { continue }
      if try folder.status(of: name)?.kind == .folder {
        try folder.removeTree(name)
      } else {
        try folder.removeFile(name)
      }
    }
    try removeFolder(name)
  }

  /// A new file with these bytes; none at all when they do not fit.
  func make(_ name: String, _ bytes: [UInt8]) throws(SystemError) {
    let file = try create(name)
    do { try file.write(bytes) } catch {
      try? removeFile(name)
      throw error
    }
  }
}
