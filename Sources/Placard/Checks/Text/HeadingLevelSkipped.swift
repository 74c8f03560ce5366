extension Check {
  static let headingLevelSkipped = Check(
    FindingGuide(
      .headingLevelSkipped, Wording(zh: "正文标题跳级", en: "A heading that skips a level"),
      failing: """
        sections:
          - id: results
            title: 核对
            body: |
              # 核对办法

              «heading-level-skipped»### 逾期的后果

              后果自负。
        """,
      passing: """
        sections:
          - id: results
            title: 核对
            body: |
              # 核对办法

              ## 逾期的后果

              后果自负。
        """)
  ) { notice, sink in
    for text in notice.texts where text.isProse {
      for (_, scalar) in text.scalars where scalar.value.contains("#") {
        var previous: Int?
        var offset = 0
        var isFenced = false
        for line in scalar.value.split(separator: "\n", omittingEmptySubsequences: false) {
          defer { offset += line.utf8.count + 1 }
          if line.hasPrefix("```") || line.hasPrefix("~~~") { isFenced.toggle() }
          let level = line.prefix { $0 == "#" }.count
          guard !isFenced, (1...6).contains(level), line.dropFirst(level).first == " " else { continue }
          defer { previous = level }
          let most = (previous ?? 0) + 1
          guard level > most else { continue }
          sink.report(
            .headingLevelSkipped, at: notice.range(of: offset..<offset + line.utf8.count, in: scalar),
            Wording(
              zh: previous.map { "\($0) 级标题下面直接用了 \(level) 级" } ?? "第一个标题就用了 \(level) 级",
              en: previous.map { "level \(level) follows level \($0)" } ?? "the first heading is one of level \(level)"),
            fix: Wording(
              zh: "改成 \(String(repeating: "#", count: most)) 开头",
              en: "begin it with \(String(repeating: "#", count: most))"))
        }
      }
    }
  }
}

extension FindingKind {
  static let headingLevelSkipped = FindingKind(
    "heading-level-skipped", .warning,
    meaning: Wording(zh: "用读屏软件的读者会以为漏了一节。", en: "Readers with a screen reader would think that a part is missing."))
}
