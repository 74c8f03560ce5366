import Crypto
import Placard

/// A build that goes on from the last one: only the notices that changed are loaded, checked, planned and made.
///
/// A notice's pages depend on its own files, on those that list its units, on the settings and on the templates. That is not
/// believed but tried: the changed notices are built as a site of their own, from their old files and from their new ones.
/// The old ones must give the very bytes that stand in the output folder, and whatever speaks of all notices (the list of
/// notices, feeds, the map of the site) must be the same of both. Where anything else is the case, the whole site is built.
package struct Rebuild: Sendable {
  /// What there is to publish, and everything that was found, in files that were not read too.
  package let build: Build
  /// PDFs of other notices.
  package let otherPrints: Int
  let standing: ManifestLines
  let cache: BuildCache

  package var hasSheets: Bool { cache.hasSheets }
  package var isUnchanged: Bool { build.plan?.outputs.isEmpty != false }

  /// What is published when nothing has changed.
  package var summary: PublishSummary {
    var summary = PublishSummary()
    summary.files = standing.count
    summary.unchanged = standing.count
    summary.pages = cache.pageCount
    summary.byteCount = cache.byteCount
    return summary
  }
}

/// Goes on from what the last build of a project into an output folder has left.
package struct Rebuilding: Sendable {
  private let project: Project
  private let output: String
  private let files: [SourceFile]
  private let options: Build.Options
  private let key: ContentHash

  /// - Parameter options: but for `published`, which nothing here depends on.
  package init(
    _ project: Project, into output: String, _ files: [SourceFile], options: Build.Options, engine: PrintEngine?
  ) {
    self.project = project
    self.output = output
    self.files = files
    self.options = Build.Options(baseURL: options.baseURL, asOf: options.asOf, makesPDF: options.makesPDF)
    var writer = CacheWriter()
    writer.write(placardVersion)
    writer.write(Program.stamp) { $0.write($1) }
    writer.write(options.baseURL?.text) { $0.write($1) }
    writer.write(options.asOf?.iso8601) { $0.write($1) }
    writer.write(engine?.fingerprint) { $0.write($1) }
    key = ContentHash(writer.bytes)
  }

  /// `nil` when the whole site must be built.
  package func rebuild() async -> Rebuild? {
    let groups = SourceGroups(files)
    guard let folder = CacheFolder(of: project, for: output), let cache = folder.read(), cache.key == key,
      cache.notices.count == groups.notices.count, project.fingerprint(of: groups.common) == cache.common
    else { return nil }
    var changed: [BuildCache.Notice] = []
    for notice in cache.notices {
      guard let files = groups.notices[notice.folder] else { return nil }
      if project.fingerprint(of: files) != notice.fingerprint { changed.append(notice) }
    }
    // Each is built twice.
    guard changed.count * 4 <= cache.notices.count, let root = try? Directory(path: output),
      (try? root.status(of: Ledger.folderName)) == .some(nil)
    else { return nil }
    // What stands is looked at while the changed notices are built.
    async let intact = Self.intact(root, cache)
    if changed.isEmpty {
      guard let standing = await intact else { return nil }
      return rebuild(nil, cache.findings, cache, standing, otherPrints: standing.count(of: .pdf))
    }

    var old: [SourceFile] = []
    for notice in changed {
      guard let files = folder.sources(of: notice.folder) else { return nil }
      old += files
    }
    let names = Set(changed.map(\.folder))
    let unitFiles = Set(changed.flatMap(\.unitFiles))
    let common = groups.common.filter { !Self.listsUnits($0.path) || unitFiles.contains($0.path) }
    let new = names.flatMap { groups.notices[$0] ?? [] }
    var changing = options
    changing.unitCount = cache.unitCount
    let whole = changing
    let theme = await Theme(files, languages: Loading.languages(in: files))
    async let before = Build((common + old).inOrder, options: whole, theme: theme)
    async let after = Build((common + new).inOrder, options: whole, theme: theme)
    let comparison = RebuildComparison(
      before: await before, after: await after, names: names, folder: output, cache: cache)
    guard let standing = await intact, let findings = comparison.findings, let plan = await comparison.plan(standing)
    else { return nil }
    let prints =
      standing.count(of: .pdf) - (options.makesPDF ? plan.printJobs.reduce(0) { $0 + 1 + $1.formerPaths.count } : 0)
    return rebuild(plan, findings, cache, standing, ties: await after.ties, otherPrints: max(0, prints))
  }

  /// The manifest of an output folder in which every file is as the last build left it.
  private static func intact(_ root: Directory, _ cache: BuildCache) async -> ManifestLines? {
    guard let standing = ManifestLines(root), ContentHash(standing.bytes) == cache.manifest,
      await standing.stamps(in: root) == cache.stamps
    else { return nil }
    return standing
  }

  private static func listsUnits(_ path: String) -> Bool {
    path == "content/units.yaml" || path.hasPrefix("content/units/")
  }

  private func rebuild(
    _ plan: SitePlan?, _ findings: [Finding], _ cache: BuildCache, _ standing: ManifestLines,
    ties: [NoticeTies] = [], otherPrints: Int
  ) -> Rebuild {
    let paths = Set(findings.flatMap { [$0.range.path] + $0.notes.map(\.range.path) })
    let sources = Dictionary(
      files.filter { paths.contains($0.path) }.compactMap(\.text).map { ($0.path, $0) },
      uniquingKeysWith: { first, _ in first })
    let nothing = SitePlan(outputs: [], baseURL: cache.baseURL.flatMap(WebAddress.init))
    return Rebuild(
      build: Build(
        plan: plan ?? nothing, findings: findings, sources: sources, ties: ties, unitCount: cache.unitCount),
      otherPrints: otherPrints, standing: standing, cache: cache)
  }
}

