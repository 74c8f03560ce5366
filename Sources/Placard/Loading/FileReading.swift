/// One file under `content/`, read into the model by itself: files may be read at any time and in any order.
struct FileReading<Value: Sendable>: Sendable {
  let path: String
  /// `nil` when nothing of it could be read.
  private(set) var value: Value?
  private(set) var findings: [Finding] = []
  private(set) var definitions: [Definition] = []
  private(set) var references: [Reference] = []
  private(set) var languages: [LanguageTag]?
  private(set) var material: FileMaterial?
  /// What was read has its items where the file has them.
  private(set) var hasSoundStructure = false

  /// - Parameter finish: Looks at what was read, and reports to the context.
  init(
    _ file: SourceFile, _ record: Record<Value>, languages: [LanguageTag]?, attachments: [String]? = nil,
    finish: (Value, ReadingContext, Positions) -> Void = { _, _, _ in }
  ) {
    path = file.path
    let (source, fault) = file.decoded()
    if let fault { findings.append(fault) }
    guard let source, fault == nil else { return }
    let document = YAMLDocument(source)
    let context = ReadingContext(source: source, languages: languages)
    context.findings = document.findings
    defer { findings += context.findings }
    guard let root = document.root else { return }
    context.attachmentFiles = attachments
    context.hasGuessedStructure = document.hasGuessedStructure
    guard let value = record.read(root, context) else { return }
    context.reportDuplicateIDs()
    finish(value, context, Positions(trees: [file.path: root]))
    self.value = value
    self.languages = context.languages
    definitions = context.definitions
    references = context.references
    hasSoundStructure = context.hasSoundStructure
    material = FileMaterial(source: source, tree: root, texts: context.texts)
  }

  /// Without what only those need who look for places in the file: it is many times as large as the value.
  var slim: FileReading {
    var slim = self
    slim.material = nil
    return slim
  }
}

/// The text of a file and where everything stands in it.
struct FileMaterial: Sendable {
  let source: SourceText
  var tree: YAMLNode
  /// In the order of reading.
  let texts: [WrittenText]
  /// The cells of the table that belongs to a notice.
  var cells: TableCells?
}
