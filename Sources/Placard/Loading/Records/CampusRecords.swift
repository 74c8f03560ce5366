let campusRecord = Record<Campus>("campus", about: Wording(zh: "校区，及其场地和场次", en: "A place with venues and sessions")) {
  keys in
  // Venue ids that sessions name are looked up in the same campus.
  keys.context?.campusNumber += 1
  return Campus(
    id: keys.required("id", .id(of: .campus), .aboutID),
    name: keys.required("name", .text, Wording(zh: "名称", en: "Its name.")),
    covers: keys.list(
      "covers", .list(of: .reference(to: .unit)),
      Wording(zh: "除本校区单位外，还到这里来的单位", en: "Units that come here, beside those whose own campus it is.")),
    coversNote: keys.optional(
      "covers_note", .text, Wording(zh: "通知里的原话，如“含各附属医院”", en: "The official words for who is covered.")),
    address: keys.optional("address", .text, Wording(zh: "地址", en: "The address.")),
    directions: keys.optional("directions", .prose, Wording(zh: "怎么去", en: "How to get there.")),
    contacts: keys.list("contacts", .list(of: .reference(to: .contact)), .aboutContacts),
    venues: keys.list("venues", .list(of: venueRecord), Wording(zh: "场地", en: "Its rooms.")),
    sessions: keys.list("sessions", .list(of: sessionRecord), Wording(zh: "场次", en: "Its days.")),
    was: keys.list("was", .list(of: .formerIdentifier()), example: "[old-id]", .aboutFormerIDs))
}

let venueRecord = Record<Venue>("venue", about: Wording(zh: "场地", en: "A room, hall or counter")) { keys in
  Venue(
    id: keys.required("id", .id(of: .venue), .aboutID),
    name: keys.required("name", .text, Wording(zh: "名称，如 C201", en: "Its name, such as C201.")),
    building: keys.optional("building", .text, Wording(zh: "楼", en: "The building.")),
    floor: keys.optional("floor", .text, Wording(zh: "楼层", en: "The floor.")),
    directions: keys.optional("directions", .prose, Wording(zh: "怎么找", en: "How to find it.")),
    stations: keys.optional(
      "stations", .integer(1...1000), example: "2", Wording(zh: "同时能办几个人", en: "People served at the same time.")),
    was: keys.list("was", .list(of: .formerIdentifier()), example: "[old-id]", .aboutFormerIDs))
}

let sessionRecord = Record<Session>(
  "session", about: Wording(zh: "场次：一天及其时段、场地", en: "One day with its hours and rooms")
) {
  keys in
  Session(
    id: keys.required("id", .id(of: .session), .aboutID),
    title: keys.optional("title", .text, Wording(zh: "名称，有几场时用来区分", en: "What sets it apart from others.")),
    date: keys.required("date", .date, Wording(zh: "日期，最好带上周几", en: "The day; add the weekday to have it checked.")),
    times: keys.required(
      "times", .timeRanges, Wording(zh: "时段，按先后，不重叠", en: "Hours, in order and not overlapping.")),
    venues: keys.list(
      "venues", .list(of: .reference(to: .venue, inCampus: true)),
      Wording(zh: "本校区的场地", en: "Venues of the same campus.")),
    units: keys.list(
      "units", .list(of: .reference(to: .unit)),
      Wording(zh: "只给这些单位；不写就是本校区全部单位", en: "Units it is for; all that the campus covers where missing.")),
    note: keys.optional("note", .prose, Wording(zh: "备注", en: "A note.")),
    status: keys.value(
      "status",
      .choice([
        Choice("scheduled", .scheduled, Wording(zh: "照常", en: "takes place")),
        Choice("cancelled", .cancelled, Wording(zh: "取消，仍然列出", en: "cancelled, but still listed")),
      ]), default: .scheduled, written: "scheduled", Wording(zh: "是否取消", en: "Whether it takes place.")),
    minutesPerPerson: keys.optional(
      "minutes_per_person", .integer(1...600), example: "3",
      Wording(zh: "每人要几分钟，与通知里写的不同时才写", en: "Minutes a person takes, where it differs from the notice's.")),
    was: keys.list("was", .list(of: .formerIdentifier()), example: "[old-id]", .aboutFormerIDs))
}

let assignmentRecord = Record<Assignment>(
  "assignment", about: Wording(zh: "单位的时段安排", en: "Which unit comes to which session in which slot")
) { keys in
  Assignment(
    unit: keys.required("unit", .reference(to: .unit), Wording(zh: "单位", en: "The unit.")),
    session: keys.required("session", .reference(to: .session), Wording(zh: "场次", en: "The session.")),
    time: keys.optional(
      "time", .timeRange,
      Wording(zh: "时段，在场次时间之内", en: "The slot, within the session's hours; all of them where missing.")),
    venue: keys.optional("venue", .reference(to: .venue), Wording(zh: "场地", en: "One of the session's venues.")),
    headCount: keys.optional(
      "head_count", .integer(0...1_000_000), example: "30", Wording(zh: "这个时段来几个人", en: "How many people come in it.")))
}
