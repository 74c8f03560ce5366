import Testing

@testable import Placard

/// What is read line by line must be what YAML reads.
@Suite("Strings files of plain lines") struct PlainStringsTests {
  @Test(
    arguments: [
      "a: text\nb: 文字\n", "a: text", "# words\n\na: text\ngroup:\n  one: 1\n  # more\n\n  two: 二\nlast: 末\n",
      "a: \"{x}：{y}\"\nb: \"# no comment: no key\"\n", "close: )\nstop: .\nequal: =\n", "a:   wide   gaps\n",
      "a: 12:30\nb: x:y\nc: a#b\nd: “quoted” — and …\n", "a: one\ngroup:\n  a: two\n  a: three\na: four\n",
      "a: b | c > d\nb: 中： |\nc: text\n", "a: \u{A0}x\u{3000}\nb: é\n", "y: yes\nn: ~x\n", "a: {x}\n", "a: nullable\n",
    ]) func readsAsYAMLDoes(_ text: String) throws
  {
    let source = SourceText(path: "templates/strings/en.yaml", text: text)
    guard let plain = PlainStrings(source) else {
      #expect(text.contains("~") || text.contains(": {"), "only these are not plain")
      return
    }
    #expect(YAMLDocument(source).findings.isEmpty)
    #expect(try plain.lines == lines(source))
  }

  @Test(
    arguments: [
      "", "\n", "# nothing\n", "a:\n", "a: text\nb:\n", "group:\na: text\n", "a: null\n", "a: ''\n", "a: 'x'\n",
      "a: \"\"\n",
      "a: \"x\\n\"\n", "a: \"x\" # y\n", "a: x # y\n", "a: x \n", "a: x:\n", "a: x: y\n", "a:\tx\n", "a: |\n  x\n",
      "a: x\n  y\n",
      "a: x\n  b: y\n", "a: x\r\nb: y\r\n", "a: x\rb: y\n", "a : x\n", "a:x\n", "a： x\n", "1: x\n", "_a: x\n",
      "a: &x y\n",
      "a: - x\n", "a: [x]\n", "- a\n", "---\na: x\n", "a: x\u{2028}y\n", "a: x\u{FEFF}\n", "a: x\u{85}y\n",
      "group:\n   a: x\n",
      "group:\n  a: x\n   b: y\n", "group:\n  inner:\n    a: x\n", "\u{3000}a: x\n", "a: \"\n", "a: ? x\n", "  a: x\n",
      " \na: x\n",
    ]) func leavesTheRestToYAML(_ text: String)
  {
    #expect(PlainStrings(SourceText(path: "templates/strings/en.yaml", text: text)) == nil)
  }

  /// The same file through the tree.
  private func lines(_ source: SourceText) throws -> [PlainStrings.Line] {
    func lines(_ entries: [YAMLEntry], _ prefix: String) -> [PlainStrings.Line] {
      entries.flatMap { entry in
        [PlainStrings.Line(name: prefix + entry.key.value, range: entry.key.range, text: entry.value.scalar?.value)]
          + lines(entry.value.entries, entry.key.value + ".")
      }
    }
    return lines(try #require(YAMLDocument(source).root).entries, "")
  }
}
