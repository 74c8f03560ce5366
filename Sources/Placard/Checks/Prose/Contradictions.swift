/// A mention that no fact of the notice bears out, and the fact that was probably meant.
struct Contradiction: Sendable {
  let placed: PlacedMention
  let message: Wording
  let fix: Wording
  /// The words around it speak of something else that the data need not hold: 7月4日起停水, every Sunday at 2:00.
  var isAside = false
}

extension NoticeInspection {
  /// Mentions that no fact bears out, in the order of the text.
  ///
  /// A notice may speak of days that are no business of its own: the date of a law, of last year's notice. So a date counts
  /// only when it lies in the time of the notice or is one slip of the pen away from one of its days.
  func contradictions() -> [Contradiction] { mentions.compactMap(contradiction) + roomContradictions() }

  private func contradiction(_ placed: PlacedMention) -> Contradiction? {
    var found = unweighed(placed)
    found?.isAside = placed.mention.isAside(in: placed.scalar.value)
    return found
  }

  private func unweighed(_ placed: PlacedMention) -> Contradiction? {
    switch placed.mention.fact {
    case .date(let date, let hasYear): contradicted(date, hasYear, placed)
    case .time(let time): contradicted(time, placed)
    case .times(let times): contradicted(times, placed)
    case .phone(let digits): contradicted(phone: digits, placed)
    case .room(let room): contradicted(room: room, placed)
    case .weekday(let weekday): contradicted(weekday, placed)
    case .impossibleDate(let day):
      Contradiction(
        placed: placed,
        message: Wording(
          zh: "没有“\(placed.mention.text)”这一天", en: "there is no such day as “\(placed.mention.text)” (\(day))"),
        fix: Wording(zh: "核对年、月、日", en: "check year, month and day"))
    case .wrongWeekday, .ambiguousTime: nil
    }
  }

  private func contradicted(_ date: LocalDate, _ hasYear: Bool, _ placed: PlacedMention) -> Contradiction? {
    let agrees = facts.dates.contains {
      hasYear ? $0 == date : ($0.month, $0.day) == (date.month, date.day)
    }
    guard !agrees, let first = facts.days.map(\.date).min(), let last = facts.days.map(\.date).max() else { return nil }
    func distance(_ day: NoticeFacts.Day) -> Int { abs(day.date.daysSinceEpoch - date.daysSinceEpoch) }
    let slips = facts.days.filter { $0.date.isOneSlip(from: date) }
    let near = (slips.isEmpty ? facts.days : slips).min { (distance($0), $0.date) < (distance($1), $1.date) }
    guard let near else { return nil }
    let isWithin = min(notice.issued, first) <= date && date <= last
    guard !slips.isEmpty || isWithin || distance(near) <= 31 else { return nil }
    return Contradiction(
      placed: placed,
      message: Wording(
        zh: "正文写的“\(placed.mention.text)”在通知的数据里找不到",
        en: "the text says “\(placed.mention.text)”, a day that nothing in the notice's data has"),
      fix: Wording(
        zh: "最接近的是 \(near.name.zh)：\(near.date.iso8601)（\(near.date.weekday.short.zh)）；改正其中一处",
        en:
          "the nearest is \(near.name.en): \(near.date.iso8601), a \(near.date.weekday.short.en); correct one of the two"
      ))
  }

  private func contradicted(_ time: TimeOfDay, _ placed: PlacedMention) -> Contradiction? {
    guard !facts.times.isEmpty, !facts.ends.contains(time) else { return nil }
    // People are asked to come early, and told what happens in the middle of it.
    if facts.times.contains(where: { $0.start.minutes - 60 <= time.minutes && time <= $0.end }) { return nil }
    // The end of a day is where deadlines without a time end, and is never what was meant.
    let near = facts.ends.subtracting([.endOfDay]).min {
      (abs($0.minutes - time.minutes), $0) < (abs($1.minutes - time.minutes), $1)
    }
    return near.map { contradiction(placed, nearest: $0.text) }
  }

