import Placard

/// One output beside what stands at its path.
struct Comparison: Sendable {
  enum Verdict: Sendable {
    case unchanged
    /// The new file lies aside.
    case made(Aside, wasEditedByHand: Bool)
    /// It cannot be put in place.
    case refused(Failure)
  }

  /// Where a file waits to take its place.
  enum Aside: Sendable {
    /// On the bench, under this name.
    case file(String)
    /// In a folder of this name, which comes into the site as a whole.
    case folder(String)
  }

  let byteCount: Int
  let hash: ContentHash
  let verdict: Verdict
}

/// Renders outputs, compares each with the disk, and lays those that differ on the bench. One for each task; it reuses its
/// buffers from file to file.
struct Comparer {
  private let folder: OutputFolder
  private let project: Project
  private let ledger: Ledger
  private let obstacles: Obstacles
  private let workshop: Workshop
  private let newFolders: NewFolders
  private let isForced: Bool
  private var cursor: FolderCursor
  private var bench: Directory?
  private var newCursor: FolderCursor?
  private var bytes: [UInt8] = []
  private var piece = [UInt8](repeating: 0, count: 1 << 16)

  init(
    _ folder: OutputFolder, project: Project, ledger: Ledger, obstacles: Obstacles, workshop: Workshop,
    newFolders: NewFolders, isForced: Bool
  ) {
    self.folder = folder
    self.project = project
    self.ledger = ledger
    self.obstacles = obstacles
    self.workshop = workshop
    self.newFolders = newFolders
    self.isForced = isForced
    cursor = FolderCursor(folder.root)
  }

  mutating func compare(_ output: Output, number: Int) async throws -> Comparison {
    let content = try OutputContent(output, project: project, buffer: &bytes)
    let standing: Standing
    do { standing = try look(at: output.path, for: content) } catch let error as SystemError {
      throw Failure(.cannotRead, folder.display(output.path), error)
    }
    let wasEdited: Bool
    switch standing {
    case .equal:
      return Comparison(
        byteCount: content.byteCount, hash: content.hash, verdict: content.breach().map { .refused($0) } ?? .unchanged)
    case .refused(let failure):
      return Comparison(byteCount: content.byteCount, hash: content.hash, verdict: .refused(failure))
    case .replaceable(let edited):
      wasEdited = edited
    }
    let newFolder = newFolders.name(of: output.path)
    let hash: ContentHash
    do {
      if newFolder != nil {
        let (folderPath, name) = Path.split(output.path)
        hash = try make(String(name), content, in: try await self.newFolder(at: folderPath))
      } else {
        hash = try make(String(number), content, in: try await benchFolder())
      }
    } catch let error as SystemError {
      throw Failure(.cannotWrite, folder.display(output.path), error)
    }
    if case .promised(let source) = content.origin, hash != content.hash {
      return Comparison(byteCount: content.byteCount, hash: hash, verdict: .refused(.damaged(source)))
    }
    return Comparison(
      byteCount: content.byteCount, hash: hash,
      verdict: .made(newFolder.map { .folder($0) } ?? .file(String(number)), wasEditedByHand: wasEdited))
  }
}

extension Comparer {
  private enum Standing {
    case equal
    case replaceable(wasEditedByHand: Bool)
    case refused(Failure)
  }

  private mutating func look(at path: String, for content: OutputContent) throws -> Standing {
    let (folderPath, name) = Path.split(path)
    let directory: Directory
    switch try cursor.place(folderPath) {
    case .folder(let found): directory = found
    case .missing:
      // The system could only say so when the folder is made, and then the replacing has begun.
      let components = path.split(separator: "/")
      if components.contains(where: { $0.utf8.count > Path.nameLimit }) { throw SystemError.nameTooLong }
      return .replaceable(wasEditedByHand: false)
    case .blocked(let blocker, let kind):
      if kind == .file, obstacles.willGo(blocker) || isForced { return .replaceable(wasEditedByHand: false) }
      return .refused(obstacles.failure(at: blocker, kind))
    }
    guard let status = try directory.status(of: String(name)) else { return .replaceable(wasEditedByHand: false) }
    switch status.kind {
    case .file: break
    case .folder:
      return obstacles.willGo(path)
        ? .replaceable(wasEditedByHand: false) : .refused(obstacles.failure(at: path, .folder))
    case .link, .special:
      return isForced ? .replaceable(wasEditedByHand: false) : .refused(obstacles.failure(at: path, status.kind))
    }
    let file = try directory.openFile(String(name))
    if status.byteCount == content.byteCount, try holds(file, content) { return .equal }
    guard let known = ledger.hashes[path] else {
      return isForced ? .replaceable(wasEditedByHand: false) : .refused(obstacles.failure(at: path, .file))
    }
    return .replaceable(wasEditedByHand: !known.contains(try ContentHash(try directory.openFile(String(name)))))
  }

  /// Whether a file of the same size has the same bytes.
  private mutating func holds(_ file: borrowing OpenFile, _ content: OutputContent) throws -> Bool {
    guard content.isRendered else { return try ContentHash(file) == content.hash }
    var offset = 0
    while offset < bytes.count {
      let count = try file.read(into: &piece)
      guard count > 0, offset + count <= bytes.count, bytes[offset..<offset + count] == piece[..<count] else {
        return false
      }
      offset += count
    }
    return true
  }

  private mutating func benchFolder() async throws -> Directory {
    if let bench { return bench }
    let bench = try await workshop.bench()
    self.bench = bench
    return bench
  }

  private mutating func newFolder(at path: Substring) async throws -> Directory {
    var cursor: FolderCursor
    if let newCursor { cursor = newCursor } else { cursor = FolderCursor(try await workshop.newFolders()) }
    defer { newCursor = cursor }
    return try cursor.make(path)
  }

  private func make(_ name: String, _ content: OutputContent, in bench: Directory) throws -> ContentHash {
    switch content.origin {
    case .rendered:
      try bench.make(name, bytes)
      return content.hash
    case .file(let source):
      return try bench.copy(source, as: name)
    case .promised(let source):
      do { return try bench.copy(source, as: name) } catch let error as SystemError where error == .missing {
        throw Failure.damaged(source)
      }
    }
  }
}
