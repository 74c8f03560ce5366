extension Check {
  /// In cells, two for a Hanzi: a title of three lines on a poster, a short title of one line in a calendar.
  static let veryLongTitle = Check(
    FindingGuide(
      .veryLongTitle, Wording(zh: "标题太长", en: "A very long title"),
      failing: """
        short_title: «very-long-title»关于做好毕业生学历证书相片电子图像采集工作有关事项的说明
        """,
      passing: """
        short_title: 学历相片采集
        """)
  ) { notice, sink in
    func check(_ text: Text?, _ key: String, limit: Int) {
      guard let text else { return }
      for version in text.contents where version.content.displayWidth > limit {
        let (language, title) = (version.language, version.content)
        let isMap = notice.node([key])?.scalar == nil
        sink.report(
          .veryLongTitle, at: isMap ? notice.range(key, language.rawValue) : notice.range(key),
          Wording(
            zh: "标题有 \(title.displayWidth / 2) 个字宽，最好不超过 \(limit / 2)",
            en: "the title is \(title.displayWidth) cells wide; \(limit) are the most that reads well"),
          fix: Wording(zh: "改短；细节放到正文里", en: "make it shorter; put details into the text"))
      }
    }
    check(notice.notice.title, "title", limit: 120)
    check(notice.notice.shortTitle, "short_title", limit: 48)
  }
}

extension FindingKind {
  static let veryLongTitle = FindingKind(
    "very-long-title", .warning,
    meaning: Wording(
      zh: "手机和海报上要折好几行，日历里会被截断。", en: "It breaks over many lines on phones and posters and is cut off in calendars."))
}
