/// The lines between `---` at the head of a page template: which layout it goes into, and its title.
struct FrontMatter {
  private(set) var layout: (name: String, range: SourceRange)?
  /// UTF-8 offsets of the title without quotes.
  private(set) var title: Range<Int>?
  /// UTF-8 offsets of the rest of the file.
  private(set) var body: Range<Int>
  private(set) var findings: [Finding] = []

  init(_ source: SourceText, isNeeded: Bool) {
    let bytes = Array(source.text.utf8)
    body = 0..<bytes.count
    var lines = LineRanges(bytes: bytes)
    guard let first = lines.next(), Self.isFence(bytes, first) else {
      if isNeeded { findings.append(.missingFrontMatter(at: source.range(utf8: 0..<0))) }
      return
    }
    var seen: [String: Range<Int>] = [:]
    while let line = lines.next() {
      if Self.isFence(bytes, line) {
        body = lines.offset..<bytes.count
        if isNeeded {
          for key in Self.keys where seen[key] == nil {
            findings.append(.missingFrontMatterKey(key, at: source.range(utf8: first)))
          }
        }
        return
      }
      read(bytes, line, source, &seen)
    }
    findings.append(.unclosedFrontMatter(at: source.range(utf8: first)))
    body = bytes.count..<bytes.count
  }

  private static let keys = ["layout", "title"]

  private static func isFence(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    trimmed(bytes, line).map { bytes[$0] }?.elementsEqual("---".utf8) ?? false
  }

  /// `nil` for a blank line.
  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, bytes[lower].isHTMLSpace { lower += 1 }
    while lower < upper, bytes[upper - 1].isHTMLSpace { upper -= 1 }
    return lower < upper ? lower..<upper : nil
  }

  private mutating func read(
    _ bytes: [UInt8], _ line: Range<Int>, _ source: SourceText, _ seen: inout [String: Range<Int>]
  ) {
    guard let content = Self.trimmed(bytes, line), bytes[content.lowerBound] != UInt8(ascii: "#") else { return }
    guard let colon = bytes[content].firstIndex(of: UInt8(ascii: ":")),
      let keyRange = Self.trimmed(bytes, content.lowerBound..<colon)
    else {
      findings.append(.badFrontMatterLine(at: source.range(utf8: content)))
      return
    }
    let key = String(decoding: bytes[keyRange], as: UTF8.self)
    if let first = seen[key] {
      findings.append(.duplicateFrontMatterKey(key, at: source.range(utf8: keyRange), first: source.range(utf8: first)))
      return
    }
    seen[key] = keyRange
    guard Self.keys.contains(key) else {
      findings.append(
        .unknownFrontMatterKey(key, nearest: Self.keys.nearest(to: key), at: source.range(utf8: keyRange)))
      return
    }
    guard var value = Self.trimmed(bytes, colon + 1..<content.upperBound) else {
      findings.append(.emptyFrontMatterKey(key, at: source.range(utf8: keyRange)))
      return
    }
    let quote = bytes[value.lowerBound]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard value.count >= 2, bytes[value.upperBound - 1] == quote else {
        findings.append(.badFrontMatterLine(at: source.range(utf8: content)))
        return
      }
      value = value.lowerBound + 1..<value.upperBound - 1
    }
    if key == "layout" {
      layout = (String(decoding: bytes[value], as: UTF8.self), source.range(utf8: value))
    } else {
      title = value
    }
  }
}

/// The lines of a text without their ends.
private struct LineRanges {
  let bytes: [UInt8]
  /// Where the next line begins.
  var offset = 0

  mutating func next() -> Range<Int>? {
    guard offset < bytes.count else { return nil }
    let start = offset
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n"), bytes[offset] != UInt8(ascii: "\r") { offset += 1 }
    let end = offset
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\r") { offset += 1 }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") { offset += 1 }
    return start..<end
  }
}

extension Finding {
  fileprivate static func missingFrontMatter(at range: SourceRange) -> Finding {
    Finding(
      .frontMatter, at: range,
      Wording(zh: "页面模板开头缺少 layout 和 title", en: "A page template begins with its layout and title"),
      fix: Wording(
        zh: "在最前面写四行：---、layout: page、title: …、---", en: "Begin with four lines: ---, layout: page, title: …, ---"))
  }

  fileprivate static func missingFrontMatterKey(_ key: String, at range: SourceRange) -> Finding {
    Finding(
      .frontMatter, at: range, Wording(zh: "开头缺少“\(key)”", en: "“\(key)” is missing at the head"),
      fix: Wording(zh: "加一行 \(key): …", en: "Add a line \(key): …"))
  }

  fileprivate static func unclosedFrontMatter(at range: SourceRange) -> Finding {
    Finding(
      .frontMatter, at: range, Wording(zh: "开头的“---”没有结束", en: "The head begun by “---” is not closed"),
      fix: Wording(zh: "在 title 之后另起一行写 ---", en: "Write --- on a line of its own after the title"))
  }

  fileprivate static func badFrontMatterLine(at range: SourceRange) -> Finding {
    Finding(
      .frontMatter, at: range, Wording(zh: "这一行不是“名称: 内容”的形式", en: "This line is not of the form “key: value”"),
      fix: Wording(zh: "写成 layout: … 或 title: …，引号要成对", en: "Write layout: … or title: …, with quotes in pairs"))
  }

  fileprivate static func duplicateFrontMatterKey(
    _ key: String, at range: SourceRange, first: SourceRange
  ) -> Finding {
    Finding(
      .frontMatter, at: range, Wording(zh: "“\(key)”写了两次", en: "“\(key)” stands twice"),
      fix: Wording(zh: "只留一个", en: "Keep one of them"),
      notes: [Note(at: first, Wording(zh: "第一次在这里", en: "It stands here first"))])
  }

  fileprivate static func unknownFrontMatterKey(_ key: String, nearest: String?, at range: SourceRange) -> Finding {
    Finding(
      .frontMatter, at: range, Wording(zh: "模板开头没有“\(key)”这一项", en: "“\(key)” means nothing at a template's head"),
      fix: nearest.map { Wording(zh: "是不是“\($0)”？", en: "Did you mean “\($0)”?") }
        ?? Wording(zh: "只能写 layout 和 title", en: "Only layout and title stand there"))
  }

  fileprivate static func emptyFrontMatterKey(_ key: String, at range: SourceRange) -> Finding {
    Finding(
      .frontMatter, at: range, Wording(zh: "“\(key)”后面没有内容", en: "“\(key)” is empty"),
      fix: Wording(zh: "写上内容，或删掉这一行", en: "Give it a value, or delete the line"))
  }
}

extension FindingKind {
  static let frontMatter = FindingKind(
    "template-front-matter", .error,
    meaning: Wording(zh: "页面没有标题，或套不上版式。", en: "Pages would have no title or no layout."))
}
