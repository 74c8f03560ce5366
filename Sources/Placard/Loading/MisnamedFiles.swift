/// Files under `content/` whose names nothing reads: stray ones, and those that were meant for a file that is missing. The
/// former are left aside with a warning; to leave the latter aside would publish a site without its units, or without a notice.
struct MisnamedFiles {
  private(set) var findings: [Finding] = []
  /// The paths that they should have.
  private(set) var meant: Set<String> = []
  /// Folders of notices whose file is one of them.
  private(set) var folders: Set<String> = []
  var holdNotices: Bool { meant.contains { $0.hasPrefix("content/notices/") } }

  /// - Parameters:
  ///   - strays: their paths.
  ///   - files: all files of the project.
  init(_ strays: [String], among files: [SourceFile]) {
    guard !strays.isEmpty else { return }
    let paths = Set(files.map(\.path))
    for path in strays {
      let parts = path.split(separator: "/").map(String.init)
      let offer = Self.offer(parts, paths)
      guard let offer, offer.isRead, !paths.contains(offer.path), meant.insert(offer.path).inserted else {
        findings.append(.stray(path, offer: offer?.path))
        continue
      }
      if parts.count > 3, parts[1] == "notices" { folders.insert(parts[2]) }
      findings.append(.misnamed(path, offer: offer.path))
    }
  }

  /// The path that a file should probably have, and whether what it holds is then read, and not only copied.
  private static func offer(_ parts: [String], _ paths: Set<String>) -> (path: String, isRead: Bool)? {
    guard let name = parts.last, parts.count > 1 else { return nil }
    let lower = name.lowercased()
    let folder = parts.dropLast().joined(separator: "/")
    let isYAML = [".yaml", ".yml", ".yaml.txt", ".yml.txt"].contains(where: lower.hasSuffix)
    let stem = String(name.prefix { $0 != "." })
    switch (parts[1], parts.count) {
    case (_, 2):
      if ["notice.yaml", "notices.yaml", "notice.yml"].contains(lower) {
        return ("content/notices/<id>/notice.yaml", true)
      }
      return ["site.yaml", "units.yaml", "calendar.yaml"].nearest(to: lower.withoutTextEnding).map {
        ("content/\($0)", true)
      }
    case ("units", _) where isYAML:
      return ("content/units/\(stem).yaml", true)
    case ("notices", 3) where isYAML:
      return ("\(folder)/\(stem)/notice.yaml", true)
    case ("notices", 4):
      let known = (["notice.yaml"] + ScheduleFile.fileNames).nearest(to: lower.withoutTextEnding)
      if let known { return ("\(folder)/\(known)", true) }
      if isYAML, !paths.contains("\(folder)/notice.yaml") { return ("\(folder)/notice.yaml", true) }
      return lower.hasSuffix(".pdf") ? ("\(folder)/attachments/\(name)", false) : nil
    case ("notices", 5) where name == "notice.yaml":
      return ("content/notices/\(parts[3])/notice.yaml", true)
    case ("notices", 5) where ["attachments"].nearest(to: parts[3].lowercased()) != nil:
      return ("\(parts[0...2].joined(separator: "/"))/attachments/\(name)", false)
    case (let misnamed, 4) where name == "notice.yaml" && ["notices"].nearest(to: misnamed.lowercased()) != nil:
      return ("content/notices/\(parts[2])/notice.yaml", true)
    default:
      return nil
    }
  }
}

extension String {
  /// `notice.yaml` for `notice.yaml.txt`, which Windows makes of it.
  fileprivate var withoutTextEnding: String { hasSuffix(".txt") ? String(dropLast(4)) : self }
}

extension Finding {
  fileprivate static func misnamed(_ path: String, offer: String) -> Finding {
    Finding(
      .misnamedFile, at: SourceRange(file: path),
      Wording(zh: "文件 \(path) 的名称或位置不对，不会被读取", en: "the file \(path) is not read under this name"),
      fix: Wording(zh: "改名为 \(offer)；不要了就移到 content 外面", en: "rename it to \(offer), or move it out of content"))
  }

  fileprivate static func stray(_ path: String, offer: String?) -> Finding {
    Finding(
      .strayFile, at: SourceRange(file: path),
      Wording(zh: "没有地方用到文件 \(path)", en: "nothing reads the file \(path)"),
      fix: offer.map { Wording(zh: "是不是应为 \($0)？", en: "should it be \($0)?") }
        ?? Wording(zh: "用不着就移到 content 外面", en: "move it out of content if it is not needed"))
  }
}

extension FindingKind {
  static let misnamedFile = FindingKind(
    "misnamed-file", .error,
    meaning: Wording(zh: "里面的内容不会出现在网站上。", en: "What it holds would not appear on the site."))
  static let strayFile = FindingKind(
    "stray-file", .warning, meaning: Wording(zh: "里面的内容不会出现在网站上。", en: "What it holds would not appear on the site."))
}
