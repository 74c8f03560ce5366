extension Format<[LanguageTag]> {
  /// The site's languages; the first is the one that plain texts are in.
  static var languages: Self {
    Format(
      Wording(zh: "语言标签的列表", en: "language tags"), example: "[zh-CN, en]", placeholder: ["zh-CN"], isList: true,
      schema: .list(.pattern(WrittenForms.languageTag), atLeast: 1)
    ) { node, context in
      if case .sequence(let items) = node.content, items.isEmpty {
        context.report(
          .blankValue, at: node.range, Wording(zh: "没有写语言", en: "there is no language in this list"),
          fix: Wording(zh: "例如 [zh-CN, en]，第一种是原文", en: "for example [zh-CN, en]; the first is the original"))
        return nil
      }
      guard case .sequence(let items) = node.content else {
        context.reportWrongKind(
          node, expected: Wording(zh: "语言标签的列表", en: "a list of language tags"), example: "[zh-CN, en]")
        return nil
      }
      var tags: [LanguageTag] = []
      for item in items {
        guard let scalar = context.text(of: item, name: Wording(zh: "语言标签", en: "a language tag"), example: "zh-CN")
        else { continue }
        let tag = LanguageTag(scalar.value)
        if !tag.isWellFormed {
          context.report(
            .malformedLanguage, at: scalar.range,
            Wording(zh: "“\(scalar.value.excerpt)”不是语言标签", en: "“\(scalar.value.excerpt)” is not a language tag"),
            fix: Wording(zh: "写成 zh-CN、en 的形式", en: "write it like zh-CN or en"))
        } else if tags.contains(tag) {
          context.report(
            .malformedLanguage, at: scalar.range,
            Wording(zh: "语言“\(tag.rawValue)”写了两次", en: "the language “\(tag.rawValue)” stands twice"),
            fix: Wording(zh: "删掉一个", en: "delete one"))
        } else {
          tags.append(tag)
        }
      }
      return tags.isEmpty ? nil : tags
    }
  }
}

extension Format<String> {
  /// The name of a file in the notice's `attachments` folder.
  static var attachmentFile: Self {
    .scalar(
      Wording(zh: "attachments 文件夹里的文件名", en: "the name of a file in the attachments folder"), example: "manual.pdf",
      placeholder: "", schema: .pattern(WrittenForms.fileName)
    ) { scalar, context in
      let name = scalar.value
      if let reason = name.fileNameFault {
        context.report(
          .malformedFileName, at: scalar.range,
          Wording(
            zh: "文件名“\(name.excerpt)”不能用：\(reason.zh)", en: "“\(name.excerpt)” cannot be a file name: \(reason.en)"),
          fix: Wording(zh: "只写文件名，例如 manual.pdf", en: "write the name alone, such as manual.pdf"))
        return nil
      }
      let files = context.attachmentFiles ?? []
      // Names are equal in whatever form the disk spells an accent; the copy needs the disk's own.
      if let file = files.first(where: { $0 == name }) { return file }
      let offer = files.first { $0.lowercased() == name.lowercased() } ?? files.nearest(to: name)
      context.report(
        .missingFile, at: scalar.range,
        Wording(zh: "attachments 文件夹里没有“\(name)”", en: "there is no “\(name)” in the attachments folder"),
        fix: offer.map { Wording(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?") }
          ?? Wording(
            zh: "把文件放进 attachments 文件夹；没有文件就删掉 file 这一行",
            en: "put the file into the attachments folder, or delete the line if there is none"))
      return nil
    }
  }
}

extension String {
  /// Why it cannot name a file on every system, after Microsoft's "Naming Files, Paths, and Namespaces".
  fileprivate var fileNameFault: Wording? {
    if contains("/") || contains("\\") || self == "." || self == ".." {
      return Wording(zh: "不能带路径", en: "it holds a path")
    }
    if let bad = unicodeScalars.first(where: {
      "<>:\"|?*".unicodeScalars.contains($0) || $0.value < 0x20 || $0.value == 0x7F
    }) {
      let shown = bad.value < 0x20 || bad.value == 0x7F ? "U+00" + String(bad.value, radix: 16) : String(bad)
      return Wording(zh: "含有“\(shown)”", en: "it holds “\(shown)”")
    }
    if hasPrefix(".") || hasSuffix(".") || hasSuffix(" ") || hasPrefix(" ") {
      return Wording(zh: "首尾不能是句点或空格", en: "it starts or ends with a dot or blank")
    }
    let stem = prefix { $0 != "." }.uppercased()
    let ports = (1...9).flatMap { ["COM\($0)", "LPT\($0)"] }
    if (["CON", "PRN", "AUX", "NUL"] + ports).contains(stem) {
      return Wording(zh: "这是 Windows 的保留名", en: "the name is reserved on Windows")
    }
    return utf8.count > 200 ? Wording(zh: "太长", en: "it is too long") : nil
  }
}

extension FindingKind {
  static let malformedLanguage = FindingKind(
    "malformed-language", .error,
    meaning: Wording(zh: "浏览器和读屏软件认不出页面的语言。", en: "Browsers and screen readers could not tell the page's language."))
  static let malformedFileName = FindingKind(
    "malformed-file-name", .error,
    meaning: Wording(zh: "读者下载不了这个附件。", en: "Readers could not download the attachment."))
  static let missingFile = FindingKind(
    "attachment-missing-file", .error,
    meaning: Wording(zh: "附件的链接会打不开。", en: "The attachment's link would lead nowhere."))
}
