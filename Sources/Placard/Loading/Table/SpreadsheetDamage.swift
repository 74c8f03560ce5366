/// What spreadsheet programs make of cells that they take for something else, told by its looks.
enum SpreadsheetDamage {
  /// Excel's numbers for the days of 1982 to 2119.
  private static let serialDays: Range<Double> = 30_000..<80_000

  /// Where a time should stand.
  static func inTime(_ cell: TableCell) -> Finding? {
    if let finding = errorValue(cell) { return finding }
    guard let number = decimal(cell.value) else { return nil }
    let day = number.rounded(.down)
    // A part of a day, alone or after a date's serial number; 9.30 is a time written with a full stop.
    guard cell.value.contains("."), day == 0 || serialDays.contains(day) else { return nil }
    let minutes = Int(((number - day) * 1440).rounded())
    guard let time = TimeOfDay(hour: minutes / 60, minute: minutes % 60) else { return nil }
    return Finding(
      .excelTime, at: cell.range,
      Wording(
        zh: "Excel 把时间存成了一天的几分之几：\(cell.value) 就是 \(time.text)",
        en: "Excel stored the time as a part of the day: \(cell.value) is \(time.text)"),
      fix: Wording(
        zh: "改成 \(time.text)；先把这一列设成“文本”或“时间”格式", en: "write \(time.text); format the column as text or time first"))
  }

  /// Where a date should stand.
  static func inDate(_ cell: TableCell) -> Finding? {
    if let finding = errorValue(cell) { return finding }
    if let number = decimal(cell.value), serialDays.contains(number),
      let date = LocalDate(serialDay: Int(number))
    {
      return Finding(
        .excelDate, at: cell.range,
        Wording(
          zh: "Excel 把日期存成了序号：\(cell.value) 就是 \(date.iso8601)（\(date.weekday.short.zh)）",
          en: "Excel stored the date as a serial number: \(cell.value) is \(date.iso8601) (\(date.weekday.short.en))"),
        fix: Wording(
          zh: "改成 \(date.iso8601)；先把这一列设成“文本”或“日期”格式",
          en: "write \(date.iso8601); format the column as text or date first"))
    }
    if let words = monthNameForm(cell.value) {
      return Finding(
        .excelDate, at: cell.range,
        Wording(
          zh: "Excel 把日期显示成了“\(cell.value)”，年份丢了", en: "Excel shows the date as “\(cell.value)”; its year is lost"),
        fix: Wording(zh: "写全：年-\(words)，例如 2026-\(words)", en: "write it in full, such as 2026-\(words)"))
    }
    let parts = cell.value.split(separator: " ")
    if parts.count == 2, parts[0].contains(where: { "-/".contains($0) }), parts[0].first?.isNumber == true,
      ["0:00", "00:00", "0:00:00", "00:00:00"].contains(parts[1])
    {
      return Finding(
        .excelDate, at: cell.range,
        Wording(zh: "Excel 在日期后面加了时间 \(parts[1])", en: "Excel added the time \(parts[1]) to the date"),
        fix: Wording(zh: "只写日期：\(parts[0])", en: "write the date alone: \(parts[0])"))
    }
    return nil
  }

  /// Where a name or id should stand and none was recognised. `isKnown` tells whether there is such a name.
  static func inName(_ cell: TableCell, isKnown: (String) -> Bool) -> Finding? {
    if let finding = errorValue(cell) { return finding }
    let value = cell.value
    if value.allSatisfy(\.isASCIIDigit),
      let name = (1...4).lazy.map({ String(repeating: "0", count: $0) + value }).first(where: isKnown)
    {
      return Finding(
        .excelLeadingZero, at: cell.range,
        Wording(
          zh: "Excel 去掉了前面的 0：“\(value)”应是“\(name)”",
          en: "Excel dropped the leading zero: “\(value)” should be “\(name)”"),
        fix: Wording(zh: "把这一列设成“文本”格式，再写 \(name)", en: "format the column as text, then write \(name)"))
    }
    if value.hasSuffix(".0"), isKnown(String(value.dropLast(2))) {
      return Finding(
        .excelNumber, at: cell.range,
        Wording(zh: "“\(value)”被当成了小数", en: "“\(value)” was taken for a number with decimals"),
        fix: Wording(zh: "写成 \(value.dropLast(2))", en: "write \(value.dropLast(2))"))
    }
    if value.uppercased().contains("E+"), decimal(value.uppercased().replacing("E+", with: "")) != nil {
      return Finding(
        .excelNumber, at: cell.range,
        Wording(
          zh: "Excel 把长编号变成了科学计数法“\(value)”，后面的数字丢了",
          en: "Excel turned a long number into “\(value)”; its digits are lost"),
        fix: Wording(zh: "把这一列设成“文本”格式，重新填写", en: "format the column as text and write the number again"))
    }
    for name in dashedNames(value) where isKnown(name) {
      return Finding(
        .excelDate, at: cell.range,
        Wording(
          zh: "Excel 把“\(name)”当成日期，改成了“\(value)”", en: "Excel took “\(name)” for a date and made “\(value)” of it"),
        fix: Wording(zh: "把这一列设成“文本”格式，再写 \(name)", en: "format the column as text, then write \(name)"))
    }
    return nil
  }

