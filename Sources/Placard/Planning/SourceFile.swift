/// A file of the project as the disk gave it: the pure library's only view of a folder.
package struct SourceFile: Sendable, Equatable {
  /// Relative to the project's folder: `content/site.yaml`, `templates/pages/notice.md`.
  package let path: String
  package let content: Content

  package init(path: String, content: Content) {
    self.path = path
    self.content = content
  }

  package enum Content: Sendable, Equatable {
    case bytes([UInt8])
    /// Held on disk only, to be copied: an attachment of this many bytes.
    case attachment(byteCount: Int)
    /// More than `SourceFile.sizeLimit`, and therefore not read.
    case tooLarge(byteCount: Int)
    case folder
    /// The system's words for why.
    case unreadable(String)
  }

  /// 1 MiB for a file that is read as text.
  package static let sizeLimit = 1 << 20
}
