/// What a site may publish beside its pages.
package enum SiteOutput: String, CaseIterable, Sendable {
  /// Pages for other sites to frame, the kit that hands out snippets, oEmbed.
  case embeds
  case calendars
  /// `api/v1/`
  case data
  case feeds
  /// What is printed, the print room, and the pages that tell whether a sheet is current.
  case sheets
}
