/// What the finder searches: units and campuses by name, alias and pinyin initials, each with its answer.
///
///     {"answers": ["10月25日（周六）9:00—12:00 公共教学楼C201"],
///      "items": [["附属第五医院", "units/fifth-hospital.html", 0, "中大五院\nfsdwyy\nzdwy"]],
///      "variants": {"屬": "属", "醫": "医"}}
///
/// An item is a name, a link, the position of its answer, and what else finds it, line by line. Units that go to the same place
/// share an answer: the index of sixty units stays far below 20 kB.
struct FinderIndex {
  private let notice: Notice
  private let schedule: Schedule
  private let context: PageContext

  init(_ notice: Notice, schedule: Schedule, in context: PageContext) {
    self.notice = notice
    self.schedule = schedule
    self.context = context
  }

  var json: JSONValue {
    var answers: [String] = []
    var positions: [String: Int] = [:]
    func position(of answer: String) -> Int {
      if let position = positions[answer] { return position }
      answers.append(answer)
      positions[answer] = answers.count - 1
      return answers.count - 1
    }
    let units = schedule.units.map { unit in
      item(
        unit.name, link: context.paths.unit(unit.id, of: notice.id, context.language),
        answer: position(of: answer(schedule.visits(of: unit.id))), otherNames: unit.otherNames,
        pinyin: unit.pinyin)
    }
    let campuses = notice.campuses.map { campus in
      item(
        campus.name, link: context.paths.campus(campus.id, of: notice.id, context.language),
        answer: position(of: answer(campus.sessions.map { Visit(campus: campus, session: $0) })),
        otherNames: campus.coversNote?.inOrder ?? [], pinyin: nil)
    }
    return .object([
      .init("answers", .array(answers.map(JSONValue.string))), .init("items", .array(units + campuses)),
      .init("variants", .object(variants)),
    ])
  }

  /// The units under their letters, for readers who would rather look than type.
  var letters: [LetterView] {
    let isChinese = context.language.rawValue.hasPrefix("zh")
    let lines = schedule.units.map { unit -> (key: String, line: UnitLineView) in
      let name = context.text(unit.name)
      let latin = isChinese || name.language != nil ? nil : withoutArticle(name.text.lowercased())
      let key = latin ?? unit.pinyin.map(PinyinInitials.letters(written:)) ?? context.initials.letters(of: name.text)
      let line = UnitLineView(
        name: name, url: context.link(to: context.paths.unit(unit.id, of: notice.id, context.language)),
        answer: answer(schedule.visits(of: unit.id)))
      return (key, line)
    }
    let sorted = lines.sorted { ($0.key, $0.line.name.text) < ($1.key, $1.line.name.text) }
    var groups: [LetterView] = []
    for (key, line) in sorted {
      let letter = key.first.map { $0.isASCII && $0.isLetter ? $0.uppercased() : "#" } ?? "#"
      if groups.last?.letter == letter {
        groups[groups.count - 1].units.append(line)
      } else {
        groups.append(LetterView(letter: letter, units: [line]))
      }
    }
    return groups
  }
}

package struct LetterView: Sendable {
  package let letter: String
  package fileprivate(set) var units: [UnitLineView]

  package static let fields = Fields<LetterView>("group") {
    Field.text("letter", "A Latin letter, or # for names that begin with none.") { $0.letter }
    Field.list("units", of: UnitLineView.fields, "The units under it.") { $0.units }
  }
}

/// A unit with where it goes, in one line.
package struct UnitLineView: Sendable {
  package let name: PageText
  package let url: WebAddress
  package let answer: String

  package static let fields = Fields<UnitLineView>("line") {
    Field.localized("name", "The unit's name.") { $0.name }
    Field.url("url", "Its page.") { $0.url }
    Field.inlineMarkup("answer", "When and where it goes: 10月25日（周六）9:00—12:00 公共教学楼C201.") {
      PageMarkup(Markup(plainText: $0.answer).keepingRunsTogether)
    }
  }
}

extension FinderIndex {
  private func item(_ name: Text, link: String, answer: Int, otherNames: [String], pinyin: String?) -> JSONValue {
    let shown = context.text(name).text
    let names = name.inOrder + otherNames
    var keys: [String] = []
    for other in names where other != shown && !keys.contains(other) { keys.append(other) }
    let own = pinyin.map(PinyinInitials.letters(written:))
    for initials in ([own].compactMap { $0 } + names.map(initials)) where initials.count > 1 && !keys.contains(initials)
    {
      keys.append(initials)
    }
    return .array([
      .string(shown), .string(context.link(to: link).text), .integer(answer), .string(keys.joined(separator: "\n")),
    ])
  }

  /// English lists leave a leading article out of account.
  private func withoutArticle(_ name: String) -> String {
    guard context.language.rawValue.hasPrefix("en") else { return name }
    let article = ["the ", "a ", "an "].first { name.hasPrefix($0) && name.count > $0.count }
    return article.map { String(name.dropFirst($0.count)) } ?? name
  }

  private var variants: [JSONValue.Member] {
    let names = schedule.units.flatMap { $0.name.inOrder + $0.otherNames }
    let campuses = notice.campuses.flatMap { $0.name.inOrder + ($0.coversNote?.inOrder ?? []) }
    return TraditionalVariants.all.pairs(in: names + campuses).map { .init($0.traditional, .string($0.simplified)) }
  }

  /// Only of names with Hanzi: of others they would be the name again.
  private func initials(_ name: String) -> String {
    name.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } ? context.initials.letters(of: name) : ""
  }

  func answer(_ visits: [Visit]) -> String {
    let phrases = context.phrases
    let scheduled = visits.filter { $0.session.status == .scheduled }
    let lines = scheduled.prefix(2).map { visit -> String in
      let times = visit.time.map { [$0] } ?? visit.session.times
      let venues = (visit.venue.map { [$0] } ?? visit.session.venues).compactMap { id in
        visit.campus.venues.first { $0.id == id }
      }
      return phrases.fill(
        .answer,
        [
          "date": phrases.shortDate(visit.session.date), "weekday": phrases.weekday(visit.session.date.weekday),
          "hours": phrases.ranges(times), "rooms": context.fullNames(of: venues),
          "campus": context.text(visit.campus.name).text,
        ])
    }
    let answer = lines.joined(separator: phrases[.answerSeparator])
    // Two may be read at a glance; that there are more must be said.
    return scheduled.count > lines.count
      ? phrases.fill(.answerOfMore, ["answer": answer, "count": "\(scheduled.count)"]) : answer
  }
}

extension Unit {
  fileprivate var otherNames: [String] {
    aliases + (shortName?.inOrder ?? [])
  }
}
