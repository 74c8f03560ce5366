/// What a unit's secretary pastes into the unit's own site. Each part works when a content system strips the one around it:
/// the script makes the frame as high as its content, the frame shows the schedule as it is now, and the link with the facts
/// as text is there in any case.
///
/// Documentation/Embedding.md promises that its markup keeps working for ever: it only ever gains.
package struct Snippet: Sendable {
  /// Full addresses.
  let frame: WebAddress
  let page: WebAddress
  let script: WebAddress
  let title: String
  /// When and where, as text, and since when that is so.
  let facts: String
  let stamp: String
  let height: Int
  let phrases: Phrases

  /// The frame alone, followed by nothing.
  var frameMarkup: String {
    let attributes = [
      ("src", frame.text), ("title", title), ("width", "100%"), ("height", "\(height)"), ("loading", "lazy"),
      ("referrerpolicy", "strict-origin-when-cross-origin"), ("sandbox", Self.sandbox), ("style", "border:0"),
    ]
    return "<iframe" + attributes.map { " \($0)=\"\(XMLText.escaped($1))\"" }.joined() + "></iframe>"
  }

  /// For content systems that take links and text alone.
  var linkMarkup: String {
    let link = "<a href=\"\(XMLText.escaped(page.text))\">\(XMLText.escaped(title))</a>"
    let text = phrases.fill(
      .embedSnippet, ["link": link, "facts": XMLText.escaped(facts), "stamp": XMLText.escaped(stamp)])
    return "<p>\(text)</p>"
  }

  /// For content systems that take frames but no scripts.
  var framedMarkup: String { frameMarkup + "\n" + linkMarkup }

  var wholeMarkup: String {
    """
    <placard-schedule src="\(XMLText.escaped(frame.text))">
    \(framedMarkup)
    </placard-schedule>
    <script src="\(XMLText.escaped(script.text))" async></script>
    """
  }

  /// Scripts, for the height; links to the top window and to calendars, which open other programs. Not the origin: the frame
  /// needs nothing of it.
  static let sandbox =
    "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-downloads"

  package static let fields = Fields<Snippet>("snippet") {
    Field.text("whole", "Frame, fallback and script.") { $0.wholeMarkup }
    Field.text("framed", "Frame and fallback, without the script.") { $0.framedMarkup }
    Field.text("link", "A link with the facts as text.") { $0.linkMarkup }
  }
}

extension Snippet {
  /// `nil` while it is not known where the site stands: a snippet stands elsewhere, where a relative address leads nowhere.
  init?(_ subject: EmbedSubject, _ view: EmbedView, base: WebAddress?) {
    let context = view.shared.words.context
    let addresses = SiteAddresses(base: base)
    let notice = view.shared.words.notice.id
    guard let frame = addresses.absolute(context.paths.embed(subject, of: notice, context.language)),
      let page = addresses.absolute(context.paths.page(subject, of: notice, context.language)),
      let script = addresses.absolute(context.paths.embedScript)
    else { return nil }
    self.frame = frame
    self.page = page
    self.script = script
    title = context.phrases.fill(.eventSummary, ["title": view.shared.notice.text, "place": view.name.text])
    facts = view.facts
    stamp = view.stamp
    height = view.frameHeight
    phrases = context.phrases
  }
}
