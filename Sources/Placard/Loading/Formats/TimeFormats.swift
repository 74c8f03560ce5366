extension Format<TimeOfDay> {
  /// A time that ends something: 24:00 is the end of the day.
  static var endTime: Self {
    .scalar(
      Wording(zh: "时刻", en: "a time"), example: "\"17:00\"", placeholder: .noon, schema: .pattern(WrittenForms.time)
    ) { scalar, context in
      context.readTimes(scalar) { scanner throws(TimeFault) in
        scanner.skipSpaces()
        let time = try scanner.time().resolved()
        scanner.skipSpaces()
        // By 17:00 is what the end of a deadline means.
        _ = ["之前", "以前", "前", "截止", "止"].contains { scanner.skip($0) }
        guard scanner.isAtEnd else {
          throw TimeFault(reason: .malformed, range: 0..<scanner.scalars.count)
        }
        return time
      }
    }
  }
}

extension Format<TimeRange> {
  static var timeRange: Self {
    .scalar(
      Wording(zh: "起止时间", en: "a range of times"), example: "\"9:00~9:30\"", placeholder: .wholeDay,
      schema: .pattern(WrittenForms.timeRange)
    ) { scalar, context in
      context.readTimes(scalar) { scanner throws(TimeFault) in
        scanner.skipSpaces()
        let range = try scanner.timeRange()
        scanner.skipSpaces()
        guard scanner.isAtEnd else {
          throw TimeFault(reason: .malformed, range: scanner.index..<scanner.scalars.count)
        }
        return range
      }
    }
  }
}

extension Format<[TimeRange]> {
  /// A list of ranges, or one text with several; in order and not overlapping.
  static var timeRanges: Self {
    Format(
      Wording(zh: "起止时间的列表", en: "ranges of times"), example: "[\"9:00~12:00\", \"13:30~17:00\"]",
      placeholder: [.wholeDay], isList: true,
      schema: .anyOf([.list(.pattern(WrittenForms.timeRanges), atLeast: 1), .pattern(WrittenForms.timeRanges)])
    ) { node, context in
      var ranges: [(range: TimeRange, place: SourceRange)] = []
      var isWhole = true
      let pieces = if case .sequence(let items) = node.content { items } else { [node] }
      if pieces.isEmpty { context.reportEmptyTimes(node) }
      for piece in pieces {
        guard
          let scalar = context.text(
            of: piece, name: Wording(zh: "起止时间", en: "a range of times"), example: "\"9:00~12:00\""),
          let read = context.readTimes(scalar, { scanner throws(TimeFault) in try scanner.timeRanges() })
        else {
          isWhole = false
          continue
        }
        ranges += read.map { ($0.range, context.range(of: scalar.utf8Range(ofScalars: $0.place), in: scalar)) }
      }
      guard isWhole, !ranges.isEmpty else { return nil }
      return context.inOrder(ranges) ? ranges.map(\.range) : nil
    }
  }
}

extension ReadingContext {
  fileprivate func reportEmptyTimes(_ node: YAMLNode) {
    report(
      .blankValue, at: node.range, Wording(zh: "没有写时间", en: "there is no time in this list"),
      fix: Wording(zh: "例如 [\"9:00~12:00\"]", en: "for example [\"9:00~12:00\"]"))
  }

  fileprivate func inOrder(_ ranges: [(range: TimeRange, place: SourceRange)]) -> Bool {
    for (earlier, later) in zip(ranges, ranges.dropFirst()) {
      let note = Finding.Note(at: earlier.place, Wording(zh: "另一段在这里", en: "the other range is here"))
      if earlier.range.overlaps(later.range) {
        report(
          .overlappingTimes, at: later.place,
          Wording(
            zh: "\(later.range.written) 与 \(earlier.range.written) 重叠",
            en: "\(later.range.written) overlaps \(earlier.range.written)"),
          fix: Wording(zh: "改成不重叠的两段，或者并成一段", en: "correct one of them, or write them as one range"), notes: [note])
        return false
      }
      if later.range < earlier.range {
        report(
          .unsortedTimes, at: later.place,
          Wording(
            zh: "\(later.range.written) 写在了 \(earlier.range.written) 后面",
            en: "\(later.range.written) stands after \(earlier.range.written)"),
          fix: Wording(
            zh: "按先后顺序排列；也请确认上午、下午没有写错", en: "put them in order, and see whether morning and afternoon are right"),
          notes: [note])
        return false
      }
    }
    return true
  }

  fileprivate func readTimes<Value>(
    _ scalar: YAMLScalar, _ read: (inout TextScanner) throws(TimeFault) -> Value
  ) -> Value? {
    var scanner = TextScanner(scalar.value)
    scanner.holdsTimes = true
    do throws(TimeFault) {
      return try read(&scanner)
    } catch {
      report(error, in: scalar, scanner)
      return nil
    }
  }

