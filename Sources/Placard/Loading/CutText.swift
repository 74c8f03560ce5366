/// Text that YAML ends before its author did: at ` #`, or at a comma within braces.
extension ReadingContext {
  /// The comment after a key, from its `#` on, where nothing else stands there.
  func comment(after key: YAMLScalar) -> String? {
    guard let end = key.range.end else { return nil }
    let rest = source.line(end.line).unicodeScalars.dropFirst(end.column - 1)
    guard let mark = rest.firstIndex(of: "#"), rest[..<mark].allSatisfy({ " \t:".unicodeScalars.contains($0) }) else {
      return nil
    }
    return String(Substring(rest[mark...])).excerpt
  }

  /// `教学楼 #3` is read as 教学楼 with a comment. A comment proper has a blank or a word after its mark.
  func reportCutText(_ scalar: YAMLScalar) {
    guard hasNumbersAfterMarks, scalar.style == .plain, let end = scalar.range.end else { return }
    let rest = source.line(end.line).unicodeScalars.dropFirst(end.column - 1)
    let comment = rest.drop { $0 == " " || $0 == "\t" }
    guard comment.first == "#", comment.dropFirst().first?.halfWidth.isDigit == true else { return }
    let start = SourcePosition(line: end.line, column: end.column + rest.count - comment.count)
    let last = SourcePosition(line: end.line, column: end.column + rest.count)
    let text = String(Substring(comment))
    report(
      .textCutByComment, at: SourceRange(path: source.path, start: start, end: last),
      Wording(
        zh: "“ #”后面是注释，“\(text.excerpt)”不会出现在页面上",
        en: "what follows “ #” is a comment, so “\(text.excerpt)” would not appear"),
      fix: Wording(
        zh: "是文字就给整段加上引号；是注释就在 # 后面空一格",
        en: "put quotes round the whole text if it belongs to it; write a blank after the # of a comment"))
  }
}

extension SourceText {
  /// `#` and a digit after it.
  var hasNumbersAfterMarks: Bool {
    var isAfterMark = false
    for byte in text.utf8 {
      if isAfterMark, byte >= 0x80 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { return true }
      isAfterMark = byte == UInt8(ascii: "#")
    }
    return false
  }
}

extension YAMLEntry {
  /// `{en: Photos, graduation}`: a word with nothing after it, not even a colon.
  var isCutByComma: Bool {
    value.isNothing && value.range.start == value.range.end && value.range.start == key.range.end
  }
}

extension Wording {
  static let quoteTextWithComma = Wording(
    zh: "给那段文字加上引号，例如 {zh-CN: \"一, 二\"}", en: "put quotes round that text, as in {en: \"one, two\"}")

  /// With what to do about a comment that was meant as text.
  func hinting(at comment: String?) -> Wording {
    guard let comment else { return self }
    return Wording(
      zh: zh + "；“\(comment)”是注释，如果是文字就加上引号",
      en: en + "; “\(comment)” is a comment: put quotes round it if it is text")
  }
}

extension FindingKind {
  static let textCutByComment = FindingKind(
    "text-cut-by-comment", .warning,
    meaning: Wording(zh: "读者看到的文字少了后半截。", en: "Readers would see the text without its end."))
}
