import Testing

@testable import Placard

@Suite struct YAMLFaultTests {
  /// What follows a sound head in notice.yaml.
  @Test(arguments: [
    // Values that YAML takes for something else.
    "summary: «yaml-syntax»@all 请看", "summary: «yaml-syntax»`code`", "summary: «yaml-syntax»%5 的人",
    "summary: «yaml-syntax»*重要* 请看", "summary: «yaml-syntax»[附件 1 请看", "summary: «yaml-syntax»{附件 请看",
    "summary: 注意«yaml-syntax»: 请带证件", "summary: \"时间«yaml-syntax»\\时\"", "summary: «yaml-syntax»\"没有收尾",
    "summary: «yaml-reference»*star", "summary: «yaml-reference»!!str 12",
    "summary: «yaml-syntax»}甲", "summary: «yaml-syntax»]甲", "summary: «yaml-syntax», 甲", "summary: «yaml-syntax»- 甲",
    "summary: «yaml-syntax»? 甲", "summary: \"时间«yaml-syntax»\\x\"", "summary: «yaml-reference»&a",
    "summary: «yaml-reference»!a",
    "summary: {zh-CN: «yaml-reference»&a , en: A}",
    "summary: | «yaml-syntax»正文", "summary: \"引用\" «yaml-syntax»之后",
    // Slips of the keyboard.
    "summary«full-width-colon»：请带证件", "summary«full-width-colon»： 请带证件\nshort_title«full-width-colon»：相片",
    "summary«missing-space-after-colon»:请带证件", "标题«full-width-colon»：请带证件",
    "audience:\n«tab-indentation»\tgroups: []", "audience:\n  groups:\n  «tab-indentation»\t- {id: a, name: 甲}",
    "audience:\n«full-width-indentation»　　groups: []", "headings:\n«full-width-indentation»　steps: 步骤",
    "headings: {steps«full-width-colon»：步骤}", "headings: {steps«missing-space-after-colon»:步骤}",
    "summary: {zh-CN«full-width-colon»：好, en: Good}",
    "summary: 好\u{7}吗".replacing("\u{7}", with: "«control-character»\u{7}"),
    // Structure.
    "summary: 一\n«duplicate-key»summary: 二", "summary: {zh-CN: 一, «duplicate-key»zh-CN: 二}",
    "summary: «yaml-reference»&a 一\nshort_title: *a", "headings:\n  steps: 一\n «yaml-syntax»attention: 二",
    "«yaml-syntax»没有冒号的一行", "summary: 一\n«several-documents»---\nsummary: 二",
    "«wrong-kind»[a, b]: 1",
    // The slip stands in the line above the one that cannot be read.
    "audience:\n  groups:\n    - id«missing-space-after-colon»:a\n      name: 甲",
    "audience:\n  groups:\n    «yaml-syntax»-id: a\n      name: 甲",
    "audience:\n  groups:\n    «yaml-syntax»-{id: a, name: 甲}",
    "audience:\n  groups:\n    «yaml-syntax»－ {id: a, name: 甲}",
    "summary: «yaml-syntax»｛zh-CN: 甲, en: A｝",
    "audience:\n  groups:\n    - «yaml-syntax»id a\n      name: 甲",
    "audience:\n  groups:\n    - id: a\n«yaml-syntax»       name: 甲",
    "headings: {steps: 步骤«yaml-syntax»， schedule: 时间}", "headings: «yaml-syntax»{steps: 步骤\nsummary: 一",
    "audience: {groups: [{id: a, name: \"甲\" «yaml-syntax»\"乙\"}]}",
    "summary: «yaml-syntax»\"一\nshort_title: \"二\"", "preamble:\n  zh-CN:\n    «wrong-kind»注意: 请看",
    "headings: {«yaml-reference»<<: 一}",
  ])
  func faultAfterSoundHead(marked: String) {
    MarkedFiles(keys: marked).check()
  }

