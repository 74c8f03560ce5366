extension Check {
  /// Asked of the single calendar files that the last manifest lists: each session has one, cancelled ones too.
  static let sessionRemoved = Check(
    FindingGuide(
      .sessionRemoved, Wording(zh: "发布过的场次不见了", en: "A session that was published is gone"),
      failing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            «session-removed-since-published»sessions:
              - {id: second-day, date: 2025-11-05, times: ["9:00~12:00"], venues: [hall]}
        """,
      passing: """
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅}]
            sessions:
              - {id: first-day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall], status: cancelled}
              - {id: second-day, date: 2025-11-05, times: ["9:00~12:00"], venues: [hall]}
        """)
  ) { (site: SiteInspection, sink: inout FindingSink) in
    guard !site.published.paths.isEmpty else { return }
    let notices = Dictionary(
      site.notices.flatMap { notice in ([notice.notice.id] + notice.notice.was).map { ($0.rawValue, notice) } },
      uniquingKeysWith: { first, _ in first })
    for path in site.published.paths.sorted() {
      // calendars/photos/sessions/first-day.ics; a notice that is gone as a whole is another finding.
      let parts = path.split(separator: "/").map(String.init)
      guard parts.count == 4, parts[0] == "calendars", parts[2] == "sessions", parts[3].hasSuffix(".ics"),
        let notice = notices[parts[1]], !site.published.isFaulty(notice.file)
      else { continue }
      let id = String(parts[3].dropLast(".ics".count))
      if !notice.sessions.contains(where: { $0.session.ids.contains { $0.rawValue == id } }) {
        sink.report(.sessionRemoved(id, from: notice))
      }
    }
  }
}

extension Finding {
  fileprivate static func sessionRemoved(_ id: String, from notice: PlacedNotice) -> Finding {
    // Where it most likely stood: at the campus whose sessions have the nearest ids.
    let near = notice.sessions.map(\.session.id.rawValue).nearest(to: id)
    let campus = near.flatMap { near in
      notice.notice.campuses.firstIndex { $0.sessions.contains { $0.id.rawValue == near } }
    }
    let place: SourceRange =
      if let index = campus ?? notice.notice.campuses.firstIndex(where: { !$0.sessions.isEmpty }) {
        notice.keyRange("campuses", index, "sessions")
      } else if notice.notice.campuses.isEmpty {
        notice.keyRange("title")
      } else {
        notice.keyRange("campuses")
      }
    return Finding(
      .sessionRemoved, at: place,
      Wording(
        zh: "上次发布过场次“\(id)”，现在没有了：订阅日历的人不会知道它不办了",
        en: "the session “\(id)” was published and is gone: those who follow the calendar would not learn of it"),
      fix: Wording(
        zh: "不办了：把它放回来，写 status: cancelled；只是改了编号：在新编号旁边写 was: [\(id)]",
        en: "if it is off, put it back with status: cancelled; if its id changed, write was: [\(id)] beside the new one"
      ))
  }
}

extension FindingKind {
  static let sessionRemoved = FindingKind(
    "session-removed-since-published", .error,
    meaning: Wording(
      zh: "已经导入日历的人手机里还留着这一场，会白跑一趟；订阅的人只看到它悄悄消失。",
      en:
        "Those who imported it would still have it in their phones and come in vain; those who follow would see it vanish without a word."
    ))
}
