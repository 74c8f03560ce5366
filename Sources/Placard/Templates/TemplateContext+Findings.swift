extension Finding {
  static func refusedHole(_ refusal: HoleRefusal, at range: SourceRange) -> Finding {
    let (message, fix) = refusal.wording(subject: Wording(zh: "值", en: "A value"))
    return Finding(.templateContext, at: range, message, fix: fix)
  }

  static func refusedSection(_ refusal: HoleRefusal, at range: SourceRange) -> Finding {
    let (message, fix) = refusal.wording(subject: Wording(zh: "段或片段", en: "A section or partial"))
    return Finding(.templateContext, at: range, message, fix: fix)
  }

  static func ambiguousAmpersand(at range: SourceRange) -> Finding {
    Finding(
      .templateContext, at: range,
      Wording(
        zh: "前面的 & 会和这个值连成一个字符引用", en: "The & before would form a character reference together with the value"),
      fix: Wording(zh: "把 & 写成 &amp;", en: "Write &amp; for the &"))
  }

  static func mixedScheme(at range: SourceRange) -> Finding {
    Finding(
      .templateContext, at: range,
      Wording(zh: "这个冒号之前有值，网址的协议会由值决定", en: "A value stands before this colon, so it would choose the URL's scheme"),
      fix: Wording(zh: "整个网址用一个 url 类的字段", en: "Use one field of kind url for the whole address"))
  }

  static func refusedScheme(_ scheme: String, at range: SourceRange) -> Finding {
    Finding(
      .templateContext, at: range,
      Wording(zh: "网址不能用“\(scheme):”", en: "A URL may not begin with “\(scheme):”"),
      fix: Wording(
        zh: "只用 https、http、mailto、tel 或相对网址", en: "Use https, http, mailto, tel, or a relative address"))
  }

  static func wrongKind(_ misuse: KindMisuse, _ tag: TemplateTag) -> Finding {
    let name = tag.path.joined(separator: ".")
    let (message, fix) = misuse.wording(name)
    return Finding(.templateKind, at: tag.range, message, fix: fix)
  }
}

extension HoleRefusal {
  fileprivate func wording(subject: Wording) -> (Wording, Wording) {
    let (zh, en) = (subject.zh, subject.en)
    switch self {
    case .unquoted:
      return (
        Wording(zh: "\(zh)不能放在没有引号的属性值里", en: "\(en) cannot stand in an attribute without quotes"),
        Wording(zh: "给属性值加上引号：title=\"{{…}}\"", en: "Put quotes around it: title=\"{{…}}\"")
      )
    case .tag:
      return (
        Wording(zh: "\(zh)不能放在标签名里", en: "\(en) cannot stand in a tag's name"),
        Wording(zh: "把标签名写全，用段来选择", en: "Write the name out, and choose with sections around whole elements")
      )
    case .attributes:
      return (
        Wording(zh: "\(zh)不能当属性名", en: "\(en) cannot be an attribute"),
        Wording(
          zh: "写出属性名：title=\"{{…}}\"；可有可无的属性放在 {{#…}} 里",
          en: "Name the attribute: title=\"{{…}}\"; put one that depends into {{#…}}")
      )
    case .eventHandler(let name):
      return (
        Wording(zh: "\(zh)不能放在 \(name) 里：那是代码", en: "\(en) cannot stand in \(name): that is code"),
        Wording(zh: "写到 data- 属性里，由脚本去读", en: "Put it into a data- attribute for a script to read")
      )
    case .attribute(let name):
      return (
        Wording(zh: "\(zh)不能放在属性 \(name) 里", en: "\(en) cannot stand in the attribute \(name)"),
        Wording(zh: "改用 class、src 这类属性", en: "Use an attribute such as class or src instead")
      )
    case .metaContent:
      return (
        Wording(
          zh: "\(zh)不能放在带 http-equiv 的 meta 的 content 里",
          en: "\(en) cannot stand in the content of a meta with http-equiv"),
        Wording(zh: "把内容写成固定的", en: "Write the content out")
      )
    case .rawText(let element):
      return (
        Wording(zh: "\(zh)不能放在 <\(element)> 里", en: "\(en) cannot stand in <\(element)>"),
        element == "script"
          ? Wording(
            zh: "数据写进 <script type=\"application/json\">，用 json 类的字段",
            en: "Put data into a <script type=\"application/json\"> with a field of kind json")
          : Wording(zh: "改用 class 或 data- 属性", en: "Use class or data- attributes instead")
      )
    case .comment:
      return (
        Wording(zh: "\(zh)不能放在 HTML 注释或声明里", en: "\(en) cannot stand in an HTML comment or declaration"),
        Wording(zh: "用 {{! … }} 写注释", en: "Write comments as {{! … }}")
      )
    }
  }
}

