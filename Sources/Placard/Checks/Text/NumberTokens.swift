/// The figures of a text in a form that is the same in every language: numbers, months, times of day.
struct NumberTokens {
  /// What the other language has to have too, in the order of the text, with UTF-8 offsets.
  private(set) var required: [(token: String, range: Range<Int>)] = []
  /// What it may have: figures in words, 24:00, a month's name that may be another word.
  private(set) var allowed: Set<String> = []

  init(_ text: String) {
    var scanner = TextScanner(text.withoutAddresses)
    var offsets = [0]
    for scalar in text.unicodeScalars { offsets.append((offsets.last ?? 0) + UTF8.width(scalar)) }
    var previous: Unicode.Scalar = " "
    while let scalar = scanner.current {
      let start = scanner.index
      defer { previous = start < scanner.index ? scanner.scalars[scanner.index - 1] : scalar }
      if scalar.isDigit || "上下中凌清早正午傍晚夜深".unicodeScalars.contains(scalar) {
        if let (token, isNeeded) = scanner.time(from: start) ?? scanner.number(from: start) {
          add(token, isNeeded, offsets[start]..<offsets[scanner.index])
          continue
        }
      } else if scalar.isASCIILetter, !previous.isASCIILetter {
        let isSure =
          previous.isDigit || start > 1 && scanner.scalars[start - 1] == " " && scanner.scalars[start - 2].isDigit
        if let month = scanner.monthName() {
          let isFollowed =
            scanner.current == " " && scanner.index + 1 < scanner.scalars.count
            && scanner.scalars[scanner.index + 1].isDigit
          let isWord = month == 5 || month == 3
          add("m\(month)", isSure || isFollowed || !isWord, offsets[start]..<offsets[scanner.index])
          continue
        }
        scanner.index = start
        let word = scanner.letters()
        if let number = numberWords[word] { allowed.insert("\(number)") }
        if word == "noon" { allowed.insert("t720") }
        continue
      } else if let number = scanner.chineseNumber() {
        allowed.insert("\(number)")
        continue
      }
      scanner.index = start + 1
    }
  }

  private mutating func add(_ token: String, _ isNeeded: Bool, _ range: Range<Int>) {
    if isNeeded { required.append((token, range)) } else { allowed.insert(token) }
  }

  var all: Set<String> { allowed.union(required.map(\.token)) }
}

extension TextScanner {
  fileprivate mutating func time(from start: Int) -> (String, Bool)? {
    var copy = self
    do throws(TimeFault) {
      let written = try copy.time()
      guard
        copy.isCertainlyTime(from: start, hasPeriod: written.period != nil) || text(start..<copy.index).hasSuffix("時")
      else { return nil }
      let time = try written.resolved()
      self = copy
      // The end of a day is said in many ways.
      return ("t\(time.minutes)", time.minutes != 1440 && time.minutes != 0 && time.minutes != 720)
    } catch {
      return nil
    }
  }

  fileprivate mutating func number(from start: Int) -> (String, Bool)? {
    var number = digits()
    guard !number.isEmpty else { return nil }
    while current == ",", index + 3 < scalars.count, scalars[(index + 1)...(index + 3)].allSatisfy(\.isDigit),
      index + 4 == scalars.count || !scalars[index + 4].isDigit
    {
      index += 1
      number += digits()
    }
    while number.count > 1, number.hasPrefix("0") { number.removeFirst() }
    if current == "月", let month = Int(number), (1...12).contains(month) {
      index += 1
      return ("m\(month)", true)
    }
    return (number, true)
  }

  /// 三, 十五, 二十
  fileprivate mutating func chineseNumber() -> Int? {
    let start = index
    var figures: [Int] = []
    while let scalar = current, let figure = chineseFigures[scalar] {
      figures.append(figure)
      index += 1
    }
    guard !figures.isEmpty, figures.count <= 3 else {
      index = start
      return nil
    }
    guard let ten = figures.firstIndex(of: 10) else { return figures.reduce(0) { $0 * 10 + $1 } }
    return (ten == 0 ? 1 : figures[0]) * 10 + (ten + 1 < figures.count ? figures[ten + 1] : 0)
  }
}

private let chineseFigures: [Unicode.Scalar: Int] = [
  "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
]

private let numberWords: [String: Int] = [
  "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
  "eleven": 11,
  "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
  "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "once": 1, "twice": 2,
]
