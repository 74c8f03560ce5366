import Placard

/// The short part of a build in which files take their places: assets, then attachments, data and pages, so that no page
/// refers to what is not there yet; then removals, and the manifest last.
struct Replacement {
  let folder: OutputFolder
  let ledger: Ledger
  let workshop: Workshop
  let leftovers: Leftovers
  let isForced: Bool

  /// - Parameters:
  ///   - manifest: of these outputs, for the journal.
  ///   - encoded: the manifest that is to stand in the end.
  func run(
    _ outputs: [Output], _ comparisons: [Comparison], _ manifest: Manifest, _ encoded: [UInt8], onStart: () -> Void,
    onEnd: () -> Void
  ) async throws -> PublishSummary {
    var summary = PublishSummary()
    summary.files = outputs.count
    summary.byteCount = comparisons.reduce(0) { $0 + $1.byteCount }
    summary.pages = outputs.count { $0.kind == .page }
    var moves = [[Move]](repeating: [], count: Output.Kind.allCases.count)
    var turns: [String: Int] = [:]
    for (output, comparison) in zip(outputs, comparisons) {
      guard case .made(let aside, let wasEdited) = comparison.verdict else { continue }
      let turn = Output.Kind.allCases.firstIndex(of: output.kind) ?? 0
      switch aside {
      case .file(let name): moves[turn].append(Move(name: name, path: output.path))
      case .folder(let name): turns[name] = max(turn, turns[name] ?? 0)
      }
      summary.written += 1
      if wasEdited { summary.editedByHand.append(output.path) }
    }
    summary.unchanged = summary.files - summary.written

    guard summary.written > 0 || !leftovers.files.isEmpty || encoded != ledger.manifest else { return summary }
    onStart()
    defer { onEnd() }
    try await workshop.announce(Manifest(manifest.entries + ledger.unended, part: manifest.part))
    var removal = Removal(folder, ledger: ledger)
    for path in leftovers.early { try removal.remove(path) }
    removal.removeFolders(leftovers.foldersInOrder(of: leftovers.early))
    for (turn, files) in moves.enumerated() {
      // With the last of what it holds, so that none of it is there before what it refers to.
      try await put(folders: turns.filter { $0.value == turn }.keys.sorted())
      try await put(files)
    }
    let kept = try identities(ofOutputsLike: leftovers.late, outputs)
    for path in leftovers.late { try removal.remove(path, unlessOneOf: kept) }
    removal.removeFolders(leftovers.foldersInOrder(of: Array(leftovers.files)))
    try await put([Move(name: Manifest.fileName, path: Manifest.fileName)], making: encoded)
    summary.removed = removal.removed.count
    summary.editedByHand = (summary.editedByHand + removal.editedByHand).sorted()
    return summary
  }
}

extension Replacement {
  private struct Move {
    /// On the bench.
    let name: String
    let path: String
  }

  private func put(folders: [String]) async throws {
    if folders.isEmpty { return }
    let aside = try await workshop.newFolders()
    for name in folders {
      do { try aside.rename(name, into: folder.root, as: name) } catch {
        throw Failure(.cannotWrite, folder.display(name), error)
      }
    }
  }

  private func put(_ moves: [Move], making manifest: [UInt8]? = nil) async throws {
    let bench = try await workshop.bench()
    var cursor = FolderCursor(folder.root)
    for move in moves {
      do {
        if let manifest { try bench.make(move.name, manifest) }
        let (folderPath, name) = Path.split(move.path)
        if isForced { try clearWay(to: folderPath, &cursor) }
        try bench.rename(move.name, into: try cursor.make(folderPath), as: String(name))
      } catch {
        throw Failure(.cannotWrite, folder.display(move.path), error)
      }
    }
  }

  /// A stranger's file where a folder must be: whoever forces wants it gone.
  private func clearWay(to path: Substring, _ cursor: inout FolderCursor) throws(SystemError) {
    guard case .blocked(let blocker, .file) = try cursor.place(path) else { return }
    let (parent, name) = Path.split(blocker)
    guard case .folder(let directory) = try cursor.place(parent) else { return }
    try directory.removeFile(String(name))
    cursor = FolderCursor(folder.root)
  }

  /// On a disk that takes `Law.html` and `law.html` for one, the old name leads to the new file, which must stay.
  private func identities(ofOutputsLike stale: [String], _ outputs: [Output]) throws -> Set<FileIdentity> {
    guard !stale.isEmpty else { return [] }
    let lowercased = Set(stale.map { $0.lowercased() })
    var cursor = FolderCursor(folder.root)
    var identities = Set<FileIdentity>()
    for output in outputs where lowercased.contains(output.path.lowercased()) {
      let (folderPath, name) = Path.split(output.path)
      guard case .folder(let directory)? = try? cursor.place(folderPath),
        let status = try? directory.status(of: String(name))
      else { continue }
      identities.insert(status.identity)
    }
    return identities
  }
}
