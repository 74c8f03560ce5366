extension Check {
  static let duplicateTitle = Check(
    FindingGuide(
      .duplicateTitle, Wording(zh: "两份通知标题相同", en: "Two notices with one title"),
      failing: """
        === content/notices/later/notice.yaml
        id: later
        title: «duplicate-title»采集相片
        issued: 2025-11-15
        issuer: graduate-school
        """,
      passing: """
        === content/notices/later/notice.yaml
        id: later
        title: 补充采集相片
        issued: 2025-11-15
        issuer: graduate-school
        """)
  ) { (site: SiteInspection, sink: inout FindingSink) in
    var first: [String: PlacedNotice] = [:]
    for notice in site.notices.sorted(by: { ($0.notice.issued, $0.notice.id) < ($1.notice.issued, $1.notice.id) }) {
      let title = notice.name(notice.notice.title)
      guard !title.isEmpty else { continue }
      guard let earlier = first[title] else {
        first[title] = notice
        continue
      }
      sink.report(
        .duplicateTitle, at: notice.range("title"),
        Wording(zh: "与“\(earlier.notice.id)”的标题相同", en: "“\(earlier.notice.id)” has the same title"),
        fix: Wording(zh: "在标题里写出区别，例如年份、批次", en: "put the difference into the title: the year, the round"),
        notes: [.init(at: earlier.range("title"), Wording(zh: "另一份在这里", en: "the other one is here"))])
    }
  }
}

extension FindingKind {
  static let duplicateTitle = FindingKind(
    "duplicate-title", .warning,
    meaning: Wording(zh: "在列表和搜索结果里分不出哪一份是哪一份。", en: "Nobody could tell the two apart in lists and search results."))
}
