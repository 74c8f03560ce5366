import Testing

@testable import Placard

@Suite struct FindingFrameTests {
  private static let kind = FindingKind(
    "unknown-key", .error, meaning: Wording(zh: "不会出现在页面上。", en: "It would appear on no page."))

  private func frame(
    _ line: String, _ columns: Range<Int>, language: MessageLanguage = .en, isColored: Bool = false, width: Int = 100,
    notes: [Finding.Note] = []
  ) -> String {
    let finding = Finding(
      Self.kind, at: range(columns), Wording(zh: "不认识这一项", en: "not a key"),
      fix: Wording(zh: "改成 title", en: "write title"),
      notes: notes)
    let source = SourceText(path: "a.yaml", text: "id: a\n" + line + "\n")
    return FindingFrame(language: language, isColored: isColored, width: width).text(
      finding, sources: ["a.yaml": source])
  }

  private func range(_ columns: Range<Int>, line: Int = 2) -> SourceRange {
    SourceRange(
      path: "a.yaml", start: SourcePosition(line: line, column: columns.lowerBound),
      end: SourcePosition(line: line, column: columns.upperBound))
  }

  /// The two lines that show the source.
  private func drawn(_ line: String, _ columns: Range<Int>, width: Int = 100) -> [String] {
    frame(line, columns, width: width).split(separator: "\n").dropFirst().prefix(2).map { String($0.dropFirst(6)) }
  }

  @Test func wholeText() {
    #expect(
      frame("titel: 一", 1..<6) == """
        a.yaml:2:1: error[unknown-key]: not a key
          2 | titel: 一
            | ^^^^^
          fix: write title
          why: It would appear on no page.

        """)
    #expect(
      frame("titel: 一", 1..<6, language: .zh) == """
        a.yaml:2:1: 错误[unknown-key]: 不认识这一项
          2 | titel: 一
            | ^^^^^
          改法：改成 title
          后果：不会出现在页面上。

        """)
  }

  @Test func notesHaveFramesOfTheirOwn() {
    let note = Finding.Note(at: range(1..<3, line: 1), Wording(zh: "第一次在这里", en: "first here"))
    #expect(
      frame("id: b", 1..<3, notes: [note]).hasSuffix(
        """
          see: a.yaml:1:1: first here
          1 | id: a
            | ^^

        """))
  }

  @Test func caretsCountCells() {
    #expect(drawn("name: 中文 字", 7..<9) == ["name: 中文 字", "      ^^^^"])
    #expect(drawn("中文：x", 4..<5) == ["中文：x", "      ^"])
    #expect(drawn("\ta: b", 2..<3) == ["    a: b", "    ^"])
    #expect(drawn("ab\tc", 4..<5) == ["ab  c", "    ^"])
    #expect(drawn("e\u{301}x", 3..<4) == ["e\u{301}x", " ^"])
    #expect(drawn("a\u{202E}b\u{200B}c", 5..<6) == ["abc", "  ^"])
    #expect(drawn("𠮷x", 2..<3) == ["𠮷x", "  ^"])
    #expect(drawn("a\u{7}b", 2..<3) == ["a\u{FFFD}b", " ^"])
  }

  @Test func pointsAndEndsOfLinesGetOneCaret() {
    #expect(drawn("a: ", 4..<4) == ["a:", "   ^"])
    #expect(drawn("a", 9..<12) == ["a", " ^"])
  }

  @Test func longLinesAreCutAroundTheSpan() {
    let line = String(repeating: "长", count: 60) + "X" + String(repeating: "尾", count: 60)
    let drawn = drawn(line, 61..<62, width: 21)
    #expect(drawn == ["…长长长长长X尾尾尾尾…", "           ^"])
  }

  @Test func spansOverSeveralLinesAreDrawnOnTheFirst() {
    let finding = Finding(
      Self.kind,
      at: SourceRange(
        path: "a.yaml", start: SourcePosition(line: 1, column: 4), end: SourcePosition(line: 3, column: 2)),
      Wording(zh: "一", en: "one"))
    let source = SourceText(path: "a.yaml", text: "id: abc\nb\nc\n")
    let text = FindingFrame(language: .en).text(finding, sources: ["a.yaml": source])
    #expect(text.contains("\n  1 | id: abc\n    |    ^^^^\n"))
  }

  @Test func filesAsAWholeHaveNoExcerpt() {
    let finding = Finding(Self.kind, at: SourceRange(file: "a.yaml"), Wording(zh: "一", en: "one"))
    #expect(
      FindingFrame(language: .en).text(finding, sources: [:])
        == "a.yaml: error[unknown-key]: one\n  why: It would appear on no page.\n")
  }

  @Test func coloursOnlyWhenAsked() {
    #expect(!frame("a", 1..<2).contains("\u{1B}"))
    #expect(
      frame("a", 1..<2, isColored: true).hasPrefix(
        "\u{1B}[1ma.yaml:2:1\u{1B}[0m: \u{1B}[1;31merror[unknown-key]\u{1B}[0m: "))
  }

  @Test func nothingOfTheAuthorReachesTheTerminalUnchecked() {
    let finding = Finding(
      Self.kind, at: SourceRange(file: "a\u{1B}[2J.yaml"), Wording(zh: "\u{1B}", en: "x\u{202E}\u{1B}[31m"))
    let text = FindingFrame(language: .en).text(finding, sources: [:])
    #expect(!text.contains("\u{1B}") && !text.unicodeScalars.contains("\u{202E}"))
  }
}
