import Testing

@testable import Placard

/// What is said of texts in several languages.
@Suite struct TranslationTests {
  private func findings(languages: String, _ keys: String) -> [String] {
    var files = MarkedFiles()
    files.add(
      "content/site.yaml",
      "name: 示例\nlanguages: [\(languages)]\nissuers: [{id: office, name: 办公室}]\n")
    files.add(
      "content/notices/photos/notice.yaml", "id: photos\nissued: 2026-06-01\nissuer: office\n\(keys)\n")
    let loading = Loading(files.files)
    #expect(loading.findings.isEmpty, "\(loading.findings.map(\.message.en))")
    return Checking(loading).findings.filter { $0.severity > .info }.map(\.kind.id)
  }

  private func notice(title: String) -> String {
    "title: \(title)\nreminders:\n"
      + (1...7).map { "  - {id: r\($0), text: {zh-CN: 第一, en: Words}}" }.joined(separator: "\n")
  }

  @Test func aTextWithoutItsOriginal() {
    #expect(findings(languages: "zh-CN, en", notice(title: "{en: Photographs}")) == ["translation-missing"])
    #expect(findings(languages: "zh-CN, en", notice(title: "{zh-CN: 相片, en: Photographs}")) == [])
    #expect(
      findings(
        languages: "zh-CN, en",
        notice(title: "{zh-CN: 相片, en: Photographs}") + "\ntranslation_note: {en: A translation.}") == [])
    // Written for those alone who read English.
    #expect(findings(languages: "zh-CN, en", "title: {en: Photographs}\npreamble: {en: Come in time.}") == [])
  }

  /// Names of months are known in four languages; elsewhere a date is not held against the original's.
  @Test(arguments: [
    ("fr", "Venez le 9 juin 2026 à 14 h 30, salle 201.", []),
    ("ar", "يرجى الحضور يوم 9 يونيو 2026 الساعة 14:30، القاعة 201.", []),
    ("fr", "Venez le 9 juin 2026 à 14 h 30, salle 210.", ["translation-numbers-differ"]),
    ("en", "Come on 8 June 2026 at 14:30, Room 201.", ["translation-numbers-differ"]),
  ])
  func figuresOfATranslation(language: String, text: String, expected: [String]) {
    let keys =
      "title: {zh-CN: 相片, \(language): Photos}\npreamble:\n  zh-CN: 请于2026年6月9日14:30到201室。\n  \(language): \"\(text)\""
    #expect(findings(languages: "zh-CN, \(language)", keys) == expected)
  }
}
