import Crypto
import Placard

/// The files of a project by what they decide: those of each notice's folder, and all others.
struct SourceGroups {
  let common: [SourceFile]
  /// By the name of the folder.
  let notices: [String: [SourceFile]]

  init(_ files: [SourceFile]) {
    var common: [SourceFile] = []
    var notices: [String: [SourceFile]] = [:]
    for file in files {
      if let folder = Self.noticeFolder(of: file.content == .folder ? file.path + "/" : file.path) {
        notices[folder, default: []].append(file)
      } else {
        common.append(file)
      }
    }
    self.common = common
    self.notices = notices
  }

  /// `photos` for `content/notices/photos/attachments/form.pdf`.
  static func noticeFolder(of path: String) -> String? {
    let prefix = "content/notices/"
    guard path.utf8.starts(with: prefix.utf8) else { return nil }
    let rest = path.utf8.dropFirst(prefix.utf8.count)
    guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    return String(path[rest.startIndex..<slash])
  }
}

extension Project {
  /// Stands for the bytes of some files, and for the state of those that are on the disk only.
  func fingerprint(of files: [SourceFile]) -> ContentHash {
    var hash = SHA256()
    for file in files {
      var writer = CacheWriter()
      writer.write(file.path)
      writer.write(file, in: self)
      hash.update(data: writer.bytes)
    }
    return ContentHash(hash.finalize())
  }
}

extension CacheWriter {
  /// What a file holds. Of an attachment it is the stamp: its bytes are not in memory.
  fileprivate mutating func write(_ file: SourceFile, in project: Project) {
    write(file)
    if case .attachment = file.content {
      write(FileStamp(path: project.location(of: file.path))) { $0.write($1) }
    }
  }

  mutating func write(_ file: SourceFile) {
    write(file.path)
    switch file.content {
    case .bytes(let bytes):
      write(0)
      write(bytes)
    case .attachment(let count):
      write(1)
      write(count)
    case .tooLarge(let count):
      write(2)
      write(count)
    case .folder: write(3)
    case .unreadable(let reason, let fix):
      write(4)
      for text in [reason.zh, reason.en, fix.zh, fix.en] { write(text) }
    }
    switch file.conversion {
    case nil: write(0)
    case .decoded(let encoding):
      write(1)
      write(encoding)
    case .sheet: write(2)
    case .failed(let message, let fix):
      write(3)
      for text in [message.zh, message.en, fix.zh, fix.en] { write(text) }
    }
  }
}

extension CacheReader {
  mutating func sourceFile() throws(Damaged) -> SourceFile {
    let path = try text()
    let content: SourceFile.Content
    switch try number() {
    case 0: content = .bytes(try data())
    case 1: content = .attachment(byteCount: try count())
    case 2: content = .tooLarge(byteCount: try count())
    case 3: content = .folder
    case 4:
      content = .unreadable(Wording(zh: try text(), en: try text()), fix: Wording(zh: try text(), en: try text()))
    default: throw Damaged()
    }
    switch try number() {
    case 0: return SourceFile(path: path, content: content)
    case 1: return SourceFile(path: path, content: content, conversion: .decoded(from: try text()))
    case 2: return SourceFile(path: path, content: content, conversion: .sheet)
    case 3:
      let (message, fix) = (Wording(zh: try text(), en: try text()), Wording(zh: try text(), en: try text()))
      return SourceFile(path: path, content: content, conversion: .failed(message, fix: fix))
    default: throw Damaged()
    }
  }
}
