#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the file system says of a file that changes whenever its bytes do: whoever writes to it moves the second time, which
/// nobody can set back.
struct FileStamp: Equatable, Sendable {
  let byteCount: Int
  let inode: UInt64
  /// Nanoseconds of the last change of the bytes, and of the file's own data.
  let modified: Int
  let changed: Int
}

extension FileStamp {
  /// `nil` for anything that is not a file.
  init?(_ status: stat) {
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    byteCount = Int(status.st_size)
    inode = UInt64(status.st_ino)
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    self.modified = Int(modified.tv_sec) &* 1_000_000_000 &+ Int(modified.tv_nsec)
    self.changed = Int(changed.tv_sec) &* 1_000_000_000 &+ Int(changed.tv_nsec)
  }

  /// Follows links, as whoever reads the file does.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}

extension Directory {
  /// Of a file that is no link.
  func stamp(of name: String) -> FileStamp? {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return FileStamp(status)
  }
}

extension CacheWriter {
  mutating func write(_ stamp: FileStamp) {
    write(stamp.byteCount)
    write(stamp.inode)
    write(stamp.modified)
    write(stamp.changed)
  }
}

extension CacheReader {
  mutating func stamp() throws(Damaged) -> FileStamp {
    FileStamp(byteCount: try count(), inode: try number(), modified: try count(), changed: try count())
  }
}
