import Placard

/// What stands in the way of a new path: a file where a folder is needed, or a folder where a file is. If all of it is ours
/// and no longer wanted it goes first; otherwise nothing is changed.
struct Obstacles: Sendable {
  private let folder: OutputFolder
  /// Files of ours that the site no longer has.
  private let stale: Set<String>
  /// The folders that hold them, and nothing that the site still has.
  private let staleFolders: Set<String>

  init(_ folder: OutputFolder, stale: Set<String>, staleFolders: Set<String>) {
    self.folder = folder
    self.stale = stale
    self.staleFolders = staleFolders
  }

  /// Whether a file or folder will be removed by this build before new files are put in place.
  func willGo(_ path: String) -> Bool {
    stale.contains(path) || (staleFolders.contains(path) && holdsOnlyStaleFiles(path))
  }

  func failure(at path: String, _ kind: FileStatus.Kind) -> Failure {
    let shown = folder.display(path)
    switch kind {
    case .link:
      return Failure(
        zh: "\(shown) 是符号链接，placard 不经过链接写文件，没有改动任何文件；请删除这个链接",
        en: "\(shown) is a symbolic link, and placard writes through none; nothing was changed: remove the link")
    case .folder:
      return Failure(
        zh: "\(shown) 处应是文件，现有一个文件夹，里面有不是 placard 发布的内容；没有改动任何文件，请先移走它",
        en:
          "\(shown) should be a file, but is a folder with contents that placard did not publish; nothing was changed: move it away"
      )
    case .file, .special:
      return Failure(
        zh: "\(shown) 不是 placard 发布的，与要发布的文件重名；没有改动任何文件，请先移走它，或加 --force 替换",
        en:
          "\(shown) is in the way and placard did not publish it; nothing was changed: move it away, or replace it with --force"
      )
    }
  }

  private func holdsOnlyStaleFiles(_ path: String) -> Bool {
    var cursor = FolderCursor(folder.root)
    guard case .folder(let directory)? = try? cursor.place(path[...]), let names = try? directory.names() else {
      return false
    }
    return names.allSatisfy { name in name.map { willGo("\(path)/\($0)") } ?? false }
  }
}
