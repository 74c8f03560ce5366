/// A VEVENT (RFC 5545 section 3.6.1).
struct CalendarEvent: Sendable {
  var uid: String
  /// DTSTAMP and LAST-MODIFIED: the edition that the text is from, never the clock.
  var stamp: Instant
  var created: Instant
  var sequence: Int
  var isCancelled: Bool
  var time: Time
  var summary: String
  var description: String
  var location: String?
  var contacts: [String]
  var url: WebAddress?
  var category: String
  /// Takes up the time of those who have it in their calendar.
  var isBusy: Bool

  enum Time: Hashable, Sendable {
    case range(LocalDate, TimeRange)
    /// From some minutes before, so that it is seen in a day's view.
    case moment(LocalDate, TimeOfDay)
    case day(LocalDate)
  }

  /// - Parameter alarm: Words for reminders a day and an hour before; none in calendars that are subscribed to, where clients
  ///   drop or refuse them.
  func write(to text: inout ICalendarText, zone: TimeZoneRules, alarm: String? = nil) {
    text.line("BEGIN", "VEVENT")
    text.line("UID", uid)
    text.line("DTSTAMP", stamp.basicUTC)
    text.line("CREATED", created.basicUTC)
    text.line("LAST-MODIFIED", stamp.basicUTC)
    text.line("SEQUENCE", "\(sequence)")
    text.line("STATUS", isCancelled ? "CANCELLED" : "CONFIRMED")
    writeTime(to: &text, zone: zone)
    text.text("SUMMARY", summary)
    text.text("DESCRIPTION", description)
    if let location { text.text("LOCATION", location) }
    for contact in contacts { text.text("CONTACT", contact) }
    if let url { text.line("URL", url.text) }
    text.texts("CATEGORIES", [category])
    text.line("CLASS", "PUBLIC")
    text.line("TRANSP", isBusy && !isCancelled ? "OPAQUE" : "TRANSPARENT")
    if let alarm, !isCancelled {
      for trigger in ["-P1D", "-PT1H"] {
        text.line("BEGIN", "VALARM")
        text.line("ACTION", "DISPLAY")
        text.line("TRIGGER", trigger)
        text.text("DESCRIPTION", alarm)
        text.line("END", "VALARM")
      }
    }
    text.line("END", "VEVENT")
  }

  private func writeTime(to text: inout ICalendarText, zone: TimeZoneRules) {
    func wall(_ date: LocalDate, _ minutes: Int) -> String {
      let days = minutes < 0 ? -1 : minutes / 1440
      let rest = minutes - days * 1440
      return "\((date.adding(days: days) ?? date).basic)T\(padded(rest / 60))\(padded(rest % 60))00"
    }
    switch time {
    case .range(let date, let range):
      text.line("DTSTART;TZID=\(zone.name)", wall(date, range.start.minutes))
      text.line("DTEND;TZID=\(zone.name)", wall(date, range.end.minutes))
    case .moment(let date, let time):
      text.line("DTSTART;TZID=\(zone.name)", wall(date, time.minutes - 30))
      text.line("DTEND;TZID=\(zone.name)", wall(date, time.minutes))
    case .day(let date):
      text.line("DTSTART;VALUE=DATE", date.basic)
      text.line("DTEND;VALUE=DATE", (date.adding(days: 1) ?? date).basic)
    }
  }
}
