import Placard

/// A published tree, read back for an audit.
package struct PublishedFolder: Sendable {
  /// By path below the folder: the files that tell of schedules.
  package let files: [String: [UInt8]]

  /// - Throws: `Failure` when the folder or a file in it cannot be read.
  package init(_ path: String) throws {
    var files: [String: [UInt8]] = [:]
    do {
      try Self.read(try Directory(path: path), below: "", into: &files)
    } catch {
      throw Failure(.cannotRead, path, error)
    }
    self.files = files
  }

  /// The SHA-256 of a file, in hexadecimal digits.
  package func hash(of path: String) -> String? {
    files[path].map { bytes in
      var digits: [UInt8] = []
      ContentHash(bytes).appendHexadecimal(to: &digits)
      return String(decoding: digits, as: UTF8.self)
    }
  }

  private static let kinds = [".html", ".ics", ".json", ".csv", ".xml"]

  private static func read(
    _ folder: Directory, below path: String, into files: inout [String: [UInt8]]
  ) throws(SystemError) {
    for name in try folder.names() {
      guard let name, let status = try folder.status(of: name) else { continue }
      let own = path.isEmpty ? name : "\(path)/\(name)"
      switch status.kind {
      case .folder: try read(try folder.folder(name), below: own, into: &files)
      case .file where kinds.contains(where: name.hasSuffix):
        files[own] = try folder.openFile(name).readAll(expecting: status.byteCount)
      default: break
      }
    }
  }
}

extension PublishedFolder {
  /// Writes a receipt beside what it is about, or wherever the author wants it.
  package static func write(_ text: String, to path: String) throws {
    let (folder, name) = Path.split(path)
    do {
      let directory = try Directory(path: folder.isEmpty ? "." : String(folder))
      if try directory.status(of: String(name))?.kind == .file { try directory.removeFile(String(name)) }
      let file = try directory.create(String(name))
      try file.write(Array(text.utf8))
    } catch {
      throw Failure(.cannotWrite, path, error)
    }
  }
}