  @Test(arguments: [
    ("summary: }甲", "text cannot start with “}”"), ("summary: - 甲", "“- ”"), ("summary: \"C:\\x\"", "no escape"),
    ("summary: ｛zh-CN: 甲, en: A｝", "full-width bracket"), ("contacts:\n  -{id: a, name: 甲}", "a blank is missing"),
    ("contacts: 【office】", "list: group of keys"),
  ])
  func messagesNameTheSlip(text: String, words: String) throws {
    let finding = try #require(Loading(MarkedFiles(keys: text).files).findings.first)
    #expect(finding.message.en.contains(words), "\(finding.message.en)")
  }

  /// What YAML cuts off is not lost without a word.
  @Test(arguments: [
    "summary: 三号楼 «text-cut-by-comment»#3 停电", "summary:\n  zh-CN: 甲\n  en: Room «text-cut-by-comment»#12",
    "preamble: 见 «text-cut-by-comment»#１ 楼", "summary: 三号楼#3", "summary: 甲 # 3 是注释", "summary: 甲 #注释",
    "summary: \"甲 #3\"",
    "«blank-value»summary: #3 停电", "summary: {zh-CN: 甲, en: One, «unknown-language»two}",
    "contacts: [{id: a, name: 甲, «unknown-key»乙, phones: 020-83398378}]",
  ])
  func textThatYAMLCutsOff(marked: String) {
    MarkedFiles(keys: marked).check()
  }

  @Test func fixesNameTheCommentAndTheComma() {
    func fix(_ keys: String) -> String { Loading(MarkedFiles(keys: keys).files).findings.first?.fix?.en ?? "" }
    #expect(fix("summary: #3 停电").contains("“#3 停电” is a comment"))
    #expect(fix("summary: {zh-CN: 甲, en: One, two}").contains("put quotes round that text"))
    #expect(fix("steps: [{id: a, title: 甲, contacts: 【b】}]").contains("[b]"))
  }

  @Test func nestingBeyondTheLimitIsRefused() {
    let deep = String(repeating: "[", count: 31) + "«nested-too-deep»" + String(repeating: "[", count: 400)
    MarkedFiles(keys: "steps: " + deep + String(repeating: "]", count: 431)).check()
    MarkedFiles(keys: "steps: [«nested-too-deep»" + String(repeating: "[", count: 40_000)).check()
    MarkedFiles(keys: "steps:\n  " + String(repeating: "- ", count: 31) + "«nested-too-deep»- - - - a").check()
  }

  @Test func aliasesAreNotExpanded() {
    var text = "a0: «yaml-reference»&a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
    }
    var files = MarkedFiles(keys: text)
    for (line, level) in zip(5..., 0...9) {
      _ = level
      files.expectUnknownKey(line: line)
    }
    files.check()
  }

  @Test func severalSlipsAreFoundInOneRun() {
    MarkedFiles(
      keys: """
        summary«full-width-colon»：请带证件
        headings:
        «full-width-indentation»　　steps: 步骤
        «tab-indentation»\tattention: 注意
        audience: 「注意」
        """
    ).check()
  }

  @Test func textBlocksMayHoldWhatTheyLike() {
    let loading = MarkedFiles(
      keys: """
        preamble: |
          　　各单位：请注意。
          summary：这不是一项
          \t制表符
        headings: {steps: "a：b",\tattention: 注意}
        """
    ).check()
    #expect(loading.site?.notices.first?.preamble?["zh-CN"]?.source == "　　各单位：请注意。\nsummary：这不是一项\n\t制表符\n")
  }

  @Test func byteOrderMarkAndCRLFAreRead() {
    for text in ["\u{FEFF}" + MarkedFiles.head, MarkedFiles.head.replacing("\n", with: "\r\n")] {
      var files = MarkedFiles(notice: "")
      files = MarkedFiles(notice: text)
      #expect(files.check().site?.notices.first?.title["zh-CN"] == "采集相片")
    }
    MarkedFiles(notice: MarkedFiles.head.replacing("\n", with: "\r\n") + "«unknown-key»titel: 一\r\n").check()
  }
}

extension MarkedFiles {
  fileprivate mutating func expectUnknownKey(line: Int) {
    expect(
      Landing(
        id: "unknown-key", path: "content/notices/photos/notice.yaml", position: SourcePosition(line: line, column: 1)))
  }
}
