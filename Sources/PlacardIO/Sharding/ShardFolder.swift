import Placard

/// A folder that a build with `--shard` has left, as its manifest tells of it.
struct ShardFolder: Sendable {
  /// As it was named on the command line.
  let name: String
  /// Absolute, without links.
  let location: String
  let part: SitePart
  let entries: [Manifest.Entry]

  /// - Throws: `Failure` when there is no shard that has ended.
  init(_ name: String) throws {
    self.name = name
    guard let location = Path.resolved(name), Path.status(location)?.kind == .folder else {
      throw Failure(zh: "没有文件夹 \(name)", en: "there is no folder \(name)")
    }
    self.location = location
    let bytes: [UInt8]
    do {
      let folder = try Directory(path: location)
      if let workshop = try folder.status(of: Ledger.folderName), workshop.kind == .folder,
        try folder.folder(Ledger.folderName).status(of: Ledger.journalName) != nil
      {
        throw Failure.unended(name)
      }
      guard let file = try folder.openIfPresent(Manifest.fileName) else { throw Failure.unended(name) }
      let status = try file.status()
      bytes = status.kind == .file ? try file.readAll(expecting: status.byteCount) : []
    } catch let error as SystemError {
      throw Failure(.cannotRead, Path.joined(name, Manifest.fileName), error)
    }
    guard let manifest = Manifest(bytes) else {
      throw Failure(
        zh: "\(Path.joined(name, Manifest.fileName)) 已损坏，或不是 placard 写的；请重新构建这一分片",
        en: "\(Path.joined(name, Manifest.fileName)) is damaged or not placard's; build that shard again")
    }
    guard let part = manifest.part else {
      throw Failure(
        zh: "\(name) 里是整个网站，不是分片；分片用 placard build --shard 构建",
        en: "\(name) holds a whole site and no shard; shards are made by placard build --shard")
    }
    self.part = part
    entries = manifest.entries
  }

  /// Its files, to be published as they are.
  func outputs() throws -> [Output] {
    try entries.map { entry in
      guard let kind = Output.Kind(rawValue: entry.kind) else { throw Failure.damaged(Path.joined(name, entry.path)) }
      return Output(
        path: entry.path, kind: kind, source: entry.source,
        content: .checkedCopy(
          of: "\(location)/\(entry.path)", byteCount: entry.byteCount, hash: entry.hash.hexadecimal),
        key: entry.key?.hexadecimal)
    }
  }
}

extension Failure {
  fileprivate static func unended(_ name: String) -> Failure {
    Failure(
      zh: "\(name) 里的分片没有构建完；请重新构建这一分片",
      en: "the shard in \(name) was not built to its end; build that shard again")
  }
}
