import Placard

/// Which files of the output folder are ours: those of the last build's manifest, and those that a build which did not end
/// had announced in its journal.
struct Ledger {
  /// The bytes that we gave each file; two sets where an unended build was about to replace it.
  private(set) var hashes: [String: [ContentHash]] = [:]
  /// As it stands on the disk.
  let manifest: [UInt8]?
  /// What the next journal must announce again, should the next build not end either.
  private(set) var unended: [Manifest.Entry] = []
  /// What the folder holds, if any build has got as far as to say so.
  let holding: Holding?

  static let folderName = ".placard"
  static let journalName = "pending.json"

  /// - Throws: `Failure` when the folder is not ours to write into, unless forced.
  init(_ folder: OutputFolder, isForced: Bool) throws {
    let journal: [UInt8]?
    do {
      manifest = try Self.read(Manifest.fileName, in: folder.root)
      journal = try Self.journal(in: folder)
    } catch {
      throw Failure(.cannotRead, folder.display(Manifest.fileName), error)
    }
    let published = manifest.flatMap(Manifest.init)
    if manifest != nil, published == nil, !isForced {
      let path = folder.display(Manifest.fileName)
      throw Failure(
        zh: "\(path) 已损坏，或不是 placard 写的，无法判断哪些文件可以替换；请先把 \(folder.path) 移走再发布，或加 --force 接管这个文件夹",
        en: """
          \(path) is damaged or not placard's, so that nothing says which files may be replaced; move \(folder.path) away \
          and build again, or take the folder over with --force
          """)
    }
    let pending = journal.flatMap(Manifest.init)
    if manifest == nil, pending == nil, !isForced { try Self.requireVacancy(folder) }
    holding = (published ?? pending).map { Holding(shard: $0.part?.shard) }
    for entry in published?.entries ?? [] { hashes[entry.path] = [entry.hash] }
    for entry in pending?.entries ?? [] where hashes[entry.path]?.contains(entry.hash) != true {
      hashes[entry.path, default: []].append(entry.hash)
      unended.append(entry)
    }
  }

  /// Of some of the files of a folder that the last build has left in order.
  init(_ entries: [Manifest.Entry], of manifest: [UInt8]) {
    hashes = Dictionary(entries.map { ($0.path, [$0.hash]) }, uniquingKeysWith: { first, _ in first })
    self.manifest = manifest
    holding = Holding(shard: nil)
  }

  func owns(_ path: String) -> Bool { hashes[path] != nil }
}

extension Ledger {
  /// Files that hosts and version control need, and that say nothing of whose folder it is.
  private static let markers: Set<String> = [
    ".git", ".gitkeep", ".gitignore", ".gitattributes", ".nojekyll", ".well-known", ".DS_Store", "CNAME", folderName,
  ]

  private static func requireVacancy(_ folder: OutputFolder) throws {
    let names: [String?]
    do { names = try folder.root.names() } catch { throw Failure(.cannotRead, folder.path, error) }
    let strangers = names.map { $0 ?? "?" }.filter { !markers.contains($0) }.sorted()
    guard let first = strangers.first else { return }
    throw Failure(
      zh: "\(folder.path) 里有不是 placard 发布的文件（如 \(first)），没有改动任何文件；请用 --output 另选一个空文件夹，或加 --force 接管（其他文件会保留）",
      en: """
        \(folder.path) holds files that placard did not publish, \(first) among them, so nothing was changed; name an empty \
        folder with --output, or take this one over with --force (other files stay)
        """)
  }

  private static func journal(in folder: OutputFolder) throws(SystemError) -> [UInt8]? {
    guard let status = try folder.root.status(of: folderName), status.kind == .folder else { return nil }
    return try read(journalName, in: try folder.root.folder(folderName))
  }

  private static func read(_ name: String, in folder: Directory) throws(SystemError) -> [UInt8]? {
    guard let file = try folder.openIfPresent(name) else { return nil }
    let status = try file.status()
    // Something else of that name is as good as a damaged manifest.
    return status.kind == .file ? try file.readAll(expecting: status.byteCount) : []
  }
}
