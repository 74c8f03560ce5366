/// What to mind on the day (注意事项).
package struct Attention: Equatable, Sendable {
  package var introduction: Prose?
  package var points: [AttentionPoint]
}

package struct AttentionPoint: Equatable, Sendable {
  package typealias ID = Identifier<AttentionPoint>

  package var id: ID
  package var text: Prose
  /// Whom it tells: the units that organise, or the people who come.
  package var addressedTo: Addressee
  package var rules: [Rule]

  package enum Addressee: String, CaseIterable, Sendable {
    case units
    case people
  }
}

/// A do or a don't.
package struct Rule: Equatable, Sendable {
  package typealias ID = Identifier<Rule>

  package var id: ID
  package var text: Prose
  package var kind: Kind
  /// A few words for posters and phones: `不穿黄绿色上衣`.
  package var short: Text?

  package enum Kind: String, CaseIterable, Sendable {
    /// Must be done or brought.
    case must = "do"
    /// Must not be.
    case mustNot = "dont"
    /// Good to know.
    case note
  }
}