  private func report(_ fault: TimeFault, in scalar: YAMLScalar, _ scanner: TextScanner) {
    let end = max(fault.range.upperBound, min(fault.range.lowerBound + 1, scanner.scalars.count))
    let place = range(of: scalar.utf8Range(ofScalars: fault.range.lowerBound..<end), in: scalar)
    let written = scanner.text(fault.range)
    switch fault.reason {
    case .malformed:
      report(
        .malformedTime, at: place,
        Wording(zh: "看不懂时间“\(scalar.value.excerpt)”", en: "“\(scalar.value.excerpt)” is not a time that can be read"),
        fix: scalar.value.timeAdvice)
    case .impossible:
      report(
        .malformedTime, at: place,
        Wording(zh: "没有“\(written)”这个时刻", en: "there is no such time as “\(written)”"),
        fix: Wording(zh: "时在 0 到 24 之间，分在 00 到 59 之间", en: "hours go from 0 to 24, minutes from 00 to 59"))
    case .contradictory:
      report(
        .malformedTime, at: place,
        Wording(zh: "“\(written)”前后矛盾", en: "“\(written)” contradicts itself"),
        fix: Wording(zh: "用 24 小时制写，例如 14:30", en: "write it in 24 hours, such as 14:30"))
    case .ambiguous(let choices):
      report(
        choices.contains { $0.hasPrefix("12:") || $0.hasPrefix("0:") } ? .ambiguousNoon : .ambiguousTime, at: place,
        Wording(zh: "“\(written)”有几种理解", en: "“\(written)” can be read in more than one way"),
        fix: Wording(
          zh: "写明是 \(choices.joined(separator: "、")) 中的哪一个",
          en: "write the one that is meant: \(choices.joined(separator: ", "))"))
    case .endOfDayAsStart:
      report(
        .malformedTime, at: place,
        Wording(zh: "24:00 只能作为结束时间", en: "24:00 can only end a range"),
        fix: Wording(zh: "开始时间写成第二天的 0:00", en: "begin at 0:00 of the next day"))
    case .endsBeforeStart(let reading):
      report(
        reading.isEmptyRange ? .rangeEmpty : .rangeReversed, at: place,
        reading.isEmptyRange
          ? Wording(zh: "\(reading) 的起止时间相同", en: "\(reading) ends when it starts")
          : Wording(zh: "\(reading) 的结束时间早于开始时间", en: "\(reading) ends before it starts"),
        fix: reading.isOverMidnight
          ? .untilMidnight(reading)
          : Wording(zh: "核对起止时间；下午请写成 14:00 的形式", en: "check both ends; write the afternoon as 14:00"))
    }
  }
}

extension Wording {
  fileprivate static func untilMidnight(_ reading: String) -> Wording {
    let ends = reading.split(separator: "~")
    let (start, end) = (ends.first ?? "22:00", ends.last ?? "2:00")
    return Wording(
      zh: "过了半夜就是第二天：这一场写 \(start)~24:00，第二天另写一场 0:00~\(end)",
      en: "after midnight it is the next day: write \(start)~24:00 here, and 0:00~\(end) as a session of the next day")
  }
}

extension String {
  /// `22:00~2:00`: an evening that goes on into the night, rather than a slip.
  fileprivate var isOverMidnight: Bool {
    let hours = split(separator: "~").compactMap { Int($0.prefix { $0 != ":" }) }
    return hours.count == 2 && hours[0] >= 18 && hours[1] <= 6
  }

  fileprivate var namesNextDay: Bool {
    ["次日", "翌日", "第二天", "next day"].contains(where: lowercased().contains)
  }

  /// What to write instead of a time that cannot be read.
  fileprivate var timeAdvice: Wording {
    if namesNextDay { return .untilMidnight("22:00~2:00") }
    let text = withoutOuterWhitespace
    if ["全天", "整天", "一天", "上午", "下午", "晚上", "白天", "all day"].contains(text.lowercased()) {
      return Wording(
        zh: "写明几点到几点，例如 8:30~12:00；一整天写成 0:00~24:00",
        en: "write the hours, such as 8:30~12:00; a whole day is 0:00~24:00")
    }
    var scanner = TextScanner(text)
    scanner.holdsTimes = true
    if let start = try? scanner.time() {
      let rest = scanner.text(scanner.index..<scanner.scalars.count)
      if ["", "起", "开始", "准时开始", "后", "以后"].contains(rest) {
        let time = scanner.text(start.range)
        return Wording(
          zh: "起止都要写，例如 \(time)~\(time == "17:00" ? "18:00" : "17:00")",
          en: "write both ends, such as \(time)~\(time == "17:00" ? "18:00" : "17:00")")
      }
    }
    return Wording(
      zh: "时刻写成 9:00 或 下午2:30，起止写成 9:00~12:00", en: "write a time like 9:00 or 14:30, a range like 9:00~12:00")
  }

  /// `9:00~9:00`
  fileprivate var isEmptyRange: Bool {
    let ends = split(separator: "~")
    return ends.count == 2 && ends[0] == ends[1]
  }
}

extension TimeRange {
  /// `9:00~12:00`, as findings quote it.
  var written: String { "\(start.text)~\(end.text)" }
}

extension FindingKind {
  static let malformedTime = FindingKind(
    "malformed-time", .error,
    meaning: Wording(zh: "读者会在错误的时间到场。", en: "Readers would come at the wrong time."))
  static let ambiguousTime = FindingKind(
    "ambiguous-time", .error,
    meaning: Wording(zh: "一部分读者会理解成另一个时间。", en: "Some readers would take it for another time."))
  static let rangeReversed = FindingKind(
    "range-reversed", .error,
    meaning: Wording(zh: "读者不知道该什么时候来。", en: "Readers could not tell when to come."))
  static let rangeEmpty = FindingKind(
    "range-empty", .error,
    meaning: Wording(
      zh: "这一段时间一到就结束，没有人赶得上。", en: "It would be over the moment it begins, and nobody could be in time."))
  static let overlappingTimes = FindingKind(
    "overlapping-times", .error,
    meaning: Wording(zh: "同一场的两段时间互相重叠，至少有一段是错的。", en: "At least one of the two is wrong."))
  static let unsortedTimes = FindingKind(
    "unsorted-times", .error,
    meaning: Wording(
      zh: "顺序颠倒往往说明上午、下午写错了。", en: "The wrong order often means that a morning was written for an afternoon."))
}
