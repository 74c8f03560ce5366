import Testing

@testable import Placard

/// Chinese words on a page that is not Chinese.
@Suite struct HanziRunsTests {
  @Test(arguments: [
    ("no Chinese", "no Chinese"),
    ("a code (图像采集码), scanned", "a code (<span lang=\"zh-CN\">图像采集码</span>), scanned"),
    ("(府前路21号二楼204)", "(<span lang=\"zh-CN\">府前路21号二楼</span>204)"),
    ("甲、乙 and 丙。", "<span lang=\"zh-CN\">甲、乙</span> and <span lang=\"zh-CN\">丙</span>。"),
    ("<a href=\"甲.html\" title=\"乙\">丙</a>", "<a href=\"甲.html\" title=\"乙\"><span lang=\"zh-CN\">丙</span></a>"),
    ("1 &lt; 2 甲", "1 &lt; 2 <span lang=\"zh-CN\">甲</span>"),
  ])
  func marksRunsInText(html: String, expected: String) {
    #expect(html.markingHanzi(as: "zh-CN") == expected)
  }
}
