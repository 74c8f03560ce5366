/// Sessions as schema.org events, for search engines and for phones that offer to remember a date.
///
/// One `EducationEvent` a session. Google's required properties are name, startDate and location; times carry the offset of the
/// notice's zone where its rules are known, and none otherwise.
package struct EventData: Sendable {
  private let notice: Notice
  private let context: PageContext
  private let zone: TimeZoneRules?
  private let history: RevisionHistory

  package init(of notice: Notice, in context: PageContext) {
    self.notice = notice
    self.context = context
    zone = TimeZoneRules(notice.timeZone)
    history = RevisionHistory(notice, zone: zone)
  }

  /// `nil` when there is nothing to tell of.
  /// - Parameter page: The notice's full address, which the ids and links of events are made of.
  package func graph(_ visits: [Visit], page: WebAddress?) -> JSONValue? {
    if visits.isEmpty { return nil }
    return .object([
      .init("@context", .string("https://schema.org")),
      .init("@graph", .array(visits.map { event($0, page: page) })),
    ])
  }
}

extension EventData {
  private func event(_ visit: Visit, page: WebAddress?) -> JSONValue {
    let session = visit.session
    let times = visit.time.map { [$0] } ?? session.times
    var members: [JSONValue.Member] = [.init("@type", .string("EducationEvent"))]
    if let page { members.append(.init("@id", .string("\(page.text)#session-\(session.id)\(slot(of: visit))"))) }
    members.append(.init("name", .string(name(of: visit))))
    if let first = times.first, let last = times.last {
      members.append(.init("startDate", .string(instant(session.date, first.start))))
      members.append(.init("endDate", .string(instant(session.date, last.end))))
    }
    // A moved event names where it was before; only then may it (schema.org/previousStartDate).
    let earlier = session.status == .cancelled ? [] : history.earlierStarts(of: session)
    let status =
      session.status == .cancelled ? "EventCancelled" : earlier.isEmpty ? "EventScheduled" : "EventRescheduled"
    members.append(.init("eventStatus", .string("https://schema.org/\(status)")))
    members += earlier.map { .init("previousStartDate", .string(instant($0.date, $0.time))) }.suffix(1)
    members.append(.init("eventAttendanceMode", .string("https://schema.org/OfflineEventAttendanceMode")))
    members.append(.init("location", location(of: visit)))
    if let issuer = context.site.issuers.first(where: { $0.id == notice.issuer }) {
      var organizer: [JSONValue.Member] = [
        .init("@type", .string("Organization")), .init("name", .string(context.text(issuer.name).text)),
      ]
      if let website = issuer.website { organizer.append(.init("url", .string(website.text))) }
      members.append(.init("organizer", .object(organizer)))
    }
    members.append(.init("description", .string(context.phrases.ranges(times))))
    if let page { members.append(.init("url", .string(page.text))) }
    members.append(.init("inLanguage", .string(context.language.rawValue)))
    return .object(members)
  }

  /// `-0900-c201`, since the slots of a session are events of their own.
  private func slot(of visit: Visit) -> String {
    let parts = [visit.time.map { $0.start.padded.filter { $0 != ":" } }, visit.venue?.rawValue]
    return parts.compactMap { $0 }.map { "-" + $0 }.joined()
  }

  /// `2025-10-25T09:00:00+08:00`, or without an offset in a zone whose rules are not known.
  private func instant(_ date: LocalDate, _ time: TimeOfDay) -> String {
    zone?.rfc3339(date, time) ?? "\(date.iso8601)T\(time == .endOfDay ? "23:59" : time.padded):00"
  }

  private func name(of visit: Visit) -> String {
    let title = context.text(notice.shortTitle ?? notice.title).text
    let session = visit.session.title.map { context.text($0).text }
    return ([title, context.text(visit.campus.name).text] + [session].compactMap { $0 }).joined(separator: " · ")
  }

  private func location(of visit: Visit) -> JSONValue {
    let campus = context.text(visit.campus.name).text
    let address = visit.campus.address.map { context.text($0).text } ?? campus
    let venues = (visit.venue.map { [$0] } ?? visit.session.venues).compactMap { id in
      visit.campus.venues.first { $0.id == id }
    }
    let names = venues.isEmpty ? [campus] : venues.map { context.fullName(of: $0).text }
    let places = names.map { name in
      JSONValue.object([
        .init("@type", .string("Place")), .init("name", .string(name)), .init("address", .string(address)),
      ])
    }
    return places.count == 1 ? places[0] : .array(places)
  }
}
