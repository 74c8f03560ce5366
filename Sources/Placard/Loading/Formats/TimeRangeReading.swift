extension TextScanner {
  /// Several ranges in one text: `9:00~12:00、13:30~17:00`.
  mutating func timeRanges() throws(TimeFault) -> [(range: TimeRange, place: Range<Int>)] {
    var ranges: [(TimeRange, Range<Int>)] = []
    skipSpaces()
    repeat {
      let start = index
      let range = try timeRange()
      ranges.append((range, start..<index))
      skipSpaces()
      while skip(anyOf: rangeDelimiters) || skip("和") || skip("及") { skipSpaces() }
    } while !isAtEnd
    return ranges
  }

  /// `9:00~12:00`, `上午9:00—12:00`, `下午2点至5点`, `2:00-5:00 pm`.
  mutating func timeRange() throws(TimeFault) -> TimeRange {
    let start = index
    let first = try time()
    skipSpaces()
    var hasSeparator = false
    while skip(anyOf: rangeSeparators) { hasSeparator = true }
    if !hasSeparator { hasSeparator = skip("至") || skip("到") || skip("to ") }
    guard hasSeparator else { throw TimeFault(reason: .malformed, range: start..<max(index, start + 1)) }
    skipSpaces()
    let second = try time()
    let (from, to) = try Self.ends(first, second)
    if from.minutes == 1440 { throw TimeFault(reason: .endOfDayAsStart, range: first.range) }
    guard let range = TimeRange(from: from, to: to) else {
      throw TimeFault(reason: .endsBeforeStart("\(from.text)~\(to.text)"), range: start..<index)
    }
    return range
  }

  /// 下午2:00—5:00 says 下午 of both ends, and so does 2:00-5:00 pm.
  private static func ends(
    _ first: WrittenTime, _ second: WrittenTime
  ) throws(TimeFault) -> (TimeOfDay, TimeOfDay) {
    let from = try first.resolved()
    let to = try second.resolved(inheriting: first.period)
    if first.period == nil, second.period == .pm,
      let shifted = try? first.resolved(inheriting: .pm), shifted < to
    {
      return (shifted, to)
    }
    return (from, to)
  }
}

private let rangeSeparators: Set<Unicode.Scalar> = [
  "~", "-", "\u{301C}", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}", "\u{30FC}",
]

private let rangeDelimiters: Set<Unicode.Scalar> = ["、", ",", ";", "/"]
