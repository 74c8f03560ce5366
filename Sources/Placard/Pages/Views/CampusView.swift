/// A campus with its sessions, venues, units and contacts.
package struct CampusView: Sendable {
  package let id: String
  package let name: PageText
  package let url: WebAddress
  package let printRoom: WebAddress?
  package let coversNote: PageText?
  package let address: PageText?
  package let directions: PageMarkup?
  package let sessions: [SessionView]
  package let venues: [VenueView]
  package let contacts: [ContactView]
  package let calendar: CalendarView?
  /// There may be thousands, and few pages list them.
  private let makeUnits: @Sendable () -> [LinkView]
  private let hasUnits: Bool

  package static let fields = Fields<CampusView>("campus") {
    Field.text("id", "The campus's id, for anchors.") { $0.id }
    Field.localized("name", "Its name.") { $0.name }
    Field.url("url", "Its page.") { $0.url }
    Field.optionalURL("print_room", "Its sheets to print, where the site has sheets.") { $0.printRoom }
    Field.list("units", of: LinkView.fields("member"), "The units that come here.") { $0.makeUnits() }
    Field.optionalLocalized("covers_note", "The official words for who is covered.") { $0.coversNote }
    Field.optionalLocalized("address", "Its postal address.") { $0.address }
    Field.optionalMarkup("directions", "How to get there.") { $0.directions }
    Field.list("sessions", of: SessionView.fields, "Its sessions, earliest first.") { $0.sessions }
    Field.flag("several", "It has more than one session.") { $0.sessions.count > 1 }
    Field.flag("covered", "There is something to say of who comes here.") { $0.hasUnits || $0.coversNote != nil }
    Field.list("venues", of: VenueView.fields, "Its venues.") { $0.venues }
    Field.list("contacts", of: ContactView.fields, "Whom to ask here.") { $0.contacts }
    Field.optionalObject("calendar", of: CalendarView.fields, "Its calendar.") { $0.calendar }
  }
}

/// A room, hall or counter and what happens there.
package struct VenueView: Sendable {
  package let id: String
  package let name: PageText
  package let fullName: PageText
  package let building: PageText?
  package let floor: PageText?
  package let directions: PageMarkup?
  package let url: WebAddress
  package let campusName: PageText
  package let campusLink: WebAddress
  package let sessions: [SessionView]
  /// Worked out only on the venue's own page.
  let days: @Sendable () -> [AttendanceView]

  package static let fields = Fields<VenueView>("venue") {
    Field.text("id", "The venue's id, for anchors.") { $0.id }
    Field.localized("name", "The room's own name: C201.") { $0.name }
    Field.localized("full_name", "With its building: 公共教学楼C201.") { $0.fullName }
    Field.optionalLocalized("building", "Its building.") { $0.building }
    Field.optionalLocalized("floor", "Its floor.") { $0.floor }
    Field.optionalMarkup("directions", "How to find it.") { $0.directions }
    Field.url("url", "Its page.") { $0.url }
    Field.localized("campus_name", "Its campus.") { $0.campusName }
    Field.url("campus_url", "Its campus's page.") { $0.campusLink }
    Field.list("sessions", of: SessionView.fields, "What happens there, earliest first.") { $0.sessions }
    Field.list("days", of: AttendanceView.fields, "The same with the slots that units have there.") { $0.days() }
  }
}

extension CampusView {
  init(_ campus: Campus, of notice: Notice, schedule: Schedule, in context: PageContext) {
    let sessions = campus.sessions.map { Visit(campus: campus, session: $0) }.sorted(by: Visit.isEarlier)
      .map { visit in
        SessionView(
          visit, of: notice, units: visit.session.units.compactMap(schedule.unit), in: context)
      }
    id = campus.id.rawValue
    name = context.text(campus.name)
    url = context.link(to: context.paths.campus(campus.id, of: notice.id, context.language))
    printRoom =
      context.publishes(.sheets)
      ? WebAddress(
        relativePath: context.link(to: context.paths.printRoom(notice.id, context.language)).text
          + "#campus-\(campus.id)") : nil
    makeUnits = { schedule.units(at: campus.id).map { LinkView($0, of: notice, in: context) } }
    hasUnits = !schedule.units(at: campus.id).isEmpty
    coversNote = campus.coversNote.map(context.text)
    address = campus.address.map(context.text)
    directions = campus.directions.flatMap(context.markup)
    self.sessions = sessions
    venues = campus.venues.map { venue in
      VenueView(venue, at: campus, of: notice, schedule: schedule, in: context)
    }
    contacts = notice.contacts(campus.contacts).map { ContactView($0, in: context) }
    calendar = CalendarView(.campus(campus.id), of: notice, in: context)
  }
}

extension VenueView {
  init(_ venue: Venue, at campus: Campus, of notice: Notice, schedule: Schedule, in context: PageContext) {
    id = venue.id.rawValue
    name = context.text(venue.name)
    fullName = context.fullName(of: venue)
    building = venue.building.map(context.text)
    floor = venue.floor.map(context.text)
    directions = venue.directions.flatMap(context.markup)
    url = context.link(to: context.paths.venue(venue.id, of: notice.id, context.language))
    campusName = context.text(campus.name)
    campusLink = context.link(to: context.paths.campus(campus.id, of: notice.id, context.language))
    let sessions = schedule.visits(in: venue.id).map { SessionView($0, of: notice, units: [], in: context) }
    self.sessions = sessions
    days = {
      sessions.map { AttendanceView($0, in: venue.id, of: notice, schedule: schedule, in: context) }
    }
  }
}
