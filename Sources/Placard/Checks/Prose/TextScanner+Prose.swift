/// The forms that facts take in running text. Each reads from the cursor or returns `nil`; the caller restores the cursor.
extension TextScanner {
  /// `2025年10月25日`, `10月25日`, `2025-10-25`, `25 October 2025`, `October 25, 2025`, `25 October`.
  mutating func proseDate(issued: LocalDate?) -> (date: LocalDate, hasYear: Bool)? {
    if let month = monthName() {
      skipSpaces()
      guard let day = shortNumber(), current != ":" else { return nil }
      skipOrdinal()
      return day <= 31 ? resolved(nil, month, day, yearAfterComma(), issued) : nil
    }
    let first = digits()
    if first.count == 4, let year = Int(first) {
      skipSpaces()
      if skip("年") {
        skipSpaces()
        guard let month = shortNumber() else { return nil }
        skipSpaces()
        guard skip("月") else { return nil }
        skipSpaces()
        guard let day = shortNumber() else { return nil }
        skipSpaces()
        guard skip("日") || skip("号") else { return nil }
        return resolved(year, month, day, nil, issued)
      }
      guard let separator = current, "-/.".unicodeScalars.contains(separator) else { return nil }
      index += 1
      guard let month = shortNumber(), skip(anyOf: [separator]), let day = shortNumber() else { return nil }
      return resolved(year, month, day, nil, issued)
    }
    guard first.count <= 2, let number = Int(first), number > 0 else { return nil }
    skipSpaces()
    if skip("月") {
      skipSpaces()
      guard let day = shortNumber() else { return nil }
      skipSpaces()
      guard skip("日") || skip("号") else { return nil }
      return resolved(nil, number, day, nil, issued)
    }
    skipOrdinal()
    skipSpaces()
    _ = skip("of ")
    guard let month = monthName() else { return nil }
    return resolved(nil, month, number, yearAfterComma(), issued)
  }

  private func resolved(
    _ year: Int?, _ month: Int, _ day: Int, _ laterYear: Int?, _ issued: LocalDate?
  ) -> (date: LocalDate, hasYear: Bool)? {
    if let year = year ?? laterYear { return LocalDate(year: year, month: month, day: day).map { ($0, true) } }
    guard let issued else { return nil }
    for year in issued.year...issued.year + 1 {
      if let date = LocalDate(year: year, month: month, day: day), date >= issued { return (date, false) }
    }
    return nil
  }

  private mutating func yearAfterComma() -> Int? {
    let start = index
    _ = skip(",")
    skipSpaces()
    let text = digits()
    if text.count == 4, current != ":" { return Int(text) }
    index = start
    return nil
  }

  private mutating func shortNumber() -> Int? {
    let text = digits()
    return text.isEmpty || text.count > 2 ? nil : Int(text)
  }

  private mutating func skipOrdinal() {
    for suffix in ["st", "nd", "rd", "th"] where skip(suffix) { return }
  }

  /// A whole month's name, or its first three letters with a point.
  mutating func monthName() -> Int? {
    guard let first = current, (0x41...0x5A).contains(first.value) else { return nil }
    let word = letters()
    if let month = monthNames.firstIndex(of: word) { return month + 1 }
    guard word.count == 3 || word == "sept", let month = monthNames.firstIndex(where: { $0.hasPrefix(word) }) else {
      return nil
    }
    _ = skip(".")
    return month + 1
  }

  /// 周六, 星期六, 礼拜六
  mutating func chineseWeekday() -> Weekday? {
    guard skip("星期") || skip("礼拜") || skip("周"), let scalar = current,
      let position = "一二三四五六日天".unicodeScalars.enumerated().first(where: { $0.element == scalar })?.offset
    else { return nil }
    index += 1
    return Weekday(rawValue: min(position, 6) + 1)
  }

  /// Saturday, written with its capital.
  mutating func englishWeekday() -> Weekday? {
    guard let first = current, (0x41...0x5A).contains(first.value) else { return nil }
    let word = letters()
    let name = word.hasSuffix("s") ? String(word.dropLast()) : word
    return weekdayNames.firstIndex(of: name).flatMap { Weekday(rawValue: $0 + 1) }
  }

  /// Digits of `020-83398378`, `(020) 8339 8378`, `13800138000`, `400-820-8820`.
  mutating func prosePhone() -> String? {
    var number = ""
    var groups = 0
    while true {
      let group = digits()
      if group.isEmpty { break }
      number += group
      groups += 1
      guard let separator = current, separator == "-" || separator == " " || separator == ")",
        index + 1 < scalars.count,
        scalars[index + 1].isDigit, number.count < 11
      else { break }
      index += 1
    }
    if current == ":" || current == "年" { return nil }
    let isLandline = number.hasPrefix("0") && (10...12).contains(number.count)
    let isMobile = number.count == 11 && number.hasPrefix("1") && !["0", "1", "2"].contains(number.dropFirst().first)
    let isService = number.count == 10 && (number.hasPrefix("400") || number.hasPrefix("800"))
    return isLandline || isMobile || isService ? number : nil
  }

  /// `C201`, `西3-107`, `Room 306`, `306室`.
  mutating func proseRoom() -> String? {
    let named = skip("room ")
    var room = ""
    if let scalar = current, "東东西南北".unicodeScalars.contains(scalar) {
      room.unicodeScalars.append(scalar)
      index += 1
      let wing = digits()
      guard !wing.isEmpty, skip("-") else { return nil }
      room += wing + "-"
    } else if let scalar = current, (0x41...0x5A).contains(scalar.value) {
      let word = scalars[index]
      index += 1
      if let next = current, next.isASCIILetter { return nil }
      room.unicodeScalars.append(word)
      if skip("-") { room += "-" }
    }
    let number = digits()
    guard (3...4).contains(number.count) else { return nil }
    if let next = current, next.isASCIILetter || next == "-" || next == ":" { return nil }
    if current == ".", index + 1 < scalars.count, scalars[index + 1].isDigit { return nil }
    room += number
    if room.count > number.count || named { return room }
    return skip("室") || skip("教室") || skip("号房") || skip("房") ? room : nil
  }

  /// After a time was read: that it was one. `3点` alone may be three points.
  func isCertainlyTime(from start: Int, hasPeriod: Bool) -> Bool {
    if hasPeriod { return true }
    let written = text(start..<index)
    if written.contains(":") || written.contains("半") || written.contains("分") || written.contains("整") { return true }
    guard let next = current else { return false }
    return "前后後至到~-".unicodeScalars.contains(next)
  }
}

private let weekdayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

private let monthNames = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
  "december",
]
