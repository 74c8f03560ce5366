/// The interface's own words by language, from templates/strings/<language>.yaml: names with texts, at most one level of
/// groups.
///
///     next: 下一页
///     unit:
///       when: 时间
package struct InterfaceStrings: Sendable {
  package let findings: [Finding]
  private let tables: [LanguageTag: [String: String]]
  /// Languages whose file there is, and can be read.
  private let readable: Set<LanguageTag>
  /// The language that the others translate.
  private let first: StringsReader?
  /// Names that the tool itself prints.
  private let required: Set<String>

  init(
    _ files: [(language: LanguageTag, reader: StringsReader)], languages: [LanguageTag], required: [String] = []
  ) {
    var findings = files.flatMap(\.reader.findings)
    let read = Dictionary(files.map { ($0.language, $0.reader) }, uniquingKeysWith: { _, last in last })
    let first = languages.first.flatMap { read[$0] }
    for language in languages where !files.isEmpty {
      let path = "templates/strings/\(language.rawValue).yaml"
      guard let reader = read[language] else {
        findings.append(.missingStringsFile(path))
        continue
      }
      // A file that could not be read lacks everything; saying so for each string helps nobody.
      guard let first, !reader.isUnreadable, !first.isUnreadable, reader.source.path != first.source.path else {
        continue
      }
      for name in first.texts.keys.filter({ reader.texts[$0] == nil }).sorted() {
        findings.append(.missingString(name, path: path, first: first.places[name]))
      }
      for name in reader.texts.keys.filter({ first.texts[$0] == nil }).sorted() {
        findings.append(.extraString(name, at: reader.places[name], first: first.source.path))
      }
    }
    if let first, !first.isUnreadable {
      for name in required where first.texts[name] == nil {
        findings.append(.missingString(name, path: first.source.path, first: nil))
      }
    }
    self.findings = findings
    self.required = Set(required)
    tables = read.mapValues(\.texts)
    readable = Set(read.filter { !$0.value.isUnreadable }.keys)
    self.first = first
  }

  /// Those that templates can be compiled for. Where a whole file is missing, that is said once, and not again for each string
  /// that a template names; where all are, templates are held against none.
  func spoken(of languages: [LanguageTag]) -> [LanguageTag] {
    let spoken = languages.filter(readable.contains)
    return spoken.isEmpty ? languages : spoken
  }

  /// What templates may name as `t.…` on pages of a language.
  package func constants(for language: LanguageTag) -> TemplateConstants {
    TemplateConstants(language: language, strings: tables[language] ?? [:])
  }

  /// Strings of the first language that no template names.
  func unused(_ used: Set<String>) -> [Finding] {
    guard let first else { return [] }
    return first.places.filter {
      !used.contains($0.key) && !required.contains($0.key) && first.texts[$0.key] != nil
    }.sorted { $0.value < $1.value }.map { .unusedString($0.key, at: $0.value) }
  }
}

/// One language's file.
struct StringsReader: Sendable {
  let source: SourceText
  private(set) var texts: [String: String] = [:]
  private(set) var places: [String: SourceRange] = [:]
  private(set) var findings: [Finding]
  private(set) var isUnreadable = false

  init(_ source: SourceText) {
    self.source = source
    texts.reserveCapacity(source.lineCount)
    places.reserveCapacity(source.lineCount)
    if let plain = PlainStrings(source) {
      findings = []
      for line in plain.lines {
        note(line.name, at: line.range)
        if let text = line.text { texts[line.name] = text }
      }
      return
    }
    let document = YAMLDocument(source)
    findings = document.findings
    guard let root = document.root else {
      isUnreadable = true
      return
    }
    guard case .mapping(let entries) = root.content else {
      findings.append(.stringIsNoText("t", at: root.range))
      return
    }
    read(entries, prefix: "")
  }

