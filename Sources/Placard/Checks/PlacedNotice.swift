/// A notice together with where everything in it stands.
protocol PlacedInFile {
  var notice: Notice { get }
  var site: Site { get }
  var file: String { get }
  var positions: Positions { get }
}

/// A notice among all others, as checks of the whole site see it.
struct PlacedNotice: PlacedInFile, Sendable {
  let notice: Notice
  let site: Site
  let file: String
  let positions: Positions
  let asOf: LocalDate?

  var sessions: [PlacedSession] { PlacedSession.all(of: notice) }
}

extension PlacedInFile {
  /// `content/notices/photos/`, which holds its schedule table too.
  var folder: String { String(file.dropLast("notice.yaml".count)) }

  /// `range("campuses", 0, "name")`
  func range(_ path: any PathPart...) -> SourceRange { positions.range(file, path.map(\.step)) }
  func range(_ path: [any PathPart]) -> SourceRange { positions.range(file, path.map(\.step)) }
  func keyRange(_ path: any PathPart...) -> SourceRange { positions.keyRange(file, path.map(\.step)) }
  /// The text that stands at the end of a path.
  func scalar(_ path: [any PathPart]) -> YAMLScalar? { positions.node(file, path.map(\.step))?.scalar }
  func node(_ path: [any PathPart]) -> YAMLNode? { positions.node(file, path.map(\.step)) }
  var root: YAMLNode? { positions.node(file) }
  func unitRange(_ id: Unit.ID) -> SourceRange {
    positions.range(Positions.units, [.key("units"), .index(site.unitIndex(id) ?? 0), .key("id")])
  }

  /// A text in the site's first language, for messages.
  func name(_ text: Text) -> String {
    text.content(in: site.firstLanguage, fallbacks: site.languages)?.content ?? ""
  }
}

/// A session with its campus and with the way to it in the file.
struct PlacedSession: Sendable {
  let campus: Campus
  let session: Session
  let path: [any PathPart]

  static func all(of notice: Notice) -> [PlacedSession] {
    notice.campuses.enumerated().flatMap { campusIndex, campus in
      campus.sessions.enumerated().map {
        PlacedSession(campus: campus, session: $0.element, path: ["campuses", campusIndex, "sessions", $0.offset])
      }
    }
  }

  /// It takes place, as far as is known.
  var isHeld: Bool { session.status == .scheduled && session.date != .epoch }
}

/// A key or an index on the way to a value.
protocol PathPart: Sendable {
  var step: Positions.Step { get }
}

extension String: PathPart {
  var step: Positions.Step { .key(self) }
}

extension Int: PathPart {
  var step: Positions.Step { .index(self) }
}
