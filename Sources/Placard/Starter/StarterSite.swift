/// What a starter notice needs to know of the site that it joins, and a first `site.yaml` where there is none.
package struct StarterSite: Equatable, Sendable {
  /// Never empty.
  package var languages: [LanguageTag]
  package var issuer: Issuer.ID

  /// Of a new project.
  package static let new = StarterSite(languages: ["zh-CN", "en"], issuer: "office")

  package init(languages: [LanguageTag], issuer: Issuer.ID) {
    self.languages = languages
    self.issuer = issuer
  }

  /// Of an existing `site.yaml`. What it does not say, or says wrongly, is as in a new project; a build reports it.
  package init(siteYAML text: String) {
    self = .new
    guard let root = YAMLDocument(SourceText(path: "site.yaml", text: text)).root else { return }
    let languages = root.value(of: "languages")?.items.compactMap(\.scalar?.value) ?? []
    if !languages.isEmpty { self.languages = languages.map { LanguageTag($0) } }
    if let issuer = root.value(of: "issuers")?.items.first?.value(of: "id")?.scalar?.value {
      self.issuer = Identifier(issuer)
    }
  }

  package static let yaml = """
    # 整个网站的设置。“#”后面是说明，可以删掉。
    # Settings of the whole site. What follows a # is explanation and may go.

    name: {zh-CN: "示例大学通知", en: "Example University Notices"}

    # 网站的网址：二维码和订阅链接要用。示例网址打不开，请改成自己的。
    # Where the site will stand; QR codes and feeds need it. This one leads nowhere: put your own.
    base_url: https://notices.example.edu

    # 第一种语言是原文；其他语言没有译文的地方用它代替。
    # The first language is the original, and stands in where a translation is missing.
    languages: [zh-CN, en]

    # 发通知的部门。通知里的 issuer 写这里的 id。
    # Who issues notices. A notice's issuer is one of these ids.
    issuers:
      - {id: office, name: {zh-CN: "示例办公室", en: "Example Office"}}

    """
}