extension [SourceFile] {
  fileprivate var inOrder: [SourceFile] { sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) } }
}

// MARK: - Remembering

extension Rebuilding {
  /// Notes what a build has left, for the next one. Where that cannot be written, the next one does without.
  /// - Parameters:
  ///   - build: of the whole site.
  ///   - findings: with those of printing.
  ///   - plan: what was published, PDFs included.
  package func remember(
    _ build: Build, _ findings: [Finding], _ plan: SitePlan, _ summary: PublishSummary
  ) async {
    guard let folder = CacheFolder(of: project, for: output), let root = try? Directory(path: output),
      let standing = ManifestLines(root)
    else { return }
    let stamps = await standing.stamps(in: root).compactMap { $0 }
    let groups = SourceGroups(files)
    let ties = Dictionary(build.ties.map { ($0.folder, $0) }, uniquingKeysWith: { first, _ in first })
    guard stamps.count == standing.count, ties.count == groups.notices.count else { return }
    let known = Dictionary(
      (folder.read()?.notices ?? []).map { ($0.folder, $0.fingerprint) }, uniquingKeysWith: { first, _ in first })
    var notices: [BuildCache.Notice] = []
    var sources: [String: [SourceFile]] = [:]
    for (name, files) in groups.notices.sorted(by: { $0.key < $1.key }) {
      guard let tie = ties[name] else { return }
      let fingerprint = project.fingerprint(of: files)
      if known[name] != fingerprint { sources[name] = files }
      notices.append(
        .init(folder: name, fingerprint: fingerprint, rooms: tie.rooms.sorted(), unitFiles: tie.unitFiles.sorted()))
    }
    let cache = BuildCache(
      key: key, common: project.fingerprint(of: groups.common), notices: notices,
      findings: findings.filter { !FindingKind.ofLastPublication.contains($0.kind.id) },
      baseURL: plan.baseURL?.text, hasSheets: !plan.sheets.isEmpty, unitCount: build.unitCount,
      pageCount: summary.pages,
      byteCount: summary.byteCount, manifest: ContentHash(standing.bytes), stamps: stamps)
    try? folder.write(cache, sources: sources)
  }

  /// The same after a rebuild.
  package func remember(
    _ rebuild: Rebuild, _ findings: [Finding], _ plan: SitePlan, _ summary: PublishSummary
  ) async {
    guard let folder = CacheFolder(of: project, for: output), let root = try? Directory(path: output),
      let manifest = ManifestLines.bytes(in: root)
    else { return }
    // The same files in the same order.
    let (old, standing) = (rebuild.cache, rebuild.standing)
    var stamps = old.stamps
    var cursor = FolderCursor(root)
    for output in plan.outputs {
      let (parent, name) = Path.split(output.path)
      guard let index = standing.index(of: output.path), case .folder(let directory)? = try? cursor.place(parent),
        let stamp = directory.stamp(of: String(name))
      else { return }
      stamps[index] = stamp
    }
    let groups = SourceGroups(files)
    var notices = old.notices
    var sources: [String: [SourceFile]] = [:]
    for (index, notice) in notices.enumerated() {
      guard let tie = rebuild.build.ties.first(where: { $0.folder == notice.folder }),
        let files = groups.notices[notice.folder]
      else { continue }
      notices[index] = .init(
        folder: notice.folder, fingerprint: project.fingerprint(of: files), rooms: tie.rooms.sorted(),
        unitFiles: tie.unitFiles.sorted())
      sources[notice.folder] = files
    }
    let cache = BuildCache(
      key: key, common: old.common, notices: notices, findings: findings, baseURL: old.baseURL,
      hasSheets: old.hasSheets, unitCount: old.unitCount, pageCount: old.pageCount, byteCount: summary.byteCount,
      manifest: ContentHash(manifest), stamps: stamps)
    try? folder.write(cache, sources: sources)
  }
}
