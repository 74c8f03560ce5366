import Testing

@testable import Placard

/// What the finder makes equal for readers who write traditional characters.
@Suite struct TraditionalVariantsTests {
  @Test func coversTheCharactersOfTheTextsAndNoOthers() {
    let pairs = TraditionalVariants.all.pairs(in: ["附属医院"])
    #expect(pairs.contains { $0.traditional == "屬" && $0.simplified == "属" })
    #expect(pairs.contains { $0.traditional == "醫" && $0.simplified == "医" })
    #expect(pairs.allSatisfy { "附属医院".contains($0.simplified) })
  }

  @Test func severalTraditionalCharactersMayBeOneSimplified() {
    let pairs = TraditionalVariants.all.pairs(in: ["发"])
    #expect(pairs.map(\.traditional).sorted() == ["發", "髮"])
  }

  @Test func namesInTraditionalCharactersAreFoldedToo() {
    #expect(TraditionalVariants.all.pairs(in: ["醫學院"]).contains { $0.traditional == "醫" && $0.simplified == "医" })
  }

  @Test func isTheSameEachTime() {
    let all = TraditionalVariants.all
    #expect(all.pairs(in: ["数学学院", "医学院"]).map(\.traditional) == all.pairs(in: ["医学院", "数学学院"]).map(\.traditional))
  }
}
