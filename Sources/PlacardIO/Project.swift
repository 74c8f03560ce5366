import Placard

/// The folder of a project: its `content/` and its `templates/`.
package struct Project: Sendable {
  /// As the author named it, without a slash at the end; `.` for the working directory.
  package let folder: String
  package let contentFolder: String
  package let templatesFolder: String

  /// - Parameters:
  ///   - site: The project's folder, or its content folder: the one that holds `site.yaml`.
  ///   - templates: Takes the place of the project's own templates folder.
  package init(site: String = ".", templates: String? = nil) {
    var site = site
    while site.count > 1, site.hasSuffix("/") { site.removeLast() }
    if Path.status(Path.joined(site, "content"))?.kind != .folder,
      Path.status(Path.joined(site, "site.yaml")) != nil
    {
      contentFolder = site
      folder = Self.parent(of: site)
    } else {
      contentFolder = Path.joined(site, "content")
      folder = site
    }
    templatesFolder = templates ?? Path.joined(folder, "templates")
  }

  /// Every file, sorted by the bytes of its path.
  ///
  /// Attachments of notices are counted and not read. Folders are named under `content/` only, where one may stand in the
  /// place of a file; what cannot be read is named with the system's words.
  /// - Throws: `Failure` when the project has no content or templates folder, or it cannot be opened.
  package func files() async throws -> [SourceFile] {
    guard Path.status(folder)?.kind == .folder else {
      throw Failure(zh: "没有文件夹 \(folder)", en: "there is no folder \(folder)")
    }
    guard Path.status(contentFolder)?.kind == .folder else {
      throw Failure(
        zh: "\(folder == "." ? "当前文件夹" : folder)里没有 content 文件夹；用 --site 指明站点所在的文件夹，或用 placard new notice <id> 新建一则通知",
        en:
          "\(folder == "." ? "the working directory" : folder) has no content folder; name the site's folder with --site, or start with: placard new notice <id>"
      )
    }
    guard Path.status(templatesFolder)?.kind == .folder else {
      throw Failure(
        zh: "没有模板文件夹 \(templatesFolder)；把 templates 放在 content 旁边，或用 --templates 指明",
        en: "there is no templates folder \(templatesFolder); put one beside content, or name one with --templates")
    }
    var files = try await FolderReader(contentFolder, as: "content", reportsFolders: true).files()
    files += try await FolderReader(templatesFolder, as: "templates", reportsFolders: false).files()
    let conversion = TableConversion(toolbox: { Toolbox.find(project: folder) }, location: location)
    files = files.map(conversion.converted)
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Where a file of the project stands, as seen from the working directory.
  package func location(of path: String) -> String {
    if path == "content" || path.hasPrefix("content/") { return contentFolder + path.dropFirst("content".count) }
    if path == "templates" || path.hasPrefix("templates/") {
      return templatesFolder + path.dropFirst("templates".count)
    }
    return Path.joined(folder, path)
  }

  /// Where the site is published when nothing else is said.
  package var defaultOutput: String { Path.joined(folder, "public") }
}

extension Project {
  /// The output folder must not hold the project's own sources, nor lie among them.
  func refuseSources(as output: String) throws {
    guard let output = Path.resolvedPrefix(output) else { return }
    for source in [contentFolder, templatesFolder] {
      guard let resolved = Path.resolved(source) else { continue }
      if Path.isInside(output, resolved) {
        throw Failure(
          zh: "不能发布到 \(source) 里面：那里是站点的源文件；请用 --output 另选一个文件夹",
          en: "cannot publish into \(source), which holds the site's own sources; name another folder with --output")
      }
      if Path.isInside(resolved, output) {
        throw Failure(
          zh: "不能发布到 \(output)：站点的源文件就在里面；请用 --output 另选一个文件夹",
          en: "cannot publish into \(output), which holds the site's own sources; name another folder with --output")
      }
    }
    if let folder = Path.resolved(folder), Path.isInside(folder, output) {
      throw Failure(
        zh: "不能发布到 \(output)：那是站点自己的文件夹；请用 --output 另选一个文件夹",
        en: "cannot publish into \(output), which is the site's own folder; name another folder with --output")
    }
  }

  private static func parent(of path: String) -> String {
    if path == "." { return ".." }
    let (folder, name) = Path.split(path)
    if name == ".." { return path + "/.." }
    return folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : String(folder)
  }
}
