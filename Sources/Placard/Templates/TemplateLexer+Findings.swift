extension Finding {
  static func unclosedTag(at range: SourceRange) -> Finding {
    Finding(
      .templateTag, at: range,
      Wording(zh: "“{{” 没有在同一行用 “}}” 收尾", en: "“{{” is not closed by “}}” on its line"),
      fix: Wording(zh: "补上 “}}”；只想印出花括号的话，写 &#123;&#123;", en: "Add “}}”; to print braces write &#123;&#123;"))
  }

  static func rawOutput(at range: SourceRange, sigil: String) -> Finding {
    Finding(
      .templateTag, at: range,
      Wording(
        zh: "“\(sigil)” 在别的工具里是不转义输出，这里没有：未经转义的内容会打乱网页",
        en:
          "“\(sigil)” prints unescaped in other tools; there is no such thing here, since raw values can break the page"
      ),
      fix: Wording(
        zh: "写成 {{名称}}；需要带格式的正文，用 markup 类的字段", en: "Write {{name}}; for formatted text use a field of kind markup"))
  }

  static func unknownSigil(_ sigil: String, at range: SourceRange) -> Finding {
    Finding(
      .templateTag, at: range,
      Wording(zh: "没有 “{{\(sigil)” 这种标记", en: "There is no tag that begins with “{{\(sigil)”"),
      fix: Wording(
        zh: "能用的只有 {{名称}}、{{#段}}、{{^段}}、{{/段}}、{{> 片段}}、{{! 注释}}",
        en: "Tags are {{name}}, {{#section}}, {{^section}}, {{/section}}, {{> partial}} and {{! comment}}"))
  }

  static func badPath(_ path: String, isPartial: Bool, at range: SourceRange) -> Finding {
    if path == "." {
      return Finding(
        .templateTag, at: range,
        Wording(zh: "不能用 “.” 代表当前这一项", en: "“.” does not stand for the current item"),
        fix: Wording(zh: "写出字段的名称，例如 {{name}}", en: "Write the field's name, as in {{name}}"))
    }
    return Finding(
      .templateTag, at: range,
      Wording(
        zh: path.isEmpty ? "标记里没有名称" : "“\(path)” 不是合法的\(isPartial ? "片段" : "字段")名称",
        en: path.isEmpty ? "The tag names nothing" : "“\(path)” is no \(isPartial ? "partial" : "field") name"),
      fix: isPartial
        ? Wording(
          zh: "片段名称只用英文字母、数字、下划线和连字符", en: "A partial's name has ASCII letters, digits, _ and - only")
        : Wording(
          zh: "名称只用英文字母、数字、下划线和连字符，各级之间用一个点：{{campus.name}}",
          en: "Names have ASCII letters, digits, _ and - only, joined by single dots: {{campus.name}}"))
  }

  static func reservedCharacter(_ value: UInt32, at range: SourceRange) -> Finding {
    let hex = String(value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: Swift.max(0, 4 - hex.count)) + hex
    return Finding(
      .templateCharacter, at: range,
      Wording(zh: "模板里不能有字符 \(code)", en: "A template may not hold the character \(code)"),
      fix: Wording(zh: "删掉它，多半是复制时带进来的", en: "Delete it; it probably came in by copying"))
  }
}

extension FindingKind {
  static let templateTag = FindingKind(
    "template-tag", .error,
    meaning: Wording(zh: "标记写错，读者会看到花括号或空白。", en: "Readers would see braces, or nothing, in place of the value."))
  static let templateCharacter = FindingKind(
    "template-character", .error,
    meaning: Wording(zh: "这种字符看不见，会打乱页面内容。", en: "An invisible character would garble the page."))
}
