import Foundation

@testable import Placard

/// A project's folder of the package, read as the tool would: `SiteFolder("Tests/Sites/valid/exam-week")`.
struct SiteFolder: CustomTestStringConvertible, Sendable {
  let path: String

  /// - Parameter path: relative to the package's folder; empty for the package itself.
  init(_ path: String) { self.path = path }

  var testDescription: String { path.isEmpty ? "content" : path }

  /// What the folder holds below `content/` and `templates/`, in the order of paths.
  func files() throws -> [SourceFile] {
    try ["content", "templates"].flatMap(files(below:)).sorted { $0.path < $1.path }
  }

  /// The package's own notices and every site of `Tests/Sites/valid`.
  static let valid: [SiteFolder] = {
    let folder = "Tests/Sites/valid"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
    return [SiteFolder("")] + names.sorted().map { SiteFolder("\(folder)/\($0)") }
  }()

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func files(below folder: String) throws -> [SourceFile] {
    let base = Self.root.appending(path: path).standardizedFileURL
    let top = base.appending(path: folder)
    guard let names = FileManager.default.enumerator(atPath: top.path) else { return [] }
    var files: [SourceFile] = []
    for case let name as String in names {
      let url = top.appending(path: name)
      if url.hasDirectoryPath || (try url.resourceValues(forKeys: [.isDirectoryKey])).isDirectory == true { continue }
      let data = try Data(contentsOf: url)
      files.append(
        SourceFile(
          path: "\(folder)/\(name)",
          content: name.contains("/attachments/") ? .attachment(byteCount: data.count) : .bytes(Array(data))))
    }
    return files
  }
}
