import Placard

/// The tool could not do its work, whatever the notice says: it was called wrongly, or the system refused. Exit code 2.
package struct Failure: Error, Hashable, Sendable {
  /// One sentence that names the path and the reason, without a full stop.
  package let message: Wording

  package init(zh: String, en: String) { message = Wording(zh: zh, en: en) }
}

extension Failure {
  /// - Parameter action: `无法写入`, `cannot write`; the path follows it.
  init(_ action: Wording, _ path: String, _ error: SystemError) {
    let reason = error.reason
    self.init(zh: "\(action.zh) \(path)：\(reason.zh)", en: "\(action.en) \(path): \(reason.en)")
  }
}

extension Wording {
  static let cannotOpen = Wording(zh: "无法打开", en: "cannot open")
  static let cannotRead = Wording(zh: "无法读取", en: "cannot read")
  static let cannotWrite = Wording(zh: "无法写入", en: "cannot write")
  static let cannotRemove = Wording(zh: "无法删除", en: "cannot remove")
  static let cannotMakeFolder = Wording(zh: "无法新建文件夹", en: "cannot make the folder")
}
