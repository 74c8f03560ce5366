/// A session as a page shows it; on a unit's page, narrowed to the unit's own slot and room.
package struct SessionView: Sendable {
  package let id: String
  package let title: PageText?
  package let date: String
  package let shortDate: String
  package let weekday: String
  package let isoDate: String
  package internal(set) var isoEnd: String
  package let times: [RangeView]
  package let hours: String
  package let rooms: [LinkView]
  package let roomNames: PageText
  package let campusName: PageText
  package let campusLink: WebAddress
  package let campusAddress: PageText?
  package let units: [LinkView]
  package let note: PageMarkup?
  package let isCancelled: Bool
  package let state: String?
  package let calendar: CalendarView?

  package static let fields = Fields<SessionView>("session") {
    Field.text("id", "The session's id, for anchors.") { $0.id }
    Field.optionalLocalized("title", "What sets it apart from the campus's other sessions.") { $0.title }
    Field.text("date", "The day with its weekday: 2025年10月25日（周六）.") { $0.date }
    Field.text("iso_end", "2025-10-25T17:00: the moment from which on it is over, for the state.") { $0.isoEnd }
    Field.text("short_date", "The day without year and weekday: 10月25日.") { $0.shortDate }
    Field.text("weekday", "周六") { $0.weekday }
    Field.text("iso_date", "2025-10-25, for `datetime`.") { $0.isoDate }
    Field.list("times", of: RangeView.fields, "Its ranges of hours, in order.") { $0.times }
    Field.text("hours", "All ranges in one line.") { $0.hours }
    Field.list(
      "rooms", of: LinkView.fields("room"),
      "Its venues, with links to their pages; a building is named once: 新教学楼306、307."
    ) { $0.rooms }
    Field.optionalLocalized("campus_address", "The campus's postal address.") { $0.campusAddress }
    Field.localized("room_names", "All venues in one line.") { $0.roomNames }
    Field.localized("campus_name", "The campus that it is held at.") { $0.campusName }
    Field.url("campus_url", "The campus's page.") { $0.campusLink }
    Field.list(
      "units", of: LinkView.fields("member"), "The units that it is for; empty when it is for all of the campus."
    ) {
      $0.units
    }
    Field.optionalMarkup("note", "The author's remark.") { $0.note }
    Field.flag("cancelled", "It will not take place.") { $0.isCancelled }
    Field.optionalText("state", "Upcoming, today or over, when the build was given a day.") { $0.state }
    Field.optionalObject("calendar", of: CalendarView.fields, "A calendar file of it alone.") { $0.calendar }
  }
}

/// Hours from and to.
package struct RangeView: Equatable, Sendable {
  package let text: String
  package let start: String
  package let end: String
  package let isoStart: String
  package let isoEnd: String

  package static let fields = Fields<RangeView>("range") {
    Field.text("text", "9:00—12:00") { $0.text }
    Field.text("start", "9:00") { $0.start }
    Field.text("end", "12:00") { $0.end }
    Field.text("iso_start", "2025-10-25T09:00, for `datetime`.") { $0.isoStart }
    Field.text("iso_end", "2025-10-25T12:00, for `datetime`.") { $0.isoEnd }
  }
}

extension SessionView {
  init(_ visit: Visit, of notice: Notice, units: [Unit], in context: PageContext) {
    let session = visit.session
    let times = visit.time.map { [$0] } ?? session.times
    let venueIDs = visit.venue.map { [$0] } ?? session.venues
    let venues = venueIDs.compactMap { id in visit.campus.venues.first { $0.id == id } }
    let rooms = venues.indices.map { index in
      LinkView(venues[index], after: index > 0 ? venues[index - 1] : nil, of: notice, in: context)
    }
    id = session.id.rawValue
    title = session.title.map(context.text)
    date = context.phrases.fullDate(session.date)
    shortDate = context.phrases.shortDate(session.date)
    weekday = context.phrases.weekday(session.date.weekday)
    isoDate = session.date.iso8601
    isoEnd = "\(session.date.iso8601)T\((times.last?.end ?? .endOfDay).padded)"
    self.times = times.map { RangeView($0, on: session.date, in: context) }
    hours = context.phrases.ranges(times)
    self.rooms = rooms
    roomNames = PageText(
      context.fullNames(of: venues), language: rooms.lazy.compactMap(\.name.language).first)
    campusName = context.text(visit.campus.name)
    campusLink = context.link(to: context.paths.campus(visit.campus.id, of: notice.id, context.language))
    campusAddress = visit.campus.address.map(context.text)
    self.units = units.map { LinkView($0, of: notice, in: context) }
    note = session.note.flatMap(context.markup)
    isCancelled = session.status == .cancelled
    calendar = CalendarView(.session(session.id), of: notice, in: context)
    state = isCancelled ? nil : context.state(of: session.date)
  }
}

extension RangeView {
  init(_ range: TimeRange, on date: LocalDate, in context: PageContext) {
    text = context.phrases.range(range)
    start = range.start.text
    end = range.end.text
    isoStart = "\(date.iso8601)T\(range.start.padded)"
    // HTML's local date and time string knows no 24:00 (HTML, "Dates and times"); 23:59 is the last it can say.
    isoEnd = "\(date.iso8601)T\(range.end.hour == 24 ? "23:59" : range.end.padded)"
  }
}
