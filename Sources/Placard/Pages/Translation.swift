extension Notice {
  /// Whether every text of the notice is there in a language, so that no page shows the original in its place.
  func isTranslated(into language: LanguageTag) -> Bool {
    texts.allSatisfy { $0[language] != nil } && prose.allSatisfy { $0[language] != nil }
  }

  private var texts: [Text] {
    var texts: [Text?] = [title, shortTitle, summary, addressee]
    texts += [headings.audience, headings.steps, headings.schedule, headings.attention]
    texts += [headings.makeUp, headings.reminders]
    texts += audience.groups.map(\.name)
    texts += audience.criteria.map(\.short)
    texts += steps.flatMap { [$0.title, $0.bring] + $0.links.map(\.title) }
    for campus in campuses {
      texts += [campus.name, campus.coversNote, campus.address] + campus.sessions.map(\.title)
      texts += campus.venues.flatMap { [$0.name, $0.building, $0.floor] }
    }
    texts += attention?.points.flatMap { $0.rules.map(\.short) } ?? []
    for way in makeUp?.ways ?? [] {
      texts += [way.title] + way.links.map(\.title)
      switch way.kind {
      case .walkIn(let address, _, _): texts.append(address)
      case .online(let service): texts.append(service)
      case .appointment(let address, _): texts.append(address)
      }
    }
    texts += sections.flatMap { [$0.title] + $0.links.map(\.title) }
    texts += deadlines.map(\.title) + attachments.map(\.title)
    texts += contacts.flatMap { [$0.name, $0.organisation, $0.role] }
    return texts.compactMap { $0 }
  }

  private var prose: [Prose] {
    var prose: [Prose?] = [preamble, stepsIntroduction, scheduleIntroduction]
    prose += audience.criteria.map(\.text)
    prose += steps.map(\.body)
    for campus in campuses {
      prose += [campus.directions] + campus.venues.map(\.directions) + campus.sessions.map(\.note)
    }
    prose.append(attention?.introduction)
    prose += attention?.points.flatMap { [$0.text] + $0.rules.map(\.text) } ?? []
    prose.append(makeUp?.introduction)
    for way in makeUp?.ways ?? [] {
      prose.append(way.body)
      switch way.kind {
      case .walkIn(_, _, let directions): prose.append(directions)
      case .online: break
      case .appointment(_, let how): prose.append(how)
      }
    }
    prose += sections.map(\.body)
    prose += reminders.map(\.text)
    prose += deadlines.map(\.ifMissed)
    return prose.compactMap { $0 }
  }
}
