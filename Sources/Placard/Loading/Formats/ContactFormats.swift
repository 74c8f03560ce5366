extension Format<[PhoneNumber]> {
  /// A list of numbers, or one text with several.
  static var phones: Self {
    Format(
      Wording(zh: "电话号码的列表", en: "telephone numbers"), example: "[\"020-83398378\", \"13800138000\"]", placeholder: [],
      isList: true, schema: .anyOf([.list(.number(like: WrittenForms.phones)), .number(like: WrittenForms.phones)])
    ) { node, context in
      let pieces = if case .sequence(let items) = node.content { items } else { [node] }
      var numbers: [PhoneNumber] = []
      var areaCode: String?
      for piece in pieces {
        guard
          let scalar = context.text(
            of: piece, name: Wording(zh: "电话号码", en: "a telephone number"), example: "\"020-83398378\"")
        else { continue }
        do throws(PhoneFault) {
          let reading = try PhoneReading(scalar.value, areaCode: areaCode)
          numbers += reading.numbers
          areaCode = reading.areaCode
        } catch {
          context.report(error, in: scalar)
        }
      }
      return numbers
    }
  }
}

extension Format<String> {
  static var email: Self {
    .scalar(
      Wording(zh: "电子邮箱", en: "an e-mail address"), example: "office@example.edu", placeholder: "",
      schema: .pattern(WrittenForms.email)
    ) {
      scalar, context in
      let text = scalar.value.withoutOuterWhitespace
      if text.isEmailAddress { return text }
      let narrow = String(String.UnicodeScalarView(text.unicodeScalars.map(\.halfWidth)))
      context.report(
        .malformedEmail, at: scalar.range,
        Wording(zh: "“\(text.excerpt)”不是电子邮箱地址", en: "“\(text.excerpt)” is not an e-mail address"),
        fix: narrow.isEmailAddress
          ? Wording(zh: "用半角字符：\(narrow)", en: "use half-width characters: \(narrow)")
          : Wording(zh: "写成 office@example.edu 的形式，只写一个地址", en: "write one address, like office@example.edu"))
      return nil
    }
  }
}

extension ReadingContext {
  fileprivate func report(_ fault: PhoneFault, in scalar: YAMLScalar) {
    let place = range(of: scalar.utf8Range(ofScalars: fault.range), in: scalar)
    let written = TextScanner(scalar.value).text(fault.range).excerpt
    switch fault.reason {
    case .malformed:
      report(
        .phoneNotDialable, at: place,
        Wording(zh: "“\(written)”不像电话号码", en: "“\(written)” is not a telephone number"),
        fix: Wording(
          zh: "写成 020-83398378、020-84111687转801、13800138000 或 400-820-8820 的形式；几个号码用顿号隔开",
          en: "write it like 020-83398378, 020-84111687转801, 13800138000 or 400-820-8820; separate several by commas"))
    case .areaCodeMissing:
      report(
        .phoneAreaMissing, at: place,
        Wording(
          zh: "“\(written)”没有区号，外地读者打不通", en: "“\(written)” has no area code, so it cannot be called from elsewhere"),
        fix: Wording(zh: "在前面加上区号，例如 020-\(written)", en: "put the area code before it, such as 020-\(written)"))
    }
  }
}

extension String {
  /// The usual core of RFC 5322: one `@`, a local part without blanks, a dotted ASCII host.
  fileprivate var isEmailAddress: Bool {
    let parts = split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, utf8.count <= 254 else { return false }
    func isAtom(_ text: Substring, _ marks: String) -> Bool {
      !text.isEmpty && !text.hasPrefix(".") && !text.hasSuffix(".") && !text.contains("..")
        && text.unicodeScalars.allSatisfy {
          $0.isASCII && ($0.properties.isAlphabetic || $0.isDigit || marks.unicodeScalars.contains($0))
        }
    }
    return isAtom(parts[0], ".!#$%&*+-/=?^_{|}~") && isAtom(parts[1], ".-") && parts[1].contains(".")
  }
}

extension FindingKind {
  static let phoneNotDialable = FindingKind(
    "phone-not-dialable", .error,
    meaning: Wording(zh: "读者点了号码也打不通。", en: "Readers who tap the number would reach no one."))
  static let phoneAreaMissing = FindingKind(
    "phone-area-missing", .error,
    meaning: Wording(zh: "外地和手机上的读者打不通。", en: "Readers elsewhere, and those on mobile phones, would reach no one."))
  static let malformedEmail = FindingKind(
    "malformed-email", .error,
    meaning: Wording(zh: "发到这个地址的邮件会被退回。", en: "Mail to this address would come back."))
}
