/// Patterns of what the readers of `Loading/Formats` take, for ECMA-262 with the flag `u` and for other engines alike: no
/// look-behind, no named group, no inline flag.
enum WrittenForms {
  static let identifier = "^[a-z0-9][a-z0-9-]{0,63}$"
  static let languageTag = "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"
  static let timeZone = "^[A-Z][A-Za-z0-9_+-]*(/[A-Z][A-Za-z0-9_+-]*){0,2}$"
  static let pinyin = "^[A-Za-z0-9 ]+$"
  static let colour = "^#[0-9A-Fa-f]{6}$|^#[0-9A-Fa-f]{3}$"
  static let notBlank = "\\S"
  static let yesOrNo = "^(\(["true", "yes", "false", "no"].map(anyCase).joined(separator: "|"))|是|否)$"
  static let email =
    "^\\s*[A-Za-z0-9!#$%&*+/=?^_{|}~-]+(\\.[A-Za-z0-9!#$%&*+/=?^_{|}~-]+)*@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+\\s*$"
  static let webAddress = "^\\s*(\(http)|(\(anyCase("mailto"))|\(anyCase("tel"))):\(address)+)\\s*$"
  static let baseURL = "^\\s*\(anyCase("http"))[Ss]?://[^\\s/?#@\"'<>\\\\`]+(/[^\\s?#\"'<>\\\\`]*)?\\s*$"
  static let fileName =
    "^[^<>:\"|?*/\\\\\\u0000-\\u001f\\u007f. ]([^<>:\"|?*/\\\\\\u0000-\\u001f\\u007f]*[^<>:\"|?*/\\\\\\u0000-\\u001f\\u007f. ])?$"
  static let phones =
    "^\\s*[+＋(（]?\(digit)([\\s()（）.．#＃:：、,，;；/／‐‑–—−－和或及与-]|\(digit)|[+＋]|转|轉|分机|[Ee][Xx][Tt])*$"

  static let date =
    "^\\s*(\(weekday)\\s*)?(\(numericDate)|\(chineseDate)|\(dayFirst)|\(monthFirst))\\s*([,，]?\\s*\(weekday)\\s*)?$"
  static let time = "^\\s*\(clock)\\s*(之前|以前|前|截止|止)?\\s*$"
  static let timeRange = "^\\s*\(range)\\s*$"
  static let timeRanges = "^\\s*\(range)(([\\s、,，;；/／。和及与&＆])*\(range))*[\\s、,，;；/／。和及与&＆]*$"

  /// Whole numbers to the upper limit, half or full width; from 0 where the limits allow it, otherwise from 1.
  static func integer(_ limits: ClosedRange<Int>) -> String {
    let digits = String(limits.upperBound).compactMap(\.wholeNumberValue)
    var forms: [String] = []
    // Shorter numbers, then those that first fall below the limit at each of its digits, then the limit itself.
    if digits.count > 1 { forms.append("\(oneOf(1...9))\(digit){0,\(digits.count - 2)}") }
    for (index, limit) in digits.enumerated() {
      let low = index == 0 ? 1 : 0
      guard limit > low else { continue }
      let head = digits[..<index].map { oneOf($0...$0) }.joined()
      let rest = digits.count - index - 1
      forms.append(head + oneOf(low...(limit - 1)) + (rest > 0 ? "\(digit){\(rest)}" : ""))
    }
    forms.append(digits.map { oneOf($0...$0) }.joined())
    if limits.lowerBound == 0 { forms.append(oneOf(0...0)) }
    return "^\\s*\(oneOf(0...0))*(\(forms.joined(separator: "|")))\\s*$"
  }
}

extension WrittenForms {
  private static let digit = "[0-9０-９]"
  private static let figure = "[0-9０-９〇○零一二三四五六七八九十]"
  private static let address = "[^\\s\"'<>\\\\`]"
  private static let http = "\(anyCase("http"))[Ss]?://[^\\s/?#@\"'<>\\\\`]+([/?#]\(address)*)?"

  private static let weekday =
    "([(（\\[［【〔]?((星期|礼拜|周|週)[一二三四五六日天]|(\(weekdayNames))\\.?)[)）\\]］】〕]?|[(（\\[［【〔][一二三四五六日天][)）\\]］】〕]?)[,，]?"
  private static let weekdayNames = shortened([
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ])
  private static let months = shortened([
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ])

  private static let numericDate =
    "("
    + ["[-－]", "[/／]", "[.．]", "\\u2010", "\\u2013", "\\u2014"].map {
      "\(figure){4}\\s*\($0)\\s*\(figure){1,3}\\s*\($0)\\s*\(figure){1,3}"
    }.joined(separator: "|") + ")"
  private static let chineseDate = "(\(figure){4}\\s*年\\s*)?\(figure){1,3}\\s*月\\s*\(figure){1,3}\\s*[日号]"
  private static let dayFirst = "\(figure){1,3}\\s*(\(months))\\.?\\s*[,，]?\\s*\(figure){4}"
  private static let monthFirst = "(\(months))\\.?\\s*\(figure){1,3}\\s*[,，]?\\s*\(figure){4}"

  private static let hour = "([01０１]?\(digit)|[2２][0-4０-４])"
  private static let minute = "[0-5０-５]\(digit)"
  private static let half = "(\(anyCase("am"))|\(anyCase("pm"))|[Aa]\\.[Mm]\\.|[Pp]\\.[Mm]\\.)"
  private static let period =
    "(凌晨|清晨|早上|早晨|上午|中午|正午|午间|下午|午后|傍晚|晚上|晚间|夜间|夜里|深夜|午夜|晚|\(half))"
  private static let lead = "[(（\\[［【]?\(period)[)）\\]］】]?[:：∶﹕]?"
  private static let hanziHour = "(十[一二]?|[零一二两三四五六七八九])"
  private static let afterHour =
    "([:：∶﹕]\(minute)([:：∶﹕][0０][0０])?|[.．]\(minute)|[点點时時]钟?(整|半|一刻|三刻|[0-5０-５]?\(digit)分?)?)"
  private static let clock =
    "((\(lead)\\s*)?(\(hour)|\(hanziHour))\(afterHour)(\\s*\(half))?|\(hour)\\s*\(half)|\(half)\\s*\(hour)\(afterHour))"
  private static let range =
    "[自从]?(\(period)[(（])?(\(clock)|(\(lead)\\s*)?\(hour))\\s*([~～\\u301c\\u2010-\\u2015\\u2212\\u30fc－-]+|至|到|[Tt][Oo] )\\s*\(clock)[)）]?止?"

  /// Every beginning of at least three letters, the longest first.
  private static func shortened(_ names: [String]) -> String {
    names.map { name in
      (3...name.count).reversed().map { anyCase(String(name.prefix($0))) }.joined(separator: "|")
    }.joined(separator: "|")
  }

  private static func anyCase(_ word: String) -> String {
    word.map { "[\($0.uppercased())\($0)]" }.joined()
  }

  private static func oneOf(_ digits: ClosedRange<Int>) -> String {
    let (low, high) = (digits.lowerBound, digits.upperBound)
    let wide = "０１２３４５６７８９".map(String.init)
    return low == high ? "[\(low)\(wide[low])]" : "[\(low)-\(high)\(wide[low])-\(wide[high])]"
  }
}
