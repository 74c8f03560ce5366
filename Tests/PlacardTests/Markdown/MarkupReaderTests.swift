import Testing

@testable import Placard

/// U+FDD0, which a literal may not hold.
private let noncharacter = String(decoding: [0xEF, 0xB7, 0x90] as [UInt8], as: UTF8.self)

struct MarkupReaderTests {
  // MARK: What is printed

  @Test(arguments: [
    ("请各单位\n务必通知", "<p>请各单位务必通知</p>\n", "请各单位务必通知"),
    ("请于，\n前往", "<p>请于，前往</p>\n", "请于，前往"),
    ("他说“好”\n再见", "<p>他说“好”再见</p>\n", "他说“好”再见"),
    ("the “word”\n“other”", "<p>the “word”\n“other”</p>\n", "the “word” “other”"),
    ("采集\n2026 年", "<p>采集\n2026 年</p>\n", "采集 2026 年"),
    ("one\ntwo", "<p>one\ntwo</p>\n", "one two"),
    ("**请**\n*务必*", "<p><strong>请</strong><em>务必</em></p>\n", "请务必"),
    ("请`代码`\n`代码`", "<p>请<code>代码</code><code>代码</code></p>\n", "请代码代码"),
    ("한국\n어", "<p>한국\n어</p>\n", "한국 어"),
    ("甲\u{FE00}\n乙", "<p>甲\u{FE00}乙</p>\n", "甲\u{FE00}乙"),
    ("请\\\n换行", "<p>请<br>\n换行</p>\n", "请\n换行"),
    ("请  \n换行", "<p>请<br>\n换行</p>\n", "请\n换行"),
    ("\"a\" -- b...", "<p>&quot;a&quot; -- b...</p>\n", "\"a\" -- b..."),
    ("- 甲\n- 乙\n\n末", "<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>\n<p>末</p>\n", "甲\n乙\n末"),
    ("- 甲\n\n- 乙", "<ul>\n<li>\n<p>甲</p>\n</li>\n<li>\n<p>乙</p>\n</li>\n</ul>\n", "甲\n乙"),
    ("3. 甲\n   - 乙", "<ol start=\"3\">\n<li>甲\n<ul>\n<li>乙</li>\n</ul>\n</li>\n</ol>\n", "甲\n乙"),
    ("> 甲", "<blockquote>\n<p>甲</p>\n</blockquote>\n", "甲"),
    ("甲\n\n---\n\n乙", "<p>甲</p>\n<hr>\n<p>乙</p>\n", "甲\n乙"),
    ("```sh x\na < b\r\nc\n```", "<pre><code class=\"language-sh\">a &lt; b\nc\n</code></pre>\n", "a < b\nc"),
    ("![图*示*](a.png \"题\")", "<p><img src=\"a.png\" alt=\"图示\" title=\"题\"></p>\n", "图示"),
    ("[见](<a b.html>)", "<p><a href=\"a%20b.html\">见</a></p>\n", "见"),
    ("[见](通知.html?q=二%20)", "<p><a href=\"通知.html?q=二%20\">见</a></p>\n", "见"),
    ("<mail@example.edu>", "<p><a href=\"mailto:mail@example.edu\">mail@example.edu</a></p>\n", "mail@example.edu"),
    ("a &lt; b &amp; c", "<p>a &lt; b &amp; c</p>\n", "a < b & c"),
    ("# 一\n## 二 {#two}\n##### 五", "<h3>一</h3>\n<h4 id=\"two\">二</h4>\n<h6>五</h6>\n", "一\n二\n五"),
    ("", "", ""),
  ])
  func prints(_ source: String, _ html: String, _ plain: String) {
    let (markup, problems) = MarkupReader.read(source)
    #expect(markup.html == html)
    #expect(markup.plain == plain)
    #expect(markup.source == source)
    #expect(problems.isEmpty)
  }

  @Test func inlineIsForOneParagraphOnly() {
    #expect(MarkupReader.read("**甲**乙").markup.inline == "<strong>甲</strong>乙")
    #expect(MarkupReader.read("甲\n\n乙").markup.inline == nil)
    #expect(MarkupReader.read("- 甲").markup.inline == nil)
    #expect(MarkupReader.read("").markup.inline == nil)
  }

  @Test func headingsBeginWhereTheyAreTold() {
    #expect(MarkupReader.read("# 甲\n\n乙\n---", headingBase: 1).markup.html == "<h1>甲</h1>\n<h2>乙</h2>\n")
    #expect(MarkupReader.read("### 甲", headingBase: 5).markup.html == "<h6>甲</h6>\n")
  }

  // MARK: What is found

  struct Fault: Sendable {
    let source: String
    let kind: FindingKind
    /// The text at the finding's place.
    let place: String
    let html: String
  }

