/// One question put to what the author wrote. Checks hand findings to a sink; they never print and never throw.
package struct Check: Sendable {
  package let guide: FindingGuide
  let scope: Scope

  package var kind: FindingKind { guide.kind }

  enum Scope: Sendable {
    /// Asked of each notice by itself.
    case notice(@Sendable (NoticeInspection, inout FindingSink) -> Void)
    /// Asked of the texts of each file: of notices, of the units, of the site itself.
    case texts(@Sendable (TextInspection, inout FindingSink) -> Void)
    /// Asked once, of all that is published together.
    case site(@Sendable (SiteInspection, inout FindingSink) -> Void)
  }

  init(_ guide: FindingGuide, notice body: @escaping @Sendable (NoticeInspection, inout FindingSink) -> Void) {
    self.guide = guide
    scope = .notice(body)
  }

  init(texts guide: FindingGuide, body: @escaping @Sendable (TextInspection, inout FindingSink) -> Void) {
    self.guide = guide
    scope = .texts(body)
  }

  init(_ guide: FindingGuide, site body: @escaping @Sendable (SiteInspection, inout FindingSink) -> Void) {
    self.guide = guide
    scope = .site(body)
  }
}

/// What the tool tells of a kind of finding beside the finding itself: `placard explain` and Documentation/Checks.md print it.
///
/// Examples are keys of a `notice.yaml`, put below the required ones; a line `=== content/units.yaml` begins another file. In
/// the failing one a mark stands before each place where a finding must land, `«weekday-mismatch»周日`; `‹no-notices›` stands
/// for one about the file as a whole.
package struct FindingGuide: Sendable {
  package let kind: FindingKind
  package let summary: Wording
  package let failing: String
  package let passing: String

  init(_ kind: FindingKind, _ summary: Wording, failing: String, passing: String) {
    self.kind = kind
    self.summary = summary
    self.failing = failing
    self.passing = passing
  }

  /// The failing example as an author would have written it.
  package var failingText: String {
    var text = ""
    var rest = Substring(failing)
    while let character = rest.popFirst() {
      if character == "«" || character == "‹" {
        rest = rest.drop { $0 != "»" && $0 != "›" }.dropFirst()
      } else {
        text.append(character)
      }
    }
    return text
  }
}

/// Where checks put what they find.
struct FindingSink {
  private(set) var findings: [Finding] = []

  mutating func report(
    _ kind: FindingKind, at range: SourceRange, _ message: Wording, fix: Wording? = nil,
    notes: [Finding.Note] = [], repairs: [Repair] = []
  ) {
    findings.append(Finding(kind, at: range, message, fix: fix, notes: notes, repairs: repairs))
  }
}
