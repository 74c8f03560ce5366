import Placard

/// The PDFs and previews that an earlier build left in the output folder, with the keys that its manifest notes.
///
/// Nothing else is kept of them: whoever deletes the folder deletes its memory. A file counts only while it has the bytes
/// that the manifest says, so one that was damaged or exchanged is made anew.
struct StandingPrints: Sendable {
  private let output: String
  private let entries: [String: Manifest.Entry]

  init(_ output: String) {
    self.output = output
    guard let bytes = Self.read(Path.joined(output, Manifest.fileName)), let manifest = Manifest(bytes) else {
      entries = [:]
      return
    }
    entries = Dictionary(
      manifest.entries.filter { $0.key != nil }.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The bytes of a file, if it stands as the build with this very key left it.
  func file(_ path: String, key: ContentHash) -> [UInt8]? {
    guard let entry = entries[path], entry.key == key, let bytes = Self.read(Path.joined(output, path)),
      bytes.count == entry.byteCount, ContentHash(bytes) == entry.hash
    else { return nil }
    return bytes
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = try? OpenFile(path: path), let status = try? file.status(), status.kind == .file else {
      return nil
    }
    return try? file.readAll(expecting: status.byteCount)
  }
}
