/// What a page says of itself.
package struct PageView: Sendable {
  package let language: String
  package let home: WebAddress
  package let canonical: WebAddress?
  package let languages: [LanguageLink]
  package let alternates: [AlternateView]

  package static let fields = Fields<PageView>("page") {
    Field.text("language", "Its BCP 47 tag, for `lang`.") { $0.language }
    Field.url("home", "The list of notices in its language.") { $0.home }
    Field.optionalURL("canonical", "Its full address, when the site knows where it stands.") { $0.canonical }
    Field.list("languages", of: LanguageLink.fields, "The same page in each language, its own included.") {
      $0.languages
    }
    Field.list("alternates", of: AlternateView.fields, "Feeds, calendars and data that go with it.") { $0.alternates }
  }
}

/// The same page in another language.
package struct LanguageLink: Sendable {
  package let tag: String
  package let name: String
  package let url: WebAddress
  package let isCurrent: Bool
  package let absolute: WebAddress?

  package static let fields = Fields<LanguageLink>("version") {
    Field.text("tag", "en") { $0.tag }
    Field.text("name", "The language's name for itself: English.") { $0.name }
    Field.url("url", "The page in that language.") { $0.url }
    Field.flag("current", "It is the language of this page.") { $0.isCurrent }
    Field.optionalURL("absolute", "Its full address, when the site knows where it stands.") { $0.absolute }
  }
}

/// What every page says of the site.
package struct SiteView: Sendable {
  package let name: PageText

  package static let fields = Fields<SiteView>("site") {
    Field.localized("name", "The site's name.") { $0.name }
  }
}
