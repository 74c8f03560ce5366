/// A notice as checks see it: what it says, where everything stands, who goes where.
struct NoticeInspection: Sendable {
  let notice: Notice
  let site: Site
  let schedule: Schedule
  /// Every row of its table could be read. Otherwise units would seem to have no slot, and rooms no unit.
  let isWhollyScheduled: Bool
  let calendar: HolidayCalendar
  let asOf: LocalDate?
  let file: String
  let texts: [WrittenText]
  let sessions: [PlacedSession]
  let facts: NoticeFacts
  /// Every date, time, room and telephone number that the texts speak of.
  let mentions: [PlacedMention]
  private let positions: Positions
  let source: SourceText

  init(_ notice: Notice, site: Site, loading: Loading, asOf: LocalDate?) {
    self.notice = notice
    self.site = site
    schedule = Schedule(notice: notice, site: site)
    isWhollyScheduled = !loading.partlyScheduled.contains(notice.id)
    calendar = loading.calendar
    self.asOf = asOf
    let file = loading.noticeFiles[notice.id] ?? "content/notices/\(notice.id)/notice.yaml"
    self.file = file
    positions = loading.positions
    source = loading.sources[file] ?? SourceText(path: file, text: "")
    sessions = notice.campuses.enumerated().flatMap { campusIndex, campus in
      campus.sessions.enumerated().map {
        PlacedSession(campus: campus, session: $0.element, path: ["campuses", campusIndex, "sessions", $0.offset])
      }
    }
    let written = loading.texts[file] ?? []
    texts = written
    facts = NoticeFacts(notice)
    let history = positions.range(file, [.key("revisions")])
    let hasHistory = !notice.revisions.isEmpty
    mentions = written.enumerated().flatMap { textIndex, text in
      // What a revision tells of the past is no contradiction.
      if hasHistory, history.contains(text.range) { return [PlacedMention]() }
      return text.scalars.flatMap { language, scalar in
        ProseScanner.mentions(in: scalar.value, issued: notice.issued).map {
          PlacedMention(mention: $0, textIndex: textIndex, language: language, scalar: scalar)
        }
      }
    }
  }

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

  /// A part of a scalar, by UTF-8 offsets into its value.
  func range(of offsets: Range<Int>, in scalar: YAMLScalar) -> SourceRange {
    ScalarPositions(scalar, in: source).range(utf8: offsets)
  }

  func range(of mention: PlacedMention) -> SourceRange { range(of: mention.mention.range, in: mention.scalar) }

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

  /// It takes place, as far as is known.
  var isHeld: Bool { session.status == .scheduled && session.date != .epoch }
}

struct PlacedMention: Sendable {
  let mention: Mention
  let textIndex: Int
  let language: LanguageTag
  let scalar: YAMLScalar
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

extension SourceRange {
  func contains(_ other: SourceRange) -> Bool {
    guard path == other.path else { return false }
    guard let start, let end, let otherStart = other.start, let otherEnd = other.end else { return start == nil }
    return start <= otherStart && otherEnd <= end
  }
}
