extension Finding {
  static func sectionCrossesBlock(_ open: TemplateTag, end: SourceRange) -> Finding {
    let name = open.path.joined(separator: ".")
    return Finding(
      .sectionCrossesBlock, at: open.range,
      Wording(
        zh: "{{#\(name)}} 在一个段落、列表项或格式里开始，却在另一处结束",
        en: "the section “\(name)” begins in one paragraph, list item or format and ends in another"),
      fix: Wording(
        zh: "开始和结束标签要写在同一层：各占一行，缩进相同；或者都写在同一句话里",
        en:
          "put both tags at the same level: each on a line of its own with the same indentation, or both in one sentence"
      ),
      notes: [Note(at: end, Wording(zh: "在这里结束", en: "it ends here"))])
  }

  static func tagInIndentedCode(_ place: SourceRange) -> Finding {
    Finding(
      .tagInIndentedCode, at: place,
      Wording(
        zh: "这个标签缩进了四格以上，会被当成代码的一部分", en: "this tag is indented by four spaces or more, which makes it code"),
      fix: Wording(zh: "请减少缩进；确要写代码，请用 ``` 围起来", en: "indent it less; for code, use a fenced block (```)"))
  }

  static func outdentedTag(_ place: SourceRange, spaces: Int) -> Finding {
    Finding(
      .outdentedTag, at: place,
      Wording(
        zh: "这个标签缩进不够，会把列表项截断：它里面的内容属于上面的列表项，标签却在列表之外",
        en: "this tag ends the list item that the text in the section belongs to"),
      fix: Wording(
        zh: "请把开始和结束标签各向右缩进 \(spaces) 格，与里面的内容对齐",
        en: "indent this tag and its end by \(spaces) more spaces, as far as the text between them"))
  }

  static func markdownInHTML(_ element: String, at place: SourceRange) -> Finding {
    Finding(
      .markdownInHTML, at: place,
      Wording(
        zh: "这一行写的是 Markdown，但紧跟在 <\(element)> 后面，会被当成 HTML 原样输出",
        en: "this line is Markdown, but it follows <\(element)> without a blank line and is taken for HTML"),
      fix: Wording(zh: "请在 <\(element)> 后面空一行", en: "put a blank line after <\(element)>"))
  }

  static func lostTag(_ place: SourceRange) -> Finding {
    Finding(
      .lostTag, at: place,
      Wording(
        zh: "这个标签所在的位置不会输出：没有用到的链接定义，或代码块语言名之后的文字",
        en:
          "nothing is printed where this tag stands: a link definition that is not used, or text behind a code block's language"
      ),
      fix: Wording(zh: "请删去，或移到正文里", en: "delete it, or move it into the text"))
  }

  static func tooManyTags(_ count: Int, at place: SourceRange) -> Finding {
    Finding(
      .tooManyTags, at: place,
      Wording(
        zh: "模板里有 \(count) 个标签，超过了 \(TemplateMarks.limit) 个的上限",
        en: "the template has \(count) tags, more than the limit of \(TemplateMarks.limit)"),
      fix: Wording(zh: "请把一部分移到局部模板里", en: "move some of it into partials"))
  }
}

extension FindingKind {
  static let sectionCrossesBlock = FindingKind(
    "section-crosses-block", .error,
    meaning: Wording(zh: "页面的结构会被打乱", en: "the structure of the page would be broken"))
  static let tagInIndentedCode = FindingKind(
    "tag-in-indented-code", .error,
    meaning: Wording(zh: "读者会看到一段代码，而不是内容", en: "readers would see code instead of content"))
  static let outdentedTag = FindingKind(
    "tag-not-indented", .error,
    meaning: Wording(zh: "列表会断开，编号会重新开始", en: "the list would break off and its numbers begin again"))
  static let markdownInHTML = FindingKind(
    "markdown-in-html", .error,
    meaning: Wording(zh: "读者会看到 # 和 * 这样的符号", en: "readers would see signs like # and * in the text"))
  static let lostTag = FindingKind(
    "lost-tag", .error, meaning: Wording(zh: "读者看不到这项内容", en: "readers would not see this value"))
  static let tooManyTags = FindingKind(
    "too-many-tags", .error, meaning: Wording(zh: "页面不会生成", en: "the page would not be made"))
}
