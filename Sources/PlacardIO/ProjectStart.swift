import Placard

extension Project {
  /// The site's own `site.yaml`, `nil` when there is none.
  package func siteYAML() throws -> String? {
    let path = location(of: "content/site.yaml")
    do {
      let file = try OpenFile(path: path)
      let status = try file.status()
      guard status.kind == .file else { throw SystemError.notRegular }
      return String(decoding: try file.readAll(expecting: status.byteCount, limit: SourceFile.sizeLimit), as: UTF8.self)
    } catch let error as SystemError {
      if error == .missing { return nil }
      throw Failure(.cannotRead, path, error)
    }
  }

  /// How many folders of notices there are, as far as they can be seen.
  package var noticeCount: Int {
    let names = try? Directory(path: location(of: "content/notices")).names()
    return (names ?? []).count { $0?.hasPrefix(".") == false }
  }

  /// Writes files of the tool's own, in place of what an earlier version wrote. What is the same already is left alone.
  package func refresh(_ files: [(path: String, text: String)]) throws {
    for (path, text) in files {
      let location = location(of: path)
      let (folder, name) = Path.split(location)
      do {
        if !folder.isEmpty { _ = try Path.makeFolders(String(folder)) }
        let directory = try Directory(path: folder.isEmpty ? "." : String(folder))
        let bytes = Array(text.utf8)
        if let status = try directory.status(of: String(name)) {
          if status.byteCount == bytes.count,
            try directory.openFile(String(name)).readAll(expecting: bytes.count) == bytes
          {
            continue
          }
          try directory.removeFile(String(name))
        }
        try directory.make(String(name), bytes)
      } catch {
        throw Failure(.cannotWrite, location, error)
      }
    }
  }

  /// Writes new files and their folders. A file that exists is never touched: then nothing is written and `Failure` thrown.
  package func add(_ files: [(path: String, text: String)]) throws {
    for (path, _) in files where Path.status(location(of: path)) != nil {
      throw Failure(
        zh: "\(location(of: path)) 已经存在，没有改动", en: "\(location(of: path)) exists already and was left as it is")
    }
    for (path, text) in files {
      let location = location(of: path)
      let (folder, name) = Path.split(location)
      do {
        if !folder.isEmpty { _ = try Path.makeFolders(String(folder)) }
        try Directory(path: folder.isEmpty ? "." : String(folder)).make(String(name), Array(text.utf8))
      } catch {
        throw Failure(.cannotWrite, location, error)
      }
    }
  }
}
