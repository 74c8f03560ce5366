import Placard

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What a system call answered when it refused.
struct SystemError: Error, Equatable {
  let code: Int32

  static let missing = SystemError(code: ENOENT)
  static let notRegular = SystemError(code: EINVAL)
  static let nameTooLong = SystemError(code: ENAMETOOLONG)

  /// The system's reason. The usual ones are worded for people; the rest keep the C library's own words.
  var reason: Wording {
    let system = String(cString: strerror(code))
    guard let zh = Self.chinese[code] else { return Wording(zh: system, en: system) }
    return Wording(zh: "\(zh)（\(system)）", en: system)
  }

  /// The process lacks something, which says nothing of the file that it happened to.
  var isOfProcess: Bool { [EMFILE, ENFILE, ENOMEM].contains(code) }

  private static let chinese: [Int32: String] = [
    EACCES: "没有权限", EPERM: "系统不允许", EROFS: "磁盘是只读的", ENOSPC: "磁盘已满", EDQUOT: "超出磁盘配额",
    EFBIG: "文件超出大小限制", ENAMETOOLONG: "名称太长", ENOTDIR: "路径中有一段不是文件夹", EISDIR: "这是一个文件夹",
    ENOENT: "不存在", EEXIST: "已经存在", ENOTEMPTY: "文件夹不是空的", ELOOP: "是符号链接，或链接成环",
    EIO: "磁盘读写出错", EMFILE: "打开的文件太多", ENFILE: "系统打开的文件太多",
  ]
}

/// Repeats a call that a signal interrupted; otherwise a negative answer is an error.
@discardableResult
func retrying<Result: SignedInteger>(_ call: () -> Result) throws(SystemError) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    let code = errno
    if code != EINTR { throw SystemError(code: code) }
  }
}
