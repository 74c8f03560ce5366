/// How to follow a calendar.
package struct CalendarView: Sendable {
  package let url: WebAddress
  package let subscription: WebAddress?
  package let address: String?

  package static let fields = Fields<CalendarView>("calendar") {
    Field.url("url", "The calendar file, to be downloaded and imported once.") { $0.url }
    Field.optionalURL(
      "subscription", "Its webcal: address, which a calendar follows; absent while the site's address is not known."
    ) { $0.subscription }
    Field.optionalText("address", "Its full address, to be copied where links do not work.") { $0.address }
  }
}

/// The same as this page, or more of it, in a form for programs: for `<link rel="alternate">`.
package struct AlternateView: Sendable {
  package let type: String
  package let title: String
  package let url: WebAddress

  package static let fields = Fields<AlternateView>("alternate") {
    Field.text("type", "Its media type: application/atom+xml.") { $0.type }
    Field.text("title", "What it is called.") { $0.title }
    Field.url("url", "Where it is.") { $0.url }
  }
}

extension CalendarView {
  /// `nil` where there is no such calendar: the site has none, or the tool has no rules for the notice's zone.
  init?(_ kind: CalendarKind, of notice: Notice, in context: PageContext) {
    guard context.publishes(.calendars), TimeZoneRules(notice.timeZone) != nil else { return nil }
    if case .all = kind, notice.campuses.isEmpty, notice.deadlines.isEmpty { return nil }
    let path = context.paths.calendar(kind, of: notice.id, context.language)
    let addresses = SiteAddresses(base: context.base)
    url = context.link(to: path)
    address = addresses.absolute(path)?.text
    subscription = addresses.absolute(path).flatMap(WebAddress.init(subscriptionTo:))
  }
}
