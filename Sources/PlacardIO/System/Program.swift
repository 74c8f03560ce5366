#if canImport(Darwin)
  import Darwin
#endif

/// The running program itself.
enum Program {
  /// The file that it was started from, whatever name it was called by.
  static var path: String? {
    #if canImport(Darwin)
      var buffer = [UInt8](repeating: 0, count: Int(MAXPATHLEN))
      let count = proc_pidpath(getpid(), &buffer, UInt32(buffer.count))
      return count > 0 ? String(validating: buffer.prefix(Int(count)), as: UTF8.self) : nil
    #else
      return "/proc/self/exe"
    #endif
  }

  /// Of that file: another one may do everything differently under the same version.
  static var stamp: FileStamp? { path.flatMap(FileStamp.init(path:)) }
}
