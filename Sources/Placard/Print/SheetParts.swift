/// A session on a sheet.
package struct SheetSession: Sendable {
  /// `10月25日 周六`: what must be read from afar.
  package let day: PageText
  /// The whole date, year and all, and the same in the second language.
  package let date: SheetWording
  package let isoDate: String
  package let title: SheetWording?
  package let hours: [SheetHours]
  package let rooms: SheetWording
  /// In the place of many rooms.
  package let roomCount: SheetWording
  package let isCancelled: Bool

  package static let fields = Fields<SheetSession>("sheet_session") {
    Field.localized("day", "The day without its year, to be read from afar: 10月25日 周六.") { $0.day }
    Field.object("date", of: SheetWording.fields, "The whole date.") { $0.date }
    Field.text("iso_date", "2025-10-25, for `datetime`.") { $0.isoDate }
    Field.optionalObject("title", of: SheetWording.fields, "What sets it apart from other sessions.") { $0.title }
    Field.list("hours", of: SheetHours.fields, "Its ranges of hours.") { $0.hours }
    Field.object("rooms", of: SheetWording.fields, "Its rooms in one line.") { $0.rooms }
    Field.flag("cancelled", "It will not take place.") { $0.isCancelled }
  }
}

package struct SheetHours: Sendable {
  package let text: String

  package static let fields = Fields<SheetHours>("sheet_hours") {
    Field.text("text", "9:00—12:00") { $0.text }
  }
}

/// A line of a list on a sheet.
package struct SheetItem: Sendable {
  package let wording: SheetWording
  /// It tells who must not come, or what must not be.
  package var isExcluded = false

  package static let fields = Fields<SheetItem>("sheet_item") {
    Field.object("wording", of: SheetWording.fields, "Its words.") { $0.wording }
    Field.flag("excluded", "It names those who must not come, or what must not be.") { $0.isExcluded }
  }
}

/// Whom to ask, in one line.
package struct SheetContact: Sendable {
  package let name: SheetWording
  package let numbers: String

  package static let fields = Fields<SheetContact>("sheet_contact") {
    Field.object("name", of: SheetWording.fields, "A person or office.") { $0.name }
    Field.text("numbers", "Telephone numbers, or the mail address where there are none.") { $0.numbers }
  }
}

extension SheetSession {
  init(_ session: Session, at campus: Campus, venues: [Venue]? = nil, in languages: SheetLanguages, place: FieldPlace) {
    let first = languages.first
    day = PageText(first.phrases.fill(.sheetDay, first.phrases.dayPlaces(session.date)))
    let full = languages.words { $0.fullDate(session.date) }
    // What stands large need not stand again: a second language takes the line, or else the year does.
    date = full.other.map { SheetWording($0) } ?? SheetWording(full.text)
    isoDate = session.date.iso8601
    title = session.title.map { languages.text($0, at: place["title"]) }
    hours = session.times.map { SheetHours(text: first.phrases.range($0)) }
    let venues = venues ?? session.venues.compactMap { id in campus.venues.first { $0.id == id } }
    rooms = languages.text(at: place["venues"]) { $0.roomList(venues) }
    roomCount = languages.words { $0.fill(.sheetRoomCount, ["count": "\(venues.count)"]) }
    isCancelled = session.status == .cancelled
  }
}

extension SheetContact {
  init?(_ contact: Contact, in languages: SheetLanguages, place: FieldPlace) {
    let numbers = contact.phones.map(\.number)
    guard let reach = numbers.isEmpty ? contact.email : languages.first.phrases.list(numbers) else { return nil }
    name = languages.text(contact.name, at: place["name"])
    self.numbers = reach
  }
}

extension PageContext {
  /// Rooms of one building share its name: `公共教学楼C201、C202；丰盛堂102`.
  func roomList(_ venues: [Venue]) -> String {
    var groups: [(building: String?, rooms: [Venue])] = []
    for venue in venues {
      let building = venue.building.map { text($0).text }
      if let last = groups.last, last.building == building, building != nil {
        groups[groups.count - 1].rooms.append(venue)
      } else {
        groups.append((building, [venue]))
      }
    }
    return phrases.list(
      groups.map { group in
        let names = phrases.list(group.rooms.map { text($0.name).text })
        return group.building.map { phrases.fill(.venueName, ["building": $0, "name": names]) } ?? names
      })
  }
}
