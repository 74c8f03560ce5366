import Testing

@testable import Placard

@Suite struct RelativeLinkTests {
  static let links: [(folder: String, path: String, link: String)] = [
    ("", "index.html", "index.html"),
    ("", "notices/photos/index.html", "notices/photos/index.html"),
    ("en", "index.html", "../index.html"),
    ("en", "en/index.html", "index.html"),
    ("en", "english/index.html", "../english/index.html"),
    ("notices/photos/units", "notices/photos/units/law.html", "law.html"),
    ("notices/photos/units", "notices/photos/venues/c201.html", "../venues/c201.html"),
    ("notices/photos/units", "notices/photos/units-of-law/a.html", "../units-of-law/a.html"),
    ("notices/photos/units", "en/notices/photos/units/law.html", "../../../en/notices/photos/units/law.html"),
    ("notices/photos", "notices/photos", "../photos"),
    ("", "notices/photos/attachments/附件 1.pdf", "notices/photos/attachments/%E9%99%84%E4%BB%B6%201.pdf"),
  ]

  @Test(arguments: links) func leadsFromFolderToFile(folder: String, path: String, link: String) {
    #expect(relativeLink(from: folder, to: path).text == link)
  }
}
