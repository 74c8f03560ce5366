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
      while skip(anyOf: rangeDelimiters) || skip("和") || skip("及") || skip("与") || skip("&") { skipSpaces() }
    } while !isAtEnd
    return ranges
  }

  /// `9:00~12:00`, `上午9:00—12:00`, `下午2点至5点`, `2:00-5:00 pm`.
  mutating func timeRange() throws(TimeFault) -> TimeRange {
    let start = index
    if holdsTimes { _ = skip("自") || skip("从") }
    // 上午(8:30-11:30)
    let beforePeriod = index
    let period = holdsTimes ? dayPeriod() : nil
    let isBracketed = period != nil && skip("(")
    if !isBracketed { index = beforePeriod }
    var (first, isBare) = try startOfRange()
    if isBracketed, first.period == nil { first.period = period }
    skipSpaces()
    var hasSeparator = false
    while skip(anyOf: rangeSeparators) { hasSeparator = true }
    if !hasSeparator { hasSeparator = skip("至") || skip("到") || skip("to ") }
    guard hasSeparator else { throw TimeFault(reason: .malformed, range: start..<max(index, start + 1)) }
    skipSpaces()
    let second = isBare ? try endAfterBareHour(from: start) : try time()
    if isBare, !second.hasHourWord { throw TimeFault(reason: .malformed, range: start..<index) }
    if isBracketed, !skip(")") { throw TimeFault(reason: .malformed, range: start..<index) }
    if holdsTimes { _ = skip("止") }
    let (from, to) = try Self.ends(first, second)
    if from.minutes == 1440 { throw TimeFault(reason: .endOfDayAsStart, range: first.range) }
    guard let range = TimeRange(from: from, to: to) else {
      throw TimeFault(reason: .endsBeforeStart("\(from.text)~\(to.text)"), range: start..<index)
    }
    return range
  }

  /// `9-12` is as little a range as its first figure is a time.
  private mutating func endAfterBareHour(from start: Int) throws(TimeFault) -> WrittenTime {
    do throws(TimeFault) {
      return try time()
    } catch {
      throw TimeFault(reason: .malformed, range: start..<error.range.upperBound)
    }
  }

  private mutating func startOfRange() throws(TimeFault) -> (time: WrittenTime, isBare: Bool) {
    let start = index
    do throws(TimeFault) {
      return (try time(), false)
    } catch {
      let end = index
      index = start
      guard holdsTimes, let hour = bareHour(), let next = current,
        rangeSeparators.contains(next) || next == "至" || next == "到"
      else {
        index = end
        throw error
      }
      return (hour, true)
    }
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

private let rangeDelimiters: Set<Unicode.Scalar> = ["、", ",", ";", "/", "。"]
