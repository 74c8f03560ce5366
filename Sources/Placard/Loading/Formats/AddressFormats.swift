extension Format<WebAddress> {
  /// A link that leads out of the site.
  static var webAddress: Self {
    .scalar(
      Wording(zh: "网址", en: "a web address"), example: "https://www.example.edu",
      placeholder: WebAddress(relativePath: ""), schema: .pattern(WrittenForms.webAddress)
    ) { scalar, context in context.webAddress(scalar, schemes: ["http", "https", "mailto", "tel"]) }
  }

  /// Where the site stands: http or https, without query, fragment or a slash at the end.
  static var baseURL: Self {
    .scalar(
      Wording(zh: "网站地址", en: "the site's address"), example: "https://notices.example.edu",
      placeholder: WebAddress(relativePath: ""), schema: .pattern(WrittenForms.baseURL)
    ) { scalar, context in
      guard let address = context.webAddress(scalar, schemes: ["http", "https"]) else { return nil }
      if address.text.contains("?") || address.text.contains("#") {
        context.report(
          .malformedURL, at: scalar.range,
          Wording(zh: "网站地址里不能有 ? 或 #", en: "a site's address has no ? and no #"),
          fix: Wording(zh: "只写到目录为止", en: "write it up to the folder"))
        return nil
      }
      var text = address.text
      while text.hasSuffix("/") { text.removeLast() }
      return WebAddress(text)
    }
  }
}

extension WebAddress {
  /// The site's address as it is given on a command line, held to what holds for `base_url`.
  package static func base(_ text: String) -> (address: WebAddress?, faults: [Finding]) {
    let context = ReadingContext(source: SourceText(path: "", text: text))
    let start = SourcePosition(line: 1, column: 1)
    let scalar = YAMLScalar(value: text, style: .plain, range: SourceRange(path: "", start: start, end: start))
    let address = Format<WebAddress>.baseURL.read(YAMLNode(content: .scalar(scalar), range: scalar.range), context)
    return (address, context.findings)
  }
}

extension ReadingContext {
  fileprivate func webAddress(_ scalar: YAMLScalar, schemes: Set<String>) -> WebAddress? {
    let text = scalar.value.withoutOuterWhitespace
    func refuse(_ zh: String, _ en: String, _ kind: FindingKind = .malformedURL, fix: Wording) -> WebAddress? {
      report(kind, at: scalar.range, Wording(zh: zh, en: en), fix: fix)
      return nil
    }
    let shown = text.excerpt
    let narrow = String(String.UnicodeScalarView(text.unicodeScalars.map(\.halfWidth)))
    guard let colon = text.firstIndex(of: ":"), text[..<colon].allSatisfy(\.isSchemeCharacter) else {
      return refuse(
        "“\(shown)”不是完整的网址", "“\(shown)” is not a whole web address",
        fix: narrow != text && narrow.contains("://")
          ? Wording(zh: "用半角字符：\(narrow)", en: "use half-width characters: \(narrow)")
          : text.first?.isLetter == true && !narrow.hasPrefix("http")
            ? Wording(zh: "写全，例如 https://\(shown)", en: "write it in full, such as https://\(shown)")
            : Wording(zh: "写全，例如 https://www.example.edu", en: "write it in full, such as https://www.example.edu"))
    }
    let scheme = text[..<colon].lowercased()
    guard schemes.contains(scheme) else {
      return refuse(
        "网址不能以“\(scheme):”开头", "an address cannot start with “\(scheme):”",
        fix: Wording(zh: "用 https:// 开头的网址", en: "use an address that starts with https://"))
    }
    let rest = text[text.index(after: colon)...]
    if scheme.hasPrefix("http") {
      let host = rest.dropFirst(2).prefix { !"/?#".contains($0) }
      guard rest.hasPrefix("//"), host.isHostAndPort else {
        return refuse(
          "“\(shown)”的网站名不对", "“\(shown)” names no host, or none that can be",
          fix: Wording(zh: "写成 https://www.example.edu 的形式", en: "write it like https://www.example.edu"))
      }
      if let at = host.lastIndex(of: "@") {
        let clean = "\(scheme)://\(host[host.index(after: at)...])\(rest.dropFirst(2 + host.count))"
        return refuse(
          "网址里带着用户名或密码", "the address carries a user name or password", .urlCredentials,
          fix: Wording(zh: "去掉它们：\(clean)", en: "remove them: \(clean)"))
      }
    }
    guard !rest.isEmpty, let address = WebAddress(text) else {
      return refuse(
        "网址“\(shown)”里有不能出现的字符（空格、引号等）", "the address “\(shown)” holds characters that it cannot (blanks, quotes)",
        fix: Wording(
          zh: "空格写成 %20；核对首尾是否多了字符", en: "write a blank as %20, and see whether something was copied along with it"))
    }
    if let last = text.unicodeScalars.last, "。，、；：！？）》”’".unicodeScalars.contains(last) {
      return refuse(
        "网址末尾多了标点“\(last)”", "the mark “\(last)” at the end is not part of the address",
        fix: Wording(zh: "去掉末尾的标点", en: "remove it"))
    }
    return address
  }
}

