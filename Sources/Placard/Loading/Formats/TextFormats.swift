extension Format<Text> {
  /// A name or sentence: plain, which means the site's first language, or a map by language.
  static var text: Self {
    Format(
      Wording(zh: "文字", en: "text"), example: "{zh-CN: 示例, en: Example}", placeholder: Localized("", in: "zh-CN"),
      schema: .localized
    ) { node, context in
      context.localized(node, name: Wording(zh: "文字", en: "text")) { scalar, context in context.line(scalar) }
    }
  }
}

extension Format<Prose> {
  /// Markdown: plain, which means the site's first language, or a map by language.
  static var prose: Self {
    Format(
      Wording(zh: "正文（Markdown）", en: "Markdown"), example: "请带**学生证**。", placeholder: Localized(.empty, in: "zh-CN"),
      schema: .localized
    ) { node, context in
      context.localized(node, name: Wording(zh: "正文（Markdown）", en: "Markdown")) { scalar, context in
        context.markup(scalar)
      }
    }
  }
}

extension Format<String> {
  /// Text that is the same in every language: a number, a name in one script.
  static var words: Self {
    .scalar(
      Wording(zh: "文字（不分语言）", en: "text, the same in every language"), example: "示例大〔2025〕12号", placeholder: "",
      schema: .text
    ) {
      scalar, context in context.line(scalar)
    }
  }
}

extension ReadingContext {
  fileprivate func localized<Content>(
    _ node: YAMLNode, name: Wording, _ read: (YAMLScalar, ReadingContext) -> Content?
  ) -> Localized<Content>? {
    if case .mapping(let entries) = node.content {
      reportDuplicateKeys(entries)
      if entries.isEmpty {
        _ = text(of: YAMLNode(content: .scalar(.nothing(at: node.range)), range: node.range), name: name, example: "示例")
        return nil
      }
      var contents: [LanguageTag: Content] = [:]
      var scalars: [(LanguageTag, YAMLScalar)] = []
      for entry in entries {
        guard let language = language(of: entry) else { continue }
        if entry.value.isNothing {
          report(
            .blankValue, at: entry.key.range,
            Wording(zh: "“\(entry.key.value)”后面是空的", en: "nothing stands after “\(entry.key.value)”"),
            fix: Wording(zh: "填上内容，或删掉这一种语言", en: "fill it in, or delete this language")
              .hinting(at: comment(after: entry.key)))
          continue
        }
        guard let scalar = text(of: entry.value, name: name, example: "示例") else { continue }
        reportCutText(scalar)
        contents[language] = read(scalar, self)
        scalars.append((language, scalar))
      }
      texts.append(WrittenText(node.range, isProse: Content.self == Markup.self, scalars))
      return contents.isEmpty ? nil : Localized(contents)
    }
    guard let scalar = text(of: node, name: name, example: "示例"), let content = read(scalar, self) else { return nil }
    reportCutText(scalar)
    texts.append(WrittenText(node.range, isProse: Content.self == Markup.self, [(firstLanguage, scalar)]))
    return Localized(content, in: firstLanguage)
  }

  private func language(of entry: YAMLEntry) -> LanguageTag? {
    let tag = LanguageTag(entry.key.value)
    guard let languages else {
      return tag.isWellFormed ? tag : reportUnknownLanguage(entry, known: ["zh-CN", "en"])
    }
    return languages.contains(tag) ? tag : reportUnknownLanguage(entry, known: languages.map(\.rawValue))
  }

  private func reportUnknownLanguage(_ entry: YAMLEntry, known: [String]) -> LanguageTag? {
    let key = entry.key.value
    if key.contains("：") || key.contains(":") {
      report(unknownKey: entry, known: known, in: "text")
      return nil
    }
    if entry.isCutByComma {
      report(
        .unknownLanguage, at: entry.key.range,
        Wording(zh: "逗号把“\(key.excerpt)”和前面的文字断开了", en: "the comma cuts “\(key.excerpt)” off from the text before it"),
        fix: .quoteTextWithComma)
      return nil
    }
    let offer = known.first { $0.lowercased().hasPrefix(key.lowercased()) } ?? known.nearest(to: key)
    let list = known.joined(separator: ", ")
    report(
      .unknownLanguage, at: entry.key.range,
      Wording(zh: "网站没有“\(key)”这种语言", en: "“\(key)” is not a language of this site"),
      fix: Wording(
        zh: (offer.map { "是不是“\($0)”？" } ?? "") + "网站的语言是 \(list)，在 content/site.yaml 的 languages 里",
        en: (offer.map { "did you mean “\($0)”? " } ?? "")
          + "the site's languages are \(list), set by languages in content/site.yaml"))
    return nil
  }
}

extension YAMLScalar {
  fileprivate static func nothing(at range: SourceRange) -> YAMLScalar {
    YAMLScalar(value: "", style: .plain, range: range)
  }
}

extension LanguageTag {
  /// `zh-CN`, `en`, `zh-Hant-HK`: BCP 47's language, script and region in their usual case.
  var isWellFormed: Bool {
    let parts = rawValue.split(separator: "-", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
    guard let language = parts.first, (2...3).contains(language.count), language.allSatisfy(\.isLowerLetter) else {
      return false
    }
    var rest = parts.dropFirst()
    if let script = rest.first, script.count == 4 {
      guard script[0].isUpperLetter, script[1...].allSatisfy(\.isLowerLetter) else { return false }
      rest = rest.dropFirst()
    }
    if let region = rest.first {
      guard
        region.count == 2 && region.allSatisfy(\.isUpperLetter) || region.count == 3 && region.allSatisfy(\.isDigit)
      else { return false }
      rest = rest.dropFirst()
    }
    return rest.isEmpty
  }
}

extension Unicode.Scalar {
  var isLowerLetter: Bool { (0x61...0x7A).contains(value) }
  fileprivate var isUpperLetter: Bool { (0x41...0x5A).contains(value) }
}

extension String {
  var withoutOuterWhitespace: String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}

extension FindingKind {
  static let unknownLanguage = FindingKind(
    "unknown-language", .error,
    meaning: Wording(zh: "这段译文不会出现在任何页面上。", en: "This translation would appear on no page."))
}
