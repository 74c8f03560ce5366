extension TemplateTag {
  /// As the author would write it.
  var source: String {
    let name = path.joined(separator: ".")
    switch kind {
    case .variable: return "{{\(name)}}"
    case .section: return "{{#\(name)}}"
    case .inverse: return "{{^\(name)}}"
    case .end: return "{{/\(name)}}"
    case .partial: return "{{> \(name)}}"
    }
  }

  fileprivate var name: String { path.joined(separator: ".") }
}

// MARK: - Names

extension Finding {
  static func unknownName(_ tag: TemplateTag, wrong: String, known: [String], inclusion: TemplateTag?) -> Finding {
    let list = known.joined(separator: ", ")
    let nearest = known.nearest(to: wrong)
    return Finding(
      .templateName, at: tag.range,
      Wording(zh: "\(tag.source)：这里没有“\(wrong)”", en: "\(tag.source): there is no “\(wrong)” here"),
      fix: Wording(
        zh: (nearest.map { "是不是“\($0)”？" } ?? "") + "这里有：\(list)",
        en: (nearest.map { "Did you mean “\($0)”? " } ?? "") + "There is: \(list)"),
      notes: (inclusion.map { inclusion in
        inclusion.range.path == tag.range.path
          ? []
          : [Note(at: inclusion.range, Wording(zh: "这个片段是从这里引入的", en: "The partial is included here"))]
      }) ?? [])
  }

  static func pathThrough(_ field: FieldDeclaration, _ tag: TemplateTag) -> Finding {
    if case .list = field.kind {
      return Finding(
        .templateKind, at: tag.range,
        Wording(
          zh: "\(tag.source)：“\(field.name)”是列表，不能用点取其中的内容",
          en: "\(tag.source): “\(field.name)” is a list; a dot does not reach into it"),
        fix: Wording(
          zh: "写成 {{#\(field.name)}}…{{/\(field.name)}}，在里面用各项的字段",
          en: "Write {{#\(field.name)}}…{{/\(field.name)}} and name its items' fields in there"))
    }
    return Finding(
      .templateKind, at: tag.range,
      Wording(
        zh: "\(tag.source)：“\(field.name)”下面没有别的字段", en: "\(tag.source): “\(field.name)” has no fields of its own"),
      fix: Wording(zh: "只写到“\(field.name)”为止", en: "Stop at “\(field.name)”"))
  }

  static func pathThroughOptional(_ path: String, _ tag: TemplateTag) -> Finding {
    Finding(
      .templateOptional, at: tag.range,
      Wording(
        zh: "\(tag.source)：“\(path)”有的页面没有，直接取会留空",
        en: "\(tag.source): “\(path)” is absent on some pages and would leave a blank"),
      fix: Wording(
        zh: "套在 {{#\(path)}}…{{/\(path)}} 里", en: "Put it inside {{#\(path)}}…{{/\(path)}}"))
  }

  static func optionalNotAsked(_ tag: TemplateTag) -> Finding {
    Finding(
      .templateOptional, at: tag.range,
      Wording(
        zh: "“\(tag.name)”有的页面没有，直接写会留空", en: "“\(tag.name)” is absent on some pages and would leave a blank"),
      fix: Wording(
        zh: "写成 {{#\(tag.name)}}…{{\(tag.name)}}…{{/\(tag.name)}}；没有时要说的话写在 {{^\(tag.name)}} 里",
        en: "Write {{#\(tag.name)}}…{{\(tag.name)}}…{{/\(tag.name)}}, and what to say otherwise in {{^\(tag.name)}}"))
  }

  static func unknownString(_ tag: TemplateTag, name: String, known: TemplateConstants) -> Finding {
    let nearest = known.strings.keys.nearest(to: name)
    return Finding(
      .templateName, at: tag.range,
      Wording(
        zh: name.isEmpty ? "“t”后面要写界面文字的名称" : "界面文字（\(known.language.rawValue)）里没有“\(name)”",
        en: name.isEmpty
          ? "“t” needs the name of an interface string"
          : "There is no interface string “\(name)” in \(known.language.rawValue)"),
      fix: nearest.map { Wording(zh: "是不是 {{t.\($0)}}？", en: "Did you mean {{t.\($0)}}?") }
        ?? Wording(
          zh: "在 templates/strings/\(known.language.rawValue).yaml 里加上它",
          en: "Add it to templates/strings/\(known.language.rawValue).yaml"))
  }
}

// MARK: - Sections and partials

extension Finding {
  static func alwaysThere(_ tag: TemplateTag) -> Finding {
    Finding(
      .templateKind, at: tag.range,
      Wording(
        zh: "“\(tag.name)”在这里总是有的，\(tag.source) 没有意义",
        en: "“\(tag.name)” is always there, so \(tag.source) decides nothing"),
      fix: tag.kind == .inverse
        ? Wording(zh: "删掉这一段", en: "Delete the section")
        : Wording(
          zh: "去掉 \(tag.source) 和 {{/\(tag.name)}}，直接写 {{\(tag.name)}}",
          en: "Remove \(tag.source) and {{/\(tag.name)}} and write {{\(tag.name)}}"))
  }

