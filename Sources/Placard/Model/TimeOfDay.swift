/// A wall time to the minute, 0:00 to 24:00; 24:00 is the end of the day and only ends ranges and deadlines.
package struct TimeOfDay: Hashable, Sendable, Comparable {
  /// 0…1440
  package let minutes: Int

  /// `nil` outside 0:00…24:00.
  package init?(hour: Int, minute: Int) {
    guard (0...24).contains(hour), (0...59).contains(minute), hour * 60 + minute <= 1440 else { return nil }
    minutes = hour * 60 + minute
  }

  package var hour: Int { minutes / 60 }
  package var minute: Int { minutes % 60 }

  /// `8:30`, the form for running text (GB/T 15835-2011); `padded` is for tables and machines.
  package var text: String { "\(hour):\(Placard.padded(minute))" }
  /// `08:30`
  package var padded: String { "\(Placard.padded(hour)):\(Placard.padded(minute))" }

  package static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }
}

extension TimeOfDay {
  private init(unchecked minutes: Int) { self.minutes = minutes }

  package static let midnight = TimeOfDay(unchecked: 0)
  package static let noon = TimeOfDay(unchecked: 720)
  package static let endOfDay = TimeOfDay(unchecked: 1440)
}

/// From a time to a later one on the same day.
package struct TimeRange: Hashable, Sendable, Comparable {
  package let start: TimeOfDay
  package let end: TimeOfDay

  /// `nil` unless `end` is after `start`.
  package init?(from start: TimeOfDay, to end: TimeOfDay) {
    guard start < end else { return nil }
    self.start = start
    self.end = end
  }

  private init(uncheckedFrom start: TimeOfDay, to end: TimeOfDay) {
    self.start = start
    self.end = end
  }

  package static let wholeDay = TimeRange(uncheckedFrom: .midnight, to: .endOfDay)

  package func overlaps(_ other: Self) -> Bool { start < other.end && other.start < end }

  package static func < (left: Self, right: Self) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

/// An IANA time-zone name, `Asia/Shanghai`. The pure library keeps no database: times stay wall times of this zone.
package struct TimeZoneName: Hashable, Sendable {
  package let rawValue: String

  package init(_ rawValue: String) { self.rawValue = rawValue }
}
