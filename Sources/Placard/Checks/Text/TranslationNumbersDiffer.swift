extension Check {
  static let translationNumbersDiffer = Check(
    texts: FindingGuide(
      .translationNumbersDiffer,
      Wording(zh: "译文的数字、日期或时间与原文不同", en: "Figures, dates or times that the translation has otherwise"),
      failing: """
        summary:
          zh-CN: 请携带2张相片，于3月30日前交到201室。
          en: Bring «translation-numbers-differ»3 photos to Room 201 by 30 March.
        """,
      passing: """
        summary:
          zh-CN: 请携带2张相片，于3月30日前交到201室。
          en: Bring two photos to Room 201 by 30 March.
        """)
  ) { file, sink in
    guard let first = file.languages.first, file.languages.count > 1 else { return }
    let explained = file.notice?.explainedMentions ?? []
    for (index, text) in file.texts.enumerated() where text.scalars.count > 1 {
      guard let original = text.scalars.first(where: { $0.language == first }) else { continue }
      let source = NumberTokens(original.scalar.value)
      for (language, scalar) in text.scalars where language != first {
        let target = NumberTokens(scalar.value)
        let extra = target.required.filter { !source.all.contains($0.token) && language.writes($0.token) }
        let lost = source.required.filter { !target.all.contains($0.token) && language.writes($0.token) }
        guard !extra.isEmpty || !lost.isEmpty else { continue }
        // A date that no fact bears out has its finding, in whichever language it is wrong.
        if explained.contains(index) { continue }
        let place = extra.first.map { file.range(of: $0.range, in: scalar) } ?? scalar.range
        sink.report(
          .translationNumbersDiffer, at: place, .differ(language, lost: lost, extra: extra, original.scalar, scalar),
          fix: Wording(zh: "对照原文改正", en: "hold both texts side by side and correct the wrong one"),
          notes: [
            .init(
              at: lost.first.map { file.range(of: $0.range, in: original.scalar) } ?? original.scalar.range,
              Wording(zh: "原文在这里", en: "the original is here"))
          ])
      }
    }
  }
}

extension LanguageTag {
  /// Whether a token looks the same in this language as far as is known. Months and times are read in Chinese, Japanese, Korean
  /// and English; elsewhere they have names of their own, and only longer figures are held side by side.
  fileprivate func writes(_ token: String) -> Bool {
    if ["zh", "ja", "ko", "en"].contains(rawValue.prefix { $0 != "-" }) { return true }
    return token.count > 2 && token.allSatisfy(\.isNumber)
  }
}

extension NoticeInspection {
  /// Texts with a mention that contradicts the data.
  fileprivate var explainedMentions: Set<Int> {
    let disagreeing = Set(deadlineDisagreements().flatMap(\.mentions))
    return Set(contradictions().map(\.placed.textIndex))
      .union(mentions.filter { disagreeing.contains(range(of: $0)) }.map(\.textIndex))
  }
}

extension Wording {
  fileprivate static func differ(
    _ language: LanguageTag, lost: [(token: String, range: Range<Int>)], extra: [(token: String, range: Range<Int>)],
    _ original: YAMLScalar, _ translation: YAMLScalar
  ) -> Wording {
    func words(_ tokens: [(token: String, range: Range<Int>)], _ scalar: YAMLScalar) -> String {
      let utf8 = Array(scalar.value.utf8)
      return tokens.prefix(5).map { String(decoding: utf8[$0.range], as: UTF8.self) }.joined(separator: "、")
    }
    let (lostWords, extraWords) = (words(lost, original), words(extra, translation))
    let tag = language.rawValue
    if extra.isEmpty {
      return Wording(
        zh: "\(tag) 译文里没有原文的“\(lostWords)”", en: "the \(tag) translation lacks “\(lostWords)” of the original")
    }
    if lost.isEmpty {
      return Wording(
        zh: "\(tag) 译文里的“\(extraWords)”原文没有", en: "the \(tag) translation has “\(extraWords)”, which the original lacks"
      )
    }
    return Wording(
      zh: "原文是“\(lostWords)”，\(tag) 译文是“\(extraWords)”",
      en: "the original has “\(lostWords)”, the \(tag) translation “\(extraWords)”")
  }
}

extension FindingKind {
  static let translationNumbersDiffer = FindingKind(
    "translation-numbers-differ", .warning,
    meaning: Wording(
      zh: "读译文的人会按另一个日期、时间或房间来。", en: "Readers of the translation would go by another day, time or room."))
}
