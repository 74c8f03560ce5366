/// A change of the author's text that `placard fix` can make.
package struct Repair: Hashable, Sendable {
  package let range: SourceRange
  package let replacement: String
  package let choice: Choice

  package enum Choice: Hashable, Sendable, CaseIterable {
    /// Changes how something is written and nothing of what it says.
    case safe
    /// The date is right, and the weekday follows it.
    case keepDate
    /// The weekday is right, and the date moves to the nearest one that has it.
    case keepWeekday
  }

  package init(_ range: SourceRange, _ replacement: String, _ choice: Choice = .safe) {
    self.range = range
    self.replacement = replacement
    self.choice = choice
  }
}
