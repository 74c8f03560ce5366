import Testing

@testable import Placard

struct ColourTests {
  @Test func readsTwoFormsAndNoOther() {
    #expect(Colour(hex: "#9c2b23")?.hex == "#9c2b23")
    #expect(Colour(hex: "#ABC")?.hex == "#aabbcc")
    for text in ["9c2b23", "#9c2b2", "#9c2b23ff", "red", "#ggg", "", "#", "#９c2b23"] {
      #expect(Colour(hex: text) == nil)
    }
  }

  /// Known ratios of WebAIM's contrast checker.
  @Test(arguments: [
    ("#000000", "#ffffff", 21.0), ("#767676", "#ffffff", 4.54), ("#9c2b23", "#ffffff", 7.54),
    ("#ff0000", "#ffffff", 3.998),
  ])
  func contrast(one: String, other: String, ratio: Double) throws {
    let one = try #require(Colour(hex: one))
    let other = try #require(Colour(hex: other))
    #expect(abs(one.contrast(with: other) - ratio) < 0.02)
    #expect(one.contrast(with: other) == other.contrast(with: one))
  }

  @Test func movesUntilReadable() throws {
    let yellow = try #require(Colour(hex: "#ffcc00"))
    let darker = yellow.moved(towards: .black, until: 4.5, with: .white)
    #expect(darker.contrast(with: .white) >= 4.5 && darker.contrast(with: .white) < 5)
  }

  @Test func accentSheetIsReadableOnDark() throws {
    let sheet = AccentSheet(try #require(Colour(hex: "#003d7a"))).css
    let colours = sheet.split(separator: "#").dropFirst().compactMap { Colour(hex: "#" + $0.prefix(6)) }
    #expect(colours.first?.hex == "#003d7a")
    #expect(try #require(colours.dropFirst().first).contrast(with: Colour(red: 0x26, green: 0x29, blue: 0x2D)) >= 4.5)
  }
}