extension Substring {
  /// Labels that are not empty, with at most a port after them; a user's name has its own finding.
  fileprivate var isHostAndPort: Bool {
    let host = self[(lastIndex(of: "@").map(index(after:)) ?? startIndex)...]
    if host.hasPrefix("[") { return true }
    let parts = host.split(separator: ":", omittingEmptySubsequences: false)
    guard let name = parts.first, !name.isEmpty, parts.count <= 2 else { return false }
    if parts.count == 2, !(Int(parts[1]).map { (1...65535).contains($0) } ?? parts[1].isEmpty) { return false }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    return !(labels.count > 1 && labels.last?.isEmpty == true ? labels.dropLast() : labels).contains(where: \.isEmpty)
  }
}

extension Character {
  fileprivate var isSchemeCharacter: Bool { isASCII && (isLetter || isNumber || "+-.".contains(self)) }
}

extension Format<TimeZoneName> {
  static var timeZone: Self {
    .scalar(
      Wording(zh: "时区名称（IANA）", en: "an IANA time-zone name"), example: "Asia/Shanghai",
      placeholder: TimeZoneName("Asia/Shanghai"), schema: .pattern(WrittenForms.timeZone)
    ) { scalar, context in
      if timeZoneNames.contains(scalar.value) { return TimeZoneName(scalar.value) }
      let offer = timeZoneNames.nearest(to: scalar.value)
      context.report(
        .unknownTimeZone, at: scalar.range,
        Wording(zh: "没有“\(scalar.value.excerpt)”这个时区", en: "there is no time zone “\(scalar.value.excerpt)”"),
        fix: offer.map { Wording(zh: "是不是 \($0)？", en: "did you mean \($0)?") }
          ?? Wording(
            zh: "写 IANA 名称，例如 Asia/Shanghai（北京时间）", en: "write an IANA name, such as Asia/Shanghai"))
      return nil
    }
  }
}

extension FindingKind {
  static let malformedURL = FindingKind(
    "malformed-url", .error,
    meaning: Wording(zh: "读者点了链接却打不开。", en: "Readers who follow the link would get nowhere."))
  static let urlCredentials = FindingKind(
    "url-credentials", .error,
    meaning: Wording(zh: "密码会公布给所有读者。", en: "The password would be published to every reader."))
  static let unknownTimeZone = FindingKind(
    "unknown-time-zone", .error,
    meaning: Wording(zh: "读者日历里的时间会不对。", en: "The times in readers' calendars would be wrong."))
}

extension Format<String> {
  /// A domain alone, in ASCII: `notices.example.edu`.
  static var hostName: Self {
    .scalar(
      Wording(zh: "域名", en: "a domain name"), example: "notices.example.edu", placeholder: ""
    ) { scalar, context in
      let labels = scalar.value.split(separator: ".", omittingEmptySubsequences: false)
      let isSound =
        labels.count > 1 && scalar.value.utf8.count <= 253
        && labels.allSatisfy { label in
          !label.isEmpty && !label.hasPrefix("-") && !label.hasSuffix("-")
            && label.unicodeScalars.allSatisfy { $0.isLowerLetter || $0.isDigit || $0 == "-" }
        }
      if isSound { return scalar.value }
      context.report(
        .malformedHostName, at: scalar.range,
        Wording(zh: "“\(scalar.value.excerpt)”不是域名", en: "“\(scalar.value.excerpt)” is not a domain name"),
        fix: Wording(
          zh: "只写小写的域名，不带 https:// 和路径，例如 notices.example.edu",
          en: "write the domain alone in lower case, without https:// and path: notices.example.edu"))
      return nil
    }
  }
}

extension FindingKind {
  static let malformedHostName = FindingKind(
    "malformed-host-name", .error,
    meaning: Wording(
      zh: "日历和订阅会把每条安排都当成新的，读者的日历里会重复。",
      en: "Calendars and feeds would take every entry for a new one, and people would see each twice."))
}
