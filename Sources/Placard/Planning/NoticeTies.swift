/// What ties a notice to the rest of its site: what a build that reads this notice alone must know of the others.
package struct NoticeTies: Sendable {
  /// The name of its folder.
  package let folder: String
  /// In every language.
  package let title: [String]
  /// Every room that it uses, by what two notices that share one both call it.
  package let rooms: Set<String>
  /// The paths of the files that list its units.
  package let unitFiles: Set<String>
}

extension NoticeTies {
  /// - Parameter schedule: the notice's own.
  init(_ notice: Notice, _ schedule: Schedule, site: Site, loading: Loading) {
    let file = loading.noticeFiles[notice.id] ?? ""
    folder = file.split(separator: "/").dropFirst(2).first.map(String.init) ?? ""
    title = site.languages.map { notice.title.content(in: $0, fallbacks: site.languages)?.content ?? "" }
    var rooms = Set<String>()
    for campus in notice.campuses {
      for venue in campus.venues { rooms.insert(venue.room(on: campus, site)) }
    }
    self.rooms = rooms
    unitFiles = Set(
      schedule.units.compactMap { site.unitIndex($0.id).flatMap(loading.positions.unitFile(of:)) })
  }
}

extension Venue {
  /// Two venues of this name are one room.
  func room(on campus: Campus, _ site: Site) -> String {
    [campus.name, building, name].compactMap { $0 }
      .map { $0.content(in: site.firstLanguage, fallbacks: site.languages)?.content ?? "" }.joined(separator: " ")
  }
}
