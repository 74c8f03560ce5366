/// What a revision changed, old → new, in the words of one language: `深圳校区：时间 9:00—12:00 → 14:00—16:00`.
struct ChangeWords: Sendable {
  let words: NoticeWords
  let history: RevisionHistory
  let site: Site

  private var phrases: Phrases { words.context.phrases }

  func lines(edition: Int) -> [String] { history.changes(in: edition).map(line) }

  /// Every change of a session or deadline, oldest first, each with its edition's day.
  func lines(about subject: Change.Subject, unit: Unit.ID?) -> [String] {
    history.editions.indices.flatMap { index in
      history.changes(in: index)
        .filter {
          $0.change.subject == subject && ($0.change.units.isEmpty || unit.map($0.change.units.contains) == true)
        }
        .map { change in
          let day = history.editions[index].revision.map { phrases.plainDate($0.date) } ?? ""
          return phrases.fill(.changeOfDay, ["date": day, "change": line(change)])
        }
    }
  }

  func line(_ dated: RevisionHistory.DatedChange) -> String {
    let change = dated.change
    var parts: [String] = []
    if let earlier = change.earlier {
      let state = history.state(after: dated, of: change.subject)
      parts = differences(earlier, state, of: change.subject)
    }
    let verb = phrases[change.kind.phrase]
    let what = parts.isEmpty ? verb : phrases.list(parts)
    let name = name(of: change.subject)
    let units = change.units.compactMap { id in site.unit(id) }.map {
      words.context.text($0.name).text
    }
    let subject = units.isEmpty ? name : phrases.fill(.remark, ["text": name, "remark": phrases.list(units)])
    return phrases.fill(.labelledLine, ["label": subject, "value": what])
  }
}

extension ChangeWords {
  private func name(of subject: Change.Subject) -> String {
    switch subject {
    case .deadline(let id):
      return words.notice.deadline(id).map { words.context.text($0.title).text } ?? id.rawValue
    case .session(let id):
      for campus in words.notice.campuses {
        guard let session = campus.sessions.first(where: { $0.id == id }) else { continue }
        let campusName = words.context.text(campus.name).text
        return words.text(session.title).map { phrases.fill(.remark, ["text": campusName, "remark": $0]) } ?? campusName
      }
      return id.rawValue
    }
  }

  private func differences(
    _ earlier: Change.Earlier, _ later: Change.Earlier, of subject: Change.Subject
  ) -> [String] {
    var parts: [String] = []
    func add(_ label: PhraseName, _ old: String, _ new: String) {
      parts.append(
        phrases.fill(.difference, ["label": phrases[label], "old": old, "new": new]))
    }
    switch subject {
    case .deadline(let id):
      guard let deadline = words.notice.deadline(id) else { return [] }
      let newTime = later.time ?? deadline.time
      add(
        .deadlineLabel, words.moment(earlier.date ?? later.date ?? deadline.date, earlier.time ?? newTime),
        words.moment(later.date ?? deadline.date, newTime))
    case .session(let id):
      guard let campus = words.notice.campuses.first(where: { $0.sessions.contains { $0.id == id } }),
        let session = campus.sessions.first(where: { $0.id == id })
      else { return [] }
      if let date = earlier.date {
        add(.dateLabel, phrases.fullDate(date), phrases.fullDate(later.date ?? session.date))
      }
      if !earlier.times.isEmpty {
        add(
          .hoursLabel, phrases.ranges(earlier.times),
          phrases.ranges(later.times.isEmpty ? session.times : later.times))
      }
      if !earlier.venues.isEmpty {
        add(.roomsLabel, rooms(earlier.venues), rooms(later.venues.isEmpty ? session.venues : later.venues))
      }
    }
    return parts
  }

  /// Of any campus: a session may have moved from one to another.
  private func rooms(_ ids: [Venue.ID]) -> String {
    let venues = words.notice.campuses.flatMap(\.venues)
    return words.rooms(ids.compactMap { id in venues.first { $0.id == id } })
  }
}

extension Change.Kind {
  fileprivate var phrase: PhraseName {
    switch self {
    case .moved: .changeMoved
    case .cancelled: .changeCancelled
    case .added: .changeAdded
    case .restored: .changeRestored
    case .other: .changeOther
    }
  }
}
