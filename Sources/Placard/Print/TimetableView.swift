/// Who comes when and where at a campus: as many pages as it takes.
package struct TimetableView: Sendable {
  package let what: SheetWording
  package let campus: SheetWording
  package let rows: [Row]

  package struct Row: Sendable {
    package let unit: SheetWording
    package let session: SheetSession
    /// The row begins another unit.
    package let isFirst: Bool

    package static let fields = Fields<Row>("timetable_row") {
      Field.object("unit", of: SheetWording.fields, "The unit, or everyone.") { $0.unit }
      Field.object("session", of: SheetSession.fields, "Its session, with its own hours and rooms.") { $0.session }
      Field.flag("first", "It is the first row of its unit.") { $0.isFirst }
    }
  }

  package static let fields = Fields<TimetableView>("timetable") {
    Field.object("what", of: SheetWording.fields, "What it is about.") { $0.what }
    Field.object("campus", of: SheetWording.fields, "The campus.") { $0.campus }
    Field.list("rows", of: Row.fields, "A row for each session of each unit, in the order of the units.") { $0.rows }
  }
}

extension TimetableView {
  init(
    _ campus: Campus, of notice: Notice, schedule: Schedule, in languages: SheetLanguages, at place: FieldPlace
  ) {
    let own = place["campuses", notice.campuses.firstIndex(of: campus) ?? 0]
    what = languages.text(notice.shortTitle ?? notice.title)
    self.campus = languages.text(campus.name)
    var rows: [Row] = []
    var hasOwn = Set<Session.ID>()
    for unit in schedule.units(at: campus.id) {
      var isFirst = true
      for (visit, venues) in schedule.joinedVisits(of: unit.id) where visit.campus.id == campus.id {
        hasOwn.insert(visit.session.id)
        var session = visit.session
        if let time = visit.time { session.times = [time] }
        rows.append(
          Row(
            unit: languages.text(unit.name),
            session: SheetSession(session, at: campus, venues: venues, in: languages, place: own), isFirst: isFirst))
        isFirst = false
      }
    }
    // Sessions for people whose unit the site does not list.
    let open = campus.sessions.map { Visit(campus: campus, session: $0) }.sorted(by: Visit.isEarlier)
      .filter { visit in
        visit.session.units.isEmpty && !notice.assignments.contains { $0.session == visit.session.id }
      }
    let everyone =
      campus.coversNote.map { note in
        languages.text { context in
          context.phrases.fill(
            .remark, ["text": context.phrases[.sheetEveryone], "remark": context.text(note).text])
        }
      } ?? languages.words { $0[.sheetEveryone] }
    self.rows =
      open.enumerated().map { index, visit in
        Row(
          unit: everyone, session: SheetSession(visit.session, at: campus, in: languages, place: own),
          isFirst: index == 0)
      } + rows
  }
}
