extension TextScanner {
  /// `2026年2月30日`, `11月31日`, `2026-02-30`, `30 February 2026`, `February 30`: a day that no year has, or not that one.
  mutating func impossibleDate() -> String? {
    if let month = monthName() {
      skipSpaces()
      guard let day = twoDigits(), current != ":", day > LocalDate.days(inMonth: month, of: 2000), day <= 39 else {
        return nil
      }
      return "\(month)-\(day)"
    }
    let first = digits()
    if first.count == 4, let year = Int(first) {
      skipSpaces()
      let isChinese = skip("年")
      guard isChinese || skip("-") else { return nil }
      skipSpaces()
      guard let month = twoDigits() else { return nil }
      skipSpaces()
      guard skip(isChinese ? "月" : "-") else { return nil }
      skipSpaces()
      guard let day = twoDigits() else { return nil }
      skipSpaces()
      if isChinese, !skip("日"), !skip("号") { return nil }
      guard (1900...2199).contains(year), LocalDate(year: year, month: month, day: day) == nil else { return nil }
      return "\(year)-\(padded(month))-\(padded(day))"
    }
    guard (1...2).contains(first.count), let number = Int(first) else { return nil }
    skipSpaces()
    if skip("月") {
      skipSpaces()
      guard let day = twoDigits() else { return nil }
      skipSpaces()
      guard skip("日") || skip("号") else { return nil }
      let isThere = (1...12).contains(number) && day >= 1 && day <= LocalDate.days(inMonth: number, of: 2000)
      return isThere ? nil : "\(number)月\(day)日"
    }
    guard let month = monthName(), (29...39).contains(number) else { return nil }
    skipSpaces()
    let start = index
    let year = Int(digits()) ?? 2000
    if !(1900...2199).contains(year) { index = start }
    return number > LocalDate.days(inMonth: month, of: year) ? "\(month)-\(number)" : nil
  }

  private mutating func twoDigits() -> Int? {
    let text = digits()
    return (1...2).contains(text.count) ? Int(text) : nil
  }
}
