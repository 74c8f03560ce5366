/// The files under `content/`, sorted into what they are.
struct ContentFolder: Sendable {
  /// `nil` when it is missing.
  let site: SourceFile?
  /// `units.yaml` and the files of the folder `units`, by path.
  let units: [SourceFile]
  /// The names of the pictures beside `site.yaml`.
  let pictures: [String]
  let calendar: SourceFile?
  /// By id.
  let notices: [NoticeFolder]
  /// Files that are missing, or that nobody reads.
  let findings: [Finding]

  struct NoticeFolder: Sendable {
    /// The folder's name.
    let id: String
    /// `nil` when it is missing.
    let file: SourceFile?
    /// The names of the files in its `attachments` folder.
    let attachments: [String]
    /// `schedule.csv`, `schedule.xlsx`: one of them, as a rule.
    let tables: [SourceFile]
  }

  init(_ files: [SourceFile]) {
    var site: SourceFile?
    var units: [SourceFile] = []
    var pictures: [String] = []
    var calendar: SourceFile?
    var folders: [String: (file: SourceFile?, attachments: [String])] = [:]
    var tables: [String: [SourceFile]] = [:]
    var findings: [Finding] = []
    var strays: [String] = []
    for file in files.sorted(by: { $0.path < $1.path }) {
      let parts = file.path.split(separator: "/").map(String.init)
      guard parts.first == "content", !parts.contains(where: \.isIgnored) else { continue }
      let isFolder = file.content == .folder
      switch parts.dropFirst() {
      case ["site.yaml"]: site = file
      case ["units.yaml"]: units.append(file)
      case ["units"] where isFolder: continue
      // A folder that cannot be opened may hold any units.
      case ["units"] where file.isUnreadable: units.append(file)
      case let rest where rest.first == "units" && rest.count == 2 && parts[2].hasSuffix(".yaml"): units.append(file)
      case let rest where rest.count == 1 && !isFolder && parts[1].isPicture: pictures.append(parts[1])
      case ["calendar.yaml"]: calendar = file
      case ["notices"] where isFolder: continue
      case let rest where rest.first == "notices" && rest.count == 2 && isFolder:
        folders[parts[2], default: (nil, [])].file = folders[parts[2]]?.file
      case let rest where rest.first == "notices" && rest.count == 3 && parts[3] == "notice.yaml":
        folders[parts[2], default: (nil, [])].file = file
      case let rest where rest.first == "notices" && rest.count == 3 && ScheduleFile.fileNames.contains(parts[3]):
        tables[parts[2], default: []].append(file)
        if folders[parts[2]] == nil { folders[parts[2]] = (nil, []) }
      case let rest where rest.first == "notices" && rest.count == 3 && parts[3] == "attachments" && isFolder: continue
      case let rest where rest.first == "notices" && rest.count == 4 && parts[3] == "attachments" && !isFolder:
        if case .unreadable = file.content, let fault = file.decoded().finding { findings.append(fault) }
        folders[parts[2], default: (nil, [])].attachments.append(parts[4])
      default:
        if parts.count > 3, parts[1] == "notices", folders[parts[2]] == nil { folders[parts[2]] = (nil, []) }
        if case .unreadable = file.content {
          if let fault = file.decoded().finding { findings.append(fault) }
        } else if !isFolder {
          strays.append(file.path)
        }
      }
    }
    let misnamed = MisnamedFiles(strays, among: files)
    findings += misnamed.findings
    if site == nil, !misnamed.meant.contains("content/site.yaml") {
      findings.append(
        .missing(
          "content/site.yaml",
          fix: Wording(zh: "新建这个文件，写上 name、languages 和 issuers", en: "create it, with name, languages and issuers")))
    }
    for id in folders.keys.sorted() where folders[id]?.file == nil && !misnamed.folders.contains(id) {
      findings.append(
        .missing(
          "content/notices/\(id)/notice.yaml",
          fix: Wording(zh: "在文件夹里放上 notice.yaml，或者删掉这个文件夹", en: "put notice.yaml into the folder, or delete the folder")
        ))
    }
    let isUnseen = findings.contains { $0.kind == .unreadableFile && $0.range.path.hasPrefix("content/notices") }
    if folders.isEmpty, !isUnseen, !misnamed.holdNotices {
      findings.append(
        Finding(
          .noNotices, at: SourceRange(file: "content/notices"), Wording(zh: "还没有通知", en: "there is no notice yet"),
          fix: Wording(
            zh: "新建 content/notices/<编号>/notice.yaml", en: "create content/notices/<id>/notice.yaml")))
    }
    self.site = site
    self.units = units
    self.pictures = pictures
    self.calendar = calendar
    notices = folders.keys.sorted().map {
      NoticeFolder(
        id: $0, file: folders[$0]?.file, attachments: folders[$0]?.attachments ?? [], tables: tables[$0] ?? [])
    }
    self.findings = findings
  }
}

extension ContentFolder {
  /// The texts of those files that are wanted, by path; without those that are no text.
  func sources(where isWanted: (String) -> Bool) -> [String: SourceText] {
    let files =
      [site, calendar].compactMap { $0 } + units + notices.flatMap { [$0.file].compactMap { $0 } + $0.tables }
    return files.reduce(into: [:]) { sources, file in
      guard isWanted(file.path) else { return }
      sources[file.path] = isTable(file.path) ? ScheduleFile.read(file).table?.source : file.text
    }
  }

  func isTable(_ path: String) -> Bool { ScheduleFile.fileNames.contains { path.hasSuffix("/" + $0) } }
}

extension String {
  /// What systems and editors leave behind.
  fileprivate var isIgnored: Bool {
    hasPrefix(".") || hasPrefix("~") || hasSuffix("~") || self == "Thumbs.db" || self == "desktop.ini"
  }

  /// Of the kinds that an emblem may have.
  fileprivate var isPicture: Bool { [".svg", ".png"].contains { lowercased().hasSuffix($0) } }
}

extension SourceFile {
  fileprivate var isUnreadable: Bool {
    if case .unreadable = content { true } else { false }
  }
}

extension Finding {
  fileprivate static func missing(_ path: String, fix: Wording) -> Finding {
    Finding(
      .missingContent, at: SourceRange(file: path),
      Wording(zh: "缺少文件 \(path)", en: "the file \(path) is missing"), fix: fix)
  }
}

extension FindingKind {
  static let missingContent = FindingKind(
    "missing-content", .error, meaning: Wording(zh: "没有内容可以发布。", en: "There is nothing to publish."))
  static let noNotices = FindingKind(
    "no-notices", .warning, meaning: Wording(zh: "网站上一份通知也没有。", en: "The site would show no notice at all."))
}
