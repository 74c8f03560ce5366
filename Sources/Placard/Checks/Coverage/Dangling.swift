/// Ids that lead nowhere. Where something seems unused and a near name leads nowhere, the name was mistyped, which the reader
/// of references has said already.
extension NoticeInspection {
  func isMistyped(_ unit: Unit.ID) -> Bool {
    let named =
      notice.assignments.map(\.unit) + notice.campuses.flatMap { $0.covers + $0.sessions.flatMap(\.units) }
    return Self.isMeant(unit.rawValue, by: named.filter { site.unit($0) == nil }.map(\.rawValue))
  }

  func isMistyped(_ venue: Venue.ID, at campus: Campus) -> Bool {
    let known = Set(campus.venues.map(\.id))
    let named = campus.sessions.flatMap(\.venues).filter { !known.contains($0) }
    return Self.isMeant(venue.rawValue, by: named.map(\.rawValue))
      // A list of venues that could not be read is empty, and has its finding.
      || campus.sessions.contains { $0.venues.contains("") }
  }

  func isMistyped(_ attachment: Attachment.ID) -> Bool {
    let known = Set(notice.attachments.map(\.id))
    let named =
      notice.steps.flatMap { $0.attachments.map(\.attachment) } + (notice.makeUp?.ways ?? []).flatMap(\.attachments)
    return Self.isMeant(attachment.rawValue, by: named.filter { !known.contains($0) }.map(\.rawValue))
  }

  private static func isMeant(_ id: String, by dangling: [String]) -> Bool {
    dangling.contains { $0.isEmpty || [id].nearest(to: $0) != nil }
  }
}
