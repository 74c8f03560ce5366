extension ReadingContext {
  /// Returns the key that was probably meant.
  @discardableResult
  func report(unknownKey entry: YAMLEntry, known: [String], in recordName: String) -> String? {
    let key = entry.key.value
    if let suspect = suspectSeparator(in: entry.key, known: known) {
      report(suspect.kind, at: suspect.range, suspect.message, fix: suspect.fix)
      return suspect.key
    }
    if key == "<<" {
      report(
        .yamlReference, at: entry.key.range,
        Wording(zh: "不支持 YAML 的合并写法“<<”", en: "YAML's merge key “<<” is not supported"),
        fix: Wording(zh: "把内容再写一遍", en: "write the content again"))
      return nil
    }
    if entry.isCutByComma, likelyKey(key, known: known) == nil {
      report(
        .unknownKey, at: entry.key.range,
        Wording(zh: "逗号把“\(key.excerpt)”和前面的文字断开了", en: "the comma cuts “\(key.excerpt)” off from the text before it"),
        fix: .quoteTextWithComma)
      return nil
    }
    let offer = likelyKey(key, known: known)
    let list = known.joined(separator: ", ")
    report(
      .unknownKey, at: entry.key.range,
      Wording(zh: "不认识“\(key)”这一项", en: "“\(key)” is not a key of this group (\(recordName))"),
      fix: offer.map {
        Wording(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?")
      } ?? Wording(zh: "这里可以写：\(list)", en: "the keys here are: \(list)"))
    return offer
  }

  /// `title：…` and `title:…` inside braces become keys without a value.
  private func suspectSeparator(
    in key: YAMLScalar, known: [String]
  ) -> (key: String, kind: FindingKind, range: SourceRange, message: Wording, fix: Wording)? {
    for (mark, kind) in [("：" as Character, FindingKind.fullWidthColon), (":", .missingSpaceAfterColon)] {
      guard let index = key.value.firstIndex(of: mark) else { continue }
      let name = String(key.value[..<index])
      let rest = key.value[key.value.index(after: index)...].drop { $0 == " " }
      let start = key.value.utf8.distance(from: key.value.startIndex, to: index)
      let range = range(of: start..<start + mark.utf8.count, in: key)
      return (
        name, kind, range,
        mark == ":"
          ? Wording(zh: "冒号后面少一个空格", en: "a space is missing after the colon")
          : Wording(zh: "“\(name)”后面用了全角冒号“：”", en: "a full-width colon “：” stands after “\(name)”"),
        Wording(zh: "改成：\(name): \(String(rest).excerpt)", en: "write: \(name): \(String(rest).excerpt)")
      )
    }
    return nil
  }

  private func likelyKey(_ key: String, known: [String]) -> String? {
    let snakeCase = key.snakeCase
    if known.contains(snakeCase) { return snakeCase }
    if let names = chineseKeys[key], let name = names.first(where: known.contains) { return name }
    return known.nearest(to: key) ?? known.nearest(to: snakeCase)
  }
}

extension String {
  /// `shortTitle`, `Short-Title` and `short title` as `short_title`.
  fileprivate var snakeCase: String {
    var result = ""
    for character in self {
      if character == "-" || character == " " {
        result.append("_")
      } else if character.isUppercase {
        if let last = result.last, last != "_" { result.append("_") }
        result += character.lowercased()
      } else {
        result.append(character)
      }
    }
    return result
  }
}

/// What an author may write who translates the keys as well.
private let chineseKeys: [String: [String]] = [
  "编号": ["id", "number"], "标题": ["title"], "名称": ["name", "title"], "题目": ["title"],
  "简称": ["short_name", "short_title"],
  "摘要": ["summary"], "发文字号": ["document_number"], "文号": ["document_number"], "日期": ["date", "issued"],
  "发文日期": ["issued"], "成文日期": ["issued"], "发文单位": ["issuer"], "单位": ["unit", "units", "issuer"],
  "主送": ["addressee"], "正文": ["body", "preamble", "text"], "内容": ["body", "text"], "对象": ["audience"],
  "步骤": ["steps"], "校区": ["campuses", "campus"], "场地": ["venues", "venue"], "地点": ["venues", "address"],
  "场次": ["sessions", "session"], "时间": ["times", "time", "hours"], "时段": ["times", "time"], "地址": ["address"],
  "电话": ["phones"], "邮箱": ["email"], "网址": ["website", "url"], "联系人": ["contacts"], "附件": ["attachments"],
  "截止": ["deadline", "deadlines"], "截止时间": ["deadlines", "deadline"], "注意事项": ["attention"],
  "补拍": ["make_up"], "提醒": ["reminders"], "修订": ["revisions"], "文件": ["file"], "备注": ["note"],
]

extension FindingKind {
  static let unknownKey = FindingKind(
    "unknown-key", .error,
    meaning: Wording(
      zh: "这一项不会出现在任何页面上。", en: "What stands there would appear on no page."))
}
