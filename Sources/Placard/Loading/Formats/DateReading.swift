/// Why a written date cannot be taken as it stands.
enum DateFault: Error {
  case malformed
  /// There is no such day.
  case impossible(String)
  /// Day and month the other way round: what it may mean.
  case swapped(LocalDate)
  /// Readings that all exist.
  case ambiguous([LocalDate])
  case twoDigitYear(LocalDate?)
  case yearUnknown
  /// The day that the figures say, and the one that the word says.
  case weekdayMismatch(LocalDate, Weekday, place: Range<Int>)
}

/// What stands in the text, before it is known whether there is such a day.
struct WrittenDate {
  var year: Int?
  var month = 0
  var day = 0
  var weekday: Weekday?
  var weekdayPlace = 0..<0
  /// Where the figures stand, year first; empty ranges for those that are not written in figures.
  var yearPlace = 0..<0
  var monthPlace = 0..<0
  var dayPlace = 0..<0

  /// `issued` gives the year where the text has none: the first such day on or after it.
  func resolved(issued: LocalDate?) throws(DateFault) -> LocalDate {
    let date = try day(issued: issued)
    if let weekday, weekday != date.weekday { throw .weekdayMismatch(date, weekday, place: weekdayPlace) }
    return date
  }

  private func day(issued: LocalDate?) throws(DateFault) -> LocalDate {
    if let year {
      if let date = LocalDate(year: year, month: month, day: day) { return date }
      if month > 12, let swapped = LocalDate(year: year, month: day, day: month) { throw .swapped(swapped) }
      throw .impossible("\(year)-\(padded(month))-\(padded(day))")
    }
    guard (1...12).contains(month), day >= 1, day <= LocalDate.days(inMonth: month, of: 2000) else {
      throw .impossible("\(month)月\(day)日")
    }
    guard let issued else { throw .yearUnknown }
    // 29 February may be years away, and nobody means that without saying so.
    for year in issued.year...issued.year + 1 {
      if let date = LocalDate(year: year, month: month, day: day), date >= issued { return date }
    }
    throw .impossible("\(month)月\(day)日")
  }
}

extension TextScanner {
  mutating func date() throws(DateFault) -> WrittenDate {
    var date = WrittenDate()
    skipSpaces()
    readWeekday(into: &date)
    skipSpaces()
    if let scalar = current, scalar.isASCII, scalar.properties.isAlphabetic {
      try readMonthFirst(into: &date)
    } else {
      try readNumbers(into: &date)
    }
    skipSpaces()
    let end = index
    if skip(",") { skipSpaces() }
    readWeekday(into: &date)
    if index == end + 1, scalars[end] == "," { index = end }
    skipSpaces()
    guard isAtEnd else { throw .malformed }
    return date
  }

  /// `2025-10-25`, `2025年10月25日`, `10月25日`, `25 October 2025`.
  private mutating func readNumbers(into date: inout WrittenDate) throws(DateFault) {
    let (first, firstDigits, firstPlace) = try number()
    skipSpaces()
    let monthStart = index
    if let month = englishMonth() {
      (date.dayPlace, date.monthPlace) = (firstPlace, monthStart..<index)
      skipSpaces()
      _ = skip(",")
      skipSpaces()
      (date.month, date.day) = (month, first)
      let year = try number()
      (date.year, date.yearPlace) = (year.value, year.place)
      return
    }
    if skip("月") {
      skipSpaces()
      let day = try number()
      (date.month, date.day) = (first, day.value)
      (date.monthPlace, date.dayPlace) = (firstPlace, day.place)
      try skipDayMark()
      return
    }
    guard let separator = current, "-/.年\u{2010}\u{2013}\u{2014}".unicodeScalars.contains(separator) else {
      throw .malformed
    }
    index += 1
    skipSpaces()
    let (second, _, secondPlace) = try number()
    skipSpaces()
    guard separator == "年" ? skip("月") : skip(anyOf: [separator]) else { throw .malformed }
    skipSpaces()
    let (third, thirdDigits, thirdPlace) = try number()
    if separator == "年" { try skipDayMark() }
    if thirdDigits == 4, firstDigits <= 2 {
      throw .ambiguous(
        [LocalDate(year: third, month: second, day: first), LocalDate(year: third, month: first, day: second)]
          .compactMap { $0 })
    }
    guard firstDigits == 4 else {
      if firstDigits == 2 { throw .twoDigitYear(LocalDate(year: 2000 + first, month: second, day: third)) }
      throw .malformed
    }
    (date.year, date.month, date.day) = (first, second, third)
    (date.yearPlace, date.monthPlace, date.dayPlace) = (firstPlace, secondPlace, thirdPlace)
  }

