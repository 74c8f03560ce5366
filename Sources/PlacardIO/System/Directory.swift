#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// An open folder. Names given to its methods are single components and are never followed when they are links, so that
/// nobody can lead a build out of its folder by exchanging one while it runs.
final class Directory: Sendable {
  let descriptor: Int32

  private init(adopting descriptor: Int32) { self.descriptor = descriptor }

  /// The only place where a link is followed: people may well keep their output folder behind one.
  convenience init(path: String) throws(SystemError) {
    self.init(adopting: try retrying { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) })
  }

  deinit { close(descriptor) }

  func folder(_ name: String) throws(SystemError) -> Directory {
    Directory(
      adopting: try retrying { openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) })
  }

  /// Fine when there is one already.
  func makeFolder(_ name: String) throws(SystemError) {
    do { try retrying { mkdirat(descriptor, name, 0o777) } } catch {
      if error.code != EEXIST { throw error }
    }
  }

  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    try retrying { fstat(descriptor, &status) }
    return FileStatus(status)
  }

  /// `nil` when nothing has that name. Of a link it is the link's own status.
  func status(of name: String) throws(SystemError) -> FileStatus? {
    var status = stat()
    do { try retrying { fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) } } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
    return FileStatus(status)
  }

  /// For reading. Never waits for the other end of a pipe.
  func openFile(_ name: String) throws(SystemError) -> OpenFile {
    OpenFile(adopting: try retrying { openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) })
  }

  /// `nil` when nothing has that name.
  func openIfPresent(_ name: String) throws(SystemError) -> OpenFile? {
    do { return try openFile(name) } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }

  /// For writing. The file must not exist.
  func create(_ name: String) throws(SystemError) -> OpenFile {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    return OpenFile(adopting: try retrying { openat(descriptor, name, flags, 0o666) })
  }

  func rename(_ name: String, into folder: Directory, as newName: String) throws(SystemError) {
    try retrying { renameat(descriptor, name, folder.descriptor, newName) }
  }

  func removeFile(_ name: String) throws(SystemError) {
    try retrying { unlinkat(descriptor, name, 0) }
  }

  func removeFolder(_ name: String) throws(SystemError) {
    try retrying { unlinkat(descriptor, name, AT_REMOVEDIR) }
  }

  /// Names in no order, without `.` and `..`; `nil` stands for a name that is not UTF-8.
  func names() throws(SystemError) -> [String?] {
    // A stream owns its descriptor and shares its offset with duplicates: it gets one of its own.
    let own = try retrying { openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard let stream = fdopendir(own) else {
      let error = SystemError(code: errno)
      close(own)
      throw error
    }
    defer { closedir(stream) }
    var names: [String?] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SystemError(code: errno) }
        return names
      }
      let name = UnsafeRawPointer(entry).advanced(by: Self.nameOffset).assumingMemoryBound(to: CChar.self)
      if strcmp(name, ".") != 0, strcmp(name, "..") != 0 { names.append(String(validatingCString: name)) }
    }
  }

  /// Tries for the exclusive lock that a build holds on its output folder; `false` when another holds it.
  func tryLock() throws(SystemError) -> Bool {
    do { try retrying { flock(descriptor, LOCK_EX | LOCK_NB) } } catch {
      if error.code == EWOULDBLOCK { return false }
      throw error
    }
    return true
  }

  private static let nameOffset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
}
