/// The sign of a venue: beside its door for one day, or in a corridor with an arrow.
package struct SignView: Sendable {
  let content: SignContent
  let level: Int

  package static let fields = Fields<SignView>("sign") {
    Field.object("what", of: SheetWording.fields, "What it is about.") { $0.content.what }
    Field.object("campus", of: SheetWording.fields, "The campus.") { $0.content.campus }
    Field.object("room", of: SheetWording.fields, "The room's own name: C201.") { $0.content.room }
    Field.optionalObject("building", of: SheetWording.fields, "The building, and the floor where given.") {
      $0.content.building
    }
    Field.flag("left", "The arrow points to the left.") { $0.content.direction == .left }
    Field.flag("right", "The arrow points to the right.") { $0.content.direction == .right }
    Field.flag("ahead", "The arrow points ahead.") { $0.content.direction == .ahead }
    Field.list("days", of: SheetSession.fields, "Its days with their hours: one on a door, all in a corridor.") {
      $0.content.days
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
  let seeTimetable: SheetWording
  let code: SheetCode?

  enum Direction: String, CaseIterable {
    case left
    case right
    case ahead
  }

  /// 0: slots in both languages; 1: in the first, in two columns; 2: referred to.
  var levels: Int { slots.isEmpty ? 1 : 3 }
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
    seeTimetable = languages.words { $0[.sheetSeeTimetable] }
    self.code = code
  }
}

/// The boxes of a sign, as in templates/assets/print.css.
struct SignMeasures {
  private let margin = 14.0
  private let foot = 30.0
  private let gap = 10.0
  private var width: Double { 297 - 2 * margin }
  private var height: Double { 210 - 2 * margin - foot - 4 }

  func fit(_ content: SignContent) -> SheetFit {
    SheetFit(
      levels: content.levels, sizes: LegibleSizes.sign, available: height,
      gaps: (count: { _ in 2 }, least: 2, most: 12),
      measure: { sizes, level in
        var page = FitColumn(width: width)
        page.flow(content.what, sizes.name, bold: true, other: sizes.nameOther, lineHeight: 1.25)
        page.flow(content.campus, sizes.body, other: sizes.note, lineHeight: 1.4)
        let hasSlots = !content.slots.isEmpty && level < 2
        if hasSlots {
          var left = FitColumn(width: width * 0.46)
          room(content, sizes, in: &left)
          left.space(4)
          days(content, sizes, in: &left)
          page.add(beside: [left, slots(content, sizes, level)])
        } else {
          var room = FitColumn(width: content.direction == nil ? width : width - 66)
          self.room(content, sizes, in: &room)
          page.add(room)
          var days = FitColumn(width: width)
          self.days(content, sizes, in: &days)
          if level == 2 { days.flow(content.seeTimetable, sizes.body, other: sizes.note) }
          page.add(days)
        }
        return page
      })
  }

  private func room(_ content: SignContent, _ sizes: TypeSizes, in column: inout FitColumn) {
    if let building = content.building {
      column.flow(building, sizes.name, bold: true, other: sizes.nameOther, lineHeight: 1.25)
    }
    column.stack(content.room, sizes.title, bold: true, other: sizes.keyOther, lineHeight: 1.1)
  }

  private func days(_ content: SignContent, _ sizes: TypeSizes, in column: inout FitColumn) {
    for day in content.days {
      let runs = [day.day.text] + day.hours.map(\.text)
      column.add(
        [TextRun(runs.joined(separator: "N "), sizes.key, bold: true)], lineHeight: 1.2)
      column.flow(day.date, sizes.note, other: sizes.note)
      if let title = day.title { column.flow(title, sizes.note, other: sizes.note) }
      if day.isCancelled { column.space(millimetres(sizes.body) * 1.4) }
    }
  }

  private func slots(_ content: SignContent, _ sizes: TypeSizes, _ level: Int) -> FitColumn {
    let width = self.width * 0.54 - gap
    let columns = level == 1 ? 2 : 1
    let cell = (width - Double(columns - 1) * 6) / Double(columns)
    let hours = millimetres(sizes.body) * 6.4
    var list = FitColumn(width: width)
    list.space(millimetres(sizes.body) * 1.5)
    let rows = stride(from: 0, to: content.slots.count, by: columns).map {
      content.slots[$0..<min($0 + columns, content.slots.count)]
    }
    for row in rows {
      list.add(
        beside: row.map { slot in
          var box = FitColumn(width: cell - hours)
          let unit = level == 1 ? SheetWording(slot.unit.text, place: slot.unit.place) : slot.unit
          box.stack(unit, sizes.body, other: sizes.note, lineHeight: 1.25)
          box.space(1.6)
          return box
        })
    }
    return list
  }
}
