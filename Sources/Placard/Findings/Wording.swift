/// A sentence for the author in both languages that the tool speaks.
///
/// Chinese comes first because most authors read it; both are always present, so no finding is ever half translated.
package struct Wording: Hashable, Sendable {
  package let zh: String
  package let en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  package func text(in language: MessageLanguage) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}

/// The language in which the tool speaks to its author; unrelated to the languages of the site.
package enum MessageLanguage: String, CaseIterable, Sendable {
  case zh
  case en
}
