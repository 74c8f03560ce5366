/// Slips of the keyboard that YAML either stumbles over or, worse, takes for something else: tabs and ideographic spaces as
/// indentation, a full-width colon after a key. They are found in the raw lines, all in one run, and mended so that the rest
/// of the file can still be read; positions are then those of the file as it was typed.
struct LineRepairs {
  private(set) var findings: [Finding] = []
  /// Some indentation had to be guessed.
  private(set) var hasGuessedIndentation = false
  private(set) var text: String
  private var repairs: [Int: [Repair]] = [:]

  private struct Repair {
    let column: Int
    let removed: Int
    let inserted: String
  }

  /// `tabs`: whether tabs are at fault; in a flow collection they are not.
  init(_ source: SourceText, tabs: Bool, tabWidth: Int = 2) {
    text = source.text
    var blockIndentation: Int?
    for number in 1...source.lineCount {
      let written = source.line(number)
      let glance = Glance(written.utf8)
      if glance.isHarmless {
        if let block = blockIndentation, glance.indentation <= block, !glance.isBlank { blockIndentation = nil }
        continue
      }
      let line = Array(written.unicodeScalars)
      let indentation = line.prefix { $0 == " " }.count
      if let block = blockIndentation {
        if indentation > block || line.allSatisfy(\.properties.isWhitespace) { continue }
        blockIndentation = nil
      }
      let lead = line.prefix { $0 == " " || $0 == "\t" || oddSpaces.contains($0) }.count
      let rest = line[lead...]
      if rest.isEmpty || rest.first == "#" { continue }
      mendIndentation(
        line[..<lead], number, source.path, isStructural: rest.looksLikeStructure, tabs: tabs ? tabWidth : nil)
      mendColon(rest, number, source.path)
      if rest.opensBlockScalar { blockIndentation = indentation }
    }
    if !repairs.isEmpty { text = mended(source) }
  }

  private mutating func mendIndentation(
    _ lead: ArraySlice<Unicode.Scalar>, _ line: Int, _ path: String, isStructural: Bool, tabs tabWidth: Int?
  ) {
    var isReported = false
    for (index, scalar) in lead.enumerated() where scalar != " " {
      let isTab = scalar == "\t"
      guard isTab ? tabWidth != nil : isStructural else { continue }
      let start = SourcePosition(line: line, column: index + 1)
      let end = SourcePosition(line: line, column: index + 1 + lead.dropFirst(index).prefix { $0 == scalar }.count)
      repairs[line, default: []].append(
        Repair(column: index + 1, removed: 1, inserted: String(repeating: " ", count: tabWidth ?? 2)))
      hasGuessedIndentation = true
      if isReported { continue }
      isReported = true
      let range = SourceRange(path: path, start: start, end: end)
      findings.append(isTab ? .tabIndentation(range) : .wideSpaceIndentation(range))
    }
  }

  private mutating func mendColon(_ rest: ArraySlice<Unicode.Scalar>, _ line: Int, _ path: String) {
    guard let colon = rest.fullWidthColonAfterKey else { return }
    let column = colon + 1
    let isSpaced = colon + 1 >= rest.endIndex || rest[colon + 1] == " "
    repairs[line, default: []].append(Repair(column: column, removed: 1, inserted: isSpaced ? ":" : ": "))
    let name = String(String.UnicodeScalarView(rest[..<colon])).split { " -".contains($0) }.last.map(String.init) ?? ""
    findings.append(
      Finding(
        .fullWidthColon,
        at: SourceRange(
          path: path, start: SourcePosition(line: line, column: column),
          end: SourcePosition(line: line, column: column + 1)),
        Wording(zh: "“\(name)”后面用了全角冒号“：”", en: "a full-width colon “：” stands after “\(name)”"),
        fix: Wording(zh: "改成半角冒号加一个空格：\(name): …", en: "write a half-width colon and a blank: \(name): …")))
  }

  private func mended(_ source: SourceText) -> String {
    var result = ""
    for number in 1...source.lineCount {
      var line = Array(source.line(number).unicodeScalars)
      for repair in (repairs[number] ?? []).reversed() {
        line.replaceSubrange(
          repair.column - 1..<repair.column - 1 + repair.removed, with: repair.inserted.unicodeScalars)
      }
      result.unicodeScalars.append(contentsOf: line)
      result += "\n"
    }
    return result
  }

  /// From the mended text back to the file.
  func original(_ position: SourcePosition) -> SourcePosition {
    guard let repairs = repairs[position.line] else { return position }
    var shift = 0
    for repair in repairs {
      let start = repair.column + shift
      let inserted = repair.inserted.unicodeScalars.count
      if position.column < start { break }
      if position.column < start + inserted {
        return SourcePosition(line: position.line, column: repair.column + min(position.column - start, repair.removed))
      }
      shift += inserted - repair.removed
    }
    return SourcePosition(line: position.line, column: position.column - shift)
  }

  func original(_ range: SourceRange) -> SourceRange {
    guard let start = range.start, let end = range.end else { return range }
    return SourceRange(path: range.path, start: original(start), end: original(end))
  }

