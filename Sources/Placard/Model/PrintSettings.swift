/// How a site wants its sheets.
package struct PrintSettings: Hashable, Sendable {
  package var languages = Languages.bilingual
  /// `nil`: two to an A4 for notices of at most `slipLimit` units.
  package var slips: Slips?
  /// Signs for corridors, to the left, to the right and ahead, for each venue.
  package var arrows = true
  package var formal: [FormalMode] = [.plain]

  package init() {}

  package enum Languages: String, CaseIterable, Sendable {
    /// The first two languages of the site on one sheet.
    case bilingual
    /// A sheet for each language.
    case each
  }

  package enum Slips: String, CaseIterable, Sendable {
    case a5
    /// Two to a sheet, to be cut.
    case a4
    case none
  }

  /// GB/T 9704-2012 as it is used: on blank paper, on paper with a printed head, or with the head of its own.
  package enum FormalMode: String, CaseIterable, Sendable {
    case plain
    case letterhead
    case redHead = "red_head"
  }

  package static let slipLimit = 500
}
