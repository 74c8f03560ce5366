extension ReadingContext {
  func markup(_ scalar: YAMLScalar) -> Markup? {
    let plain = scalar.value.withoutOuterWhitespace
    return Markup(source: scalar.value, html: "<p>\(plain)</p>\n", inline: plain, plain: plain)
  }
}

extension Markup {
  static let empty = Markup(source: "", html: "", inline: nil, plain: "")
}
