import Crypto
import Placard

/// The bytes that an output shall have: rendered into a buffer, or those of a file of the project.
struct OutputContent {
  enum Origin {
    case rendered
    /// Where the file to copy stands, as seen from the working directory.
    case file(String)
    /// The same of a file whose size and hash were known before it was read.
    case promised(String)
  }

  let origin: Origin
  let byteCount: Int
  let hash: ContentHash

  init(_ output: Output, project: Project, buffer: inout [UInt8]) throws {
    buffer.removeAll(keepingCapacity: true)
    switch output.content {
    case .rendered(let render):
      render(&buffer)
      origin = .rendered
      byteCount = buffer.count
      hash = ContentHash(buffer)
    case .copy(let source):
      let location = project.location(of: source)
      do {
        let file = try OpenFile(path: location)
        let status = try file.status()
        guard status.kind == .file else { throw SystemError.notRegular }
        origin = .file(location)
        byteCount = status.byteCount
        hash = try ContentHash(file)
      } catch let error as SystemError {
        throw Failure(.cannotRead, location, error)
      }
    case .checkedCopy(let location, let byteCount, let digits):
      guard let hash = ContentHash(hexadecimal: Array(digits.utf8)) else { throw Failure.damaged(location) }
      origin = .promised(location)
      self.byteCount = byteCount
      self.hash = hash
    }
  }

  var isRendered: Bool {
    if case .rendered = origin { true } else { false }
  }

  /// What is wrong with the file that was promised, if anything.
  func breach() -> Failure? {
    guard case .promised(let location) = origin else { return nil }
    guard let file = try? OpenFile(path: location), let found = try? ContentHash(file), found == hash else {
      return .damaged(location)
    }
    return nil
  }
}

extension Directory {
  /// Copies a file in pieces, so that the size of attachments does not matter. Returns the hash of what was really copied.
  func copy(_ source: String, as name: String) throws -> ContentHash {
    let original = try OpenFile(path: source)
    let copy = try create(name)
    var hash = SHA256()
    do {
      try original.forEachPiece { piece in
        hash.update(bufferPointer: piece)
        try copy.write(piece)
      }
    } catch {
      try? removeFile(name)
      throw error
    }
    return ContentHash(hash.finalize())
  }
}
