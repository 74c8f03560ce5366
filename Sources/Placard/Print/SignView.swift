/// The sign of a venue: beside its door for one day, or in a corridor with an arrow.
package struct SignView: Sendable {
  let content: SignContent
  let level: Int
  let balance: BalancedLines

  package static let fields = Fields<SignView>("sign") {
    Field.object("what", of: SheetWording.fields, "What it is about.") { $0.content.what }
    Field.object("campus", of: SheetWording.fields, "The campus.") { $0.content.campus }
    Field.object("room", of: SheetWording.fields, "The room's own name: C201.") { $0.content.room }
    Field.text("balance", "How wide the lines of that may be, for `class`.") { $0.balance.style }
    Field.optionalObject("building", of: SheetWording.fields, "The building, and the floor where given.") {
      $0.content.building
    }
    Field.flag("left", "The arrow points to the left.") { $0.content.direction == .left }
    Field.flag("right", "The arrow points to the right.") { $0.content.direction == .right }
    Field.flag("ahead", "The arrow points ahead.") { $0.content.direction == .ahead }
    Field.list("days", of: SheetSession.fields, "Its days with their hours: one on a door, all in a corridor.") {
      sign in
      sign.content.shownDays(at: sign.level)
    }
    Field.flag("one", "It has but one day.") { $0.content.days.count == 1 }
    Field.optionalObject(
      "summary", of: SheetWording.fields, "From when to when, in the place of days that have no room."
    ) { sign in
      sign.content.shownDays(at: sign.level).isEmpty ? sign.content.summary : nil
    }
    Field.list("slots", of: SheetSlot.fields, "Which unit comes when, where that is assigned.") { sign in
      sign.level == 0 ? sign.content.slots : sign.level == 1 ? sign.content.slots.map(\.brief) : []
    }
    Field.flag("dense", "The slots stand in two columns.") { $0.level == 1 }
    Field.optionalObject("see", of: SheetWording.fields, "Where the slots stand that have no room here.") { sign in
      sign.level > 1 && !sign.content.slots.isEmpty ? sign.content.seeTimetable : nil
    }
    Field.optionalObject("code", of: SheetCode.fields, "The code of the venue's page.") { $0.content.code }
  }
}

/// A unit's turn in a room.
package struct SheetSlot: Sendable {
  package let hours: String
  package let unit: SheetWording

  package static let fields = Fields<SheetSlot>("slot") {
    Field.text("hours", "9:00—9:30") { $0.hours }
    Field.object("unit", of: SheetWording.fields, "The unit.") { $0.unit }
  }

  fileprivate var brief: SheetSlot { SheetSlot(hours: hours, unit: SheetWording(unit.text, place: unit.place)) }
}

/// All that a sign says.
struct SignContent: Sendable {
  let what: SheetWording
  let campus: SheetWording
  let room: SheetWording
  let building: SheetWording?
  let direction: Direction?
  let days: [SheetSession]
  let slots: [SheetSlot]
  let summary: SheetWording?
  let seeTimetable: SheetWording
  let code: SheetCode?

  enum Direction: String, CaseIterable {
    case left
    case right
    case ahead
  }

  /// 0: slots in both languages; 1: in the first, in two columns; 2: referred to. In a corridor, 1: days summed up.
  var levels: Int { slots.isEmpty ? (summary == nil ? 1 : 2) : 3 }

  func shownDays(at level: Int) -> [SheetSession] { direction != nil && level > 0 && summary != nil ? [] : days }
}

extension SignContent {
  init(
    _ venue: Venue, at campus: Campus, of notice: Notice, in languages: SheetLanguages, at place: FieldPlace,
    sessions: [Session], slots: [SheetSlot] = [], direction: Direction? = nil, code: SheetCode?
  ) {
    let campusPlace = place["campuses", notice.campuses.firstIndex(of: campus) ?? 0]
    let own = campusPlace["venues", campus.venues.firstIndex(of: venue) ?? 0]
    what = languages.text(
      notice.shortTitle ?? notice.title, at: place[notice.shortTitle == nil ? "title" : "short_title"])
    self.campus = languages.text(campus.name, at: campusPlace["name"])
    room = languages.text(venue.name, at: own["name"])
    building =
      venue.building == nil && venue.floor == nil
      ? nil
      : languages.text(at: own[venue.building == nil ? "floor" : "building"]) { context in
        [venue.building, venue.floor].compactMap { $0.map { context.text($0).text } }
          .joined(separator: context.phrases[.sheetPartSeparator])
      }
    self.direction = direction
    days = sessions.map { session in
      SheetSession(
        session, at: campus, in: languages,
        place: campusPlace["sessions", campus.sessions.firstIndex(of: session) ?? 0])
    }
    self.slots = slots
    let held = sessions.filter { $0.status == .scheduled }.sorted { $0.date < $1.date }
    summary = held.first.flatMap { first in
      guard direction != nil, held.count > 1, let last = held.last else { return nil }
      return languages.words { phrases in
        phrases.fill(
          .dateRange, ["first": phrases.shortDate(first.date), "last": phrases.shortDate(last.date)])
      }
    }
    seeTimetable = languages.words { $0[.sheetSeeTimetable] }
    self.code = code
  }
}