  static func sectionOverConstant(_ tag: TemplateTag) -> Finding {
    Finding(
      .templateKind, at: tag.range,
      Wording(zh: "界面文字“\(tag.name)”不能当段用", en: "The interface string “\(tag.name)” cannot be a section"),
      fix: Wording(zh: "直接写 {{\(tag.name)}}", en: "Write {{\(tag.name)}}"))
  }

  static func unclosedSection(_ tag: TemplateTag) -> Finding {
    Finding(
      .templateSection, at: tag.range,
      Wording(zh: "\(tag.source) 在本文件里没有结束", en: "\(tag.source) is not closed in this file"),
      fix: Wording(zh: "在该结束的地方写 {{/\(tag.name)}}", en: "Write {{/\(tag.name)}} where it should end"))
  }

  static func strayEnd(_ tag: TemplateTag, innermost: TemplateTag?) -> Finding {
    Finding(
      .templateSection, at: tag.range,
      Wording(zh: "\(tag.source) 没有对应的开头", en: "\(tag.source) ends no section"),
      fix: innermost.map {
        Wording(zh: "这里打开着的是 \($0.source)", en: "The section open here is \($0.source)")
      } ?? Wording(zh: "删掉它，或补上 {{#\(tag.name)}}", en: "Delete it, or write {{#\(tag.name)}} before"),
      notes: innermost.map { [Note(at: $0.range, Wording(zh: "打开着的段", en: "The open section"))] } ?? [])
  }

  static func crossedSection(_ inner: TemplateTag, by end: TemplateTag, of outer: TemplateTag) -> Finding {
    Finding(
      .templateSection, at: inner.range,
      Wording(
        zh: "\(inner.source) 还没有结束，外面的 \(outer.source) 就结束了",
        en: "\(inner.source) is still open where \(outer.source) around it ends"),
      fix: Wording(
        zh: "在 \(end.source) 之前写 {{/\(inner.name)}}", en: "Write {{/\(inner.name)}} before \(end.source)"),
      notes: [
        Note(at: end.range, Wording(zh: "外面的段在这里结束", en: "The outer section ends here")),
        Note(at: outer.range, Wording(zh: "外面的段从这里开始", en: "The outer section begins here")),
      ])
  }

  static func listInTag(at range: SourceRange) -> Finding {
    Finding(
      .templateContext, at: range,
      Wording(zh: "列表不能在标签里重复属性", en: "A list cannot repeat attributes in a tag"),
      fix: Wording(zh: "把列表放到元素内容或属性值里", en: "Put the list into the element's content or an attribute's value"))
  }

  static func missingPartial(_ tag: TemplateTag, known: [String]) -> Finding {
    Finding(
      .templatePartial, at: tag.range,
      Wording(zh: "没有片段“\(tag.name)”", en: "There is no partial “\(tag.name)”"),
      fix: known.nearest(to: tag.name).map { Wording(zh: "是不是“\($0)”？", en: "Did you mean “\($0)”?") }
        ?? Wording(
          zh: "建一个 templates/partials/\(tag.name).html 或 .md",
          en: "Make a file templates/partials/\(tag.name).html or .md"))
  }

  static func recursivePartial(_ tag: TemplateTag, chain: [String]) -> Finding {
    let path = (chain + [tag.name]).joined(separator: " → ")
    return Finding(
      .templatePartial, at: tag.range,
      Wording(zh: "片段引入了自己：\(path)", en: "The partial includes itself: \(path)"),
      fix: Wording(zh: "去掉其中一处引入", en: "Remove one of the inclusions"))
  }

  static func tooDeep(_ tag: TemplateTag) -> Finding {
    Finding(
      .templatePartial, at: tag.range,
      Wording(zh: "片段套了 32 层以上", en: "Partials are nested more than 32 deep"),
      fix: Wording(zh: "减少嵌套", en: "Nest fewer of them"))
  }

  static func tooLarge(at range: SourceRange) -> Finding {
    Finding(
      .templatePartial, at: range,
      Wording(zh: "把片段展开以后模板太大", en: "The template is too large once its partials are expanded"),
      fix: Wording(zh: "看看是不是片段反复引入片段", en: "See whether partials include partials over and over"))
  }
}

extension FindingKind {
  static let templateName = FindingKind(
    "template-name", .error,
    meaning: Wording(zh: "名称写错，页面上该有内容的地方会是空白。", en: "The page would show a blank where the value should stand."))
  static let templateKind = FindingKind(
    "template-kind", .error,
    meaning: Wording(zh: "字段用法不对，页面上的内容会缺失或错乱。", en: "The page would lack the value or show it garbled."))
  static let templateOptional = FindingKind(
    "template-optional", .error,
    meaning: Wording(zh: "没有这一项的页面会留下空白。", en: "Pages without the value would show a blank."))
  static let templateSection = FindingKind(
    "template-section", .error,
    meaning: Wording(zh: "段的首尾不配对，内容会多出或少掉。", en: "Content would appear where it should not, or be missing."))
  static let templatePartial = FindingKind(
    "template-partial", .error,
    meaning: Wording(zh: "片段引不进来，页面会缺一块。", en: "A part of the page would be missing."))
}
