/// The poster of a campus, with what is left out to make room.
package struct PosterView: Sendable {
  let content: PosterContent
  let level: Int
  let balance: BalancedLines

  package static let fields = Fields<PosterView>("poster") {
    Field.object("what", of: SheetWording.fields, "What it is about.") { $0.content.what }
    Field.text("balance", "How wide the lines of that may be, for `class`.") { $0.balance.style }
    Field.object("campus", of: SheetWording.fields, "The campus.") { $0.content.campus }
    Field.optionalObject("covers", of: SheetWording.fields, "The official words for who is covered.") {
      $0.content.covers
    }
    Field.optionalObject("single", of: SheetSession.fields, "The session, when there is but one.") { poster in
      poster.content.layout(poster.level) == .single ? poster.content.sessions.first : nil
    }
    Field.list("sessions", of: SheetSession.fields, "The sessions, when there are several and they have room.") {
      poster in
      poster.content.layout(poster.level) == .table ? poster.content.rows(poster.level) : []
    }
    Field.optionalObject(
      "summary", of: SheetWording.fields, "From when to when, and where to look: in the place of too many sessions."
    ) { poster in
      poster.content.layout(poster.level) == .summary ? poster.content.summary : nil
    }
    Field.optionalObject("see", of: SheetWording.fields, "Where the rooms stand that were left out.") { poster in
      poster.content.refersToTimetable(poster.level) ? poster.content.seeTimetable : nil
    }
    Field.list("who", of: SheetItem.fields, "Who is meant, and who is not.") { $0.details.who }
    Field.list("steps", of: SheetItem.fields, "What to do, in order.") { $0.details.steps }
    Field.list("bring", of: SheetItem.fields, "What to bring or do.") { $0.details.bring }
    Field.list("mind", of: SheetItem.fields, "What not to wear or do, and what else to know.") { $0.details.mind }
    Field.optionalObject("missed", of: SheetWording.fields, "What to do after missing it, in one line.") {
      $0.content.missed
    }
    Field.list("contacts", of: SheetContact.fields, "Whom to ask.") { $0.content.contacts }
    Field.optionalObject("code", of: SheetCode.fields, "The code of the campus's page.") { $0.content.code }
  }
}

extension PosterView {
  fileprivate var details: PosterContent { content.details(level) }
}

/// All that a poster says.
struct PosterContent: Sendable {
  let what: SheetWording
  let campus: SheetWording
  let covers: SheetWording?
  let sessions: [SheetSession]
  let summary: SheetWording?
  let seeTimetable: SheetWording
  let who: [SheetItem]
  let steps: [SheetItem]
  let bring: [SheetItem]
  let mind: [SheetItem]
  let missed: SheetWording?
  let contacts: [SheetContact]
  let code: SheetCode?

  enum Layout {
    case none
    case single
    case table
    case summary
  }

  /// 0: everything; 1: sessions without their second language; 2: many rooms counted; 3: sessions summed up; 4: details in the
  /// first language alone.
  static let levels = 5

  func layout(_ level: Int) -> Layout {
    if sessions.isEmpty { return .none }
    if level >= 3, summary != nil { return .summary }
    return sessions.count == 1 ? .single : .table
  }

  func details(_ level: Int) -> PosterContent {
    guard level == 4 else { return self }
    func brief(_ items: [SheetItem]) -> [SheetItem] {
      items.map { SheetItem(wording: $0.wording.inFirstLanguage, isExcluded: $0.isExcluded) }
    }
    return PosterContent(
      what: what, campus: campus, covers: covers?.inFirstLanguage, sessions: sessions, summary: summary,
      seeTimetable: seeTimetable, who: brief(who), steps: brief(steps), bring: brief(bring), mind: brief(mind),
      missed: missed, contacts: contacts, code: code)
  }

  func rows(_ level: Int) -> [SheetSession] {
    level == 0 ? sessions : sessions.map { $0.brief(countingRooms: level > 1) }
  }

  func refersToTimetable(_ level: Int) -> Bool {
    layout(level) == .summary || layout(level) == .table && level > 1
  }
}

extension SheetSession {
  fileprivate func brief(countingRooms: Bool) -> SheetSession {
    let many = countingRooms && rooms.text.text.count > 12
    return SheetSession(
      day: day, date: SheetWording(date.text), isoDate: isoDate, title: nil, hours: hours,
      rooms: many ? SheetWording(roomCount.text) : SheetWording(rooms.text, place: rooms.place), roomCount: roomCount,
      isCancelled: isCancelled)
  }
}

