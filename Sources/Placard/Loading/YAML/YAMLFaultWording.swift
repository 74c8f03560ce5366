extension YAMLFault {
  /// libyaml's complaint in an author's words, with the usual cause.
  func finding(in source: SourceText, _ repairs: LineRepairs) -> Finding {
    if let offset, problem.contains("control characters") { return controlCharacter(at: offset, source, repairs) }
    let place = repairs.original(position)
    let begin = contextPosition.map(repairs.original)
    let line = source.line(place.line)
    let character = line.unicodeScalars.dropFirst(place.column - 1).first
    func finding(
      _ kind: FindingKind = .yamlSyntax, at position: SourcePosition, length: Int = 1, _ zh: String, _ en: String,
      fix: Wording
    ) -> Finding {
      let end = SourcePosition(line: position.line, column: position.column + length)
      return Finding(
        kind, at: SourceRange(path: source.path, start: position, end: end), Wording(zh: zh, en: en), fix: fix)
    }
    if problem.contains("nesting level") {
      return finding(
        .nestedTooDeep, at: place, "嵌套太深", "nested too deep",
        fix: Wording(zh: "核对括号", en: "check the brackets"))
    }
    if problem.contains("could not find expected ':'"), let begin, let slip = keySlip(on: begin.line, source) {
      return slip
    }
    if problem.contains("cannot start any token"), let character {
      return finding(
        at: place, "文字不能以“\(character)”开头", "text cannot start with “\(character)”", fix: .addQuotes)
    }
    if problem.contains("mapping values are not allowed") {
      return finding(
        at: place, "这里不能再有冒号：文字里有“: ”，或者上一行缩进不对",
        "a colon cannot stand here: the text holds “: ”, or the line above is indented wrongly", fix: .addQuotes)
    }
    if context.contains("quoted scalar"), problem.contains("end of stream") || problem.contains("document indicator"),
      let begin
    {
      return finding(
        at: begin, "引号没有收尾", "the quotes that open here are never closed",
        fix: Wording(zh: "在这段文字末尾补上引号；文字里的英文双引号写成 \\\"", en: "close them; a double quote inside is written \\\""))
    }
    if context.contains("flow sequence") || context.contains("flow mapping"), let begin {
      let isList = context.contains("sequence")
      return finding(
        at: begin, isList ? "“[”没有配对，或里面少了逗号" : "“{”没有配对，或里面少了逗号",
        isList ? "“[” is not closed, or a comma is missing in it" : "“{” is not closed, or a comma is missing in it",
        fix: Wording(
          zh: isList ? "补上逗号或“]”；如果“[”是文字的一部分，给整段文字加上引号" : "补上逗号或“}”；如果“{”是文字的一部分，给整段文字加上引号",
          en: "add the comma or the bracket; if the bracket is part of the text, put quotes round the whole text"))
    }
    if context.contains("alias") || context.contains("anchor") || context.contains("tag")
      || context.contains("directive")
    {
      let start = begin ?? place
      let mark = source.line(start.line).unicodeScalars.dropFirst(start.column - 1).first.map(String.init) ?? "*"
      return finding(at: start, "文字不能以“\(mark)”开头", "text cannot start with “\(mark)”", fix: .addQuotes)
    }
    if problem.contains("unknown escape") || context.contains("double-quoted") {
      return finding(
        at: place, "双引号里的“\\”写法不对", "this is no escape that double quotes know",
        fix: Wording(zh: "把“\\”写成“\\\\”，或者改用单引号", en: "write “\\\\” for a backslash, or use single quotes"))
    }
    if context.contains("block scalar") {
      return finding(
        at: place, "“|”或“>”后面不能跟文字", "nothing can follow “|” or “>” on the same line",
        fix: Wording(zh: "文字从下一行开始，缩进两个空格", en: "start the text on the next line, indented by two blanks"))
    }
    if problem.contains("could not find expected ':'"), let begin {
      return finding(
        at: begin, length: max(1, source.line(begin.line).unicodeScalars.count - begin.column + 1),
        "这一行应是“名称: 内容”，但没有冒号", "this line should be “key: value”, but there is no colon",
        fix: Wording(
          zh: "补上冒号和一个空格；如果是上一行的继续，再缩进两个空格",
          en: "add a colon and a blank; if it continues the line above, indent it more"))
    }
    if problem.contains("tab"), character == "\t" {
      return finding(
        .tabIndentation, at: place, "这里用了制表符（Tab）", "there is a tab here", fix: Wording(zh: "改成空格", en: "use blanks"))
    }
    if context.contains("block mapping") || context.contains("block collection")
      || problem.contains("not allowed in this context")
    {
      return finding(
        at: place, "缩进不对，或者这里多了内容", "the indentation is wrong, or something stands here that does not belong",
        fix: Wording(
          zh: "同一级的各项左边要对齐，下一级多缩进两个空格；引号后面不能再跟文字",
          en: "align what is on one level, indent the next by two blanks; nothing can follow a closing quote"))
    }
    return finding(
      at: place, "YAML 写法有误（\(problem)）", "YAML cannot be read here (\(problem))",
      fix: Wording(zh: "核对这一行和上一行的缩进、冒号和引号", en: "check indentation, colons and quotes of this line and the one above"))
  }

  /// A line that would have been a key, had its colon been the right one.
  private func keySlip(on number: Int, _ source: SourceText) -> Finding? {
    let line = Array(source.line(number).unicodeScalars)
    let start = line.prefix { $0 == " " || $0 == "-" }.count
    for (index, scalar) in line.enumerated().dropFirst(start) {
      let isLast = index + 1 >= line.count
      guard scalar == "：" || (scalar == ":" && !isLast && line[index + 1] != " ") else {
        if scalar == "\"" || scalar == "'" || scalar == " " { return nil }
        continue
      }
      let key = String(String.UnicodeScalarView(line[start..<index]))
      let range = SourceRange(
        path: source.path, start: SourcePosition(line: number, column: index + 1),
        end: SourcePosition(line: number, column: index + 2))
      let value = String(String.UnicodeScalarView(line[(index + 1)...])).withoutOuterWhitespace.excerpt
      let fix = Wording(zh: "改成：\(key): \(value)", en: "write: \(key): \(value)")
      return scalar == ":"
        ? Finding(
          .missingSpaceAfterColon, at: range, Wording(zh: "冒号后面少一个空格", en: "a blank is missing after the colon"),
          fix: fix)
        : Finding(
          .fullWidthColon, at: range,
          Wording(zh: "“\(key)”后面用了全角冒号“：”", en: "a full-width colon “：” stands after “\(key)”"), fix: fix)
    }
    return nil
  }

  private func controlCharacter(at offset: Int, _ source: SourceText, _ repairs: LineRepairs) -> Finding {
    let mended = SourceText(path: source.path, text: repairs.text)
    let start = repairs.original(mended.position(utf8Offset: offset))
    let end = SourcePosition(line: start.line, column: start.column + 1)
    return Finding(
      .controlCharacter, at: SourceRange(path: source.path, start: start, end: end),
      Wording(zh: "这里有一个看不见的控制字符", en: "there is an invisible control character here"),
      fix: Wording(zh: "删掉它；多半是从别处粘贴时带进来的", en: "delete it; it probably came along when the text was pasted"))
  }
}

extension Wording {
  fileprivate static let addQuotes = Wording(
    zh: "给整段文字加上双引号，例如 title: \"…\"", en: "put double quotes round the whole text: title: \"…\"")
}

extension FindingKind {
  static let yamlSyntax = FindingKind("yaml-syntax", .error, meaning: .fileUnread)
  static let controlCharacter = FindingKind("control-character", .error, meaning: .fileUnread)
}
