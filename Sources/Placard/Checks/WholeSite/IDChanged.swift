extension Check {
  /// Asked of the pages that the last manifest lists: campuses, venues, units and notices, in the site's first language.
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
    guard !site.published.isEmpty else { return }
    let notices = Dictionary(
      site.notices.flatMap { notice in ([notice.notice.id] + notice.notice.was).map { ($0.rawValue, notice) } },
      uniquingKeysWith: { first, _ in first })
    for path in site.published.sorted() {
      let parts = path.split(separator: "/").map(String.init)
      guard parts.count >= 3, parts[0] == "notices" else { continue }
      guard let notice = notices[parts[1]] else {
        if parts.count == 3, parts[2] == "index.html" { sink.report(.noticeGone(parts[1])) }
        continue
      }
      guard parts.count == 4, parts[3].hasSuffix(".html") else { continue }
      let id = String(parts[3].dropLast(5))
      if let gone = notice.things(in: parts[2]), !gone.contains(where: { $0.ids.contains(id) }) {
        sink.report(.idGone(id, parts[2], among: gone, in: notice))
      }
    }
  }

  fileprivate struct Thing {
    /// The present id first.
    let ids: [String]
    let range: SourceRange
  }
}

extension NoticeInspection {
  /// `nil` for a folder that holds no pages of things with ids.
  fileprivate func things(in folder: String) -> [Check.Thing]? {
    switch folder {
    case "campuses":
      notice.campuses.enumerated().map {
        Check.Thing(ids: [$1.id.rawValue] + $1.was.map(\.rawValue), range: range("campuses", $0, "id"))
      }
    case "venues":
      notice.campuses.enumerated().flatMap { campusIndex, campus in
        campus.venues.enumerated().map {
          Check.Thing(
            ids: [$1.id.rawValue] + $1.was.map(\.rawValue), range: range("campuses", campusIndex, "venues", $0, "id"))
        }
      }
    case "units":
      site.units.enumerated().map {
        Check.Thing(ids: [$1.id.rawValue] + $1.was.map(\.rawValue), range: unitRange($0))
      }
    default: nil
    }
  }
}

extension Finding {
  fileprivate static func noticeGone(_ id: String) -> Finding {
    Finding(
      .idChanged, at: SourceRange(file: "content/notices/\(id)"),
      Wording(zh: "发布过的通知“\(id)”不见了", en: "the notice “\(id)”, which was published, is gone"),
      fix: Wording(
        zh: "如果改了编号，在新通知里写 was: [\(id)]；如果是删除，请确认不再需要它的网址",
        en:
          "if its id changed, write was: [\(id)] in the notice; if it was deleted, make sure that its address is not needed"
      ))
  }

  /// The new id is most likely the nearest one that was not published before.
  fileprivate static func idGone(
    _ id: String, _ folder: String, among things: [Check.Thing], in notice: NoticeInspection
  ) -> Finding {
    let near = things.compactMap(\.ids.first).nearest(to: id)
    let place =
      things.first { $0.ids.first == near }?.range
      ?? things.first { $0.ids.first.map { $0.hasPrefix(id) || id.hasPrefix($0) } ?? false }?.range
      ?? (folder == "units" ? SourceRange(file: "content/units.yaml") : notice.keyRange("campuses"))
    return Finding(
      .idChanged, at: place,
      Wording(
        zh: "上次发布过编号“\(id)”，现在没有了：它的网址、日历和二维码会失效",
        en: "the id “\(id)” was published and is gone: its address, calendar and QR code would die"),
      fix: Wording(zh: "改回原编号，或者在新编号旁边写 was: [\(id)]", en: "restore it, or write was: [\(id)] beside the new id"))
  }
}

extension FindingKind {
  static let idChanged = FindingKind(
    "id-changed-since-published", .warning,
    meaning: Wording(
      zh: "已经转发的链接、印好的二维码和订阅的日历都会打不开。",
      en: "Links that were passed on, printed QR codes and subscribed calendars would lead nowhere."))
}
