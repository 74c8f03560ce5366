import Foundation
import Testing

@testable import Placard

@Suite struct ChecksDocumentationTests {
  @Test func pageIsFresh() throws {
    let page = SampleSites.root.appendingPathComponent("Documentation/Checks.md")
    if ProcessInfo.processInfo.environment["PLACARD_RECORD"] != nil {
      try Data(ChecksReference.markdown().utf8).write(to: page)
    }
    let isFresh = (try? String(contentsOf: page, encoding: .utf8)) == ChecksReference.markdown()
    #expect(isFresh, "Documentation/Checks.md is out of date: run `make docs`")
  }

  @Test(arguments: ChecksReference.ids)
  func everyIdIsExplained(id: String) throws {
    for language in MessageLanguage.allCases {
      let text = try #require(ChecksReference.explanation(of: id, in: language))
      #expect(text.hasPrefix(id))
      #expect(!text.contains("«"))
    }
  }
}