extension KindMisuse {
  fileprivate func wording(_ name: String) -> (Wording, Wording) {
    let section = "{{#\(name)}}…{{/\(name)}}"
    switch self {
    case .printedFlag:
      return (
        Wording(zh: "“\(name)”是“是/否”，印不出文字", en: "“\(name)” is yes or no and has no text"),
        Wording(zh: "用 \(section) 写出“是”时要说的话", en: "Say what holds inside \(section)")
      )
    case .printedObject(let fields):
      return (
        Wording(zh: "“\(name)”含有多个字段，不能直接印", en: "“\(name)” has fields of its own and cannot be printed itself"),
        Wording(
          zh: "写其中一个：\(fields.map { "\(name).\($0)" }.joined(separator: ", "))",
          en: "Name one of them: \(fields.map { "\(name).\($0)" }.joined(separator: ", "))")
      )
    case .printedList:
      return (
        Wording(zh: "“\(name)”是列表，不能直接印", en: "“\(name)” is a list and cannot be printed itself"),
        Wording(zh: "写成 \(section)，在里面印各项的字段", en: "Write \(section) and print its items' fields in there")
      )
    case .jsonOutsideScript:
      return (
        Wording(zh: "“\(name)”是 JSON 数据，只能放在 JSON 脚本里", en: "“\(name)” is JSON and may only stand in a JSON script"),
        Wording(
          zh: "写成 <script type=\"application/json\">{{\(name)}}</script>",
          en: "Write <script type=\"application/json\">{{\(name)}}</script>")
      )
    case .textInJSON:
      return (
        Wording(
          zh: "“\(name)”不是 json 类的字段，不能放在 JSON 脚本里",
          en: "“\(name)” is not of kind json and cannot stand in a JSON script"),
        Wording(zh: "改用 json 类的字段", en: "Use a field of kind json")
      )
    case .blockMarkup(let parent):
      let place = parent ?? "svg"
      return (
        Wording(
          zh: "“\(name)”会有段落和列表，不能放在 <\(place)> 里",
          en: "“\(name)” may hold paragraphs and lists, which cannot stand in <\(place)>"),
        Wording(zh: "放到 <div> 之类的块里，或改用单行的字段", en: "Put it into a block such as <div>, or use a field for one line")
      )
    case .inlineMarkup(let parent):
      let place = parent ?? "svg"
      return (
        Wording(
          zh: "“\(name)”带格式，不能放在 <\(place)> 里", en: "“\(name)” is formatted text, which cannot stand in <\(place)>"),
        Wording(zh: "改用 text 类的字段", en: "Use a field of kind text")
      )
    case .markupInLink:
      return (
        Wording(zh: "“\(name)”里可能有链接，不能放在链接里", en: "“\(name)” may hold links and cannot stand inside a link"),
        Wording(zh: "改用 text 类的字段，或移到链接外", en: "Use a field of kind text, or move it out of the link")
      )
    case .markupAsText:
      return (
        Wording(zh: "“\(name)”带格式，这里只能放纯文字", en: "“\(name)” is formatted text; only plain text may stand here"),
        Wording(zh: "改用 text 类的字段", en: "Use a field of kind text")
      )
    case .textAsAddress(let attribute):
      return (
        Wording(
          zh: "\(attribute) 的开头只能是 url 类的字段，“\(name)”不是",
          en: "\(attribute) may only begin with a field of kind url; “\(name)” is none"),
        Wording(
          zh: "改用 url 类的字段，或先写出网址的开头，如 \(attribute)=\"units/{{\(name)}}.html\"",
          en: "Use a field of kind url, or write the address's start first: \(attribute)=\"units/{{\(name)}}.html\"")
      )
    case .valueInDataAddress:
      return (
        Wording(zh: "data: 网址里不能放“\(name)”", en: "“\(name)” cannot stand in a data: URL"),
        Wording(zh: "用文件的网址", en: "Use the address of a file")
      )
    }
  }
}

extension FindingKind {
  static let templateContext = FindingKind(
    "template-context", .error,
    meaning: Wording(zh: "值在这种位置无法安全转义，可能打乱或改变页面。", en: "A value cannot be made safe there and could change the page."))
}
