/// Calendars, feeds and data: what programs read.
extension SitePlanning {
  mutating func planFeeds(schedules: [Schedule]) {
    for language in site.languages {
      let phrases = theme.phrases(language)
      for (notice, schedule) in zip(site.notices, schedules) {
        planCalendars(of: notice, schedule: schedule, phrases: phrases)
      }
    }
  }

  var addresses: SiteAddresses { SiteAddresses(base: options.baseURL ?? site.baseURL) }

  private mutating func planCalendars(of notice: Notice, schedule: Schedule, phrases: Phrases) {
    // Not the day taken for today: what follows a calendar is told of changes, not of days that pass.
    let context = PageContext(site: site, phrases: phrases, folder: "", asOf: nil)
    guard
      let calendars = NoticeCalendars(notice, schedule: schedule, in: context, addresses: addresses)
    else { return }
    if !notice.campuses.isEmpty || !notice.deadlines.isEmpty {
      add(calendar: .all, of: notice, phrases, part: nil) { calendars.all() }
    }
    if !notice.deadlines.isEmpty {
      add(calendar: .deadlines, of: notice, phrases, part: nil) { calendars.deadlines() }
    }
    for group in notice.audience.groups {
      add(calendar: .audience(group.id), of: notice, phrases, part: "audience \(group.id)") {
        calendars.audience(group)
      }
    }
    for campus in notice.campuses {
      add(calendar: .campus(campus.id), of: notice, phrases, part: "campus \(campus.id)") { calendars.campus(campus) }
      for session in campus.sessions {
        add(calendar: .session(session.id), of: notice, phrases, part: "session \(session.id)") {
          calendars.session(session, at: campus)
        }
      }
    }
    for unit in schedule.units {
      add(calendar: .unit(unit.id), of: notice, phrases, part: "unit \(unit.id)") { calendars.unit(unit) }
    }
  }

  private mutating func add(
    calendar kind: CalendarKind, of notice: Notice, _ phrases: Phrases, part: String?,
    _ make: @escaping @Sendable () -> CalendarFile
  ) {
    let file = "content/notices/\(notice.id)/notice.yaml"
    outputs.append(
      Output(
        path: paths.calendar(kind, of: notice.id, phrases.language), kind: .data,
        source: part.map { "\(file), \($0)" } ?? file,
        content: .rendered { bytes in
          make().write(to: &bytes) { phrases.fill(.alarm, ["summary": $0.summary]) }
        }))
  }
}
