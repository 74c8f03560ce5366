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

  /// Those that come with the tool.
  private func templates() throws -> [SourceFile] {
    try SampleSites.files(in: "templates").map { file in
      SourceFile(path: file.path.replacing(/^content/, with: "templates"), content: file.content)
    }
  }

  /// A language that the templates do not speak is one fault, not one for each string of each template.
  @Test(arguments: [["zh-CN", "en", "ja"], ["ja", "zh-CN"]])
  func aLanguageWithoutStrings(languages: [LanguageTag]) async throws {
    let theme = await Theme(try templates(), languages: languages)
    #expect(theme.findings.map(\.kind.id) == ["interface-strings"])
    #expect(theme.findings.first?.range.path == "templates/strings/ja.yaml")
  }

  @Test func aFolderOfTemplatesThatCannotBeRead() async throws {
    let files = try templates().filter { !$0.path.hasPrefix("templates/layouts/") }
    let theme = await Theme(
      files + [SourceFile(path: "templates/layouts", content: .forbidden)], languages: ["zh-CN", "en"])
    #expect(theme.findings.map(\.kind.id) == ["unreadable-file"])
  }

  @Test func contactsThatNothingNamesSign() throws {
    let keys = "steps: [{id: a, title: 甲, contacts: [b]}]\ncontacts: [{id: a, name: 甲}, {id: b, name: 乙}]"
    let notice = try #require(MarkedFiles(keys: keys).check().site?.notices.first)
    #expect(notice.contacts.map(\.signs) == [true, false])
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
