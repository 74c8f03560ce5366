/// The pages of a notice's campuses, rooms and units.
extension SitePlanning {
  mutating func planDetails(of scheduled: ScheduledNotice, phrases: Phrases) {
    let notice = scheduled.notice
    let language = phrases.language
    let campuses = theme.press("campus", theme.kinds.campus, language).map {
      DetailPages(
        name: "campus", press: $0, at: { [paths, id = notice.id] in paths.campus(Campus.ID($0), of: id, $1) },
        about: { .campus(Campus.ID($0)) }
      ) { index, view, _ in
        let campus = scheduled.notice.campuses[index]
        let detail = view.campuses[index]
        return (detail, detail.name, campus.sessions.map { Visit(campus: campus, session: $0) })
      }
    }
    add(campuses, notice.campuses.map(\.id.rawValue), of: scheduled, phrases)
    let rooms = notice.campuses.flatMap(\.venues).map(\.id.rawValue)
    let venues = theme.press("venue", theme.kinds.venue, language).map {
      DetailPages(
        name: "venue", press: $0, at: { [paths, id = notice.id] in paths.venue(Venue.ID($0), of: id, $1) },
        about: { .venue(Venue.ID($0)) }
      ) { index, view, _ in
        let detail = view.campuses.flatMap(\.venues)[index]
        return (detail, detail.fullName, scheduled.schedule.visits(in: Venue.ID(rooms[index])))
      }
    }
    add(venues, rooms, of: scheduled, phrases)
    // A code costs a tenth of a millisecond and 2 kB: as much as the rest of a unit's page.
    let hasCodes = (options.unitCount ?? site.units.count) <= 500
    let units = theme.press("unit", theme.kinds.unit, language).map {
      DetailPages(
        name: "unit", press: $0, isSettled: true, hasCodes: hasCodes,
        at: { [paths, id = notice.id] in paths.unit(Unit.ID($0), of: id, $1) }, about: { .unit(Unit.ID($0)) }
      ) { index, _, folder in
        let (notice, schedule) = (scheduled.notice, scheduled.schedule)
        let unit = schedule.units[index]
        let detail = UnitView(unit, of: notice, schedule: schedule, in: folder)
        return (detail, detail.name, schedule.visits(of: unit.id))
      }
    }
    add(units, scheduled.schedule.units.map(\.id.rawValue), of: scheduled, phrases)
  }

  /// The pages of one folder share a context and, while they are made, the notice's view. A site may have a hundred thousand
  /// of these: what each holds on to is what the site needs in memory.
  private mutating func add<Detail>(
    _ kind: DetailPages<Detail>?, _ ids: [String], of scheduled: ScheduledNotice, _ phrases: Phrases
  ) {
    guard let kind, let first = ids.first else { return }
    let (notice, language) = (scheduled.notice, phrases.language)
    let folder = places.context(phrases, path: kind.path(first, language))
    let noticePage = absolute(paths.notice(notice.id, language))
    let shared = Passing(uses: ids.count) { [pages, places, count = ids.count] in
      let view = NoticeView(scheduled.notice, schedule: scheduled.schedule, in: folder)
      guard kind.isSettled, count >= 8 else { return (view: view, press: kind.press) }
      let sample = places.place(phrases, in: folder, about: kind.subject(first), of: scheduled) { kind.path(first, $0) }
      return (view, pages.settled(kind.press, like: sample, view, kind.detail(0, view, folder).view))
    }
    for (index, id) in ids.enumerated() {
      let place = places.place(phrases, in: folder, about: kind.subject(id), of: scheduled) { kind.path(id, $0) }
      outputs.append(
        Output(
          path: place.path, kind: .page, source: "content/notices/\(notice.id)/notice.yaml, \(kind.name) \(id)",
          content: .rendered { [pages] bytes in
            let (view, press) = shared.use()
            let detail = kind.detail(index, view, folder)
            let page = place.view.describing(
              view.description(of: detail.name, detail.visits), events: view.events(detail.visits, page: noticePage),
              hasCode: kind.hasCodes)
            press.print(pages.detailPage(page, in: folder, of: view, detail.view), into: &bytes)
          }))
    }
  }
}

/// How the pages of campuses, of rooms or of units are made.
private final class DetailPages<Detail: Sendable>: Sendable {
  let name: String
  let press: Press<DetailPage<Detail>>
  /// There may be so many that what all of a notice share is better printed beforehand.
  let isSettled: Bool
  let hasCodes: Bool
  let path: @Sendable (String, LanguageTag) -> String
  let subject: @Sendable (String) -> EmbedSubject
  /// Made when the page is, by its place in the folder's list.
  let detail: @Sendable (Int, NoticeView, PageContext) -> (view: Detail, name: PageText, visits: [Visit])

  init(
    name: String, press: Press<DetailPage<Detail>>, isSettled: Bool = false, hasCodes: Bool = true,
    at path: @escaping @Sendable (String, LanguageTag) -> String,
    about subject: @escaping @Sendable (String) -> EmbedSubject,
    detail: @escaping @Sendable (Int, NoticeView, PageContext) -> (view: Detail, name: PageText, visits: [Visit])
  ) {
    self.name = name
    self.press = press
    self.isSettled = isSettled
    self.hasCodes = hasCodes
    self.path = path
    self.subject = subject
    self.detail = detail
  }
}
