/// A BCP 47 language tag as the site writes it: `zh-CN`, `en`.
package struct LanguageTag: Hashable, Sendable, Comparable, ExpressibleByStringLiteral {
  package let rawValue: String

  package init(_ rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { self.init(value) }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// What a reader sees, in each language that the author wrote it in: plain text (`Text`) or Markdown (`Prose`).
package struct Localized<Content: Hashable & Sendable>: Hashable, Sendable {
  /// Never empty: a value without any language is refused when it is read.
  package var contents: [LanguageTag: Content]

  package init(_ contents: [LanguageTag: Content]) { self.contents = contents }

  package init(_ content: Content, in language: LanguageTag) {
    contents = [language: content]
  }

  package subscript(language: LanguageTag) -> Content? { contents[language] }

  /// All contents in the order of their language tags: a dictionary's own order differs from run to run.
  package var inOrder: [Content] { contents.sorted { $0.key < $1.key }.map(\.value) }

  /// The content in a language or, where the author gave none, in the first of `fallbacks` that has it.
  /// The tag says which language it really is, so that the page can mark it.
  package func content(
    in language: LanguageTag, fallbacks: [LanguageTag]
  ) -> (content: Content, language: LanguageTag)? {
    if let content = contents[language] { return (content, language) }
    for candidate in fallbacks {
      if let content = contents[candidate] { return (content, candidate) }
    }
    return contents.min { $0.key < $1.key }.map { ($0.value, $0.key) }
  }
}

/// A name or sentence without markup.
package typealias Text = Localized<String>

/// Longer text, written in Markdown.
package typealias Prose = Localized<Markup>