  private mutating func read(_ entries: [YAMLEntry], prefix: String) {
    for entry in entries {
      guard entry.key.value.isStringName else {
        findings.append(.badStringName(entry.key.value, at: entry.key.range))
        continue
      }
      let name = prefix + entry.key.value
      note(name, at: entry.key.range)
      switch entry.value.content {
      case .scalar(let scalar) where !entry.value.isNothing && !scalar.value.isEmpty: texts[name] = scalar.value
      case .mapping(let group) where prefix.isEmpty: read(group, prefix: name + ".")
      case .refused: break
      default: findings.append(.stringIsNoText(name, at: entry.key.range))
      }
    }
  }

  private mutating func note(_ name: String, at range: SourceRange) {
    if let first = places.updateValue(range, forKey: name) {
      findings.append(.stringTwice(name, at: range, first: first))
    }
  }
}

extension String {
  fileprivate var isStringName: Bool {
    guard let first = utf8.first, first.isASCIILetter else { return false }
    return utf8.allSatisfy {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    }
  }
}

extension Finding {
  fileprivate static func stringTwice(_ name: String, at range: SourceRange, first: SourceRange) -> Finding {
    Finding(
      .interfaceStrings, at: range, Wording(zh: "“\(name)”写了两次", en: "“\(name)” stands twice"),
      fix: Wording(zh: "只留一个", en: "Keep one of them"),
      notes: [Note(at: first, Wording(zh: "第一次在这里", en: "It stands here first"))])
  }

  fileprivate static func stringIsNoText(_ name: String, at range: SourceRange) -> Finding {
    Finding(
      .interfaceStrings, at: range, Wording(zh: "“\(name)”不是一段文字", en: "“\(name)” is not a text"),
      fix: Wording(zh: "写成 名称: 文字；分组只能有一层", en: "Write name: text; groups go one level deep"))
  }

  fileprivate static func badStringName(_ name: String, at range: SourceRange) -> Finding {
    Finding(
      .interfaceStrings, at: range, Wording(zh: "“\(name)”不能当名称", en: "“\(name)” cannot be a name"),
      fix: Wording(
        zh: "以英文字母开头，只用字母、数字、下划线和连字符", en: "Begin with a letter; use ASCII letters, digits, _ and - only"))
  }

  fileprivate static func missingStringsFile(_ path: String) -> Finding {
    Finding(
      .interfaceStrings, at: SourceRange(file: path),
      Wording(zh: "缺少这种语言的界面文字", en: "The interface strings of this language are missing"),
      fix: Wording(zh: "复制另一种语言的文件并翻译", en: "Copy another language's file and translate it"))
  }

  fileprivate static func missingString(_ name: String, path: String, first: SourceRange?) -> Finding {
    Finding(
      .interfaceStrings, at: SourceRange(file: path),
      Wording(zh: "缺少界面文字“\(name)”", en: "The interface string “\(name)” is missing"),
      fix: Wording(zh: "补上它的译文", en: "Add its translation"),
      notes: first.map { [Note(at: $0, Wording(zh: "原文在这里", en: "The original is here"))] } ?? [])
  }

  fileprivate static func extraString(_ name: String, at range: SourceRange?, first: String) -> Finding {
    Finding(
      .interfaceStrings, at: range ?? SourceRange(file: first),
      Wording(zh: "\(first) 里没有“\(name)”", en: "\(first) has no “\(name)”"),
      fix: Wording(zh: "在那里补上，或删掉这里的", en: "Add it there, or delete it here"))
  }

  fileprivate static func unusedString(_ name: String, at range: SourceRange) -> Finding {
    Finding(
      .unusedString, at: range,
      Wording(zh: "没有模板用到界面文字“\(name)”", en: "No template uses the interface string “\(name)”"),
      fix: Wording(zh: "在各语言的文件里删掉它", en: "Delete it in the file of every language"))
  }
}

extension FindingKind {
  static let interfaceStrings = FindingKind(
    "interface-strings", .error,
    meaning: Wording(zh: "有的语言的页面会缺少按钮、表头等文字。", en: "Pages in some language would lack labels and headings."))
  static let unusedString = FindingKind(
    "unused-string", .warning,
    meaning: Wording(zh: "翻译了却没有用到。", en: "The text is translated for nothing."))
}
