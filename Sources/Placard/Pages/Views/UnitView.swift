/// A unit and where it goes.
package struct UnitView: Sendable {
  package let id: String
  package let name: PageText
  package let aliases: PageText?
  package let url: WebAddress
  package let campuses: [LinkView]
  package let visits: [SessionView]
  package let calendar: CalendarView?
  package let kit: WebAddress?

  package static let fields = Fields<UnitView>("unit") {
    Field.text("id", "The unit's id.") { $0.id }
    Field.localized("name", "Its name.") { $0.name }
    Field.optionalLocalized("aliases", "Its other names, in one line.") { $0.aliases }
    Field.url("url", "Its page.") { $0.url }
    Field.list("campuses", of: LinkView.fields("place"), "The campuses that it goes to.") { $0.campuses }
    Field.list("visits", of: SessionView.fields, "Its sessions, narrowed to its own slots and rooms, earliest first.") {
      $0.visits
    }
    Field.list("days", of: AttendanceView.fields, "The same by session: a day with several slots is told once.") {
      AttendanceView.grouping($0.visits)
    }
    Field.optionalObject("calendar", of: CalendarView.fields, "Its calendar.") { $0.calendar }
    Field.optionalURL("kit", "How to show its schedule on its own site, where the notice has few enough units.") {
      $0.kit
    }
  }
}

extension UnitView {
  package init(_ unit: Unit, of notice: Notice, schedule: Schedule, in context: PageContext) {
    id = unit.id.rawValue
    name = context.text(unit.name)
    let others = unit.aliases.isEmpty ? nil : context.phrases.list(unit.aliases)
    aliases = others.map { names in
      let isForeign = !context.language.isWrittenInHanzi && unit.aliases.allSatisfy(\.hasHanzi)
      return PageText(names, language: isForeign ? context.chinese : nil)
    }
    url = context.link(to: context.paths.unit(unit.id, of: notice.id, context.language))
    campuses = schedule.campusIndexes(of: unit.id).map { LinkView(notice.campuses[$0], of: notice, in: context) }
    calendar = CalendarView(.unit(unit.id), of: notice, in: context)
    kit =
      context.publishes(.embeds) && notice.hasKits(schedule)
      ? context.link(to: context.paths.kit(.unit(unit.id), of: notice.id, context.language)) : nil
    visits = schedule.visits(of: unit.id).map { SessionView($0, of: notice, units: [], in: context) }
  }
}