  private func contradicted(_ times: TimeRange, _ placed: PlacedMention) -> Contradiction? {
    guard !facts.times.isEmpty, !facts.times.contains(where: { $0.start <= times.start && times.end <= $0.end }) else {
      return nil
    }
    // 9:00 to 17:00 may sum up a morning and an afternoon.
    if facts.times.contains(where: { $0.start == times.start }), facts.times.contains(where: { $0.end == times.end }) {
      return nil
    }
    func distance(_ other: TimeRange) -> Int {
      abs(other.start.minutes - times.start.minutes) + abs(other.end.minutes - times.end.minutes)
    }
    let near = facts.times.min { (distance($0), $0) < (distance($1), $1) }
    return near.map { contradiction(placed, nearest: $0.written) }
  }

  private func contradicted(phone digits: String, _ placed: PlacedMention) -> Contradiction? {
    guard !facts.phones.isEmpty, !facts.phones.contains(where: { digits.hasPrefix($0) }) else { return nil }
    let numbers = notice.contacts.flatMap(\.phones).map(\.number)
    let near = facts.phones.indices.min {
      facts.phones[$0].differences(from: digits) < facts.phones[$1].differences(from: digits)
    }
    return near.map { contradiction(placed, nearest: numbers[$0]) }
  }

  private func contradicted(room: String, _ placed: PlacedMention) -> Contradiction? {
    guard !facts.rooms.contains(room), let near = facts.rooms.first(where: { $0.isOneKey(from: room) }) else {
      return nil
    }
    let before = String(decoding: placed.scalar.value.utf8.prefix(placed.mention.range.lowerBound), as: UTF8.self)
    if let last = before.last, "楼馆厅堂院座".contains(last),
      !notice.campuses.flatMap(\.venues).flatMap({ $0.building?.inOrder ?? [] }).contains(where: before.hasSuffix)
    {
      return nil
    }
    // Other rooms stand in addresses and names.
    let isNamed = texts.contains { text in !text.isProse && text.scalars.contains { $0.scalar.value.contains(room) } }
    return isNamed ? nil : contradiction(placed, nearest: near)
  }

  private func contradicted(_ weekday: Weekday, _ placed: PlacedMention) -> Contradiction? {
    let held = facts.days.map(\.date)
    guard !sessions.isEmpty, !held.isEmpty, !facts.openDays.contains(weekday),
      !held.contains(where: { $0.weekday == weekday })
    else { return nil }
    let text = Array(placed.scalar.value.utf8)
    let range = placed.mention.range
    let before = String(decoding: text[max(0, range.lowerBound - 12)..<range.lowerBound], as: UTF8.self).lowercased()
    let after = String(decoding: text[range.upperBound..<min(text.count, range.upperBound + 6)], as: UTF8.self)
    if ["每", "逢", "至", "到", "—", "-", "~", "、", "every ", "each ", "to ", "–", "and "].contains(where: before.hasSuffix)
      || ["至", "到", "—", "-", "~", "、", " to ", "–", " and "].contains(where: after.hasPrefix)
      || placed.mention.text.hasSuffix("s")
    {
      return nil
    }
    return held.first.map { contradiction(placed, nearest: "\($0.iso8601) \($0.weekday.short.zh)") }
  }

  func contradiction(_ placed: PlacedMention, nearest: String) -> Contradiction {
    Contradiction(
      placed: placed,
      message: Wording(
        zh: "正文写的“\(placed.mention.text)”在通知的数据里找不到",
        en: "the text says “\(placed.mention.text)”, which nothing in the notice's data has"),
      fix: Wording(zh: "数据里最接近的是 \(nearest)；改正其中一处", en: "the nearest is \(nearest); correct one of the two"))
  }
}

extension LocalDate {
  /// Exactly one of year, month and day differs.
  fileprivate func isOneSlip(from other: LocalDate) -> Bool {
    [year != other.year, month != other.month, day != other.day].count { $0 } == 1
  }
}

extension String {
  func differences(from other: String) -> Int {
    zip(utf8, other.utf8).count { $0 != $1 } + abs(utf8.count - other.utf8.count)
  }

  /// One character was mistyped, or two neighbours swapped.
  fileprivate func isOneKey(from other: String) -> Bool {
    let (left, right) = (Array(utf8), Array(other.utf8))
    guard left.count == right.count else { return false }
    let places = left.indices.filter { left[$0] != right[$0] }
    if places.count == 1 { return true }
    return places.count == 2 && places[1] == places[0] + 1 && left[places[0]] == right[places[1]]
      && left[places[1]] == right[places[0]]
  }
}
