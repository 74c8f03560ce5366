/// What another site can embed.
package enum EmbedSubject: Hashable, Sendable {
  /// All sessions of all campuses.
  case schedule
  case campus(Campus.ID)
  case venue(Venue.ID)
  case unit(Unit.ID)

  /// For the manifest.
  var part: String? {
    switch self {
    case .schedule: nil
    case .campus(let id): "campus \(id)"
    case .venue(let id): "venue \(id)"
    case .unit(let id): "unit \(id)"
    }
  }

  /// The calendar that goes with it; a room has none of its own.
  var calendar: CalendarKind? {
    switch self {
    case .schedule: .all
    case .campus(let id): .campus(id)
    case .venue: nil
    case .unit(let id): .unit(id)
    }
  }

  fileprivate var name: String {
    switch self {
    case .schedule: "schedule"
    case .campus(let id): "campuses/\(id)"
    case .venue(let id): "venues/\(id)"
    case .unit(let id): "units/\(id)"
    }
  }
}

/// These addresses stand in snippets on other sites and never change.
extension SitePaths {
  /// The script that makes a snippet as high as its content.
  package var embedScript: String { "embed/placard.js" }
  /// The script within embedded pages.
  package var frameScript: String { "embed/frame.js" }

  /// The page that is made to be framed.
  package func embed(_ subject: EmbedSubject, of notice: Notice.ID, _ language: LanguageTag) -> String {
    prefix(language) + "embed/\(notice)/\(subject.name).html"
  }

  package func oEmbed(_ subject: EmbedSubject, of notice: Notice.ID, _ language: LanguageTag) -> String {
    prefix(language) + "oembed/\(notice)/\(subject.name).json"
  }

  /// The page for readers that tells the same and more.
  package func page(_ subject: EmbedSubject, of notice: Notice.ID, _ language: LanguageTag) -> String {
    switch subject {
    case .schedule: self.notice(notice, language)
    case .campus(let id): campus(id, of: notice, language)
    case .venue(let id): venue(id, of: notice, language)
    case .unit(let id): unit(id, of: notice, language)
    }
  }

  /// Where who keeps another site finds all that is needed to show the schedule there.
  package func kit(_ subject: EmbedSubject, of notice: Notice.ID, _ language: LanguageTag) -> String {
    let name =
      switch subject {
      case .schedule: "index"
      case .campus(let id): "campus-\(id)"
      case .venue(let id): "venue-\(id)"
      case .unit(let id): "unit-\(id)"
      }
    return prefix(language) + "notices/\(notice)/kit/\(name).html"
  }
}

extension Notice {
  /// The whole schedule first; nothing where no session is.
  package func embeddable(_ schedule: Schedule) -> [EmbedSubject] {
    if campuses.isEmpty { return [] }
    return [.schedule] + campuses.map { .campus($0.id) } + campuses.flatMap(\.venues).map { .venue($0.id) }
      + schedule.units.map { .unit($0.id) }
  }

  /// What happens there, or where it goes; earliest first.
  package func visits(_ subject: EmbedSubject, _ schedule: Schedule) -> [Visit] {
    let visits: [Visit] =
      switch subject {
      case .schedule: campuses.flatMap(Self.visits)
      case .campus(let id): campuses.filter { $0.id == id }.flatMap(Self.visits)
      case .venue(let id): schedule.visits(in: id)
      case .unit(let id): schedule.visits(of: id)
      }
    return visits.sorted(by: Visit.isEarlier)
  }

  private static func visits(at campus: Campus) -> [Visit] {
    campus.sessions.map { Visit(campus: campus, session: $0) }
  }
}
