/// The sessions of an embedded page, day by day.
///
/// A page stays below 15 kB with its styles, which take 5 with all else: sessions are listed as long as their texts and the
/// markup around them take no more than `room`. What is left out is counted, and the link to the whole page says so.
struct EmbedDays: Sendable {
  private(set) var days: [EmbedDayView] = []
  private(set) var leftOut = 0

  private static let room = 9_500
  private static let bytesPerDay = 200
  private static let bytesPerLine = 150
  private static let bytesPerRange = 68

  init(_ visits: [Visit], about subject: EmbedSubject, _ shared: EmbedShared) {
    let context = shared.words.context
    let asOf = context.asOf
    let isOver = { (visit: Visit) in asOf.map { visit.session.date < $0 } ?? false }
    let ordered = visits.filter { !isOver($0) } + visits.filter(isOver)
    let next = ordered.first { !isOver($0) && $0.session.status == .scheduled }?.session.date
    let isOneDay = Set(visits.map(\.session.date)).count == 1

    // Each of these stands twice in the page.
    let heading = shared.words.place(of: subject).text + shared.notice.text + shared.issuer.text
    var used = 2 * heading.utf8.count
    for (index, visit) in ordered.enumerated() {
      let line = EmbedLineView(visit, about: subject, shared)
      let isNewDay = days.last?.isoDate != visit.session.date.iso8601
      used += line.byteCount + Self.bytesPerLine + line.times.count * Self.bytesPerRange
      used += isNewDay ? Self.bytesPerDay : 0
      if used > Self.room {
        leftOut = ordered.count - index
        return
      }
      if isNewDay {
        let isNext = asOf != nil && visit.session.date == next
        days.append(EmbedDayView(visit.session.date, isNext: isNext, isOneDay: isOneDay, in: context))
      }
      days[days.count - 1].add(line)
    }
  }
}

/// A day with what happens on it.
package struct EmbedDayView: Sendable {
  package let date: String
  package let isoDate: String
  package let state: String?
  package let isOver: Bool
  package let isNext: Bool
  package private(set) var lines: [EmbedLineView] = []

  package static let fields = Fields<EmbedDayView>("day") {
    Field.text("date", "The day with its weekday: 2025年10月25日（周六）.") { $0.date }
    Field.text("iso_date", "2025-10-25, for `datetime`.") { $0.isoDate }
    Field.text("iso_end", "2025-10-25T17:00: the moment from which on it is over.") { day in
      day.lines.map(\.isoEnd).max() ?? day.isoDate
    }
    Field.optionalText("state", "Today, next or over, when the build was given a day.") { $0.state }
    Field.flag("over", "It is over, when the build was given a day.") { $0.isOver }
    Field.flag("next", "Nothing comes before it, when the build was given a day.") { $0.isNext }
    Field.flag("cancelled", "Nothing of it will take place.") { $0.lines.allSatisfy(\.isCancelled) }
    Field.list("lines", of: EmbedLineView.fields, "Its sessions, earliest first.") { $0.lines }
  }

  init(_ date: LocalDate, isNext: Bool, isOneDay: Bool, in context: PageContext) {
    self.date = context.phrases.fullDate(date)
    isoDate = date.iso8601
    isOver = context.asOf.map { date < $0 } ?? false
    self.isNext = isNext
    let isToday = date == context.asOf
    state =
      isOver
      ? context.phrases[.stateOver]
      : isToday ? context.phrases[.stateToday] : isNext && !isOneDay ? context.phrases[.embedNext] : nil
  }

  fileprivate mutating func add(_ line: EmbedLineView) { lines.append(line) }
}

/// A session, or a unit's own slot in one.
package struct EmbedLineView: Sendable {
  package let session: String
  package let times: [RangeView]
  package let rooms: PageText
  package let campus: PageText?
  package let about: PageText?
  package let note: PageMarkup?
  package let isCancelled: Bool
  let isoEnd: String

  package static let fields = Fields<EmbedLineView>("line") {
    Field.text("session", "The session's id.") { $0.session }
    Field.list("times", of: RangeView.fields, "Its ranges of hours, in order.") { $0.times }
    Field.localized("rooms", "All venues in one line; the campus where no venue is given.") { $0.rooms }
    Field.optionalLocalized("campus", "The campus, where the page is not about one.") { $0.campus }
    Field.optionalLocalized("about", "Its title, and whom it is for if not for all.") { $0.about }
    Field.optionalMarkup("note", "The author's remark.") { $0.note }
    Field.flag("cancelled", "It will not take place.") { $0.isCancelled }
  }
}

extension EmbedLineView {
  /// More units than these are counted and not named.
  private static let namedUnits = 4

  init(_ visit: Visit, about subject: EmbedSubject, _ shared: EmbedShared) {
    let (words, context) = (shared.words, shared.words.context)
    let session = visit.session
    let ranges = visit.time.map { [$0] } ?? session.times
    let venues = (visit.venue.map { [$0] } ?? session.venues).compactMap { id in
      visit.campus.venues.first { $0.id == id }
    }
    let campusName = context.text(visit.campus.name)
    self.session = session.id.rawValue
    times = ranges.map { RangeView($0, on: session.date, in: context) }
    isoEnd = "\(session.date.iso8601)T\((ranges.last?.end ?? .endOfDay).padded)"
    let names = venues.map { context.fullName(of: $0) }
    rooms =
      names.isEmpty
      ? campusName
      : PageText(context.fullNames(of: venues), language: names.lazy.compactMap(\.language).first)
    var isElsewhere = true
    if case .campus = subject { isElsewhere = false }
    campus = names.isEmpty || !isElsewhere ? nil : campusName
    isCancelled = session.status == .cancelled
    note = session.note.flatMap(context.markup)

    var about = [words.text(session.title)].compactMap { $0 }
    let isOfOneUnit = if case .unit = subject { true } else { false }
    if !isOfOneUnit, !session.units.isEmpty {
      let units = session.units.compactMap(shared.schedule.unit)
      about.append(
        units.count > Self.namedUnits
          ? context.phrases.fill(.embedUnits, ["count": "\(units.count)"])
          : context.phrases.list(units.map { context.text($0.name).text }))
    }
    self.about = about.isEmpty ? nil : PageText(about.joined(separator: " · "))
  }

  /// Of its texts.
  var byteCount: Int {
    rooms.text.utf8.count + (campus?.text.utf8.count ?? 0) + (about?.text.utf8.count ?? 0)
      + (note?.markup.html.utf8.count ?? 0)
  }
}
