/// One thing that every output must say alike: when and where a session is, and for whom.
struct ScheduleFact: Hashable, Sendable {
  let session: String
  /// `2025-10-25`
  let date: String
  /// `09:00`
  let start: String
  let end: String
  let campus: String
  /// Ids, sorted.
  let venues: [String]
  /// Empty for the session as such.
  var unit: String
  let isCancelled: Bool

  /// For a sentence.
  var words: String {
    "\(session) \(date) \(start)–\(end) @ \(campus): \(venues.joined(separator: " "))"
      + (unit.isEmpty ? "" : " [\(unit)]") + (isCancelled ? " (cancelled)" : "")
  }
}

/// A notice's schedule as `api/v1/<notice>/schedule.json` has it: what all other outputs are held against.
struct PublishedSchedule: Sendable {
  let notice: String
  let sessions: [ScheduleFact]
  let visits: [ScheduleFact]
  /// Names by id and then by language.
  private(set) var names: [String: [String: String]] = [:]
  /// Days and instants that pages may name besides those of sessions: `2026-03-30`.
  private(set) var deadlines: Set<String> = []
  /// Present ids of sessions by the ids that their calendar entries keep from earlier.
  private(set) var renamedSessions: [String: String] = [:]

  init?(notice: String, _ json: JSONValue) {
    guard json["id"]?.string == notice else { return nil }
    self.notice = notice
    var names: [String: [String: String]] = [:]
    func facts(_ sessions: [JSONValue], unit: String) -> [ScheduleFact]? {
      var facts: [ScheduleFact] = []
      for session in sessions {
        guard let own = ScheduleFact.all(session, unit: unit) else { return nil }
        facts += own
        if let campus = session["campus"], let id = campus["id"]?.string {
          names["campus/" + id] = campus["name"]?.texts ?? [:]
        }
        for venue in session["venues"]?.items ?? [] {
          guard let id = venue["id"]?.string else { continue }
          names["venue/" + id] = venue["name"]?.texts ?? [:]
          names["building/" + id] = venue["building"]?.texts ?? [:]
        }
        for unit in session["units"]?.items ?? [] {
          if let id = unit["id"]?.string { names["unit/" + id] = unit["name"]?.texts ?? [:] }
        }
      }
      return facts
    }
    guard let sessions = facts(json["sessions"]?.items ?? [], unit: "") else { return nil }
    var visits: [ScheduleFact] = []
    for visit in json["visits"]?.items ?? [] {
      guard let unit = visit["unit"]?["id"]?.string, let own = facts(visit["sessions"]?.items ?? [], unit: unit) else {
        return nil
      }
      names["unit/" + unit] = visit["unit"]?["name"]?.texts ?? [:]
      visits += own
    }
    self.sessions = sessions
    self.visits = visits
    self.names = names
    deadlines = Set((json["deadlines"]?.items ?? []).compactMap { $0["date"]?.string })
  }

  /// The name in a language or, where there is none, in any.
  func name(_ key: String, in language: String?) -> [String] {
    let all = names[key] ?? [:]
    if let language, let name = all[language] { return [name] }
    return all.values.sorted()
  }

  /// Which of the facts of one time is in this place: a unit may be in several rooms at once. The longest names decide,
  /// since `C20` stands in `C201` too; the first where none is.
  func fact(in place: String, among facts: [ScheduleFact], language: String?) -> ScheduleFact? {
    func length(_ key: String) -> Int? {
      name(key, in: language).filter(place.contains).map(\.utf8.count).max()
    }
    var best: (fact: ScheduleFact, length: Int)?
    for fact in facts {
      let rooms = fact.venues.compactMap { length("venue/" + $0) }
      guard rooms.count == fact.venues.count else { continue }
      let buildings = fact.venues.compactMap { length("building/" + $0) }
      let sum = (rooms + buildings).reduce(0, +)
      if best.map({ sum > $0.length }) ?? true { best = (fact, sum) }
    }
    return best?.fact ?? facts.first
  }
}

extension PublishedSchedule {
  /// A session's own calendar file stands under its present id, and its entries bear the lasting one.
  mutating func readRenamedSessions(_ files: [String: [UInt8]]) {
    for session in Set(sessions.map(\.session)) {
      guard let bytes = files["calendars/\(notice)/sessions/\(session).ics"],
        let identifier = PublishedEvent.all(bytes).first?["UID"]
      else { continue }
      let lasting = String(identifier.prefix { $0 != "." && $0 != "@" })
      if lasting != session { renamedSessions[lasting] = session }
    }
  }

  /// Whether something of the kind is called so now: `units/law.ics`.
  func knows(_ folder: String, _ id: String) -> Bool {
    switch folder {
    case "units": names["unit/" + id] != nil || visits.contains { $0.unit == id }
    case "campuses": names["campus/" + id] != nil || sessions.contains { $0.campus == id }
    case "venues": names["venue/" + id] != nil
    case "sessions": sessions.contains { $0.session == id }
    default: true
    }
  }
}

extension ScheduleFact {
  /// A session of `api/v1`; `nil` where it lacks something.
  static func all(_ session: JSONValue, unit: String) -> [ScheduleFact]? {
    guard let id = session["id"]?.string, let date = session["date"]?.string,
      let campus = session["campus"]?["id"]?.string, let status = session["status"]?.string
    else { return nil }
    let venues = (session["venues"]?.items ?? []).compactMap { $0["id"]?.string }.sorted()
    var facts: [ScheduleFact] = []
    for range in session["times"]?.items ?? [] {
      guard let start = range["start"]?.string, let end = range["end"]?.string else { return nil }
      facts.append(
        ScheduleFact(
          session: id, date: date, start: start, end: end, campus: campus,
          venues: range["venues"]?.items.compactMap(\.string).sorted() ?? venues, unit: unit,
          isCancelled: status == "cancelled"))
    }
    return facts
  }
}
