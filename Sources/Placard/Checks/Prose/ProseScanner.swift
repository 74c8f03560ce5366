/// Finds the dates, times, rooms and telephone numbers in running text, Chinese or English, in one pass.
struct ProseScanner {
  var cursor: TextScanner
  let issued: LocalDate?
  private let offsets: [Int]
  private let original: [Unicode.Scalar]
  private var mentions: [Mention] = []

  /// - Parameter issued: gives the year of a date without one.
  static func mentions(in text: String, issued: LocalDate?) -> [Mention] {
    // Most texts hold nothing to look at, and telling that is cheap.
    guard text.unicodeScalars.contains(where: { $0.halfWidth.isDigit || $0 == "周" || $0 == "星" || $0 == "y" }) else {
      return []
    }
    var scanner = ProseScanner(text, issued: issued)
    while !scanner.cursor.isAtEnd { scanner.step() }
    return scanner.mentions
  }

  private init(_ text: String, issued: LocalDate?) {
    original = Array(text.unicodeScalars)
    cursor = TextScanner(text.withoutAddresses)
    self.issued = issued
    var offsets = [0]
    for scalar in original { offsets.append((offsets.last ?? 0) + UTF8.width(scalar)) }
    self.offsets = offsets
  }
}

extension ProseScanner {
  private mutating func step() {
    let start = cursor.index
    guard let scalar = cursor.current else { return }
    let previous: Unicode.Scalar = start > 0 ? cursor.scalars[start - 1] : " "
    let startsWord = !(previous.isDigit || previous.isASCIILetter || previous == "." || previous == "+")
    var isRead = false
    if scalar.isDigit, startsWord {
      isRead = readPhone() || readDate() || readImpossibleDate() || readTime() || readRoom()
      if !isRead { skipWord() }
    } else if scalar.isASCIILetter, startsWord {
      isRead = readEnglishWeekday() || readDate() || readImpossibleDate() || readRoom()
      if !isRead { skipWord() }
    } else if "周星礼東东西南北".unicodeScalars.contains(scalar) {
      isRead = readChineseWeekday() || readRoom()
    } else if "上下中凌清早正午傍晚夜深".unicodeScalars.contains(scalar) {
      isRead = readTime()
    }
    if !isRead, cursor.index == start { cursor.index += 1 }
  }

  private mutating func add(_ fact: Mention.Fact, _ range: Range<Int>) {
    let text = String(String.UnicodeScalarView(original[range]))
    mentions.append(Mention(fact: fact, range: offsets[range.lowerBound]..<offsets[range.upperBound], text: text))
  }

  private mutating func skipWord() {
    while let scalar = cursor.current, scalar.isDigit || scalar.isASCIILetter { cursor.index += 1 }
  }

  /// Leaves the cursor where it was unless something was read.
  private mutating func attempt<Value>(_ read: (inout TextScanner) -> Value?) -> (value: Value, range: Range<Int>)? {
    var copy = cursor
    let start = cursor.index
    guard let value = read(&copy) else { return nil }
    cursor = copy
    return (value, start..<copy.index)
  }

  private mutating func readDate() -> Bool {
    let issued = issued
    guard let (date, range) = attempt({ $0.proseDate(issued: issued) }) else { return false }
    add(.date(date.date, hasYear: date.hasYear), range)
    readWeekday(of: date.date)
    return true
  }

  private mutating func readImpossibleDate() -> Bool {
    guard let (day, range) = attempt({ $0.impossibleDate() }) else { return false }
    add(.impossibleDate(day), range)
    return true
  }

  /// （周六） after a date has to be that day's.
  private mutating func readWeekday(of date: LocalDate) {
    let end = cursor.index
    cursor.skipSpaces()
    if cursor.skip(anyOf: ["(", ","]) { cursor.skipSpaces() }
    if let (weekday, range) = attempt({ $0.chineseWeekday() ?? $0.englishWeekday() }) {
      if weekday != date.weekday { add(.wrongWeekday(date, weekday), range) }
    } else {
      cursor.index = end
    }
  }

  private mutating func readEnglishWeekday() -> Bool {
    guard let (weekday, range) = attempt({ $0.englishWeekday() }) else { return false }
    let end = cursor.index
    cursor.skipSpaces()
    if cursor.skip(",") { cursor.skipSpaces() }
    let issued = issued
    if let (date, dateRange) = attempt({ $0.proseDate(issued: issued) }) {
      if weekday != date.date.weekday { add(.wrongWeekday(date.date, weekday), range) }
      add(.date(date.date, hasYear: date.hasYear), dateRange)
    } else {
      cursor.index = end
      add(.weekday(weekday), range)
    }
    return true
  }

  private mutating func readChineseWeekday() -> Bool {
    guard let (weekday, range) = attempt({ $0.chineseWeekday() }) else { return false }
    add(.weekday(weekday), range)
    return true
  }

  private mutating func readTime() -> Bool {
    let start = cursor.index
    var copy = cursor
    do throws(TimeFault) {
      let times = try copy.timeRange()
      cursor = copy
      add(.times(times), start..<copy.index)
      return true
    } catch {}
    copy = cursor
    do throws(TimeFault) {
      let written = try copy.time()
      guard copy.isCertainlyTime(from: start, hasPeriod: written.period != nil) else { return false }
      cursor = copy
      let time = try written.resolved()
      add(.time(time), start..<copy.index)
      return true
    } catch {
      if case .ambiguous(let choices) = error.reason {
        let end = max(cursor.index, error.range.upperBound)
        cursor.index = end
        add(.ambiguousTime(choices), start..<end)
        return true
      }
      return false
    }
  }

  private mutating func readPhone() -> Bool {
    guard let (digits, range) = attempt({ $0.prosePhone() }) else { return false }
    add(.phone(digits), range)
    return true
  }

  private mutating func readRoom() -> Bool {
    guard let (room, range) = attempt({ $0.proseRoom() }) else { return false }
    add(.room(room), range)
    return true
  }
}

extension String {
  /// With blanks in the places of web addresses, so that offsets stay what they are.
  var withoutAddresses: String {
    guard contains("://") else { return self }
    var scalars = Array(unicodeScalars)
    var index = 0
    while index + 2 < scalars.count {
      guard scalars[index] == ":", scalars[index + 1] == "/", scalars[index + 2] == "/" else {
        index += 1
        continue
      }
      while index > 0, scalars[index - 1].isASCIILetter { index -= 1 }
      while index < scalars.count, (0x21...0x7E).contains(scalars[index].value),
        !"()<>[]\"".unicodeScalars.contains(scalars[index])
      {
        scalars[index] = " "
        index += 1
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension Unicode.Scalar {
  var isASCIILetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
}
