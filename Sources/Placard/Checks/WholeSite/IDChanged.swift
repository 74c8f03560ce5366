extension Check {
  /// Asked of the files that the last manifest lists: pages of notices, campuses, venues and units, and calendars of groups of
  /// readers, in the site's first language. What could not be read this time has findings of its own and is passed over.
  static let idChanged = Check(
    FindingGuide(
      .idChanged, Wording(zh: "发布过的编号不见了", en: "An id that was published is gone"),
      failing: """
        campuses:
          - id: «id-changed-since-published»north-campus
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
        """,
      passing: """
        campuses:
          - id: north-campus
            was: [north]
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
        """)
  ) { (site: SiteInspection, sink: inout FindingSink) in
    let published = site.published
    guard !published.paths.isEmpty else { return }
    let notices = Dictionary(
      site.notices.flatMap { notice in ([notice.notice.id] + notice.notice.was).map { ($0.rawValue, notice) } },
      uniquingKeysWith: { first, _ in first })
    for path in published.paths.sorted() {
      let parts = path.split(separator: "/").map(String.init)
      guard parts.count >= 3 else { continue }
      guard let notice = notices[parts[1]] else {
        if parts[0] == "notices", parts[2...] == ["index.html"], !published.folders.contains(parts[1]) {
          sink.report(.noticeGone(parts[1], in: site))
        }
        continue
      }
      guard parts.count == 4, !published.isFaulty(notice.file) else { continue }
      let id = String(parts[3].prefix { $0 != "." })
      let folder = "\(parts[0])/\(parts[2])"
      // Before any list is made: there may be ten thousand pages of units.
      if folder == "notices/units", published.units.contains(id) { continue }
      guard let things = notice.things(in: folder, published) else { continue }
      if !things.contains(where: { $0.ids.contains(id) }) { sink.report(.idGone(id, among: things, in: notice)) }
    }
  }

  fileprivate struct Thing {
    /// The present id first.
    let ids: [String]
    /// Found when it is asked for: there may be ten thousand things, and one finding.
    let range: @Sendable () -> SourceRange
    var canBeRenamed = true
  }
}

/// What the last publication had, and of what it is not known whether it is gone.
struct PublishedIDs: Sendable {
  /// Of the files that the last manifest lists.
  let paths: Set<String>
  /// The names of all folders of notices, readable or not.
  let folders: Set<String>
  /// The ids of all units, former ones too.
  let units: Set<String>
  let hasFaultyUnits: Bool
  private let faultyFiles: Set<String>

  init(_ paths: Set<String>, _ loading: Loading) {
    self.paths = paths
    folders = loading.noticeFolders
    faultyFiles = Set(loading.findings.filter { $0.severity == .error }.map(\.range.path))
    hasFaultyUnits = loading.unitFiles.contains(where: faultyFiles.contains)
    units =
      paths.isEmpty
      ? [] : Set((loading.draft?.units ?? []).flatMap { [$0.id.rawValue] + $0.was.map(\.rawValue) })
  }

  func isFaulty(_ file: String) -> Bool { faultyFiles.contains(file) }
}

extension PlacedNotice {
  private func placing(_ path: any PathPart...) -> @Sendable () -> SourceRange { { range(path) } }

  /// `nil` for a folder that holds no files of things with ids, and where the ids could not be read.
  fileprivate func things(in folder: String, _ published: PublishedIDs) -> [Check.Thing]? {
    switch folder {
    case "notices/campuses":
      return notice.campuses.enumerated().map {
        Check.Thing(ids: [$1.id.rawValue] + $1.was.map(\.rawValue), range: placing("campuses", $0, "id"))
      }
    case "notices/venues":
      return notice.campuses.enumerated().flatMap { campusIndex, campus in
        campus.venues.enumerated().map {
          Check.Thing(
            ids: [$1.id.rawValue] + $1.was.map(\.rawValue), range: placing("campuses", campusIndex, "venues", $0, "id"))
        }
      }
    case "notices/units":
      if published.hasFaultyUnits { return nil }
      return site.units.map { unit in
        Check.Thing(ids: [unit.id.rawValue] + unit.was.map(\.rawValue), range: { unitRange(unit.id) })
      }
    case "calendars/audiences":
      return notice.audience.groups.enumerated().map {
        Check.Thing(ids: [$1.id.rawValue], range: placing("audience", "groups", $0, "id"), canBeRenamed: false)
      }
    default: return nil
    }
  }
}

extension Finding {
  /// A notice that was not published before is most likely the same under another id.
  fileprivate static func noticeGone(_ id: String, in site: SiteInspection) -> Finding {
    let new = site.notices.filter { !site.published.paths.contains("notices/\($0.notice.id)/index.html") }
    let heir =
      new.count == 1 ? new.first : new.first { $0.notice.id.rawValue == new.map(\.notice.id.rawValue).nearest(to: id) }
    return Finding(
      .idChanged, at: heir?.range("id") ?? SourceRange(file: "content/notices/\(id)"),
      Wording(zh: "发布过的通知“\(id)”不见了", en: "the notice “\(id)”, which was published, is gone"),
      fix: Wording(
        zh: "如果改了编号，在新通知里写 was: [\(id)]；如果是删除，请确认不再需要它的网址",
        en:
          "if its id changed, write was: [\(id)] in the notice; if it was deleted, make sure that its address is not needed"
      ))
  }

  /// The new id is most likely the nearest one that was not published before.
  fileprivate static func idGone(_ id: String, among things: [Check.Thing], in notice: PlacedNotice) -> Finding {
    let near = things.compactMap(\.ids.first).nearest(to: id)
    let place =
      things.first { $0.ids.first == near }?.range()
      ?? things.first { $0.ids.first.map { $0.hasPrefix(id) || id.hasPrefix($0) } ?? false }?.range()
      ?? things.first.map { SourceRange(file: $0.range().path) } ?? notice.range()
    let canBeRenamed = things.allSatisfy(\.canBeRenamed)
    return Finding(
      .idChanged, at: place,
      Wording(
        zh: "上次发布过编号“\(id)”，现在没有了：它的网址、日历和二维码会失效",
        en: "the id “\(id)” was published and is gone: its address, calendar and QR code would die"),
      fix: canBeRenamed
        ? Wording(zh: "改回原编号，或者在新编号旁边写 was: [\(id)]", en: "restore it, or write was: [\(id)] beside the new id")
        : Wording(zh: "改回原编号", en: "restore it"))
  }
}

extension FindingKind {
  /// What compares a site with the one before it, and is no longer so once this one is published.
  package static let ofLastPublication: Set<String> = [idChanged.id, sessionRemoved.id]

  static let idChanged = FindingKind(
    "id-changed-since-published", .warning,
    meaning: Wording(
      zh: "已经转发的链接、印好的二维码和订阅的日历都会打不开。",
      en: "Links that were passed on, printed QR codes and subscribed calendars would lead nowhere."))
}
