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

  package init(
    site: Site, phrases: Phrases, folder: String, asOf: LocalDate?, initials: PinyinInitials = PinyinInitials(),
    base: WebAddress? = nil
  ) {
    self.site = site
    self.paths = SitePaths(site: site)
    self.phrases = phrases
    self.folder = folder
    self.asOf = asOf
    self.initials = initials
    self.base = base
  }

  package var language: LanguageTag { phrases.language }

  package func link(to path: String) -> WebAddress { relativeLink(from: folder, to: path) }

  /// The text in the page's language, or in the first that has it, marked as foreign.
  package func text(_ text: Text) -> PageText {
    guard let found = text.content(in: language, fallbacks: site.languages) else { return PageText("") }
    return PageText(found.content, language: found.language == language ? nil : found.language)
  }

  package func markup(_ prose: Prose) -> PageMarkup? {
    prose.content(in: language, fallbacks: site.languages).map {
      PageMarkup($0.content.keepingRunsTogether, language: $0.language == language ? nil : $0.language)
    }
  }

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
