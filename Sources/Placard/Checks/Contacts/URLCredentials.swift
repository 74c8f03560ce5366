extension Check {
  /// The reader of addresses refuses these in data; this looks into running text.
  static let urlCredentials = Check(
    FindingGuide(
      .urlCredentials, Wording(zh: "网址里带着用户名或密码", en: "An address that carries a user name or password"),
      failing: """
        preamble: 请登录 <«url-credentials»https://admin:secret@www.example.edu/> 办理。
        """,
      passing: """
        preamble: 请登录 <https://www.example.edu/> 办理。
        """)
  ) { notice, sink in
    for text in notice.texts {
      for (_, scalar) in text.scalars {
        for (address, offsets) in webAddresses(in: scalar.value) {
          let host = address.drop { $0 != "/" }.dropFirst(2).prefix { !"/?#".contains($0) }
          guard let at = host.lastIndex(of: "@") else { continue }
          sink.report(
            .urlCredentials, at: notice.range(of: offsets, in: scalar),
            Wording(zh: "网址里带着用户名或密码", en: "the address carries a user name or password"),
            fix: Wording(
              zh: "只留网站名：\(host[host.index(after: at)...])",
              en: "keep the host alone: \(host[host.index(after: at)...])"))
        }
      }
    }
  }
}