  /// `October 25, 2025`
  private mutating func readMonthFirst(into date: inout WrittenDate) throws(DateFault) {
    let start = index
    guard let month = englishMonth() else { throw .malformed }
    (date.month, date.monthPlace) = (month, start..<index)
    skipSpaces()
    let day = try number()
    (date.day, date.dayPlace) = (day.value, day.place)
    skipSpaces()
    _ = skip(",")
    skipSpaces()
    let year = try number()
    (date.year, date.yearPlace) = (year.value, year.place)
  }

  private mutating func skipDayMark() throws(DateFault) {
    skipSpaces()
    guard skip("日") || skip("号") else { throw .malformed }
  }

  /// Figures, or the Chinese numerals of formal documents: 二〇二五, 十, 二十五.
  /// The place is that of figures; numerals have none.
  private mutating func number() throws(DateFault) -> (value: Int, digits: Int, place: Range<Int>) {
    let start = index
    let text = digits()
    if !text.isEmpty {
      guard text.count <= 4, let value = Int(text) else { throw .malformed }
      return (value, text.count, start..<index)
    }
    var figures: [Int] = []
    while let scalar = current, let figure = chineseFigures[scalar] {
      figures.append(figure)
      index += 1
    }
    guard !figures.isEmpty, figures.count <= 4 else { throw .malformed }
    guard let ten = figures.firstIndex(of: 10) else {
      return (figures.reduce(0) { $0 * 10 + $1 }, figures.count, 0..<0)
    }
    let tens = ten == 0 ? 1 : figures[0]
    let ones = ten + 1 < figures.count ? figures[ten + 1] : 0
    guard ten <= 1, figures.count <= ten + 2, tens < 10, ones < 10 else { throw .malformed }
    return (tens * 10 + ones, 2, 0..<0)
  }

  private mutating func englishMonth() -> Int? {
    let start = index
    let word = letters()
    _ = skip(".")
    if word.count >= 3, let month = englishMonths.firstIndex(where: { $0.hasPrefix(word) }) { return month + 1 }
    index = start
    return nil
  }

  /// 周六, 星期六, （星期六）, （六）, Sat, Saturday.
  private mutating func readWeekday(into date: inout WrittenDate) {
    let start = index
    let isBracketed = skip(anyOf: ["(", "[", "【", "〔"])
    let wordStart = index
    var weekday: Weekday?
    if skip("星期") || skip("礼拜") || skip("周") || skip("週") {
      if let scalar = current, let found = chineseWeekdays[scalar] {
        weekday = found
        index += 1
      }
    } else if isBracketed, let scalar = current, let found = chineseWeekdays[scalar] {
      weekday = found
      index += 1
    } else {
      let word = letters()
      weekday = Weekday.allCases.first { word.count >= 3 && "\($0)".hasPrefix(word) }
      _ = skip(".")
    }
    guard let weekday else {
      index = start
      return
    }
    date.weekday = weekday
    date.weekdayPlace = wordStart..<index
    if isBracketed { _ = skip(anyOf: [")", "]", "】", "〕"]) }
    _ = skip(",")
  }
}

private let chineseFigures: [Unicode.Scalar: Int] = [
  "〇": 0, "○": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
]

private let chineseWeekdays: [Unicode.Scalar: Weekday] = [
  "一": .monday, "二": .tuesday, "三": .wednesday, "四": .thursday, "五": .friday, "六": .saturday, "日": .sunday,
  "天": .sunday,
]

private let englishMonths = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
  "december",
]
