extension Check {
  /// A hint only: some official systems answer on http alone.
  static let urlNotHTTPS = Check(
    FindingGuide(
      .urlNotHTTPS, Wording(zh: "网址不是 https", en: "An address without https"),
      failing: """
        contacts: [{id: office, name: 办公室, website: «url-not-https»"http://www.example.edu/"}]
        """,
      passing: """
        contacts: [{id: office, name: 办公室, website: "https://www.example.edu/"}]
        """)
  ) { notice, sink in
    for (address, range) in notice.addresses where address.lowercased().hasPrefix("http://") {
      sink.report(
        .urlNotHTTPS, at: range,
        Wording(zh: "“\(address)”没有加密", en: "“\(address)” is not encrypted"),
        fix: Wording(
          zh: "对方支持就改成 https://；只有 http 的官方系统可以保留",
          en: "use https:// if the host has it; some official systems have not"))
    }
  }
}

extension FindingKind {
  static let urlNotHTTPS = FindingKind(
    "url-not-https", .info,
    meaning: Wording(
      zh: "浏览器会提示“不安全”，在公共网络上内容可能被改动。", en: "Browsers call the page unsafe, and others on the network could change it.")
  )
}
