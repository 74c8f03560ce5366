extension YAMLFault {
  /// libyaml's complaint in an author's words, with the usual cause.
  /// `quoted` is the last text before the place.
  func finding(in source: SourceText, _ repairs: LineRepairs, after quoted: YAMLScalar?) -> Finding {
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
    if let character, "]},".unicodeScalars.contains(character), problem.contains("expected node content"),
      !context.contains("flow")
    {
      return finding(at: place, "文字不能以“\(character)”开头", "text cannot start with “\(character)”", fix: .addQuotes)
    }
    if let character, character == "-" || character == "?", problem.contains("not allowed in this context"),
      line.unicodeScalars.prefix(max(0, place.column - 1)).contains(":")
    {
      return finding(
        at: place, "冒号后面的文字不能以“\(character) ”开头", "text after a colon cannot start with “\(character) ”",
        fix: Wording(
          zh: "是文字就加上双引号；是列表就从下一行写起", en: "put double quotes round it if it is text, or begin the list on the next line"
        ))
    }
    if problem.contains("mapping values are not allowed") {
      if let slip = wideMark(on: place.line, source) { return slip }
      if let slip = slipAbove(place, source) { return slip }
      return finding(
        at: place, "文字里有“: ”，这里不能再有冒号", "the text holds “: ”; a second colon cannot stand here", fix: .addQuotes)
    }
    if let quoted, quoted.isQuoted, let start = quoted.range.start, let end = quoted.range.end, start.line < end.line,
      end.line == place.line
    {
      return finding(
        at: start, "这里的引号到第 \(end.line) 行才收尾，多半是漏了一个引号",
        "the quotes that open here close only on line \(end.line); one is probably missing", fix: .closeQuotes)
    }
    if context.contains("quoted scalar"), problem.contains("end of stream") || problem.contains("document indicator"),
      let begin
    {
      return finding(
        at: begin, "引号没有收尾", "the quotes that open here are never closed", fix: .closeQuotes)
    }
    if context.contains("flow sequence") || context.contains("flow mapping"), let begin {
      return brackets(from: begin, to: place, source)
    }
    if context.contains("alias") || context.contains("anchor") || context.contains("tag")
      || context.contains("directive")
    {
      let start = begin ?? place
      let mark = source.line(start.line).unicodeScalars.dropFirst(start.column - 1).first.map(String.init) ?? "*"
      return finding(at: start, "文字不能以“\(mark)”开头", "text cannot start with “\(mark)”", fix: .addQuotes)
    }
    if problem.contains("unknown escape") || problem.contains("hexdecimal") || problem.contains("escape code")
      || context.contains("double-quoted")
    {
      let before = Array(line.unicodeScalars.prefix(place.column - 1))
      let backslash = before.lastIndex(of: "\\").map { SourcePosition(line: place.line, column: $0 + 1) }
      return finding(
        at: backslash ?? place, "双引号里的“\\”写法不对", "this is no escape that double quotes know",
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

  /// `-{id: a}`, `－ id: a`, `title: ｛zh-CN: 示例｝`: what an input method left in the place of YAML's own marks.
  private func wideMark(on number: Int, _ source: SourceText) -> Finding? {
    let line = Array(source.line(number).unicodeScalars)
    func finding(at index: Int, _ message: Wording, fix: Wording) -> Finding {
      let start = SourcePosition(line: number, column: index + 1)
      let end = SourcePosition(line: number, column: index + 2)
      return Finding(.yamlSyntax, at: SourceRange(path: source.path, start: start, end: end), message, fix: fix)
    }
    let start = line.prefix { $0 == " " }.count
    if start + 1 < line.count, line[start] == "-" || line[start] == "－" || line[start] == "—",
      line[start] != "-" || "{[\"'".unicodeScalars.contains(line[start + 1])
    {
      return line[start] == "-"
        ? finding(
          at: start, Wording(zh: "“-”后面少一个空格", en: "a blank is missing after “-”"),
          fix: Wording(zh: "改成“- ”加内容", en: "write “- ” before the item"))
        : finding(
          at: start,
          Wording(zh: "“\(line[start])”是全角符号，不表示列表", en: "“\(line[start])” is a full-width mark and begins no item"),
          fix: Wording(zh: "改成半角“-”加一个空格", en: "write “- ”"))
    }
    guard let mark = line.indices.first(where: { "｛［".unicodeScalars.contains(line[$0]) }),
      line[..<mark].last(where: { $0 != " " }) == ":"
    else { return nil }
    return finding(
      at: mark, Wording(zh: "“\(line[mark])”是全角括号", en: "“\(line[mark])” is a full-width bracket"),
      fix: line[mark] == "｛"
        ? Wording(zh: "改成半角的 { 和 }", en: "use { and }") : Wording(zh: "改成半角的 [ 和 ]", en: "use [ and ]"))
  }

  /// What is wrong between an opening bracket and the place where reading stopped.
  private func brackets(from begin: SourcePosition, to place: SourcePosition, _ source: SourceText) -> Finding {
    let line = Array(source.line(begin.line).unicodeScalars)
    func finding(at column: Int, _ message: Wording, fix: Wording) -> Finding {
      let start = SourcePosition(line: begin.line, column: column)
      let end = SourcePosition(line: begin.line, column: column + 1)
      return Finding(.yamlSyntax, at: SourceRange(path: source.path, start: start, end: end), message, fix: fix)
    }
    if let comma = line.indices.dropFirst(begin.column).first(where: { line[$0] == "，" }) {
      return finding(
        at: comma + 1, Wording(zh: "括号里用了全角逗号“，”", en: "there is a full-width comma “，” within the brackets"),
        fix: Wording(
          zh: "改成半角逗号加一个空格；如果是文字的一部分，给这段文字加上引号", en: "use “, ”; if it is part of the text, put quotes round that text"))
    }
    if place.line == begin.line, place.column > begin.column {
      return finding(
        at: place.column,
        Wording(zh: "这里少了逗号，或者前面的引号没有配对", en: "a comma is missing here, or the quotes before do not match"),
        fix: Wording(zh: "各项之间用半角逗号隔开，引号成对", en: "separate items by commas and close all quotes"))
    }
    let isList = context.contains("sequence")
    return finding(
      at: begin.column,
      Wording(
        zh: isList ? "“[”没有配对的“]”" : "“{”没有配对的“}”", en: isList ? "“[” is not closed by “]”" : "“{” is not closed by “}”"
      ),
      fix: Wording(
        zh: "补上括号；如果括号是文字的一部分，给整段文字加上引号",
        en: "close the bracket; if it is part of the text, put quotes round the whole text"))
  }

  /// Where a key is refused because of the line above it: no colon there, none that counts, or less indentation.
  private func slipAbove(_ place: SourcePosition, _ source: SourceText) -> Finding? {
    let line = Array(source.line(place.line).unicodeScalars)
    let indentation = line.prefix { $0 == " " || $0 == "-" }.count
    guard place.column <= line.count, !line[..<(place.column - 1)].contains(":") else { return nil }
    var number = place.line - 1
    while number > 0, source.line(number).allSatisfy(\.isWhitespace) { number -= 1 }
    guard number > 0 else { return nil }
    let above = Array(source.line(number).unicodeScalars)
    let start = above.prefix { $0 == " " }.count
    func finding(_ line: Int, _ columns: Range<Int>, _ message: Wording, fix: Wording) -> Finding {
      Finding(
        .yamlSyntax,
        at: SourceRange(
          path: source.path, start: SourcePosition(line: line, column: columns.lowerBound),
          end: SourcePosition(line: line, column: columns.upperBound)), message, fix: fix)
    }
    if start + 1 < above.count, above[start] == "-", above[start + 1] != " " {
      return finding(
        number, start + 1..<start + 2, Wording(zh: "“-”后面少一个空格", en: "a blank is missing after “-”"),
        fix: Wording(zh: "改成“- ”加内容", en: "write “- ” before the item"))
    }
    if let slip = keySlip(on: number, source) { return slip }
    if !above.contains(":") {
      let text = start + above[start...].prefix { $0 == " " || $0 == "-" }.count
      return finding(
        number, text + 1..<above.count + 1, Wording(zh: "这一行没有冒号", en: "there is no colon in this line"),
        fix: Wording(zh: "写成“名称: 内容”", en: "write it as “key: value”"))
    }
    return finding(
      place.line, 1..<max(2, indentation + 1),
      Wording(
        zh: "这一行的缩进比上一行深，但上一行后面已经有内容", en: "the line is indented deeper than the one above, which has a value already"),
      fix: Wording(zh: "与同一级的上一行左边对齐", en: "align it with the line above that is on its level"))
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

extension YAMLScalar {
  fileprivate var isQuoted: Bool { style == .singleQuoted || style == .doubleQuoted }
}

extension Wording {
  fileprivate static let closeQuotes = Wording(
    zh: "在这段文字末尾补上引号；双引号里的英文双引号写成 \\\"", en: "close them; a double quote inside double quotes is written \\\"")
  fileprivate static let addQuotes = Wording(
    zh: "给整段文字加上双引号，例如 title: \"…\"", en: "put double quotes round the whole text: title: \"…\"")
}

extension FindingKind {
  static let yamlSyntax = FindingKind("yaml-syntax", .error, meaning: .fileUnread)
  static let controlCharacter = FindingKind("control-character", .error, meaning: .fileUnread)
}
