/// A text of a sheet in its first language and, on a bilingual sheet, beside it in the second.
package struct SheetWording: Sendable, Hashable {
  package let text: PageText
  /// Absent where there is no translation, or it is the same.
  package let other: PageText?
  /// Where the author wrote it; `nil` for the tool's own words.
  let place: FieldPlace?

  package static let fields = Fields<SheetWording>("wording") {
    Field.localized("text", "In the sheet's language.") { $0.text }
    Field.optionalLocalized("other", "In the second language of a bilingual sheet, where it differs.") { $0.other }
  }

  init(_ text: PageText, other: PageText? = nil, place: FieldPlace? = nil) {
    self.text = text
    self.other = other?.text == text.text || other?.text.isEmpty == true ? nil : other
    self.place = place
  }

  var inFirstLanguage: SheetWording { SheetWording(text, place: place) }
}

/// A value in a source file, for findings: `campuses.2.name` of a notice.
struct FieldPlace: Sendable, Hashable {
  let file: String
  let path: [Positions.Step]

  subscript(_ steps: any PathPart...) -> FieldPlace { FieldPlace(file: file, path: path + steps.map(\.step)) }
}

/// The one or two languages that a sheet speaks.
struct SheetLanguages: Sendable {
  let first: PageContext
  let second: PageContext?

  func text(_ text: Text, at place: FieldPlace? = nil) -> SheetWording {
    SheetWording(first.text(text), other: second.flatMap { $0.own(text) }, place: place)
  }

  /// Of Markdown, the words alone.
  func text(_ prose: Prose, at place: FieldPlace? = nil) -> SheetWording? {
    guard let found = first.markup(prose) else { return nil }
    let other = second.flatMap { second in prose[second.language].map { PageText($0.plain, language: second.language) }
    }
    return SheetWording(PageText(found.markup.plain, language: found.language), other: other, place: place)
  }

  /// The tool's own words.
  func words(_ words: (Phrases) -> String) -> SheetWording {
    SheetWording(
      PageText(words(first.phrases)), other: second.map { PageText(words($0.phrases), language: $0.language) })
  }

  /// Made of texts and of the tool's own words.
  func text(at place: FieldPlace? = nil, _ compose: (PageContext) -> String) -> SheetWording {
    SheetWording(
      PageText(compose(first)), other: second.map { PageText(compose($0), language: $0.language) }, place: place)
  }
}

extension PageContext {
  /// The text in the page's language and in no other.
  fileprivate func own(_ text: Text) -> PageText? { text[language].map { PageText($0, language: language) } }
}
