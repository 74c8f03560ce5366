/// A notice with its schedule. Very many outputs ask for both, so they hold this one object and not the values, which are large.
package final class ScheduledNotice: Sendable {
  package let notice: Notice
  package let schedule: Schedule

  package init(_ notice: Notice, _ schedule: Schedule) {
    self.notice = notice
    self.schedule = schedule
  }
}

/// Where the pages of a site stand, and what each says of its place.
package final class PagePlaces: Sendable {
  package let site: Site
  package let theme: Theme
  package let paths: SitePaths
  package let addresses: SiteAddresses
  let asOf: LocalDate?
  let initials = PinyinInitials()

  init(site: Site, theme: Theme, options: Build.Options) {
    self.site = site
    self.theme = theme
    paths = SitePaths(site: site)
    addresses = SiteAddresses(base: options.baseURL ?? site.baseURL)
    asOf = options.asOf
  }

  /// The context of the pages of one folder in one language.
  /// - Parameter root: the site's path on its server, for a page whose links cannot be relative.
  package func context(_ phrases: Phrases, path: String, root: String? = nil) -> PageContext {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    return PageContext(
      site: site, phrases: phrases, folder: folder, asOf: asOf, initials: initials, base: addresses.base,
      root: root)
  }

  package func place(
    _ phrases: Phrases, in shared: PageContext? = nil, about subject: EmbedSubject? = nil,
    of notice: ScheduledNotice? = nil,
    path: @escaping @Sendable (LanguageTag) -> String
  ) -> Place {
    let own = path(phrases.language)
    return Place(
      context: shared ?? context(phrases, path: own), path: own, places: self, subject: subject, notice: notice,
      pathIn: path)
  }

  /// A page's place, in its own language and in the others.
  package struct Place: Sendable {
    package let context: PageContext
    package let path: String
    fileprivate let places: PagePlaces
    fileprivate let subject: EmbedSubject?
    fileprivate let notice: ScheduledNotice?
    fileprivate let pathIn: @Sendable (LanguageTag) -> String

    /// What the page says of itself. Made with the page, since there may be very many.
    package var view: PageView {
      PageView(
        language: context.language.rawValue, home: context.link(to: places.paths.home(context.language)),
        canonical: places.addresses.absolute(path),
        languages: places.site.languages.map { language in
          let path = language == context.language ? path : pathIn(language)
          return LanguageLink(
            tag: language.rawValue, name: places.theme.phrases(language)[.languageName], url: context.link(to: path),
            isCurrent: language == context.language, absolute: places.addresses.absolute(path))
        },
        alternates: places.alternates(subject, of: notice?.notice, in: context))
    }
  }
}

extension PagePlaces {
  /// For `<link rel="alternate">`: the site's feeds and, on a page of a notice, its calendar and what it looks like elsewhere.
  private func alternates(
    _ subject: EmbedSubject?, of notice: Notice?, in context: PageContext
  ) -> [AlternateView] {
    let language = context.language
    let feeds = [
      AlternateView(
        type: "application/atom+xml", title: context.phrases[.atomFeedTitle],
        url: context.link(to: paths.atomFeed(language))),
      AlternateView(
        type: "application/feed+json", title: context.phrases[.jsonFeedTitle],
        url: context.link(to: paths.jsonFeed(language))),
    ]
    var alternates = context.publishes(.feeds) ? feeds : []
    guard let notice else { return alternates }
    let words = NoticeWords(notice: notice, context: context)
    let kind = subject.map(\.calendar) ?? .all
    let title = subject.map { words.name(of: $0) } ?? words.title
    if let kind, let calendar = CalendarView(kind, of: notice, in: context) {
      alternates.append(AlternateView(type: "text/calendar", title: title, url: calendar.url))
    }
    if let subject, addresses.base != nil, context.publishes(.embeds) {
      alternates.append(
        AlternateView(
          type: "application/json+oembed", title: title,
          url: context.link(to: paths.oEmbed(subject, of: notice.id, language))))
    }
    return alternates
  }
}
