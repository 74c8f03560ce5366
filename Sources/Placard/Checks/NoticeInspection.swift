/// A notice as checks see it: what it says, where everything stands, who goes where.
struct NoticeInspection: PlacedInFile, Sendable {
  let notice: Notice
  /// Without its notices: what is asked of several together is asked of the whole site.
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
  let positions: Positions
  let source: SourceText
  /// Of its table.
  let cells: TableCells?

  /// `nil` when the notice is not at hand.
  init?(_ reading: NoticeReading, site: Site, calendar: HolidayCalendar, positions: Positions, asOf: LocalDate?) {
    guard let notice = reading.notice, let material = reading.material else { return nil }
    self.notice = notice
    self.site = site
    schedule = Schedule(notice: notice, site: site)
    isWhollyScheduled = reading.isWhollyScheduled
    self.calendar = calendar
    self.asOf = asOf
    let file = reading.path
    self.file = file
    let positions = Positions(positions, with: material.tree, of: file)
    self.positions = positions
    source = material.source
    cells = material.cells
    sessions = PlacedSession.all(of: notice)
    let written = material.texts
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

  /// A part of a scalar, by UTF-8 offsets into its value.
  func range(of offsets: Range<Int>, in scalar: YAMLScalar) -> SourceRange {
    ScalarPositions(scalar, in: source).range(utf8: offsets)
  }

  func range(of mention: PlacedMention) -> SourceRange { range(of: mention.mention.range, in: mention.scalar) }
}

struct PlacedMention: Sendable {
  let mention: Mention
  let textIndex: Int
  let language: LanguageTag
  let scalar: YAMLScalar
}

extension SourceRange {
  func contains(_ other: SourceRange) -> Bool {
    guard path == other.path else { return false }
    guard let start, let end, let otherStart = other.start, let otherEnd = other.end else { return start == nil }
    return start <= otherStart && otherEnd <= end
  }
}
