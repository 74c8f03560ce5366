import Testing

@testable import Placard

struct ICalendarTextTests {
  private func lines(_ build: (inout ICalendarText) -> Void) -> [String] {
    var text = ICalendarText()
    build(&text)
    return String(decoding: text.bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  @Test(arguments: [
    ("a,b;c\\d", "a\\,b\\;c\\\\d"), ("一，二；三：四", "一，二；三：四"), ("one\ntwo\r\nthree", "one\\ntwo\\nthree"),
    ("bell\u{7}", "bell"), ("a:b \"c\"", "a:b \"c\""),
  ])
  func escapesWhatMustBeEscaped(plain: String, escaped: String) {
    #expect(ICalendarText.escaped(plain) == escaped)
  }

  @Test func aLineOf75OctetsStaysWhole() {
    #expect(lines { $0.text("X", String(repeating: "a", count: 73)) }.count == 1)
    #expect(lines { $0.text("X", String(repeating: "a", count: 74)) }.count == 2)
  }

  /// Hanzi, combining marks, emoji of several scalars: none is cut, whatever stands before them.
  @Test(arguments: ["采", "e\u{301}", "👩‍👩‍👧", "🇨🇳", "𠮷"], 0..<8)
  func foldsNeverInsideACharacter(character: String, offset: Int) {
    let value = String(repeating: "a", count: offset) + String(repeating: character, count: 60)
    let lines = lines { $0.text("SUMMARY", value) }
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.dropFirst().allSatisfy { $0.first == " " })
    // A blank and a combining mark would be one character: the fold is undone on scalars.
    var joined = String.UnicodeScalarView()
    for (index, line) in lines.enumerated() {
      joined += index == 0 ? line.unicodeScalars : .init(line.unicodeScalars.dropFirst())
    }
    #expect(String(joined) == "SUMMARY:" + value)
    for line in lines.dropFirst() { #expect(String(line.dropFirst()).first == character.first) }
  }
}
