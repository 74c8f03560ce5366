/// Templates and interface strings. Documentation/Templates.md shows the language itself.
let templateGuides: [FindingGuide] = [
  guide(.templateName, "模板里的名称不存在", "A name that there is not"),
  guide(.templateKind, "模板里的名称用错了种类", "A field that is used as another kind than it is"),
  guide(.templateOptional, "可有可无的值没有放在区段里", "An optional value outside a section of its own"),
  guide(.templateTag, "模板标签写错", "A tag that is not one"),
  guide(.templateSection, "区段没有配对", "A section without its other end"),
  guide(.templatePartial, "部件不存在，或者包含了自己", "A partial that is missing or includes itself"),
  guide(.templateContext, "这个位置不能放值", "A place where a value cannot be made safe"),
  guide(.templateHTML, "模板的 HTML 不成形", "HTML that is not well-formed"),
  guide(.templateCrossing, "区段与 HTML 元素交叉", "A section that crosses an element's edge"),
  guide(.templateDuplicateID, "模板里的 id 重复", "An id that stands twice in a template"),
  guide(.templateCharacter, "模板里有不能用的字符", "A character that a template cannot hold"),
  guide(.templateFile, "模板文件缺少或多余", "A template file that is missing or in excess"),
  guide(.frontMatter, "模板的开头部分有误", "Front matter with a fault"),
  guide(.unusedTemplate, "没有用到的模板", "A template that nothing uses"),
  guide(.interfaceStrings, "界面文字有误", "Interface strings with a fault"),
  guide(.unusedString, "没有用到的界面文字", "An interface string that nothing uses"),
  guide(.sectionCrossesBlock, "区段跨越了段落或列表", "A section that crosses a block of Markdown"),
  guide(.tagInIndentedCode, "标签落在缩进的代码块里", "A tag in an indented code block"),
  guide(.outdentedTag, "列表里的标签没有缩进", "A tag in a list that is not indented with it"),
  guide(.markdownInHTML, "HTML 块里写了 Markdown", "Markdown in an HTML block"),
  guide(.lostTag, "标签在 Markdown 里丢失", "A tag that Markdown would lose"),
  guide(.tooManyTags, "标签太多", "More tags than a template may have"),
]

private func guide(_ kind: FindingKind, _ zh: String, _ en: String) -> FindingGuide {
  FindingGuide(kind, Wording(zh: zh, en: en), failing: "", passing: "")
}
