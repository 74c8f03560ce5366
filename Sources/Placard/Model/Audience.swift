/// Whom the notice concerns.
package struct Audience: Equatable, Sendable {
  package var criteria: [Criterion]
  /// Kinds of reader for whom some things differ: domestic and overseas students.
  package var groups: [AudienceGroup]
}

/// One line of who is meant, or of who is not.
package struct Criterion: Equatable, Sendable {
  package typealias ID = Identifier<Criterion>

  package var id: ID
  package var text: Prose
  /// `false` for an exclusion: whoever it describes must not come.
  package var included: Bool
  /// A few words for posters: `2026年预毕业研究生`.
  package var short: Text? = nil
}

package struct AudienceGroup: Equatable, Sendable {
  package typealias ID = Identifier<AudienceGroup>

  package var id: ID
  package var name: Text
}
