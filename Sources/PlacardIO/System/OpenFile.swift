#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// An open file, closed when it goes out of use.
struct OpenFile: ~Copyable {
  private let descriptor: Int32

  init(adopting descriptor: Int32) { self.descriptor = descriptor }

  /// Opens for reading and follows links. Never waits for the other end of a pipe.
  init(path: String) throws(SystemError) {
    descriptor = try retrying { open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
  }

  deinit { close(descriptor) }

  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    try retrying { fstat(descriptor, &status) }
    return FileStatus(status)
  }

  /// The number of bytes read; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    try Self.read(descriptor, into: buffer)
  }

  private static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    #if canImport(Darwin)
      try retrying { Darwin.read(descriptor, buffer.baseAddress, buffer.count) }
    #elseif canImport(Glibc)
      try retrying { Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
    #else
      try retrying { Musl.read(descriptor, buffer.baseAddress, buffer.count) }
    #endif
  }

  /// At most as much as the buffer holds.
  func read(into buffer: inout [UInt8]) throws(SystemError) -> Int {
    let descriptor = descriptor
    return try buffer.withUnsafeMutableBytes { buffer in
      Result { () throws(SystemError) in try Self.read(descriptor, into: buffer) }
    }.get()
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    try Self.write(descriptor, bytes)
  }

  private static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      #if canImport(Darwin)
        let count = try retrying { Darwin.write(descriptor, piece.baseAddress, piece.count) }
      #elseif canImport(Glibc)
        let count = try retrying { Glibc.write(descriptor, piece.baseAddress, piece.count) }
      #else
        let count = try retrying { Musl.write(descriptor, piece.baseAddress, piece.count) }
      #endif
      rest = rest.dropFirst(count)
    }
  }

  func write(_ bytes: [UInt8]) throws(SystemError) {
    let descriptor = descriptor
    try bytes.withUnsafeBytes { buffer in
      Result { () throws(SystemError) in try Self.write(descriptor, buffer) }
    }.get()
  }
}

extension OpenFile {
  /// Hands over the rest of the file piece by piece, in a buffer of at most 64 KiB.
  func forEachPiece(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try read(into: buffer)
      if count == 0 { return }
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// Reads to the end, at most `limit` bytes.
  func readAll(expecting count: Int, limit: Int = .max) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: min(count, limit))
    var filled = 0
    let descriptor = descriptor
    while filled < bytes.count {
      let more = try bytes.withUnsafeMutableBytes { buffer in
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
        return Result { () throws(SystemError) in try Self.read(descriptor, into: rest) }
      }.get()
      if more == 0 { break }
      filled += more
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }
}

/// What the file system says of a file.
struct FileStatus: Equatable {
  enum Kind: Equatable {
    case file
    case folder
    case link
    /// A pipe, socket or device: never opened.
    case special
  }

  let kind: Kind
  let byteCount: Int
  let identity: FileIdentity

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .special
    }
    byteCount = Int(status.st_size)
    identity = FileIdentity(device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(status.st_ino))
  }
}

struct FileIdentity: Hashable {
  let device: UInt64
  let inode: UInt64
}
