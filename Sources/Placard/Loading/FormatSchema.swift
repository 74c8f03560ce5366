/// What a JSON Schema can say of a format. A pattern is one of ECMA-262 and describes the written form only: that 31
/// February does not exist, or that an id leads somewhere, is left to the reader.
indirect enum FormatSchema: Sendable {
  /// A scalar with something in it.
  case text
  /// A scalar of a form that YAML never takes for a number.
  case pattern(String)
  /// A scalar of a form that YAML may take for a number: an id of digits, a telephone number.
  case number(like: String)
  case integer(ClosedRange<Int>)
  case flag
  /// Words with their meaning, and further spellings.
  case choice([(word: String, about: Wording)], also: [String])
  /// A text, or one for each language.
  case localized
  /// A mapping by the format's own record.
  case record
  case list(FormatSchema, atLeast: Int = 0)
  case anyOf([FormatSchema])
}
