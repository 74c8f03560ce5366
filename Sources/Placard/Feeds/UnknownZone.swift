extension Loading {
  /// Notices in a zone that the tool has no rules for: all is published but their calendars, since a calendar without its zone's
  /// rules is shown at wrong hours.
  var unknownZones: [Finding] {
    guard let site, site.outputs.contains(.calendars) else { return [] }
    return site.notices.compactMap { notice in
      guard TimeZoneRules(notice.timeZone) == nil else { return nil }
      let zone = notice.timeZone.rawValue
      return Finding(
        .zoneWithoutCalendar,
        at: positions.range("content/notices/\(notice.id)/notice.yaml", [.key("time_zone")]),
        Wording(
          zh: "不知道时区 \(zone) 的时差规则，不能生成日历", en: "no calendars are made: the rules of the zone \(zone) are not known"),
        fix: Wording(
          zh: "写时差相同的另一个时区，例如 Asia/Shanghai；真要用这个时区，日历就先没有",
          en: "name another zone with the same clocks, such as Asia/Shanghai, or do without calendars"))
    }
  }
}

extension FindingKind {
  static let zoneWithoutCalendar = FindingKind(
    "zone-without-calendar", .warning,
    meaning: Wording(zh: "读者不能把安排订阅到日历里。", en: "Readers could not follow the times in their calendars."))
}
