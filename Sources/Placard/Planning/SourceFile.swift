/// A file of the project as the disk gave it: the pure library's only view of a folder.
package struct SourceFile: Sendable, Equatable {
  /// Relative to the project's folder: `content/site.yaml`, `templates/pages/notice.md`.
  package let path: String
  package let content: Content
  /// What was done to the bytes after they were read: `nil` for a file as it stands on the disk.
  package let conversion: Conversion?

  package init(path: String, content: Content, conversion: Conversion? = nil) {
    self.path = path
    self.content = content
    self.conversion = conversion
  }

  package enum Conversion: Sendable, Equatable {
    /// The bytes are UTF-8 now and were in this encoding: `GB18030`.
    case decoded(from: String)
    /// The bytes are the lines that `SheetText` reads and were a workbook.
    case sheet
    /// The bytes are a workbook that could not be read.
    case failed(Wording, fix: Wording)
  }

  package enum Content: Sendable, Equatable {
    case bytes([UInt8])
    /// Held on disk only, to be copied: an attachment of this many bytes.
    case attachment(byteCount: Int)
    /// More than `SourceFile.sizeLimit`, and therefore not read.
    case tooLarge(byteCount: Int)
    case folder
    /// Why, and what to do about it.
    case unreadable(Wording, fix: Wording)
  }

  /// Whether the file's bytes are those of a text, but for a byte-order mark: only then can the text be put back.
  package func holdsAsIs(_ source: SourceText) -> Bool {
    guard conversion == nil, case .bytes(let bytes) = content else { return false }
    let mark: [UInt8] = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
    return bytes.dropFirst(mark.count).elementsEqual(source.text.utf8)
  }

  /// 1 MiB for a file that is read as text.
  package static let sizeLimit = 1 << 20
}
