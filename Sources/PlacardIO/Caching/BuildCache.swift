import Crypto
import Placard

/// What the last build of a project into an output folder was made from and has left there, so that the next one need only
/// make what can have changed.
///
/// It stands in `.placard/` of the project, in a folder for each output, and nothing depends on it: whoever deletes it has
/// one slower build. What it says is believed only while every file of the output is as that build left it.
struct BuildCache {
  /// Program, options and print engine.
  let key: ContentHash
  /// All sources that belong to no notice.
  let common: ContentHash
  /// The notices by the names of their folders, sorted.
  let notices: [Notice]
  /// What was found, but for what compares the site with the one before.
  let findings: [Finding]
  /// Where the site will stand.
  let baseURL: String?
  let hasSheets: Bool
  let unitCount: Int
  let pageCount: Int
  let byteCount: Int
  /// Of the manifest's bytes.
  let manifest: ContentHash
  /// Of the files that it lists, in its order.
  let stamps: [FileStamp]

  struct Notice {
    let folder: String
    let fingerprint: ContentHash
    let rooms: [String]
    let unitFiles: [String]
  }
}

extension BuildCache {
  private static let format = "placard build cache 1"

  init(_ bytes: [UInt8]) throws(CacheReader.Damaged) {
    var reader = CacheReader(bytes)
    guard try reader.text() == Self.format else { throw CacheReader.Damaged() }
    key = try reader.hash()
    common = try reader.hash()
    notices = try reader.list { reader throws(CacheReader.Damaged) in
      Notice(
        folder: try reader.text(), fingerprint: try reader.hash(),
        rooms: try reader.list { reader throws(CacheReader.Damaged) in try reader.text() },
        unitFiles: try reader.list { reader throws(CacheReader.Damaged) in try reader.text() })
    }
    findings = try reader.list { reader throws(CacheReader.Damaged) in try reader.finding() }
    baseURL = try reader.optional { reader throws(CacheReader.Damaged) in try reader.text() }
    hasSheets = try reader.number() == 1
    unitCount = try reader.count()
    pageCount = try reader.count()
    byteCount = try reader.count()
    manifest = try reader.hash()
    stamps = try reader.list { reader throws(CacheReader.Damaged) in try reader.stamp() }
    guard reader.isAtEnd else { throw CacheReader.Damaged() }
  }

  var encoded: [UInt8] {
    var writer = CacheWriter()
    writer.write(Self.format)
    writer.write(key)
    writer.write(common)
    writer.write(notices) { writer, notice in
      writer.write(notice.folder)
      writer.write(notice.fingerprint)
      writer.write(notice.rooms) { $0.write($1) }
      writer.write(notice.unitFiles) { $0.write($1) }
    }
    writer.write(findings) { $0.write($1) }
    writer.write(baseURL) { $0.write($1) }
    writer.write(hasSheets ? 1 : 0)
    writer.write(unitCount)
    writer.write(pageCount)
    writer.write(byteCount)
    writer.write(manifest)
    writer.write(stamps) { $0.write($1) }
    return writer.bytes
  }
}

/// Where the cache of one output folder stands.
struct CacheFolder {
  private let path: String
  private let project: String
  private let output: String

  /// `nil` when there is no such output folder yet.
  init?(of project: Project, for output: String) {
    guard let resolved = Path.resolved(output) else { return nil }
    let name = String(ContentHash(Array(resolved.utf8)).hexadecimal.prefix(16))
    self.output = resolved
    self.project = Path.joined(project.folder, ".placard")
    path = Path.joined(self.project, name)
  }

  func read() -> BuildCache? {
    guard let bytes = read("index") else { return nil }
    return try? BuildCache(bytes)
  }

  /// The files of a notice as the last build read them.
  func sources(of notice: String) -> [SourceFile]? {
    guard let bytes = read("notice-\(notice)") else { return nil }
    var reader = CacheReader(bytes)
    let files = try? reader.list { reader throws(CacheReader.Damaged) in try reader.sourceFile() }
    return reader.isAtEnd ? files : nil
  }

  /// - Parameter sources: by notice; those of other notices stay.
  /// - Throws: `SystemError`, when the project may not be written to.
  func write(_ cache: BuildCache, sources: [String: [SourceFile]]) throws {
    if try Path.makeFolders(project) {
      try Directory(path: project).make(".gitignore", Array("# Placard's own; may be deleted at any time.\n*\n".utf8))
    }
    let isNew = try Path.makeFolders(path)
    let folder = try Directory(path: path)
    if isNew {
      try put(Self.outputName, Array(output.utf8), in: folder)
      removeAbandoned()
    }
    for (notice, files) in sources {
      var writer = CacheWriter()
      writer.write(files) { $0.write($1) }
      try put("notice-\(notice)", writer.bytes, in: folder)
    }
    try put("index", cache.encoded, in: folder)
  }

  /// Those of outputs that are gone, as of a build that was only tried.
  private func removeAbandoned() {
    guard let caches = try? Directory(path: project), let names = try? caches.names() else { return }
    for name in names.compactMap({ $0 }) {
      guard let cache = try? caches.folder(name), let file = try? cache.openIfPresent(Self.outputName),
        let status = try? file.status(), let bytes = try? file.readAll(expecting: status.byteCount),
        Path.status(String(decoding: bytes, as: UTF8.self)) == nil
      else { continue }
      for file in (try? cache.names()) ?? [] { if let file { try? cache.removeFile(file) } }
      try? caches.removeFolder(name)
    }
  }

  private static let outputName = "output"

  private func put(_ name: String, _ bytes: [UInt8], in folder: Directory) throws {
    let temporary = name + ".new"
    if try folder.status(of: temporary) != nil { try folder.removeFile(temporary) }
    try folder.make(temporary, bytes)
    try folder.rename(temporary, into: folder, as: name)
  }

  private func read(_ name: String) -> [UInt8]? {
    guard let folder = try? Directory(path: path), let file = try? folder.openIfPresent(name),
      let status = try? file.status(), status.kind == .file
    else { return nil }
    return try? file.readAll(expecting: status.byteCount)
  }
}
