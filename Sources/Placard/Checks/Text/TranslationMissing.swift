extension Check {
  /// A warning where a notice is translated but for a few texts, which were overlooked; a hint where the translation is a partial
  /// one by design, or there is none.
  static let translationMissing = Check(
    texts: FindingGuide(
      .translationMissing, Wording(zh: "漏了译文", en: "A text without its translation"),
      failing: """
        id: photos
        title: {zh-CN: 采集相片, en: Photographs}
        issued: 2025-10-15
        issuer: graduate-school
        short_title: {zh-CN: 相片, en: Photos}
        steps:
          - {id: a, title: {zh-CN: 准备, en: Prepare}}
          - {id: b, title: {zh-CN: 付款, en: Pay}}
          - {id: c, title: {zh-CN: 排队, en: Queue}}
          - {id: d, title: {zh-CN: 拍摄, en: Have it taken}}
          - {id: e, title: {zh-CN: 核对, en: Check it}}
          - {id: f, title: «translation-missing»{zh-CN: 领取}}
        """,
      passing: """
        id: photos
        title: {zh-CN: 采集相片, en: Photographs}
        issued: 2025-10-15
        issuer: graduate-school
        short_title: {zh-CN: 相片, en: Photos}
        steps:
          - {id: a, title: {zh-CN: 准备, en: Prepare}}
          - {id: b, title: {zh-CN: 付款, en: Pay}}
          - {id: c, title: {zh-CN: 排队, en: Queue}}
          - {id: d, title: {zh-CN: 拍摄, en: Have it taken}}
          - {id: e, title: {zh-CN: 核对, en: Check it}}
          - {id: f, title: {zh-CN: 领取, en: Collect it}}
        """)
  ) { file, sink in
    guard let first = file.languages.first else { return }
    reportMissingOriginals(in: file, first, &sink)
    let texts = file.texts.filter { text in
      text.scalars.contains { $0.language == first } && text.scalars.contains { $0.scalar.value.hasWords }
    }
    for language in file.languages.dropFirst() {
      let missing = texts.filter { text in !text.scalars.contains { $0.language == language } }
      let present = texts.count - missing.count
      guard !missing.isEmpty, present > 0 else { continue }
      if isOversight(missing: missing.count, present: present) {
        for text in missing {
          sink.report(
            .translationMissing, at: text.range,
            Wording(zh: "没有 \(language.rawValue) 译文", en: "there is no \(language.rawValue) translation"),
            fix: Wording(
              zh: "加上 \(language.rawValue): …；其余 \(present) 处都有",
              en: "add \(language.rawValue): …; the other \(present) texts have it"))
        }
      } else if let text = missing.first {
        sink.report(
          .translationMissing.weighing(.info), at: text.range,
          Wording(
            zh: "\(language.rawValue) 译文有 \(present) 处，缺 \(missing.count) 处，这是第一处",
            en:
              "\(missing.count) texts lack a \(language.rawValue) translation, which \(present) have; this is the first"
          ),
          fix: Wording(zh: "加上译文；没有译文的地方显示原文", en: "add it; until then the original is shown"))
      }
    }
  }
}

extension Check {
  /// Seven of eight are there.
  private static func isOversight(missing: Int, present: Int) -> Bool { present >= missing * 7 && present >= 6 }

  /// The same the other way round: a few texts of a notice lack the language that all others are translated from.
  private static func reportMissingOriginals(in file: TextInspection, _ first: LanguageTag, _ sink: inout FindingSink) {
    // What is said of the translation has no original.
    let note = file.notice?.range("translation_note")
    let missing = file.texts.filter { text in
      text.range != note && !text.scalars.contains { $0.language == first }
    }
    let present = file.texts.count - missing.count
    guard isOversight(missing: missing.count, present: present) else { return }
    for text in missing {
      sink.report(
        .translationMissing, at: text.range,
        Wording(zh: "没有 \(first.rawValue) 原文，只有译文", en: "there is no \(first.rawValue) original, only its translation"),
        fix: Wording(
          zh: "加上 \(first.rawValue): …；其余 \(present) 处都有",
          en: "add \(first.rawValue): …; the other \(present) texts have it"))
    }
  }
}

extension String {
  /// More than figures and signs, which need no translation.
  fileprivate var hasWords: Bool { unicodeScalars.contains(where: \.properties.isAlphabetic) }
}

extension FindingKind {
  static let translationMissing = FindingKind(
    "translation-missing", .warning,
    meaning: Wording(zh: "只读译文的人看不懂这一处。", en: "Those who read the translation alone would not understand this."))
}
