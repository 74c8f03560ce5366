extension Finding {
  static func missingTemplate(_ base: String, kind: String, nearest: String?) -> Finding {
    Finding(
      .templateFile, at: SourceRange(file: base + ".md"),
      Wording(zh: "缺少“\(kind)”的模板", en: "There is no template for “\(kind)”"),
      fix: Wording(
        zh: "建一个 \(base).md 或 \(base).html" + (nearest.map { "；是不是把 \($0) 改了名？" } ?? ""),
        en: "Make a file \(base).md or \(base).html" + (nearest.map { "; was \($0) renamed?" } ?? "")))
  }

  static func missingLayout(_ name: String, known: [String], at range: SourceRange) -> Finding {
    Finding(
      .templateFile, at: range, Wording(zh: "没有版式“\(name)”", en: "There is no layout “\(name)”"),
      fix: known.nearest(to: name).map { Wording(zh: "是不是“\($0)”？", en: "Did you mean “\($0)”?") }
        ?? Wording(zh: "建一个 templates/layouts/\(name).html", en: "Make a file templates/layouts/\(name).html"))
  }

  static func layoutWithoutContent(_ path: String) -> Finding {
    Finding(
      .templateFile, at: SourceRange(file: path),
      Wording(zh: "版式里没有 {{> content}}，页面内容无处可放", en: "The layout has no {{> content}}, so pages would be empty"),
      fix: Wording(zh: "在 <main> 里写 {{> content}}", en: "Write {{> content}} inside <main>"))
  }

  static func misplacedContent(at range: SourceRange) -> Finding {
    Finding(
      .templateFile, at: range,
      Wording(zh: "{{> content}} 只能写一次，而且不能在段里", en: "{{> content}} may stand once only, and in no section"),
      fix: Wording(zh: "删掉这一处，或移到段外", en: "Delete it, or move it out of the section"))
  }

  static func sameTemplate(_ path: String, first: String) -> Finding {
    Finding(
      .templateFile, at: SourceRange(file: path),
      Wording(zh: "和 \(first) 是同一个模板", en: "It is the same template as \(first)"),
      fix: Wording(zh: "只留一个文件", en: "Keep one of the files"),
      notes: [Note(at: SourceRange(file: first), Wording(zh: "另一个文件", en: "The other file"))])
  }

  static func reservedPartial(_ name: String, path: String) -> Finding {
    Finding(
      .templateFile, at: SourceRange(file: path),
      Wording(
        zh: "“\(name)”在版式里指页面自己的\(name == "title" ? "标题" : "内容")，不能当片段名",
        en: "“\(name)” is the page's own \(name) in a layout and cannot name a partial"),
      fix: Wording(zh: "换一个文件名", en: "Rename the file"))
  }

  static func unusedTemplate(_ path: String) -> Finding {
    Finding(
      .unusedTemplate, at: SourceRange(file: path),
      Wording(zh: "没有任何页面用到这个模板文件", en: "No page uses this template file"),
      fix: Wording(zh: "删掉它，或检查文件名", en: "Delete it, or check its name"))
  }
}

extension FindingKind {
  static let templateFile = FindingKind(
    "template-file", .error,
    meaning: Wording(zh: "模板文件缺失或重复，页面生成不出来。", en: "Pages could not be made from these template files."))
  static let unusedTemplate = FindingKind(
    "unused-template", .warning,
    meaning: Wording(
      zh: "文件没有用到；多半是改名时漏了一处。", en: "The file has no effect; a name was probably changed in one place only."))
}
