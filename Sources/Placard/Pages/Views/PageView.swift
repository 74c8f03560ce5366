/// What a page says of itself.
package struct PageView: Sendable {
  package let language: String
  package let home: WebAddress
  package let canonical: WebAddress?
  package let languages: [LanguageLink]
  package let alternates: [AlternateView]
  package var description: PageText?
  package var events: JSONValue?
  /// A phone can take the page over from a wide screen by its QR code.
  package var hasCode = false

  package static let fields = Fields<PageView>("page") {
    Field.text("language", "Its BCP 47 tag, for `lang`.") { $0.language }
    Field.text("locale", "The same as Open Graph writes it: zh_CN.") { page in
      String(page.language.map { $0 == "-" ? "_" : $0 })
    }
    Field.url("home", "The list of notices in its language.") { $0.home }
    Field.optionalURL("canonical", "Its full address, when the site knows where it stands.") { $0.canonical }
    Field.optionalLocalized("description", "What it holds, for search results and shared links.") { $0.description }
    Field.optionalObject("linked_data", of: LinkedDataView.fields, "What search engines read.") {
      $0.events.map(LinkedDataView.init)
    }
    Field.optionalObject("qr", of: QRCode.fields, "The page's full address as a QR code.") { page in
      page.hasCode ? page.canonical.flatMap { QRCode.of($0.text) } : nil
    }
    Field.list("languages", of: LanguageLink.fields, "The same page in each language, its own included.") {
      $0.languages
    }
    Field.flag("translated", "The site has more than one language.") { $0.languages.count > 1 }
    Field.list("alternates", of: AlternateView.fields, "Feeds, calendars and data that go with it.") { $0.alternates }
  }
}

extension PageView {
  /// The page with what it says of itself to those who do not open it.
  package func describing(_ description: PageText?, events: JSONValue? = nil, hasCode: Bool = true) -> PageView {
    var page = self
    page.description = description
    page.events = events
    page.hasCode = hasCode
    return page
  }
}

package struct LinkedDataView: Sendable {
  let graph: JSONValue

  package static let fields = Fields<LinkedDataView>("data") {
    Field.json("graph", "The page's sessions as schema.org events.") { $0.graph }
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
  package let emblem: WebAddress?
  package let theme: WebAddress?

  package static let fields = Fields<SiteView>("site") {
    Field.localized("name", "The site's name.") { $0.name }
    Field.optionalURL("emblem", "The institution's emblem, a picture.") { $0.emblem }
    Field.optionalURL("theme", "The style sheet with the institution's own colour.") { $0.theme }
  }
}
