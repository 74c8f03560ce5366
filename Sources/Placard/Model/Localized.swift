/// A BCP 47 language tag as the site writes it: `zh-CN`, `en`.
package struct LanguageTag: Hashable, Sendable, Comparable, ExpressibleByStringLiteral {
  package let rawValue: String

  package init(_ rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { self.init(value) }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// What a reader sees, in each language that the author wrote it in: plain text (`Text`) or Markdown (`Prose`).
package struct Localized<Content: Hashable & Sendable>: Hashable, Sendable {
  /// In the order of language tags. Never empty: a value without any language is refused when it is read. A list, since there
  /// are two or three languages: hashing a tag takes longer than comparing it with all of them.
  package let contents: [Version]

  package struct Version: Hashable, Sendable {
    package let language: LanguageTag
    package let content: Content
  }

  package init(_ contents: [LanguageTag: Content]) {
    self.contents = contents.sorted { $0.key < $1.key }.map { Version(language: $0.key, content: $0.value) }
  }

  package init(_ content: Content, in language: LanguageTag) {
    contents = [Version(language: language, content: content)]
  }

  private init(versions: [Version]) { contents = versions }

  /// The same languages with other contents.
  package func mapping<Other>(_ transform: (Content) -> Other) -> Localized<Other> {
    Localized<Other>(versions: contents.map { .init(language: $0.language, content: transform($0.content)) })
  }

  package subscript(language: LanguageTag) -> Content? { contents.first { $0.language == language }?.content }

  /// All contents in the order of their language tags.
  package var inOrder: [Content] { contents.map(\.content) }

  /// The content in a language or, where the author gave none, in the first of `fallbacks` that has it.
  /// The tag says which language it really is, so that the page can mark it.
  package func content(
    in language: LanguageTag, fallbacks: [LanguageTag]
  ) -> (content: Content, language: LanguageTag)? {
    if let content = self[language] { return (content, language) }
    for candidate in fallbacks {
      if let content = self[candidate] { return (content, candidate) }
    }
    return contents.first.map { ($0.content, $0.language) }
  }
}

/// A name or sentence without markup.
package typealias Text = Localized<String>

/// Longer text, written in Markdown.
package typealias Prose = Localized<Markup>
