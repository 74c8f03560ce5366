/// What a template prints or asks about.
package enum FieldValue: Sendable {
  case absent
  case text(String)
  /// Text in another language than the page's: wrapped in an element with its `lang` wherever an element may stand.
  case foreignText(String, LanguageTag)
  case markup(Markup)
  case foreignMarkup(Markup, LanguageTag)
  case url(WebAddress)
  case flag(Bool)
  case json(JSONValue)
  case object(Scope)
  case list([Scope])
}

/// Text together with the language that it really is in, `nil` for the page's own.
package struct PageText: Hashable, Sendable {
  package let text: String
  package let language: LanguageTag?

  package init(_ text: String, language: LanguageTag? = nil) {
    self.text = text
    self.language = language
  }
}

/// Markup together with the language that it really is in, `nil` for the page's own.
package struct PageMarkup: Hashable, Sendable {
  package let markup: Markup
  package let language: LanguageTag?

  package init(_ markup: Markup, language: LanguageTag? = nil) {
    self.markup = markup
    self.language = language
  }
}

/// Typed data for a JSON script. Members keep their order.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([JSONValue])
  case object([Member])

  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }
}

/// One value's fields, read by their index in the shape that it was declared with.
package struct Scope: Sendable {
  package let read: @Sendable (Int) -> FieldValue

  package init(read: @escaping @Sendable (Int) -> FieldValue) { self.read = read }
}
