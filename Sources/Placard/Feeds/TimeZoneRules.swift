/// What a calendar must say of a time zone, and what it takes to tell the offset from UTC of a wall time in it.
///
/// The pure library keeps no time-zone database; this is a table of the rules in force, which is enough for notices: they are
/// about days to come.
package struct TimeZoneRules: Hashable, Sendable {
  /// IANA's name.
  package let name: String
  /// Minutes east of UTC, outside summer time.
  package let standardMinutes: Int
  package let season: Season

  /// `nil` for a zone whose rules are not in the table.
  package init?(_ zone: TimeZoneName) {
    guard let found = Self.byName[zone.rawValue] else { return nil }
    name = zone.rawValue
    (season, standardMinutes) = found
  }

  /// How clocks change within a year. All that do are an hour ahead in summer.
  package enum Season: Hashable, Sendable {
    case fixed
    case european
    case northAmerican
    case australian
    case newZealand
  }

  /// Minutes east of UTC at a wall time. In the hour that occurs twice the first is meant.
  package func offset(on date: LocalDate, at minutes: Int) -> Int {
    guard let summer = summerTime, let start = summer.start.date(in: date.year),
      let end = summer.end.date(in: date.year)
    else { return standardMinutes }
    let isAfterStart = (date, minutes) >= (start, summer.start.wallMinutes)
    let isBeforeEnd = (date, minutes) < (end, summer.end.wallMinutes)
    let isSummer = start < end ? isAfterStart && isBeforeEnd : isAfterStart || isBeforeEnd
    return isSummer ? standardMinutes + 60 : standardMinutes
  }

  /// `nil` where clocks do not change.
  var summerTime: (start: Onset, end: Onset)? {
    switch season {
    case .fixed: nil
    case .european:
      // 1:00 UTC everywhere (Directive 2000/84/EC).
      (
        Onset(month: 3, week: -1, wallMinutes: 60 + standardMinutes, since: 1996),
        Onset(month: 10, week: -1, wallMinutes: 120 + standardMinutes, since: 1996)
      )
    case .northAmerican:
      (
        Onset(month: 3, week: 2, wallMinutes: 120, since: 2007),
        Onset(month: 11, week: 1, wallMinutes: 120, since: 2007)
      )
    case .australian:
      (
        Onset(month: 10, week: 1, wallMinutes: 120, since: 2008),
        Onset(month: 4, week: 1, wallMinutes: 180, since: 2008)
      )
    case .newZealand:
      (
        Onset(month: 9, week: -1, wallMinutes: 120, since: 2007),
        Onset(month: 4, week: 1, wallMinutes: 180, since: 2008)
      )
    }
  }

  /// When clocks change: a Sunday of a month, at a time on the clocks as they are until then.
  struct Onset {
    let month: Int
    /// The first, the second, or −1 for the last Sunday.
    let week: Int
    let wallMinutes: Int
    /// The first year of the rule.
    let since: Int

    func date(in year: Int) -> LocalDate? {
      let edge = LocalDate(year: year, month: month, day: week < 0 ? LocalDate.days(inMonth: month, of: year) : 1)
      guard let edge else { return nil }
      let weekday = edge.weekday.rawValue % 7
      return week < 0 ? edge.adding(days: -weekday) : edge.adding(days: (7 - weekday) % 7 + (week - 1) * 7)
    }
  }
}

extension TimeZoneRules {
  private static let byName: [String: (Season, Int)] = {
    var zones: [String: (Season, Int)] = [:]
    for entry in table {
      // By bytes: the names are ASCII, and there are four hundred.
      for name in entry.names.utf8.split(whereSeparator: { $0 <= UInt8(ascii: " ") }) {
        zones[String(Substring(name))] = (entry.season, entry.standardMinutes)
      }
    }
    return zones
  }()
}

/// A point in time, as seconds since the start of 1970 in UTC.
package struct Instant: Hashable, Comparable, Sendable {
  package let seconds: Int

  package init(seconds: Int) { self.seconds = seconds }

  /// A wall time in a zone; without rules, in UTC.
  package init(_ date: LocalDate, _ time: TimeOfDay = .midnight, in zone: TimeZoneRules?) {
    let offset = zone?.offset(on: date, at: time.minutes) ?? 0
    seconds = date.daysSinceEpoch * 86_400 + (time.minutes - offset) * 60
  }

  package static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

  /// RFC 5545 section 3.3.5, form 2: `20251015T000000Z`.
  package var basicUTC: String {
    let (date, time) = parts
    return date.basic + "T" + time.map(padded).joined() + "Z"
  }

  /// RFC 3339 in UTC: `2025-10-15T00:00:00Z`.
  package var rfc3339: String {
    let (date, time) = parts
    return date.iso8601 + "T" + time.map(padded).joined(separator: ":") + "Z"
  }

  private var parts: (date: LocalDate, time: [Int]) {
    let days = (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400
    let rest = seconds - days * 86_400
    return (LocalDate.epoch.adding(days: days) ?? .epoch, [rest / 3600, rest / 60 % 60, rest % 60])
  }
}

extension LocalDate {
  /// ISO 8601's basic format: `20251025`.
  var basic: String { "\(year)\(padded(month))\(padded(day))" }
}

extension TimeZoneRules {
  /// RFC 3339 with the zone's offset: `2025-10-25T09:00:00+08:00`. Hour 24 becomes the next day's 0.
  package func rfc3339(_ date: LocalDate, _ time: TimeOfDay) -> String {
    let isNextDay = time == .endOfDay
    let day = isNextDay ? date.adding(days: 1) ?? date : date
    let minutes = isNextDay ? 0 : time.minutes
    return "\(day.iso8601)T\(padded(minutes / 60)):\(padded(minutes % 60)):00"
      + Self.text(offset(on: day, at: minutes), separator: ":")
  }

  /// `+0800`, or with a separator `+08:00`.
  static func text(_ offset: Int, separator: String = "") -> String {
    let size = abs(offset)
    return (offset < 0 ? "-" : "+") + padded(size / 60) + separator + padded(size % 60)
  }
}

extension TimeZoneName {
  /// The offset from UTC, `+08:00`, of a zone whose clocks are never changed; `nil` for the others.
  package var fixedOffset: String? {
    guard let rules = TimeZoneRules(self), rules.season == .fixed else { return nil }
    return TimeZoneRules.text(rules.standardMinutes, separator: ":")
  }
}
