import Placard

extension Project {
  /// Puts new text into a file of the project, whole or not at all. The file must still hold what it held when it was read.
  package func rewrite(_ path: String, from before: String, to after: String) throws {
    let location = location(of: path)
    let (folder, name) = Path.split(location)
    do {
      let directory = try Directory(path: folder.isEmpty ? "." : String(folder))
      let file = try directory.openFile(String(name))
      let status = try file.status()
      guard status.kind == .file else { throw SystemError.notRegular }
      let bytes = try file.readAll(expecting: status.byteCount, limit: SourceFile.sizeLimit)
      let mark: [UInt8] = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
      guard bytes.dropFirst(mark.count).elementsEqual(before.utf8) else {
        throw Failure(
          zh: "\(location) 刚才被别的程序改过，没有改动；请再运行一次",
          en: "\(location) was changed meanwhile and was left as it is; run this again")
      }
      let draft = ".\(name).placard"
      let written = try directory.create(draft)
      try written.write(mark + Array(after.utf8))
      try directory.rename(draft, into: directory, as: String(name))
    } catch let error as SystemError {
      throw Failure(.cannotWrite, location, error)
    }
  }
}
