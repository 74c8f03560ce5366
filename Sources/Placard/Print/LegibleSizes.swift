/// The sizes of type on sheets, in points, from the largest to the least that may be used: the one place that says how small
/// print may get. The style sheets of the papers are made of them, and what fits is worked out with them.
///
/// The floors follow from the distance at which a sheet is read: the height of a Hanzi is at least a two-hundredth of it for
/// details and more for what must catch the eye. A3 in a corridor, at 1 to 1.5 m: title 60 pt, table 24 pt, details 14 pt; A4:
/// 40, 18 and 12 pt. A sign beside a door is looked for from 5 m: its room is never below 72 pt. A slip is held in the hand.
package struct TypeSizes: Sendable, Hashable {
  /// What it is about; on a sign, the room.
  package let title: Double
  /// Campus or unit.
  package let name: Double
  /// Day, hours, rooms.
  package let key: Double
  /// Steps and rules.
  package let body: Double
  /// Translations beside larger text, captions, addresses.
  package let note: Double

  init(_ title: Double, _ name: Double, _ key: Double, _ body: Double, _ note: Double) {
    self.title = title
    self.name = name
    self.key = key
    self.body = body
    self.note = note
  }
}

package enum LegibleSizes {
  package static let posterA3 = [
    TypeSizes(104, 54, 72, 25, 18), TypeSizes(96, 50, 64, 22, 16), TypeSizes(88, 46, 56, 20, 15),
    TypeSizes(80, 42, 48, 18, 14), TypeSizes(72, 36, 42, 17, 14), TypeSizes(64, 32, 36, 16, 14),
    TypeSizes(60, 30, 30, 15, 14), TypeSizes(60, 28, 24, 14, 14),
  ]
  package static let posterA4 = [
    TypeSizes(70, 36, 50, 17, 13), TypeSizes(64, 33, 44, 15, 12), TypeSizes(58, 30, 40, 14, 12),
    TypeSizes(54, 28, 36, 13, 12), TypeSizes(50, 26, 32, 12, 12), TypeSizes(46, 24, 28, 12, 12),
    TypeSizes(42, 22, 24, 12, 12), TypeSizes(40, 20, 20, 12, 12), TypeSizes(40, 18, 18, 12, 12),
  ]
  package static let sign = [
    TypeSizes(200, 40, 56, 22, 16), TypeSizes(170, 38, 50, 20, 15), TypeSizes(140, 36, 46, 19, 14),
    TypeSizes(115, 34, 42, 18, 14), TypeSizes(96, 30, 36, 18, 14), TypeSizes(84, 28, 30, 18, 14),
    TypeSizes(72, 24, 24, 18, 14),
  ]
  package static let slip = [
    TypeSizes(24, 22, 24, 12, 10), TypeSizes(22, 20, 20, 11, 9), TypeSizes(20, 18, 17, 10, 9),
    TypeSizes(18, 16, 14, 10, 9), TypeSizes(18, 14, 12, 9, 9),
  ]
  /// A table runs over as many pages as it needs, so it has one size.
  package static let timetable = [TypeSizes(26, 20, 14, 12, 10)]

  /// The least of each kind; the size of the smallest step is its floor.
  package static func floor(_ kind: Sheet.Kind, on paper: Paper) -> Double { sizes(kind, on: paper).last?.note ?? 12 }

  package static func sizes(_ kind: Sheet.Kind, on paper: Paper) -> [TypeSizes] {
    switch kind {
    case .poster: paper == .a3 ? posterA3 : posterA4
    case .sign, .arrow: sign
    case .slip: slip
    case .timetable: timetable
    case .formal: []
    }
  }
}

/// Points and millimetres.
package func millimetres(_ points: Double) -> Double { points * 25.4 / 72 }
