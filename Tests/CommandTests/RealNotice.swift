import Foundation
import Testing

extension Project {
  /// The project's own content in place of a starter notice's.
  convenience init(copyingContent folder: String = "content") throws {
    try self.init()
    let repository = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
    try FileManager.default.copyItem(atPath: "\(repository)/\(folder)", toPath: self.folder + "/content")
  }

  static let notice = "content/notices/graduation-photos-2026/notice.yaml"
}
