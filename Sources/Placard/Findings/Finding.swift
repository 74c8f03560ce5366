/// Something wrong, or worth knowing, in what the author wrote. A failure of the tool itself is an `Error`, never a finding.
package struct Finding: Hashable, Sendable {
  package let kind: FindingKind
  package let range: SourceRange
  /// What is wrong, with the author's own words in it.
  package let message: Wording
  /// What to write instead.
  package var fix: Wording?
  /// Other places that matter: the first use of a duplicate id, the session that this one overlaps.
  package let notes: [Note]
  /// Changes of the text that would mend it, where the tool can make them.
  package let repairs: [Repair]

  package init(
    _ kind: FindingKind, at range: SourceRange, _ message: Wording, fix: Wording? = nil,
    notes: [Note] = [], repairs: [Repair] = []
  ) {
    self.kind = kind
    self.range = range
    self.message = message
    self.fix = fix
    self.notes = notes
    self.repairs = repairs
  }

  package var severity: Severity { kind.severity }

  package struct Note: Hashable, Sendable {
    package let range: SourceRange
    package let message: Wording

    package init(at range: SourceRange, _ message: Wording) {
      self.range = range
      self.message = message
    }
  }
}

/// How grave a finding is. An error stops publication; a warning publishes and shows; an info shows when asked for.
package enum Severity: String, Comparable, CaseIterable, Sendable {
  case info
  case warning
  case error

  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}

/// What all findings of one id share. Each is declared once, beside the code that raises it.
package struct FindingKind: Hashable, Sendable {
  /// Stable, lower-case words joined by hyphens: `unknown-key`.
  package let id: String
  package let severity: Severity
  /// What it would mean for the readers of the notice if this were published.
  package let meaning: Wording

  package init(_ id: String, _ severity: Severity, meaning: Wording) {
    self.id = id
    self.severity = severity
    self.meaning = meaning
  }
}

extension FindingKind {
  /// The same where it weighs less or more than usual.
  func weighing(_ severity: Severity) -> FindingKind { FindingKind(id, severity, meaning: meaning) }
}

extension Severity {
  fileprivate var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

extension [Finding] {
  /// By file and position, each once: the order in which an author reads them.
  package var inReadingOrder: [Finding] {
    var seen = Set<Finding>()
    return filter { seen.insert($0).inserted }.sorted { left, right in
      if left.range != right.range { return left.range < right.range }
      if left.kind.id != right.kind.id { return left.kind.id < right.kind.id }
      return left.message.en < right.message.en
    }
  }

  package var haveErrors: Bool { contains { $0.severity == .error } }
}
