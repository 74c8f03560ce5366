#if canImport(Darwin)
  import Darwin
#endif

/// The running program itself.
enum Program {
  /// Of the file that it was started from: another one may do everything differently under the same version.
  static var stamp: FileStamp? {
    #if canImport(Darwin)
      var buffer = [CChar](repeating: 0, count: Int(MAXPATHLEN))
      guard proc_pidpath(getpid(), &buffer, UInt32(buffer.count)) > 0 else { return nil }
      return String(validatingCString: buffer).flatMap(FileStamp.init(path:))
    #else
      return FileStamp(path: "/proc/self/exe")
    #endif
  }
}
