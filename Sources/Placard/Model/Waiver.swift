/// A finding that the author has looked at and accepts, with the reason.
package struct Waiver: Equatable, Sendable {
  /// The id of the check.
  package var check: String
  /// The id of the thing that it holds for, `zhuhai-main`, or a path of keys and ids that leads there:
  /// `campuses.zhuhai.sessions.zhuhai-main.times`. The whole notice where missing.
  package var at: String?
  package var because: String?
  /// The last day on which it holds.
  package var until: LocalDate?
}
