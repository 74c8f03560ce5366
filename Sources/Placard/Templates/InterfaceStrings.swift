import Yams

/// The interface's own words by language, from templates/strings/<language>.yaml: names with texts, at most one level of
/// groups.
///
///     next: 下一页
///     unit:
///       when: 时间
package struct InterfaceStrings: Sendable {
  package let findings: [Finding]
  private let tables: [LanguageTag: [String: String]]
  /// Where each string of the first language stands.
  private let places: [String: SourceRange]
  /// Names that the tool itself prints.
  private let required: Set<String>

  init(
    _ files: [(language: LanguageTag, source: SourceText)], languages: [LanguageTag], required: [String] = []
  ) {
    var findings: [Finding] = []
    var read: [LanguageTag: StringsReader] = [:]
    for (language, source) in files {
      var reader = StringsReader(source: source)
      reader.read()
      findings += reader.findings
      read[language] = reader
    }
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
      for name in first.texts.keys.sorted() where reader.texts[name] == nil {
        findings.append(.missingString(name, path: path, first: first.places[name]))
      }
      for name in reader.texts.keys.sorted() where first.texts[name] == nil {
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
    places = first?.places ?? [:]
  }

  /// What templates may name as `t.…` on pages of a language.
  package func constants(for language: LanguageTag) -> TemplateConstants {
    TemplateConstants(language: language, strings: tables[language] ?? [:])
  }

  /// Strings of the first language that no template names.
  func unused(_ used: Set<String>) -> [Finding] {
    places.filter { !used.contains($0.key) && !required.contains($0.key) }.sorted { $0.value < $1.value }.map {
      .unusedString($0.key, at: $0.value)
    }
  }
}

private struct StringsReader {
  let source: SourceText
  var texts: [String: String] = [:]
  var places: [String: SourceRange] = [:]
  var findings: [Finding] = []
  var isUnreadable = false

  init(source: SourceText) { self.source = source }

  mutating func read() {
    do {
      // All values are texts, so the resolver that asks regular expressions what a scalar is would only take time.
      guard let node = try Yams.compose(yaml: source.text, .basic) else { return }
      guard case .mapping(let mapping) = node else {
        findings.append(.stringIsNoText("t", at: range(node)))
        return
      }
      read(mapping, prefix: "")
    } catch {
      isUnreadable = true
      findings.append(.stringsSyntax(error, in: source))
    }
  }

  private mutating func read(_ mapping: Node.Mapping, prefix: String) {
    for (key, value) in mapping {
      guard let word = key.scalar?.string, word.isStringName else {
        findings.append(.badStringName(key.scalar?.string ?? "", at: range(key)))
        continue
      }
      let name = prefix + word
      switch value {
      case .scalar(let scalar) where !scalar.string.isEmpty && !(scalar.style == .plain && scalar.string == "~"):
        texts[name] = scalar.string
        places[name] = range(key)
      case .mapping(let group) where prefix.isEmpty: read(group, prefix: name + ".")
      default: findings.append(.stringIsNoText(name, at: range(key)))
      }
    }
  }

  private func range(_ node: Node) -> SourceRange {
    guard let mark = node.mark else { return SourceRange(file: source.path) }
    let width = node.scalar?.string.unicodeScalars.count ?? 0
    return SourceRange(
      path: source.path, start: SourcePosition(line: mark.line, column: mark.column),
      end: SourcePosition(line: mark.line, column: mark.column + width))
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
  fileprivate static func stringsSyntax(_ error: any Error, in source: SourceText) -> Finding {
    var place = SourceRange(file: source.path)
    let point = { (mark: Mark) in
      let position = SourcePosition(line: mark.line, column: mark.column)
      return SourceRange(path: source.path, start: position, end: position)
    }
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      place = point(mark)
      return Finding(
        .interfaceStrings, at: place, Wording(zh: "YAML 写法有误（\(problem)）", en: "The YAML is not valid (\(problem))"),
        fix: Wording(zh: "检查这一行的缩进、冒号和引号", en: "Check indentation, colon and quotes on this line"))
    case .duplicatedKeysInMapping(let names, let context):
      place = point(context.mark)
      return Finding(
        .interfaceStrings, at: place,
        Wording(zh: "“\(names.joined(separator: ", "))”写了两次", en: "“\(names.joined(separator: ", "))” stands twice"),
        fix: Wording(zh: "只留一个", en: "Keep one of them"))
    default:
      return Finding(
        .interfaceStrings, at: place, Wording(zh: "读不懂这个 YAML 文件", en: "This is not a YAML file"),
        fix: Wording(zh: "写成“名称: 文字”的行", en: "Write lines of the form “name: text”"))
    }
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
