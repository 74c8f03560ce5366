import Placard

/// The manifest of a folder as it stands, cut into its lines and not read: a build that changes a few of twenty thousand files
/// copies the others' lines.
struct ManifestLines: Sendable {
  let bytes: [UInt8]
  /// Without the commas between them.
  private let lines: [Range<Int>]
  /// Where each line has its path.
  private let paths: [Range<Int>]

  /// `nil` for anything that this program has not written, and for paths that JSON must escape.
  init?(_ bytes: [UInt8]) {
    let head = Array("{\"format\":1,\"files\":[\n".utf8)
    let foot = Array("\n]}\n".utf8)
    guard bytes.starts(with: head), bytes.count >= head.count + foot.count,
      bytes.suffix(foot.count).elementsEqual(foot)
    else { return nil }
    let opening = Array("{\"path\":\"".utf8)
    var lines: [Range<Int>] = []
    var paths: [Range<Int>] = []
    var start = head.count
    let end = bytes.count - foot.count
    while start < end {
      let lineEnd = bytes[start..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
      let line = start..<(lineEnd == end ? end : lineEnd - 1)
      let path = start + opening.count
      guard bytes[line].starts(with: opening), lineEnd == end || bytes[lineEnd - 1] == UInt8(ascii: ","),
        let quote = bytes[path..<line.upperBound].firstIndex(of: UInt8(ascii: "\"")),
        !bytes[path..<quote].contains(UInt8(ascii: "\\"))
      else { return nil }
      lines.append(line)
      paths.append(path..<quote)
      start = lineEnd + 1
    }
    self.bytes = bytes
    self.lines = lines
    self.paths = paths
  }

  init?(_ folder: Directory) {
    guard let bytes = Self.bytes(in: folder) else { return nil }
    self.init(bytes)
  }

  static func bytes(in folder: Directory) -> [UInt8]? {
    guard let file = try? folder.openIfPresent(Manifest.fileName), let status = try? file.status(),
      status.kind == .file
    else { return nil }
    return try? file.readAll(expecting: status.byteCount)
  }

  var count: Int { lines.count }

  func path(_ index: Int) -> String { String(decoding: bytes[paths[index]], as: UTF8.self) }

  func entry(of path: String) -> Manifest.Entry? {
    index(of: path).flatMap { Manifest.entry(bytes[lines[$0]]) }
  }

  func index(of path: String) -> Int? {
    var (low, high) = (0, paths.count)
    while low < high {
      let middle = (low + high) / 2
      if bytes[paths[middle]].lexicographicallyPrecedes(path.utf8) { low = middle + 1 } else { high = middle }
    }
    return low < paths.count && bytes[paths[low]].elementsEqual(path.utf8) ? low : nil
  }

  /// The manifest with other lines for some files that it lists.
  func replacing(_ entries: [Manifest.Entry]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 4096)
    var copied = 0
    for (index, entry) in entries.compactMap({ entry in index(of: entry.path).map { ($0, entry) } })
      .sorted(by: { $0.0 < $1.0 })
    {
      result += bytes[copied..<lines[index].lowerBound]
      entry.append(to: &result)
      copied = lines[index].upperBound
    }
    result += bytes[copied...]
    return result
  }
}

extension ManifestLines {
  /// How many are of a kind.
  func count(of kind: Output.Kind) -> Int {
    let word = Array(",\"kind\":\"\(kind.rawValue)\",".utf8)
    return lines.indices.count { index in
      // Behind the path, the size and the hash.
      let rest = bytes[paths[index].upperBound..<lines[index].upperBound]
      guard let comma = rest.dropFirst(10).firstIndex(of: UInt8(ascii: ",")) else { return false }
      return rest[comma...].dropFirst(76).starts(with: word)
    }
  }

  /// The stamps of all files, or of those among `paths`; `nil` for one that is not there, or no longer a file.
  func stamps(in folder: Directory) async -> [FileStamp?] {
    await Array(0..<count).inBatches(of: max(256, count / (4 * Cores.count))) { numbers, _ in
      stamps(of: numbers.startIndex..<numbers.endIndex, in: folder)
    }
  }

  private func stamps(of range: Range<Int>, in folder: Directory) -> [FileStamp?] {
    var cursor = FolderCursor(folder)
    return range.map { index in
      let (parent, name) = Path.split(path(index))
      guard case .folder(let directory)? = try? cursor.place(parent) else { return nil }
      return directory.stamp(of: String(name))
    }
  }
}
