import Testing

@testable import Placard

struct PinyinInitialsTests {
  @Test(arguments: [
    ("附属第五医院", "fsdwyy"), ("法学院", "fxy"), ("MBA教育中心", "mbajyzx"), ("西3-107", "x3107"), ("（国际）商学院", "gjsxy"),
    ("Law School", "lawschool"), ("", ""), ("𠮷田", "t"),
  ])
  func lettersOfNames(name: String, letters: String) {
    #expect(PinyinInitials().letters(of: name) == letters)
  }

  @Test(arguments: [
    ("重庆大学", "cqdx"), ("重要", "zy"), ("会计学院", "kjxy"), ("会议中心", "hyzx"), ("银行系", "yhx"), ("行政学院", "xzxy"),
    ("厦门校区", "xmxq"), ("音乐学院", "yyxy"), ("长安校区", "caxq"),
  ])
  func wordsDecideHowCharactersAreRead(name: String, letters: String) {
    #expect(PinyinInitials().letters(of: name) == letters)
  }

  @Test(arguments: [("chong qing da xue", "cqdx"), ("CQDX", "cqdx"), ("dan  xian", "dx")])
  func writtenReadings(text: String, letters: String) {
    #expect(PinyinInitials.letters(written: text) == letters)
  }

  @Test func tableHasALetterForNearlyEveryCharacter() {
    #expect(PinyinTable.letters.utf8CodeUnitCount == 0x9FA5 - 0x4E00 + 1)
    let unknown = PinyinTable.letters.withUTF8Buffer {
      $0.filter { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }
    #expect(unknown.allSatisfy { $0 == UInt8(ascii: "-") } && unknown.count <= 10)
  }
}
