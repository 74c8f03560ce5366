/// A name that leads somewhere: a unit, a room, a campus, a page, an address outside.
package struct LinkView: Sendable {
  package let name: PageText
  package let url: WebAddress

  package static func fields(_ name: String) -> Fields<LinkView> {
    Fields(name) {
      Field.localized("name", "What the link says.") { $0.name }
      Field.url("url", "Where it leads.") { $0.url }
    }
  }
}

extension LinkView {
  init(_ link: Link, in context: PageContext) {
    self.init(name: context.text(link.title), url: link.address)
  }

  init(_ unit: Unit, of notice: Notice, in context: PageContext) {
    self.init(
      name: context.text(unit.name),
      url: context.link(to: context.paths.unit(unit.id, of: notice.id, context.language)))
  }

  /// - Parameter previous: The venue that is named just before; the building of both is named once.
  init(_ venue: Venue, after previous: Venue? = nil, of notice: Notice, in context: PageContext) {
    self.init(
      name: context.name(of: venue, after: previous),
      url: context.link(to: context.paths.venue(venue.id, of: notice.id, context.language)))
  }

  init(_ campus: Campus, of notice: Notice, in context: PageContext) {
    self.init(
      name: context.text(campus.name),
      url: context.link(to: context.paths.campus(campus.id, of: notice.id, context.language)))
  }
}

extension PageContext {
  /// `新教学楼306、307`: neighbours in one building name it once.
  package func fullNames(of venues: [Venue]) -> String {
    phrases.list(venues.indices.map { name(of: venues[$0], after: $0 > 0 ? venues[$0 - 1] : nil).text })
  }

  fileprivate func name(of venue: Venue, after previous: Venue?) -> PageText {
    venue.building != nil && venue.building == previous?.building ? text(venue.name) : fullName(of: venue)
  }

  /// `公共教学楼C201`: the building, where given, and the room.
  package func fullName(of venue: Venue) -> PageText {
    let name = text(venue.name)
    guard let building = venue.building.map(text) else { return name }
    return PageText(
      phrases.fill(.venueName, ["building": building.text, "name": name.text]),
      language: name.language ?? building.language)
  }
}
