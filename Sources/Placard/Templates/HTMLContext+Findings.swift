extension Finding {
  private static let htmlDelete = Wording(zh: "改正这一处的 HTML", en: "Correct the HTML here")

  static func htmlSyntax(_ what: String, at range: SourceRange) -> Finding {
    Finding(
      .templateHTML, at: range, Wording(zh: "这里的“\(what)”不合 HTML 语法", en: "“\(what)” is not valid HTML here"),
      fix: what == "<"
        ? Wording(zh: "想印出小于号，写 &lt;", en: "To print a less-than sign write &lt;") : htmlDelete)
  }

  static func missingSpace(at range: SourceRange) -> Finding {
    Finding(
      .templateHTML, at: range, Wording(zh: "两个属性之间缺少空格", en: "A space is missing between two attributes"),
      fix: Wording(zh: "在这里加一个空格", en: "Put a space here"))
  }

  static func misplacedDoctype(at range: SourceRange) -> Finding {
    Finding(
      .templateHTML, at: range,
      Wording(zh: "文档类型声明只能是开头的 <!DOCTYPE html>", en: "The only doctype is <!DOCTYPE html>, at the very start"),
      fix: Wording(zh: "改成 <!DOCTYPE html> 并放在最前面", en: "Write <!DOCTYPE html> first of all"))
  }

  static func misplacedText(in parent: String, at range: SourceRange) -> Finding {
    Finding(
      .templateHTML, at: range,
      Wording(
        zh: "文字不能直接放在 <\(parent)> 里，浏览器会把它挪走", en: "Text cannot stand directly in <\(parent)>; browsers would move it"),
      fix: Wording(zh: "放进里面的单元格、列表项等元素", en: "Put it into a cell, item or the like"))
  }

  static func selfClosing(_ name: String, at range: SourceRange) -> Finding {
    Finding(
      .templateHTML, at: range,
      Wording(zh: "<\(name)> 不能写成 <\(name)/>", en: "<\(name)> cannot be written as <\(name)/>"),
      fix: Wording(zh: "写成 <\(name)></\(name)>", en: "Write <\(name)></\(name)>"))
  }

  static func voidEndTag(_ name: String, at range: SourceRange) -> Finding {
    Finding(
      .templateHTML, at: range, Wording(zh: "<\(name)> 没有结束标签", en: "<\(name)> has no end tag"),
      fix: Wording(zh: "删掉 </\(name)>", en: "Delete </\(name)>"))
  }

  static func strayEndTag(_ name: String, at range: SourceRange) -> Finding {
    Finding(
      .templateHTML, at: range, Wording(zh: "</\(name)> 没有对应的开始标签", en: "</\(name)> ends no open element"),
      fix: Wording(zh: "删掉它，或补上 <\(name)>", en: "Delete it, or write <\(name)> before"))
  }

  static func crossingEndTag(_ name: String, at range: SourceRange, opened: SourceRange) -> Finding {
    Finding(
      .templateCrossing, at: range,
      Wording(
        zh: "</\(name)> 结束的是本段或本片段之外打开的元素",
        en: "</\(name)> ends an element that was opened outside of this section or partial"),
      fix: Wording(zh: "让元素和段互相完整包含", en: "Let the one lie wholly inside the other"),
      notes: [Note(at: opened, Wording(zh: "元素在这里打开", en: "The element is opened here"))])
  }

  static func unclosedElement(
    _ name: String, at range: SourceRange, before end: String, _ endRange: SourceRange
  ) -> Finding {
    Finding(
      .templateHTML, at: range,
      Wording(zh: "<\(name)> 在 </\(end)> 之前没有结束", en: "<\(name)> is not closed before </\(end)>"),
      fix: Wording(zh: "在前面补上 </\(name)>", en: "Write </\(name)> before it"),
      notes: [Note(at: endRange, Wording(zh: "</\(end)> 在这里", en: "</\(end)> is here"))])
  }

  static func unclosedElement(_ name: String, at range: SourceRange) -> Finding {
    Finding(
      .templateHTML, at: range, Wording(zh: "<\(name)> 没有结束", en: "<\(name)> is never closed"),
      fix: Wording(zh: "补上 </\(name)>", en: "Write </\(name)>"))
  }

  static func unclosedElement(
    _ name: String, at range: SourceRange, in opened: SourceRange, isPartial: Bool
  ) -> Finding {
    Finding(
      .templateCrossing, at: range,
      Wording(
        zh: "<\(name)> 在\(isPartial ? "片段" : "段")里打开，却没有在里面结束",
        en: "<\(name)> is opened in a \(isPartial ? "partial" : "section") and not closed in it"),
      fix: Wording(zh: "在里面补上 </\(name)>", en: "Write </\(name)> before its end"),
      notes: [
        Note(
          at: opened,
          Wording(
            zh: isPartial ? "片段在这里引入" : "段从这里开始",
            en: isPartial ? "The partial is included here" : "The section begins here"))
      ])
  }

  static func crossesTag(at range: SourceRange, isPartial: Bool) -> Finding {
    Finding(
      .templateCrossing, at: range,
      Wording(
        zh: "\(isPartial ? "片段" : "段")开始和结束时不在 HTML 的同一处（例如从标签里开始，到标签外结束）",
        en: "The \(isPartial ? "partial" : "section") does not end in the same place of the HTML that it began in"),
      fix: Wording(
        zh: "让它整个在元素内容里、同一个属性值里，或同一个标签的属性之间",
        en: "Keep it whole within an element's content, one attribute's value, or between the attributes of one tag"))
  }

  static func endsInsideTag(at range: SourceRange) -> Finding {
    Finding(
      .templateHTML, at: range, Wording(zh: "模板结束时这个标签还没写完", en: "The template ends inside this tag"),
      fix: Wording(zh: "补上 >", en: "Write the missing >"))
  }

  static func misplacedElement(_ name: String, in parent: String?, at range: SourceRange) -> Finding {
    let wanted = HTMLElements.parents[name]?.sorted().map { "<\($0)>" }.joined(separator: ", ")
    let place = parent.map { "<\($0)>" }
    return Finding(
      .templateHTML, at: range,
      Wording(
        zh: "<\(name)> 不能放在\(place.map { " \($0) 里" } ?? "这里")，浏览器会改动结构",
        en: "<\(name)> cannot stand \(place.map { "in \($0)" } ?? "here"); browsers would rearrange it"),
      fix: wanted.map { Wording(zh: "它要直接放在 \($0) 里", en: "It must stand directly in \($0)") } ?? htmlDelete)
  }

  static func refusedElement(_ name: String, at range: SourceRange) -> Finding {
    Finding(
      .templateHTML, at: range, Wording(zh: "模板里不能用 <\(name)>", en: "<\(name)> may not be used in a template"),
      fix: Wording(zh: "改用现行的元素", en: "Use a current element"))
  }

  static func unknownElement(_ name: String, at range: SourceRange) -> Finding {
    Finding(
      .templateHTML, at: range, Wording(zh: "HTML 里没有 <\(name)>", en: "HTML has no <\(name)>"),
      fix: HTMLElements.known.nearest(to: name).map { Wording(zh: "是不是 <\($0)>？", en: "Did you mean <\($0)>?") }
        ?? htmlDelete)
  }

  static func nestedElement(_ name: String, at range: SourceRange, outer: SourceRange) -> Finding {
    Finding(
      .templateHTML, at: range,
      Wording(zh: "<\(name)> 里不能再有 <\(name)>", en: "A <\(name)> cannot hold another <\(name)>"),
      fix: Wording(zh: "先结束外面的 <\(name)>", en: "Close the outer <\(name)> first"),
      notes: [Note(at: outer, Wording(zh: "外面的在这里", en: "The outer one is here"))])
  }

  static func blockInParagraph(_ name: String, at range: SourceRange, paragraph: SourceRange) -> Finding {
    Finding(
      .templateHTML, at: range,
      Wording(zh: "<p> 里不能有 <\(name)>，浏览器会提前结束段落", en: "A <p> cannot hold <\(name)>; browsers would end the paragraph"),
      fix: Wording(zh: "先写 </p>，或把 <p> 换成 <div>", en: "Write </p> before it, or make the <p> a <div>"),
      notes: [Note(at: paragraph, Wording(zh: "段落从这里开始", en: "The paragraph begins here"))])
  }

  static func duplicateAttribute(_ name: String, at range: SourceRange, first: SourceRange) -> Finding {
    Finding(
      .templateHTML, at: range,
      Wording(zh: "属性 \(name) 在同一个标签里写了两次", en: "The attribute \(name) stands twice in one tag"),
      fix: Wording(zh: "只留一个", en: "Keep one of them"),
      notes: [Note(at: first, Wording(zh: "第一次在这里", en: "It stands here first"))])
  }

  static func duplicateID(_ id: String, at range: SourceRange, first: SourceRange) -> Finding {
    Finding(
      .templateDuplicateID, at: range,
      Wording(zh: "id “\(id)” 在同一页里用了两次", en: "The id “\(id)” is used twice on one page"),
      fix: Wording(zh: "换一个 id", en: "Choose another id"),
      notes: [Note(at: first, Wording(zh: "第一次在这里", en: "It is used here first"))])
  }

  static func repeatedID(_ id: String, at range: SourceRange) -> Finding {
    Finding(
      .templateDuplicateID, at: range,
      Wording(zh: "id “\(id)” 在列表里，每一项都会重复一遍", en: "The id “\(id)” stands in a list, so every item would repeat it"),
      fix: Wording(
        zh: "在 id 里加上各项自己的值，例如 id=\"\(id)-{{id}}\"", en: "Make it the item's own, as in id=\"\(id)-{{id}}\""))
  }
}

extension FindingKind {
  static let templateHTML = FindingKind(
    "template-html", .error,
    meaning: Wording(
      zh: "浏览器会自行改动结构，页面和模板写的不一样。", en: "Browsers would rearrange the page into something else than was written."))
  static let templateCrossing = FindingKind(
    "template-crossing", .error,
    meaning: Wording(
      zh: "有的页面会缺少结束标签，后面的内容全部错位。", en: "Some pages would lack an end tag, and all that follows would be misplaced."))
  static let templateDuplicateID = FindingKind(
    "template-duplicate-id", .error,
    meaning: Wording(zh: "链接和读屏软件会跳到错误的地方。", en: "Links and screen readers would go to the wrong place."))
}
