import Placard

/// Files of ours that the site no longer has.
struct Leftovers: Sendable {
  let files: Set<String>
  /// Folders that held them and hold nothing of the new site.
  let folders: Set<String>
  /// Those that must go before new files take their places, for a folder comes where a file was or the other way round.
  let early: [String]
  /// The rest, sorted.
  let late: [String]

  init(_ outputs: [Output], ledger: Ledger) {
    // Whoever owns nothing leaves nothing over.
    let planned = ledger.hashes.isEmpty ? [] : Set(outputs.map(\.path))
    let files = Set(ledger.hashes.keys.filter { !planned.contains($0) })
    self.files = files
    guard !files.isEmpty else {
      (folders, early, late) = ([], [], [])
      return
    }
    let plannedFolders = Self.folders(of: outputs.lazy.map(\.path))
    folders = Self.folders(of: files).subtracting(plannedFolders)
    let sorted = files.sorted()
    early = sorted.filter { path in
      plannedFolders.contains(path) || Self.folders(of: CollectionOfOne(path)).contains(where: planned.contains)
    }
    let earlySet = Set(early)
    late = sorted.filter { !earlySet.contains($0) }
  }

  /// Deepest first.
  func foldersInOrder(of paths: [String]) -> [String] {
    Self.folders(of: paths).intersection(folders).sorted {
      ($0.utf8.count, $0) > ($1.utf8.count, $1)
    }
  }

  private static func folders(of paths: some Sequence<String>) -> Set<String> {
    var folders = Set<String>()
    var previous: Substring = ""
    for path in paths {
      var folder = Path.split(path).folder
      if folder == previous { continue }
      previous = folder
      while !folder.isEmpty, folders.insert(String(folder)).inserted { folder = Path.split(String(folder)).folder }
    }
    return folders
  }
}
