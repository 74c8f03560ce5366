/// Reads back a published tree, whoever made it, and holds every output against the others: the day, start, end, venue,
/// campus and unit of each session must be the same in pages, calendars, tables, data and feeds.
///
/// Nothing is taken from the project's sources: what readers and programs get is what is judged.
package struct Audit: Sendable {
  package private(set) var checks: [Check] = []
  package private(set) var discrepancies: [Discrepancy] = []
  /// Sessions and visits that the tree holds, each range of hours counted.
  package private(set) var factCount = 0

  /// A file that was held against the schedule.
  package struct Check: Hashable, Sendable {
    package let path: String
    /// `calendar`, `page`, `table`, `data`, `feed`, `embed`, `structured data`, `sheet`.
    package let kind: String
    /// How many ranges of hours it was found to tell.
    package let facts: Int
  }

  package struct Discrepancy: Hashable, Sendable {
    package let path: String
    package let message: Wording
  }

  /// - Parameter files: Everything published, by path.
  package init(_ files: [String: [UInt8]]) {
    let schedules = files.keys.filter { $0.hasPrefix("api/v1/") && $0.hasSuffix("/schedule.json") }.sorted()
    if schedules.isEmpty {
      discrepancies.append(
        Discrepancy(
          path: "api/v1",
          message: Wording(zh: "没有任何 schedule.json，无从核对", en: "there is no schedule.json to hold the rest against")))
    }
    for path in schedules {
      let notice = String(path.split(separator: "/")[2])
      // The folder of a notice's earlier id holds the same files again.
      if files.contains(where: { $0.key != path && $0.value == files[path] && $0.key.hasSuffix("/schedule.json") }),
        files[path].flatMap({ JSONReading.value($0) })?["id"]?.string != notice
      {
        continue
      }
      guard let json = files[path].flatMap({ JSONReading.value($0) }),
        var schedule = PublishedSchedule(notice: notice, json)
      else {
        report(path, Wording(zh: "读不出来", en: "cannot be read"))
        continue
      }
      schedule.readRenamedSessions(files)
      factCount += schedule.sessions.count + schedule.visits.count
      checks.append(Check(path: path, kind: "data", facts: schedule.sessions.count + schedule.visits.count))
      for file in files.keys.sorted() {
        guard let bytes = files[file], !isFormerCopy(file, bytes, files, schedule) else { continue }
        check(file, bytes, against: schedule)
      }
    }
  }

  package var isSound: Bool { discrepancies.isEmpty }

  /// What was read and what was found, for the record. The same tree gives the same receipt.
  package func receipt(hash: (String) -> String?) -> JSONValue {
    .object([
      .init("format", .integer(1)), .init("sound", .bool(isSound)), .init("facts", .integer(factCount)),
      .init(
        "checked",
        .array(
          checks.map { check in
            .object(
              [
                .init("path", .string(check.path)), .init("kind", .string(check.kind)),
                .init("facts", .integer(check.facts)),
              ] + (hash(check.path).map { [.init("sha256", .string($0))] } ?? []))
          })),
      .init(
        "discrepancies",
        .array(
          discrepancies.map {
            .object([
              .init("path", .string($0.path)), .init("zh", .string($0.message.zh)), .init("en", .string($0.message.en)),
            ])
          })),
    ])
  }
}

extension Audit {
  package func receiptText(hash: (String) -> String?) -> String { JSONText.pretty(receipt(hash: hash)) + "\n" }

  mutating func report(_ path: String, _ message: Wording) {
    discrepancies.append(Discrepancy(path: path, message: message))
  }

  mutating func note(_ path: String, _ kind: String, facts: Int) {
    checks.append(Check(path: path, kind: kind, facts: facts))
  }

  /// Both ways: what is missing, and what should not be there.
  mutating func compare(_ found: [ScheduleFact], _ expected: [ScheduleFact], in path: String, _ kind: String) {
    let (found, expected) = (Set(found), Set(expected))
    for fact in expected.subtracting(found).sorted(by: { $0.words < $1.words }) {
      report(path, Wording(zh: "缺少：\(fact.words)", en: "is missing: \(fact.words)"))
    }
    for fact in found.subtracting(expected).sorted(by: { $0.words < $1.words }) {
      report(path, Wording(zh: "与数据不符：\(fact.words)", en: "says what the data does not: \(fact.words)"))
    }
    note(path, kind, facts: found.count)
  }

  /// What something was called before keeps its address with the present file, the same again.
  private func isFormerCopy(
    _ path: String, _ bytes: [UInt8], _ files: [String: [UInt8]], _ schedule: PublishedSchedule
  ) -> Bool {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count > 3, parts[parts.count - 3] == schedule.notice else { return false }
    let folder = parts[parts.count - 2]
    let id = { (path: String) in String((path.split(separator: "/").last ?? "").prefix { $0 != "." }) }
    guard !schedule.knows(folder, id(path)) else { return false }
    let siblings = parts.dropLast().joined(separator: "/") + "/"
    return files.contains { $0.key.hasPrefix(siblings) && schedule.knows(folder, id($0.key)) && $0.value == bytes }
  }

  private mutating func check(_ path: String, _ bytes: [UInt8], against schedule: PublishedSchedule) {
    var parts = path.split(separator: "/").map(String.init)
    var language: String?
    // A further language has a folder of its own.
    if let root = parts.first, !Self.roots.contains(root), parts.count > 1 {
      language = root
      parts.removeFirst()
    }
    switch parts.first {
    case "feed.json", "feed.xml": checkFeed(path, bytes, schedule)
    case "api" where parts.count > 3 && parts[2] == schedule.notice: checkData(path, parts, bytes, schedule)
    case "calendars" where parts.count > 2 && parts[1] == schedule.notice:
      checkCalendar(path, Array(parts.dropFirst(2)), bytes, schedule, language)
    case "notices", "embed":
      guard parts.count > 2, parts[1] == schedule.notice, path.hasSuffix(".html") else { return }
      checkPage(path, Array(parts.dropFirst(2)), isEmbed: parts[0] == "embed", bytes, schedule)
    default: break
    }
  }

  private static let roots: Set<String> = [
    "feed.json", "feed.xml", "api", "calendars", "notices", "embed", "assets", "oembed",
  ]
}
