/// Traditional characters that readers may type for simplified ones: students from Hong Kong, Macao and Taiwan write 附屬醫院.
struct TraditionalVariants: Sendable {
  static let all = TraditionalVariants()

  private let simplified: [Unicode.Scalar: Unicode.Scalar]
  private let traditional: [Unicode.Scalar: [Unicode.Scalar]]

  private init() {
    var simplified: [Unicode.Scalar: Unicode.Scalar] = [:]
    var traditional: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    var scalars = VariantTable.pairs.unicodeScalars.makeIterator()
    while let one = scalars.next(), let other = scalars.next() {
      simplified[one] = other
      traditional[other, default: []].append(one)
    }
    self.simplified = simplified
    self.traditional = traditional
  }

  /// For the characters of some texts alone: each traditional form with its simplified one, `{"屬": "属", "醫": "医"}`.
  func pairs(in texts: [String]) -> [(traditional: String, simplified: String)] {
    let characters = Set(texts.lazy.flatMap(\.unicodeScalars).map { simplified[$0] ?? $0 })
    return characters.sorted().flatMap { character in
      (traditional[character] ?? []).map { (String($0), String(character)) }
    }
  }
}
