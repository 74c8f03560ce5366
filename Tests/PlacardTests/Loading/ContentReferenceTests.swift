import Foundation
import Testing

@testable import Placard

@Suite struct ContentReferenceTests {
  @Test func pageIsFresh() throws {
    let page = SampleSites.root.appendingPathComponent("Documentation/Content.md")
    if ProcessInfo.processInfo.environment["PLACARD_RECORD"] != nil {
      try Data(ContentReference.markdown().utf8).write(to: page)
    }
    let text = try? String(contentsOf: page, encoding: .utf8)
    let isFresh = text == ContentReference.markdown()
    #expect(isFresh, "Documentation/Content.md is out of date: run `make docs`")
  }

  @Test func everyKeyOfTheRealNoticeIsTold() throws {
    let page = ContentReference.markdown()
    for file in try SampleSites.files(in: "content") where file.path.hasSuffix(".yaml") {
      let root = try #require(file.decoded().source.flatMap { YAMLDocument($0).root })
      for entry in root.entries { #expect(page.contains("| `\(entry.key.value)` |"), "\(entry.key.value)") }
    }
  }

  /// What the page shows as an example must be read without a finding.
  @Test func itsExampleLoads() throws {
    var blocks = ContentProse.example.components(separatedBy: "```")
    blocks = stride(from: 1, to: blocks.count, by: 2).map { String(blocks[$0].dropFirst(5)) }
    try #require(blocks.count == 2)
    var files = MarkedFiles()
    files.add("content/site.yaml", blocks[0])
    files.add("content/notices/photos/notice.yaml", blocks[1])
    #expect(files.check().site?.notices.first?.contacts.first?.phones.count == 2)
  }
}
