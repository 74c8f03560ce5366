/// What a calendar holds.
package enum CalendarKind: Hashable, Sendable {
  case all
  case deadlines
  case campus(Campus.ID)
  case unit(Unit.ID)
  case audience(AudienceGroup.ID)
  /// A single file, to be imported once.
  case session(Session.ID)
}

/// Where what machines read stands. JSON holds all languages at once; calendars and feeds are in one.
extension SitePaths {
  package func calendar(_ kind: CalendarKind, of notice: Notice.ID, _ language: LanguageTag) -> String {
    let name =
      switch kind {
      case .all: "all"
      case .deadlines: "deadlines"
      case .campus(let id): "campuses/\(id)"
      case .unit(let id): "units/\(id)"
      case .audience(let id): "audiences/\(id)"
      case .session(let id): "sessions/\(id)"
      }
    return prefix(language) + "calendars/\(notice)/\(name).ics"
  }

  package func atomFeed(_ language: LanguageTag) -> String { prefix(language) + "feed.xml" }
  package func jsonFeed(_ language: LanguageTag) -> String { prefix(language) + "feed.json" }

  package var noticeList: String { "api/v1/notices.json" }
  package func noticeData(_ notice: Notice.ID) -> String { "api/v1/\(notice)/notice.json" }
  package func scheduleData(_ notice: Notice.ID) -> String { "api/v1/\(notice)/schedule.json" }
  package func scheduleTable(_ notice: Notice.ID) -> String { "api/v1/\(notice)/schedule.csv" }
  package func unitData(_ unit: Unit.ID, of notice: Notice.ID) -> String { "api/v1/\(notice)/units/\(unit).json" }
  package func schema(_ name: String) -> String { "api/v1/schema/\(name).schema.json" }
}
