import Foundation
import Testing

@testable import Placard

@Suite struct CanonicalTextTests {
  /// Foundation's normalizer is the reference.
  @Test(arguments: [
    "e\u{301}te\u{301}", "A\u{30A}ngström \u{212B}", "\u{F9E9}程 \u{FA0C}", "か\u{3099}は\u{309A}",
    "\u{1112}\u{1161}\u{11AB}글",
    "o\u{302}\u{301}", "q\u{301}", "u\u{308}\u{304}", "\u{2126}", "и\u{306}", "ＡＢ：１２…①㎡", "中文，Text", "👨‍👩‍👧",
    "\r\ne\u{301}\r\n",
    "\u{2F804}",
  ])
  func composes(text: String) {
    let expected = text.precomposedStringWithCanonicalMapping
    #expect(Array(text.canonicallyComposed.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func filesAreComposedAndAttachmentsKeepTheNameOnDisk() {
    var files = MarkedFiles(
      keys: "summary: Cafe\u{301} \u{F9E9}\nattachments: [{id: a, number: 1, title: 甲, file: Caf\u{E9}.pdf}]")
    files.add("content/notices/photos/attachments/Cafe\u{301}.pdf", .attachment(byteCount: 1))
    let notice = files.check().site?.notices.first
    #expect(notice?.summary?["zh-CN"].map { Array($0.unicodeScalars) } == Array("Caf\u{E9} \u{91CC}".unicodeScalars))
    #expect(notice?.attachments.first?.file.map { Array($0.unicodeScalars) } == Array("Cafe\u{301}.pdf".unicodeScalars))
  }
}
