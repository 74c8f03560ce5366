/// What all views of one language and one folder share: the words, the links, and the day taken for today.
///
/// Views hold finished texts and links, so they are made once for a folder and shared by all of its pages.
package final class PageContext: Sendable {
  package let site: Site
  package let paths: SitePaths
  package let phrases: Phrases
  /// The folder of the pages that the links are for: `en/notices/photos/units`, or empty for the root.
  package let folder: String
  package let asOf: LocalDate?
  package let initials: PinyinInitials
  /// Where the site will stand, if that is known.
  package let base: WebAddress?
  /// The path of the site on its server, `/department/notices/`, for a page that is shown at any address: its links cannot be
  /// relative.
  let root: String?

  package init(
    site: Site, phrases: Phrases, folder: String, asOf: LocalDate?, initials: PinyinInitials = PinyinInitials(),
    base: WebAddress? = nil, root: String? = nil
  ) {
    self.site = site
    self.paths = SitePaths(site: site)
    self.phrases = phrases
    self.folder = folder
    self.asOf = asOf
    self.initials = initials
    self.base = base
    self.root = root
  }

  /// Whether the site publishes such files at all.
  func publishes(_ output: SiteOutput) -> Bool { site.outputs.contains(output) }

  package var language: LanguageTag { phrases.language }

  package func link(to path: String) -> WebAddress {
    let link = relativeLink(from: root == nil ? folder : "", to: path)
    return root.map { WebAddress(relativePath: $0 + link.text) } ?? link
  }

  /// The text in the page's language, or in the first that has it, marked as foreign.
  package func text(_ text: Text) -> PageText {
    guard let found = text.content(in: language, fallbacks: site.languages) else { return PageText("") }
    return PageText(found.content, language: found.language == language ? nil : found.language)
  }

  package func markup(_ prose: Prose) -> PageMarkup? {
    prose.content(in: language, fallbacks: site.languages).map {
      let isForeign = $0.language != language
      let markup = $0.content.keepingRunsTogether
      return PageMarkup(isForeign ? markup : markingHanzi(markup), language: isForeign ? $0.language : nil)
    }
  }

  /// A line that may name things in Chinese, with these marked.
  package func line(_ text: Text) -> PageMarkup {
    let text = self.text(text)
    let markup = Markup(plainText: text.text)
    return PageMarkup(text.language == nil ? markingHanzi(markup) : markup, language: text.language)
  }

  private func markingHanzi(_ markup: Markup) -> Markup {
    language.isWrittenInHanzi ? markup : markup.markingHanzi(as: chinese)
  }

  /// The Chinese that the site is written in.
  package var chinese: LanguageTag { site.languages.first { $0.rawValue.hasPrefix("zh") } ?? "zh" }

  /// Whether a day is before, on or after the day taken for today; `nil` when none is.
  package func state(of date: LocalDate) -> String? {
    guard let asOf else { return nil }
    if date > asOf { return phrases[.stateUpcoming] }
    return phrases[date == asOf ? .stateToday : .stateOver]
  }

  package func state(ofDeadline date: LocalDate) -> String? {
    guard let asOf else { return nil }
    if date == asOf { return phrases[.stateDueToday] }
    return phrases[date < asOf ? .stateClosed : .stateOpen]
  }
}
