/// What is known, and what has been found, while one file is read into the model.
final class ReadingContext {
  let source: SourceText
  var findings: [Finding] = []
  /// The site's languages, the first one first; `nil` while they are not known.
  var languages: [LanguageTag]?
  /// The notice's date of issue, from which dates without a year are counted.
  var issued: LocalDate?
  /// Names of the files in the notice's `attachments` folder; `nil` where there is none to look in.
  var attachmentFiles: [String]?
  var definitions: [Definition] = []
  var references: [Reference] = []
  /// What readers will see, as it was written.
  var texts: [WrittenText] = []
  /// Counts campuses while they are read: venues belong to one.
  var campusNumber = 0
  /// Whether anything may be cut off at a ` #`; nearly no file has such a mark.
  private(set) lazy var hasNumbersAfterMarks = source.hasNumbersAfterMarks
  /// The indentation was guessed, so that which key belongs to which is not certain.
  var hasGuessedStructure = false

  init(source: SourceText, languages: [LanguageTag]? = nil) {
    self.source = source
    self.languages = languages
  }

  var firstLanguage: LanguageTag { languages?.first ?? "zh-CN" }

  func report(
    _ kind: FindingKind, at range: SourceRange, _ message: Wording, fix: Wording? = nil, notes: [Finding.Note] = [],
    repairs: [Repair] = []
  ) {
    report(Finding(kind, at: range, message, fix: fix, notes: notes, repairs: repairs))
  }

  func report(_ finding: Finding) {
    if hasGuessedStructure, FindingKind.aboutStructure.contains(finding.kind) { return }
    findings.append(finding)
  }

  /// Whether what was read has its items where the file has them: nothing was guessed, nothing dropped from a list of records.
  var hasSoundStructure: Bool {
    !hasGuessedStructure && !findings.contains { [.wrongKind, .yamlSyntax].contains($0.kind) }
  }

  /// A part of a scalar, by UTF-8 offsets into its value.
  func range(of offsets: Range<Int>, in scalar: YAMLScalar) -> SourceRange {
    ScalarPositions(scalar, in: source).range(utf8: offsets)
  }
}

/// One text of the notice in each language that it was written in.
struct WrittenText: Sendable {
  /// The whole value: the map of languages, or the one text.
  let range: SourceRange
  /// Markdown, or a name or sentence without markup.
  let isProse: Bool
  let scalars: [(language: LanguageTag, scalar: YAMLScalar)]

  init(_ range: SourceRange, isProse: Bool, _ scalars: [(LanguageTag, YAMLScalar)]) {
    self.range = range
    self.isProse = isProse
    self.scalars = scalars.map { (language: $0.0, scalar: $0.1) }
  }
}

/// Something with an id, where the author gave it one.
struct Definition {
  let kind: EntityKind
  let id: String
  let range: SourceRange
  let campusNumber: Int?
}

/// An id that stands for something defined elsewhere.
struct Reference {
  let kind: EntityKind
  let id: String
  let range: SourceRange
  let campusNumber: Int?
}

/// What can bear an id.
enum EntityKind: String, CaseIterable, Sendable {
  case notice, issuer, unit, step, campus, venue, session, contact, attachment, deadline, revision
  case criterion, audienceGroup, point, rule, way, section, reminder

  var name: Wording {
    switch self {
    case .notice: Wording(zh: "通知", en: "notice")
    case .issuer: Wording(zh: "发文单位", en: "issuer")
    case .unit: Wording(zh: "培养单位", en: "unit")
    case .step: Wording(zh: "步骤", en: "step")
    case .campus: Wording(zh: "校区", en: "campus")
    case .venue: Wording(zh: "场地", en: "venue")
    case .session: Wording(zh: "场次", en: "session")
    case .contact: Wording(zh: "联系人", en: "contact")
    case .attachment: Wording(zh: "附件", en: "attachment")
    case .deadline: Wording(zh: "截止时间", en: "deadline")
    case .revision: Wording(zh: "修订", en: "revision")
    case .criterion: Wording(zh: "对象条件", en: "criterion")
    case .audienceGroup: Wording(zh: "人群", en: "audience group")
    case .point: Wording(zh: "注意事项", en: "point")
    case .rule: Wording(zh: "规则", en: "rule")
    case .way: Wording(zh: "补办方式", en: "way")
    case .section: Wording(zh: "章节", en: "section")
    case .reminder: Wording(zh: "提醒", en: "reminder")
    }
  }
}

extension FindingKind {
  /// Faults that a wrong guess at the indentation would produce by itself.
  fileprivate static var aboutStructure: Set<FindingKind> {
    [.unknownKey, .missingKey, .wrongKind, .duplicateKey, .blankValue]
  }
}