  static func errorValue(_ cell: TableCell) -> Finding? {
    let value = cell.value.uppercased()
    let isHashes = value.count >= 2 && value.allSatisfy { $0 == "#" }
    guard isHashes || ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!"].contains(value)
    else {
      return nil
    }
    return Finding(
      .excelErrorValue, at: cell.range,
      Wording(
        zh: isHashes ? "这一格只有“###”：列太窄，Excel 没有写出内容" : "这一格是 Excel 的公式错误“\(cell.value)”",
        en: isHashes
          ? "“###” stands here: the column was too narrow for its content" : "a formula failed here: “\(cell.value)”"),
      fix: Wording(zh: "填上真正的内容", en: "write what should stand here"))
  }
}

extension SpreadsheetDamage {
  /// Day 0 of Excel's serial numbers, which count a 29 February 1900 that never was.

  private static func decimal(_ text: String) -> Double? {
    guard !text.isEmpty, text.utf8.count <= 24,
      text.unicodeScalars.allSatisfy({ $0.isDigit || $0 == "." }), text.first != ".", text.last != "."
    else { return nil }
    return Double(text)
  }

  /// `15-Mar`, `Mar-15` as `03-15`.
  private static func monthNameForm(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = parts.first(where: { $0.allSatisfy(\.isASCIIDigit) }).flatMap({ Int($0) }),
      let word = parts.first(where: { $0.count == 3 && $0.allSatisfy(\.isLetter) }),
      let month = months.firstIndex(of: word.lowercased()), (1...31).contains(number)
    else { return nil }
    return "\(padded(month + 1))-\(padded(number))"
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Names of the form 3-15 that a date may have been: from 3月15日, 2026/3/15, 2026-03-15, 15-Mar.
  private static func dashedNames(_ value: String) -> [String] {
    var numbers: [Int] = []
    if let form = monthNameForm(value) {
      numbers = form.split(separator: "-").compactMap { Int($0) }
    } else {
      let date = value.split(separator: " ").first ?? ""
      var parts = date.split { "-/年月日.".contains($0) }.map { Int($0) }
      guard !date.isEmpty, parts.allSatisfy({ $0 != nil }) else { return [] }
      if parts.count == 3, let year = parts[0], year > 1900 { parts.removeFirst() }
      numbers = parts.compactMap { $0 }
    }
    guard numbers.count == 2 else { return [] }
    let (month, day) = (numbers[0], numbers[1])
    return ["\(month)-\(day)", "\(padded(month))-\(padded(day))", "\(month)-\(padded(day))", "\(month)/\(day)"]
      .filter { $0 != value }
  }
}

extension LocalDate {
  /// A day as spreadsheets count it: 25569 is 1970-01-01, since day 60 is a 29 February 1900 that never was (ECMA-376
  /// part 1, 18.17.4.1).
  fileprivate init?(serialDay: Int) {
    guard let date = LocalDate.epoch.adding(days: serialDay - 25_569) else { return nil }
    self = date
  }
}

extension Character {
  var isASCIIDigit: Bool { isASCII && isNumber }
}

extension FindingKind {
  static let excelTime = FindingKind(
    "excel-time", .error,
    meaning: Wording(zh: "读者不知道几点来。", en: "Readers could not tell when to come."))
  static let excelDate = FindingKind(
    "excel-date", .error,
    meaning: Wording(zh: "读者会看到一串数字，或者去错地方、来错日子。", en: "Readers would see a number, or come to the wrong place or day.")
  )
  static let excelYear = FindingKind(
    "excel-year", .error,
    meaning: Wording(zh: "读者会以为是另一年的这一天。", en: "Readers would take it for that day of another year."))
  static let excelLeadingZero = FindingKind(
    "excel-leading-zero", .error,
    meaning: Wording(zh: "这一行找不到对应的单位或场地。", en: "The row would belong to no unit or venue."))
  static let excelNumber = FindingKind(
    "excel-number", .error,
    meaning: Wording(zh: "这一行找不到对应的单位或场地。", en: "The row would belong to no unit or venue."))
  static let excelErrorValue = FindingKind(
    "excel-error-value", .error,
    meaning: Wording(zh: "读者会看到“#N/A”之类的字样。", en: "Readers would see “#N/A” or the like."))
}
