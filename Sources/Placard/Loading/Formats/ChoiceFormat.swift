/// One of the words that a key accepts.
struct Choice<Value: Sendable>: Sendable {
  let word: String
  let value: Value
  let about: Wording

  init(_ word: String, _ value: Value, _ about: Wording) {
    self.word = word
    self.value = value
    self.about = about
  }
}

extension Format where Value: Sendable {
  /// A word out of few. `alsoBy` lets the choice's description stand for the word: 周六 for sat.
  static func choice(_ choices: [Choice<Value>], alsoBy description: (@Sendable (Wording) -> String)? = nil) -> Self
  where Value: Sendable {
    let words = choices.map(\.word).joined(separator: " | ")
    return Format(
      Wording(zh: words, en: words), example: choices.first?.word ?? "", placeholder: choices[0].value,
      schema: .choice(choices.map { ($0.word, $0.about) }, also: choices.compactMap { description?($0.about) })
    ) { node, context in
      let example = choices.first?.word ?? ""
      guard let scalar = context.text(of: node, name: Wording(zh: words, en: words), example: example) else {
        return nil
      }
      let word = scalar.value
      if let choice = choices.first(where: { $0.word == word || description?($0.about) == word }) {
        return choice.value
      }
      let offer = choices.map(\.word).nearest(to: word.lowercased())
      context.report(
        .unknownChoice, at: scalar.range,
        Wording(zh: "这里不能写“\(word.excerpt)”", en: "“\(word.excerpt)” is not one of the words that can stand here"),
        fix: offer.map { Wording(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?") }
          ?? Wording(
            zh: "可以写：" + choices.map { "\($0.word)（\($0.about.zh)）" }.joined(separator: "、"),
            en: "write one of: " + choices.map { "\($0.word) (\($0.about.en))" }.joined(separator: ", ")))
      return nil
    }
  }
}

extension Format<Bool> {
  /// As typed text: YAML itself would take `no` for a truth value, and a country code for one too.
  static var flag: Self {
    .scalar(Wording(zh: "true 或 false", en: "true or false"), example: "true", placeholder: false, schema: .flag) {
      scalar, context in
      switch scalar.value.lowercased() {
      case "true", "yes", "是": return true
      case "false", "no", "否": return false
      default:
        context.report(
          .unknownChoice, at: scalar.range,
          Wording(
            zh: "这里只能写是或否，现在是“\(scalar.value.excerpt)”", en: "“\(scalar.value.excerpt)” is neither true nor false"),
          fix: Wording(zh: "写 true（是）或 false（否）", en: "write true or false"))
        return nil
      }
    }
  }
}

extension Format<Int> {
  static func integer(_ limits: ClosedRange<Int>) -> Self {
    .scalar(
      Wording(zh: "整数", en: "a whole number"), example: "\(max(1, limits.lowerBound))", placeholder: limits.lowerBound,
      schema: .integer(limits)
    ) { scalar, context in
      var scanner = TextScanner(scalar.value)
      scanner.skipSpaces()
      let digits = scanner.digits()
      scanner.skipSpaces()
      if scanner.isAtEnd, digits.count <= 9, let number = Int(digits), limits.contains(number) { return number }
      context.report(
        .malformedNumber, at: scalar.range,
        Wording(
          zh: "这里应是 \(limits.lowerBound) 到 \(limits.upperBound) 的整数，现在是“\(scalar.value.excerpt)”",
          en: "“\(scalar.value.excerpt)” is not a whole number from \(limits.lowerBound) to \(limits.upperBound)"),
        fix: Wording(zh: "只写数字，例如 12", en: "write digits only, such as 12"))
      return nil
    }
  }
}

extension FindingKind {
  static let unknownChoice = FindingKind(
    "unknown-choice", .error,
    meaning: Wording(
      zh: "这一项不起作用，页面会与你想的不同。", en: "The value has no effect, and the page would differ from what was meant."))
  static let malformedNumber = FindingKind(
    "malformed-number", .error,
    meaning: Wording(zh: "页面上会出现错误的数字。", en: "The page would show a wrong number."))
}
