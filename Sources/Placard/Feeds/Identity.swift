/// Under whose name identifiers are given out. They are made of ids alone and never of times, names or order, so that a follower
/// takes a correction for what it is and not for something new.
package struct Identity: Hashable, Sendable {
  /// A domain.
  package let authority: String
  /// The first ids of what was renamed since: its identifiers stay what they were.
  private let notices: [Notice.ID: Notice.ID]
  private let units: [Unit.ID: Unit.ID]

  /// The site's own authority, or else the host at which its settings say it stands; never the address of one build, since
  /// that would double every entry of those who follow.
  package init(_ site: Site) {
    authority = site.authority ?? site.baseURL?.host ?? "notices.invalid"
    notices = Dictionary(
      site.notices.compactMap { notice in notice.was.first.map { (notice.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    units = Dictionary(
      site.units.compactMap { unit in unit.was.first.map { (unit.id, $0) } }, uniquingKeysWith: { first, _ in first })
  }

  /// Unique in the world and for ever (RFC 5545 section 3.8.4.7): `zhuhai-main.2@photos-2026.notices.example.edu`.
  package func eventUID(_ occurrence: Occurrence, of notice: Notice.ID) -> String {
    let unit = occurrence.unit.map { ".\(units[$0.id] ?? $0.id)" } ?? ""
    return "\(occurrence.session.lastingID).\(occurrence.number)\(unit)@\(firstID(of: notice)).\(authority)"
  }

  package func eventUID(_ deadline: Deadline.ID, of notice: Notice.ID) -> String {
    "deadline.\(deadline)@\(firstID(of: notice)).\(authority)"
  }

  /// The id that a notice was first published under.
  package func firstID(of notice: Notice.ID) -> Notice.ID { notices[notice] ?? notice }

  /// RFC 4151: `tag:notices.example.edu,2025:notice/photos-2026`. The year says when the name was the authority's, and is the
  /// same for all.
  package func tag(_ path: String) -> String { "tag:\(authority),2025:\(path)" }
}

extension WebAddress {
  /// In lower case, without port; `nil` for an address without a host.
  package var host: String? {
    guard let scheme = text.firstRange(of: "://") else { return nil }
    let authority = text[scheme.upperBound...].prefix { !"/?#".contains($0) }
    let host = (authority.split(separator: "@").last ?? "").prefix { $0 != ":" }.lowercased()
    return host.isEmpty ? nil : host
  }
}

extension WebAddress {
  /// The path of a site's address, with a slash at both ends: `/` or `/notices/`.
  package var folder: String {
    guard let scheme = text.firstRange(of: "://"),
      let slash = text[scheme.upperBound...].firstIndex(of: "/")
    else { return "/" }
    let path = text[slash...].split(separator: "/").joined(separator: "/")
    return path.isEmpty ? "/" : "/\(path)/"
  }
}
