import Testing

@testable import Placard

struct ThemeFaultTests {
  private func files(_ keys: String) -> MarkedFiles {
    var files = MarkedFiles()
    files.add("content/site.yaml", MarkedFiles.site + keys + "\n")
    files.add("content/emblem.svg", .bytes(Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)))
    files.add("content/notices/photos/notice.yaml", MarkedFiles.head)
    return files
  }

  @Test func soundThemeIsRead() {
    let site = files("accent: \"#005A9C\"\nemblem: emblem.svg").check().site
    #expect(site?.accent?.hex == "#005a9c")
    #expect(site?.emblem == "emblem.svg")
  }

  @Test(arguments: [
    "accent: «weak-accent»\"#ffcc00\"", "accent: «weak-accent»\"#fff\"", "accent: «malformed-colour»red",
    "accent: «malformed-colour»rgb(1 2 3)", "emblem: «missing-picture»emblm.svg",
  ])
  func faults(keys: String) { files(keys).check() }

  @Test func weakAccentOffersOneThatPasses() throws {
    let finding = try #require(
      Loading(files("accent: \"#e0a000\"").files).findings.first { $0.kind.id == "weak-accent" })
    let hex = try #require(finding.fix?.en.split(separator: "#").last)
    let offered = try #require(Colour(hex: "#" + hex.prefix(6)))
    #expect(offered.contrast(with: .tint) >= 4.5)
  }

  @Test func pinyin() {
    var sound = MarkedFiles(
      notice: MarkedFiles.head, units: "units: [{id: a, name: 单县学院, pinyin: shan xian xue yuan}]\n")
    #expect(sound.check().site?.units.first?.pinyin == "shan xian xue yuan")
    sound = MarkedFiles(
      notice: MarkedFiles.head, units: "units: [{id: a, name: 单县学院, pinyin: «malformed-pinyin»shàn}]\n")
    sound.check()
  }
}