  func original(_ node: YAMLNode) -> YAMLNode {
    guard !repairs.isEmpty else { return node }
    let content: YAMLNode.Content
    switch node.content {
    case .scalar(let scalar): content = .scalar(original(scalar))
    case .sequence(let items): content = .sequence(items.map(original))
    case .mapping(let entries):
      content = .mapping(entries.map { YAMLEntry(key: original($0.key), value: original($0.value)) })
    case .refused: content = .refused
    }
    return YAMLNode(content: content, range: original(node.range))
  }

  func original(_ scalar: YAMLScalar) -> YAMLScalar {
    YAMLScalar(value: scalar.value, style: scalar.style, range: original(scalar.range))
  }
}

/// What the bytes of a line show. Nearly all lines hold nothing to be mended, and looking at their characters takes time.
private struct Glance {
  /// No tab, no character that may be an odd space or a full-width colon, and nothing that may open a block.
  private(set) var isHarmless = true
  private(set) var isBlank = true
  /// Spaces at the start.
  private(set) var indentation = 0

  init(_ line: Substring.UTF8View) {
    var (before, last): (UInt8, UInt8) = (0, 0)
    for byte in line {
      switch byte {
      case UInt8(ascii: " "): if isBlank { indentation += 1 }
      case UInt8(ascii: "\t"), UInt8(ascii: "|"), UInt8(ascii: ">"), 0xC2, 0xE1, 0xE2: isHarmless = false
      case 0x80 where (before, last) == (0xE3, 0x80): isHarmless = false
      case 0x9A where (before, last) == (0xEF, 0xBC): isHarmless = false
      case 0x0B, 0x0C: break
      default: isBlank = false
      }
      (before, last) = (last, byte)
    }
  }
}

/// Ideographic, no-break, en, em and thin space.
private let oddSpaces: Set<Unicode.Scalar> = ["\u{3000}", "\u{A0}", "\u{2002}", "\u{2003}", "\u{2009}"]

extension ArraySlice<Unicode.Scalar> {
  /// Begins a list item, or a key with its colon.
  fileprivate var looksLikeStructure: Bool {
    if first == "-", count == 1 || self[startIndex + 1] == " " { return true }
    return keyEnd.map { $0 < endIndex && (self[$0] == ":" || self[$0] == "：") } ?? false
  }

  fileprivate var fullWidthColonAfterKey: Int? {
    var start = startIndex
    while start + 1 < endIndex, self[start] == "-", self[start + 1] == " " {
      start += 1
      while start < endIndex, self[start] == " " { start += 1 }
    }
    guard let end = self[start...].keyEnd, end < endIndex, self[end] == "：" else { return nil }
    return end
  }

  /// Where a key made of ASCII letters, digits, `_` and `-` ends, blanks after it included.
  private var keyEnd: Int? {
    var end = startIndex
    while end < endIndex, self[end].isASCII,
      self[end].properties.isAlphabetic || self[end].isDigit || "_-".unicodeScalars.contains(self[end])
    {
      end += 1
    }
    guard end > startIndex, !self[startIndex].isDigit, self[startIndex] != "-" else { return nil }
    while end < endIndex, self[end] == " " { end += 1 }
    return end
  }

  /// Ends in `|` or `>`, with indentation and chomping indicators or not, after a colon or a hyphen.
  fileprivate var opensBlockScalar: Bool {
    var words = split { $0 == " " || $0 == "\t" }
    if let comment = words.firstIndex(where: { $0.first == "#" }) { words.removeSubrange(comment...) }
    guard words.count >= 2, let last = words.last, last.first == "|" || last.first == ">",
      last.dropFirst().allSatisfy({ $0 == "+" || $0 == "-" || $0.isDigit }), last.count <= 3
    else { return false }
    let before = words[words.count - 2]
    return before.last == ":" || before.last == "：" || before == ["-"]
  }
}

extension Finding {
  fileprivate static func tabIndentation(_ range: SourceRange) -> Finding {
    Finding(
      .tabIndentation, at: range,
      Wording(zh: "行首用了制表符（Tab）缩进", en: "the line is indented with a tab"),
      fix: Wording(zh: "改成空格，每一级两个", en: "use blanks, two for each level"))
  }

  fileprivate static func wideSpaceIndentation(_ range: SourceRange) -> Finding {
    Finding(
      .wideSpaceIndentation, at: range,
      Wording(zh: "行首用了全角空格（或其他特殊空格）缩进", en: "the line is indented with full-width or other special blanks"),
      fix: Wording(zh: "改成半角空格，每一级两个", en: "use plain blanks, two for each level"))
  }
}

extension FindingKind {
  static let tabIndentation = FindingKind(
    "tab-indentation", .error, meaning: .fileUnread)
  static let wideSpaceIndentation = FindingKind(
    "full-width-indentation", .error, meaning: .fileUnread)
  static let fullWidthColon = FindingKind(
    "full-width-colon", .error, meaning: .fileUnread)
  static let missingSpaceAfterColon = FindingKind(
    "missing-space-after-colon", .error, meaning: .fileUnread)
}

extension Wording {
  static let fileUnread = Wording(
    zh: "这一处读不出来，整份文件不会发布。", en: "It cannot be read, and the whole file would not be published.")
}
