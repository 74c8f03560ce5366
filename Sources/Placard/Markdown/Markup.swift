/// Markdown that has been read: safe HTML, and the same as plain text.
///
/// Only `MarkupReader` makes one, from libcmark's tree and without raw HTML, so a template may print it as it stands.
package struct Markup: Hashable, Sendable {
  /// As the author wrote it.
  package let source: String
  /// Block HTML: paragraphs, lists, headings.
  package let html: String
  /// The HTML of a single paragraph without its `<p>`, or `nil` when there is more than that.
  package let inline: String?
  /// Without any markup, blocks separated by a line feed.
  package let plain: String
}

extension Markup {
  /// Text without any markup.
  package init(plainText text: String) {
    var bytes: [UInt8] = []
    bytes.appendEscaped(text)
    let html = String(decoding: bytes, as: UTF8.self)
    self.init(source: text, html: "<p>\(html)</p>", inline: html, plain: text)
  }
}