  @Test(arguments: [
    Fault(source: "甲<b>乙</b>", kind: .rawHTML, place: "<b>", html: "<p>甲乙</p>\n"),
    Fault(source: "甲<b>乙</b>", kind: .rawHTML, place: "</b>", html: "<p>甲乙</p>\n"),
    Fault(source: "甲\r\n乙 <!-- 丙 --> 丁", kind: .rawHTML, place: "<!-- 丙 -->", html: "<p>甲乙  丁</p>\n"),
    Fault(
      source: "甲\n\n<div>\n乙\n</div>\n\n丙", kind: .rawHTML, place: "<div>\n乙\n</div>", html: "<p>甲</p>\n<p>丙</p>\n"),
    Fault(
      source: "> 甲\n>\t- 乙 **丙：**丁 <i>", kind: .rawHTML, place: "<i>",
      html: "<blockquote>\n<p>甲</p>\n<ul>\n<li>乙 <strong>丙：</strong>丁 </li>\n</ul>\n</blockquote>\n"),
    Fault(
      source: "*甲：*请\n点[这里](javascript:alert)。", kind: .unsafeLink, place: "[这里](javascript:alert)",
      html: "<p><em>甲：</em>请点这里。</p>\n"),
    Fault(source: "[a]()", kind: .unsafeLink, place: "[a]()", html: "<p>a</p>\n"),
    Fault(source: "[a](java&#x73;cript:x)", kind: .unsafeLink, place: "[a](java&#x73;cript:x)", html: "<p>a</p>\n"),
    Fault(source: "[a](java&#10;script:x)", kind: .unsafeLink, place: "[a](java&#10;script:x)", html: "<p>a</p>\n"),
    Fault(source: "[甲][r]\n\n[r]: data:x", kind: .unsafeLink, place: "[甲][r]", html: "<p>甲</p>\n"),
    Fault(
      source: "<ftp://a.example/>", kind: .unsafeLink, place: "<ftp://a.example/>", html: "<p>ftp://a.example/</p>\n"),
    Fault(
      source: "甲![乙](http://a.example/b.png)", kind: .imageAddress, place: "![乙](http://a.example/b.png)",
      html: "<p>甲</p>\n"),
    Fault(
      source: "甲![乙](//a.example/b.png)", kind: .imageAddress, place: "![乙](//a.example/b.png)", html: "<p>甲</p>\n"),
    Fault(
      source: "甲![](b.png)", kind: .imageWithoutDescription, place: "![](b.png)",
      html: "<p>甲<img src=\"b.png\" alt=\"\"></p>\n"),
    Fault(source: "甲\u{0}乙", kind: .invisibleCharacter, place: "\u{0}", html: "<p>甲\u{FFFD}乙</p>\n"),
    Fault(source: "甲\u{7}乙", kind: .invisibleCharacter, place: "\u{7}", html: "<p>甲乙</p>\n"),
    Fault(source: "甲\u{202E}乙", kind: .invisibleCharacter, place: "\u{202E}", html: "<p>甲乙</p>\n"),
    Fault(source: "甲\u{2066}乙", kind: .invisibleCharacter, place: "\u{2066}", html: "<p>甲乙</p>\n"),
    Fault(source: "甲\(noncharacter)乙", kind: .invisibleCharacter, place: noncharacter, html: "<p>甲乙</p>\n"),
    Fault(source: "# 甲 {#乙}", kind: .headingIdentifier, place: "# 甲 {#乙}", html: "<h3>甲</h3>\n"),
    Fault(
      source: "# 甲 {#a}\n# 乙 {#a}", kind: .headingIdentifier, place: "# 乙 {#a}",
      html: "<h3 id=\"a\">甲</h3>\n<h3 id=\"a\">乙</h3>\n"),
    Fault(source: "甲\n\n请**乙", kind: .leftoverEmphasis, place: "**", html: "<p>甲</p>\n<p>请**乙</p>\n"),
  ])
  func finds(_ fault: Fault) {
    let (markup, problems) = MarkupReader.read(fault.source)
    let bytes = Array(fault.source.utf8)
    let places = problems.filter { $0.kind == fault.kind }.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(places.contains(fault.place), "\(places)")
    #expect(problems.allSatisfy { $0.kind == fault.kind })
    #expect(markup.html == fault.html)
  }

  @Test func findingsStandWhereTheCallerSays() {
    let source = SourceText(path: "notice.yaml", text: "body: |\n  甲 <b>\n")
    let (_, findings) = MarkupReader.read("甲 <b>\n") { source.range(utf8: $0.lowerBound + 10..<$0.upperBound + 10) }
    #expect(findings.map(\.kind) == [.rawHTML])
    #expect(findings.first?.range.start == SourcePosition(line: 2, column: 5))
    #expect(findings.first?.range.end == SourcePosition(line: 2, column: 8))
  }

  // MARK: Limits

  @Test func longTextIsRefused() {
    let most = String(repeating: "a", count: MarkupReader.sizeLimit)
    #expect(MarkupReader.read(most).problems.isEmpty)
    let (markup, problems) = MarkupReader.read(most + "a")
    #expect(problems.map(\.kind) == [.markdownTooLong])
    #expect(markup.html.isEmpty)
  }

  @Test(arguments: [
    String(repeating: ">", count: 33), String(repeating: "> ", count: 30_000) + "a",
    String(repeating: "*a **a ", count: 400) + String(repeating: "b** b*", count: 400),
    (0..<100).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(),
  ])
  func deepTextIsRefused(_ source: String) {
    let (markup, problems) = MarkupReader.read(source)
    #expect(problems.map(\.kind).filter { $0.severity == .error } == [.markdownTooDeep])
    #expect(markup.html.isEmpty)
  }

  @Test func depthUpToTheLimitIsRead() {
    let (markup, problems) = MarkupReader.read(String(repeating: ">", count: 32) + "a")
    #expect(problems.isEmpty)
    #expect(markup.plain == "a")
  }

  @Test(arguments: [
    "![[]()", "[", "](", "*a_", "`a``", "<a ", "&amp;", "\\*", "** ", "[a]: b\n", "a**中", "**：", "![a](", "<!--", "- ",
  ])
  func hostileTextIsRead(_ fragment: String) {
    let count = MarkupReader.sizeLimit / fragment.utf8.count
    let (markup, problems) = MarkupReader.read(String(repeating: fragment, count: count))
    #expect(!markup.html.isEmpty || fragment == "[a]: b\n" || problems.contains { $0.kind.severity == .error })
  }
}
