import Testing

@testable import Placard

struct UnbrokenRunsTests {
  @Test(arguments: [
    ("请于2026年3月30日前到场", "请于[2026年3月30日]前到场"), ("9:00—12:00、13:30~17:00", "[9:00—12:00]、[13:30~17:00]"),
    ("电话020-83398378。", "电话[020-83398378]。"), ("8：30至12：00", "[8：30]至[12：00]"), ("2025-10-25", "[2025-10-25]"),
    ("<p>3月15日。</p>", "<p>[3月15日]。</p>"),
  ])
  func runsStayTogether(html: String, expected: String) {
    let marked = expected.replacing("[", with: "<span class=\"nb\">").replacing("]", with: "</span>")
    #expect(html.keepingRunsTogether == marked)
  }

  @Test(arguments: [
    "附件1", "1. 第一", "D1出口", "xjxl2.chsi.com.cn", "a9:00b", "&#39;2&#39;", "<a href=\"/2026-03/x\">看</a>", "30人",
    "<img alt=\"9:00—12:00\">", "12345678901234567890-12", "", "3.",
  ])
  func allElseIsLeftAsItIs(html: String) {
    #expect(html.keepingRunsTogether == html)
  }
}
