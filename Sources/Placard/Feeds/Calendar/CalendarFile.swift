/// A VCALENDAR: what a subscription fetches, or a single file to be imported once.
struct CalendarFile: Sendable {
  let name: String
  let description: String?
  let language: LanguageTag
  let zone: TimeZoneRules
  let updated: Instant
  /// The address that it is fetched from, and the page that shows the same; known only when the site's address is.
  let source: WebAddress?
  let page: WebAddress?
  let events: [CalendarEvent]
  /// A file to be imported once: with reminders, and without what tells a client to come again.
  let isSingle: Bool

  func write(to bytes: inout [UInt8], alarm: (CalendarEvent) -> String) {
    var text = ICalendarText()
    text.line("BEGIN", "VCALENDAR")
    text.line("VERSION", "2.0")
    text.line("PRODID", "-//Placard//Notices//\(language.rawValue.uppercased())")
    text.line("CALSCALE", "GREGORIAN")
    if !isSingle {
      // RFC 7986 and, for the clients that came before it, what they made up for the same.
      text.text("NAME", name)
      text.text("X-WR-CALNAME", name)
      if let description {
        text.text("DESCRIPTION", description)
        text.text("X-WR-CALDESC", description)
      }
      text.line("X-WR-TIMEZONE", zone.name)
      text.line("LAST-MODIFIED", updated.basicUTC)
      text.line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H")
      text.line("X-PUBLISHED-TTL", "PT6H")
      if let source { text.line("SOURCE;VALUE=URI", source.text) }
      if let page { text.line("URL", page.text) }
    }
    writeZone(to: &text)
    for event in events { event.write(to: &text, zone: zone, alarm: isSingle ? alarm(event) : nil) }
    text.line("END", "VCALENDAR")
    bytes += text.bytes
  }

  /// RFC 5545 section 3.6.5. Without it Outlook shifts the times.
  private func writeZone(to text: inout ICalendarText) {
    text.line("BEGIN", "VTIMEZONE")
    text.line("TZID", zone.name)
    let standard = zone.standardMinutes
    if let summer = zone.summerTime {
      writeOnset("DAYLIGHT", summer.start, from: standard, to: standard + 60, &text)
      writeOnset("STANDARD", summer.end, from: standard + 60, to: standard, &text)
    } else {
      text.line("BEGIN", "STANDARD")
      text.line("DTSTART", "19700101T000000")
      text.line("TZOFFSETFROM", TimeZoneRules.text(standard))
      text.line("TZOFFSETTO", TimeZoneRules.text(standard))
      text.line("END", "STANDARD")
    }
    text.line("END", "VTIMEZONE")
  }

  private func writeOnset(
    _ name: String, _ onset: TimeZoneRules.Onset, from: Int, to: Int, _ text: inout ICalendarText
  ) {
    guard let date = onset.date(in: onset.since) else { return }
    text.line("BEGIN", name)
    text.line("DTSTART", "\(date.basic)T\(padded(onset.wallMinutes / 60))\(padded(onset.wallMinutes % 60))00")
    text.line("RRULE", "FREQ=YEARLY;BYMONTH=\(onset.month);BYDAY=\(onset.week)SU")
    text.line("TZOFFSETFROM", TimeZoneRules.text(from))
    text.line("TZOFFSETTO", TimeZoneRules.text(to))
    text.line("END", name)
  }
}