extension PosterContent {
  init(_ campus: Campus, of notice: Notice, in languages: SheetLanguages, at place: FieldPlace, code: SheetCode?) {
    let own = place["campuses", notice.campuses.firstIndex(of: campus) ?? 0]
    what = languages.text(
      notice.shortTitle ?? notice.title, at: place[notice.shortTitle == nil ? "title" : "short_title"])
    self.campus = languages.text(campus.name, at: own["name"])
    covers = campus.coversNote.map { languages.text($0, at: own["covers_note"]) }
    let order = campus.sessions.indices.sorted {
      Visit.isEarlier(
        Visit(campus: campus, session: campus.sessions[$0]), Visit(campus: campus, session: campus.sessions[$1]))
    }
    sessions = order.map {
      SheetSession(campus.sessions[$0], at: campus, in: languages, place: own["sessions", $0])
    }
    let held = order.map { campus.sessions[$0] }.filter { $0.status == .scheduled }
    summary = held.first.flatMap { first in
      guard held.count > 1, let last = held.last else { return nil }
      return languages.words { phrases in
        phrases.fill(
          .sheetSessionCount,
          [
            "count": "\(held.count)", "first": phrases.shortDate(first.date), "last": phrases.shortDate(last.date),
          ])
      }
    }
    seeTimetable = languages.words { $0[.sheetSeeTimetable] }
    let advice = SheetAdvice(notice, in: languages, at: place)
    who = notice.audience.criteria.enumerated().compactMap { index, criterion in
      let line = place["audience", "criteria", index]
      let words =
        criterion.short.map { languages.text($0, at: line["short"]) }
        ?? languages.text(criterion.text, at: line["text"])
      return words.map { SheetItem(wording: $0, isExcluded: !criterion.included) }
    }
    (steps, bring, mind) = (advice.steps, advice.bring, advice.mind)
    missed = advice.missed
    contacts = notice.sheetContacts(of: campus, in: languages, at: place)
    self.code = code
  }
}

/// What a notice tells those who come, in few words: for posters and slips.
struct SheetAdvice {
  let steps: [SheetItem]
  let bring: [SheetItem]
  /// What must not be comes first.
  let mind: [SheetItem]
  let missed: SheetWording?

  init(_ notice: Notice, in languages: SheetLanguages, at place: FieldPlace) {
    steps = notice.steps.enumerated().map { index, step in
      SheetItem(wording: languages.text(step.title, at: place["steps", index, "title"]))
    }
    var bring = notice.steps.enumerated().compactMap { index, step in
      step.bring.map { SheetItem(wording: languages.text($0, at: place["steps", index, "bring"])) }
    }
    var dont: [SheetItem] = []
    var notes: [SheetItem] = []
    for (pointIndex, point) in (notice.attention?.points ?? []).enumerated() {
      for (index, rule) in point.rules.enumerated() {
        let line = place["attention", "points", pointIndex, "rules", index]
        guard
          let words = rule.short.map({ languages.text($0, at: line["short"]) })
            ?? languages.text(rule.text, at: line["text"])
        else { continue }
        switch rule.kind {
        case .must: bring.append(SheetItem(wording: words))
        case .mustNot: dont.append(SheetItem(wording: words, isExcluded: true))
        case .note: notes.append(SheetItem(wording: words))
        }
      }
    }
    self.bring = bring
    mind = dont + notes
    missed = notice.makeUp.flatMap { makeUp in
      if let index = notice.deadlines.firstIndex(where: { $0.id == makeUp.deadline }) {
        let deadline = notice.deadlines[index]
        return languages.text(at: place["deadlines", index, "title"]) { context in
          let date = context.phrases.plainDate(deadline.date)
          return context.phrases.fill(
            .sheetMakeUp,
            [
              "title": context.text(deadline.title).text,
              "date": deadline.time.map { context.phrases.fill(.dateAndTime, ["date": date, "time": $0.text]) } ?? date,
            ])
        }
      }
      return makeUp.ways.first.map { languages.text($0.title, at: place["make_up", "ways", 0, "title"]) }
    }
  }
}

extension Notice {
  /// The campus's own, or else those who sign the notice.
  func sheetContacts(of campus: Campus?, in languages: SheetLanguages, at place: FieldPlace) -> [SheetContact] {
    let own = campus?.contacts ?? []
    return contacts.enumerated().filter { own.isEmpty ? $0.element.signs : own.contains($0.element.id) }
      .compactMap { SheetContact($0.element, in: languages, place: place["contacts", $0.offset]) }
  }
}
