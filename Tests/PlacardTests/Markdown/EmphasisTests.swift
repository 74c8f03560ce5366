import Testing

@testable import Placard

/// Emphasis beside Chinese punctuation, where CommonMark's flanking rules fail.
struct EmphasisTests {
  @Test(arguments: [
    // Fail in plain CommonMark.
    ("请于**3月15日。**前", "请于<strong>3月15日。</strong>前"),
    ("**注意：**请", "<strong>注意：</strong>请"),
    ("请**“务必”**带", "请<strong>“务必”</strong>带"),
    ("**（必读）**说明", "<strong>（必读）</strong>说明"),
    ("**《通知》**要", "<strong>《通知》</strong>要"),
    ("请**A（B）**测", "请<strong>A（B）</strong>测"),
    ("**100%**到", "<strong>100%</strong>到"),
    ("带上*“身份证”*来", "带上<em>“身份证”</em>来"),
    ("***（重要）***请", "<em><strong>（重要）</strong></em>请"),
    ("**\u{3402}\u{FE00}：**请", "<strong>\u{3402}\u{FE00}：</strong>请"),
    ("**\u{E001}：**请", "<strong>\u{E001}：</strong>请"),
    // Work in plain CommonMark and still do.
    ("**学生证**。", "<strong>学生证</strong>。"),
    ("**重要！**", "<strong>重要！</strong>"),
    ("**注意**：请", "<strong>注意</strong>：请"),
    ("**中文。** 后", "<strong>中文。</strong> 后"),
    ("**「甲」**和**「乙」**", "<strong>「甲」</strong>和<strong>「乙」</strong>"),
    ("*中**文**字*", "<em>中<strong>文</strong>字</em>"),
    ("a*b*c **d** e", "a<em>b</em>c <strong>d</strong> e"),
    ("2 * 3 * 4", "2 * 3 * 4"),
    // Not emphasis.
    (#"中\*文（\*）字"#, "中*文（*）字"),
    (#"中\\*文。*字"#, #"中\<em>文。</em>字"#),
    ("用`**注意：**请`", "用<code>**注意：**请</code>"),
    ("见<https://a.example/**注：**请>", #"见<a href="https://a.example/**注：**请">https://a.example/**注：**请</a>"#),
    ("[见](https://a.example/*注：*请)", #"<a href="https://a.example/*注：*请">见</a>"#),
    (#"[见](a.html "**注：**请")"#, #"<a href="a.html" title="**注：**请">见</a>"#),
  ])
  func inline(_ source: String, _ html: String) {
    let (markup, problems) = MarkupReader.read(source)
    #expect(markup.inline == html)
    #expect(problems.isEmpty)
  }

  @Test func codeBlocksKeepTheirAsterisks() {
    let (markup, problems) = MarkupReader.read("```\n**注意：**请\n```\n\n    **注意：**请\n")
    #expect(
      markup.html == "<pre><code>**注意：**请\n</code></pre>\n<pre><code>**注意：**请\n</code></pre>\n")
    #expect(problems.isEmpty)
  }

  @Test func listsAndRulesOfAsterisksStay() {
    #expect(
      MarkupReader.read("* 甲\n* 乙\n\n***\n\n*  *  *\n").markup.html
        == "<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>\n<hr>\n<hr>\n")
  }

  @Test(arguments: [
    ("请**务必带", "**", 3..<5),
    ("# 标题\n\n请 ** 带", "**", 14..<16),
    ("甲__乙__丙", "__", 3..<5),
    ("\u{202A}**甲 乙", "**", 3..<5),
  ])
  func leftoversAreWarnings(_ source: String, _ run: String, _ range: Range<Int>) throws {
    let problems = MarkupReader.read(source).problems.filter { $0.kind == .leftoverEmphasis }
    let first = try #require(problems.first)
    #expect(first.range == range)
    #expect(first.kind.severity == .warning)
    #expect(first.message.en.contains(run))
  }

  @Test(arguments: ["姓名：________", #"\*\*甲"#, "`**`", "2*3", "a_b_c"])
  func theseAreNoLeftovers(_ source: String) {
    #expect(MarkupReader.read(source).problems.isEmpty)
  }
}
