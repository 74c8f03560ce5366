/// A source file as a tree, with all that is wrong with its YAML.
struct YAMLDocument {
  /// `nil` when there is nothing to read.
  let root: YAMLNode?
  let findings: [Finding]
  /// Some of the indentation was guessed, so what belongs to what is not certain.
  let hasGuessedStructure: Bool

  init(_ source: SourceText) {
    if source.text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
      self.init(empty: source)
      return
    }
    let hasTabs = source.text.utf8.contains(UInt8(ascii: "\t"))
    var repairs = LineRepairs(source, tabs: false)
    var parsing = YAMLParsing(repairs.text, path: source.path)
    if parsing.fault != nil, hasTabs {
      // Tabs do no harm inside braces: they are at fault only when the file cannot be read with them.
      for width in [2, 4, 8, 1] {
        repairs = LineRepairs(source, tabs: true, tabWidth: width)
        parsing = YAMLParsing(repairs.text, path: source.path)
        if parsing.fault == nil { break }
      }
    }
    self.init(parsing, repairs, source)
  }

  private init(empty source: SourceText) {
    root = nil
    hasGuessedStructure = false
    findings = [
      Finding(
        .emptyFile, at: SourceRange(file: source.path), Wording(zh: "文件是空的", en: "the file is empty"),
        fix: Wording(zh: "写上内容，或者删掉这个文件", en: "write it, or delete the file"))
    ]
  }

  private init(_ parsing: YAMLParsing, _ repairs: LineRepairs, _ source: SourceText) {
    var findings = repairs.findings
    hasGuessedStructure = repairs.hasGuessedIndentation
    if let fault = parsing.fault, !repairs.hasGuessedIndentation {
      findings.append(fault.finding(in: source, repairs, after: parsing.lastScalar.map(repairs.original)))
    }
    findings += parsing.refusals(in: source, repairs)
    let tree = parsing.root.map(repairs.original)
    if parsing.fault == nil, parsing.excessiveDepth == nil, let tree {
      if tree.isNothing {
        findings += YAMLDocument(empty: source).findings
        root = nil
      } else {
        root = tree
      }
    } else {
      root = nil
      if parsing.fault == nil, parsing.excessiveDepth == nil, parsing.root == nil {
        findings += YAMLDocument(empty: source).findings
      }
    }
    self.findings = findings
  }
}

extension YAMLParsing {
  /// What YAML allows and a notice does not.
  fileprivate func refusals(in source: SourceText, _ repairs: LineRepairs) -> [Finding] {
    var findings: [Finding] = []
    if let first = anchors.first {
      let others = anchors.dropFirst() + aliases.filter { alias in anchors.contains { $0.name == alias.name } }
      findings.append(
        Finding(
          .yamlReference, at: repairs.original(first.range),
          Wording(zh: "不支持 YAML 的锚点“&\(first.name)”", en: "YAML's anchors are not supported: “&\(first.name)”"),
          fix: Wording(
            zh: "在用到的地方把内容再写一遍；如果“&”是文字的一部分，给整段文字加上引号",
            en: "write the content again where it is needed; if “&” is part of the text, put quotes round it"),
          notes: others.prefix(5).map {
            .init(at: repairs.original($0.range), Wording(zh: "还有这里", en: "and here"))
          }))
    }
    for alias in aliases where !anchors.contains(where: { $0.name == alias.name }) {
      findings.append(
        Finding(
          .yamlReference, at: repairs.original(alias.range),
          Wording(zh: "以“*”开头的内容会被当成 YAML 的引用", en: "text that starts with “*” is taken for a reference of YAML"),
          fix: Wording(zh: "给整段文字加上引号：\"*\(alias.name)…\"", en: "put quotes round it: \"*\(alias.name)…\"")))
    }
    for tag in tags {
      findings.append(
        Finding(
          .yamlReference, at: repairs.original(tag),
          Wording(zh: "以“!”开头的内容会被当成 YAML 的类型标记", en: "text that starts with “!” is taken for a type tag of YAML"),
          fix: Wording(zh: "去掉标记；如果是文字的一部分，加上引号", en: "remove the tag; if it is part of the text, put quotes round it"))
      )
    }
    for key in unusableKeys {
      findings.append(
        Finding(
          .wrongKind, at: repairs.original(key),
          Wording(zh: "这里应是一个名称，现在是一组内容", en: "a key must be a name, not a list or a group"),
          fix: Wording(zh: "如果是文字，加上引号", en: "if it is text, put quotes round it")))
    }
    if let secondDocument {
      findings.append(
        Finding(
          .severalDocuments, at: repairs.original(secondDocument),
          Wording(zh: "“---”之后是第二份文档，一个文件只能有一份", en: "a second document begins at “---”; a file holds one"),
          fix: Wording(zh: "删掉“---”，或者分成两个文件", en: "delete “---”, or make it a file of its own")))
    }
    if let excessiveDepth {
      findings.append(
        Finding(
          .nestedTooDeep, at: repairs.original(excessiveDepth),
          Wording(zh: "嵌套超过 \(Self.depthLimit) 层", en: "nested more than \(Self.depthLimit) levels deep"),
          fix: Wording(zh: "核对括号和缩进", en: "check brackets and indentation")))
    }
    return findings
  }
}

extension FindingKind {
  static let emptyFile = FindingKind(
    "empty-file", .error, meaning: Wording(zh: "没有内容可以发布。", en: "There is nothing to publish."))
  static let yamlReference = FindingKind(
    "yaml-reference", .error,
    meaning: Wording(
      zh: "引用会让别人看不懂这份文件，几行就能展开成上亿字节。",
      en: "References hide what is published; a few lines of them can unfold into gigabytes."))
  static let severalDocuments = FindingKind(
    "several-documents", .error,
    meaning: Wording(zh: "第二份不会发布。", en: "The second one would not be published."))
  static let nestedTooDeep = FindingKind("nested-too-deep", .error, meaning: .fileUnread)
}
