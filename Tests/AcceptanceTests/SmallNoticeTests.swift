import Testing

@testable import Placard

/// Notices with little in them: each fact still stands on every page and sheet that people go by.
struct SmallNoticeTests {
  private let deadlineAlone = """
    id: thesis-titles
    title: {zh-CN: 关于报送论文题目的通知, en: Notice on Thesis Titles}
    issued: 2026-10-15
    issuer: office
    deadlines:
      - id: submit
        title: {zh-CN: 在系统中报送论文题目, en: Submit your thesis title in the system}
        date: 2026-11-30
        if_missed: {zh-CN: 逾期不能参加本批答辩。, en: You cannot defend your thesis in this round.}

    """

  /// What no section speaks of has a part of its own in the official text, on the page as on paper.
  @Test func aDeadlineStandsInTheOfficialText() async throws {
    let site = try await published(deadlineAlone)
    let page = try #require(site.pages["notices/thesis-titles/index.html"])
    #expect(page.contains("<li><a href=\"#part-deadlines\">一、截止日期</a></li>"))
    let official = try #require(page.split(separator: "<div class=\"official\">").last)
    let formal = try #require(site.printed["notices/thesis-titles/posters/formal.html"])
    for text in [String(official), formal] {
      for words in ["一、截止日期", "在系统中报送论文题目：", "2026年11月30日", "逾期不能参加本批答辩。"] {
        #expect(text.contains(words))
      }
    }
  }

  @Test func aDeadlineThatAPartSpeaksOfIsNotRepeated() async throws {
    let site = try await published(
      deadlineAlone + """
        sections:
          - id: system
            title: {zh-CN: 报送办法, en: How to submit}
            body: {zh-CN: 请于2026年11月30日前登录系统报送。, en: Log in and submit by 30 November 2026.}
            deadlines: [submit]

        """)
    let page = try #require(site.pages["notices/thesis-titles/index.html"])
    #expect(!page.contains("part-deadlines"))
    #expect(page.contains("一、报送办法"))
  }

  /// It has no posters, door signs or slips, and no parts to list.
  @Test func nothingIsOfferedThatIsNotThere() async throws {
    let bare = try #require(deadlineAlone.split(separator: "deadlines:").first)
    let page = try #require(try await published(String(bare)).pages["notices/thesis-titles/index.html"])
    #expect(!page.contains("打印海报"))
    #expect(page.contains(">打印间</a>"))
    #expect(!page.contains("<nav class=\"contents\""))
  }

  private func published(_ notice: String) async throws -> PublishedSite {
    let templates = try await PublishedSite.sources(of: ".").filter { $0.path.hasPrefix("templates/") }
    let site = await PublishedSite(
      templates + [
        SourceFile(path: "content/site.yaml", content: .bytes(Array(StarterSite.yaml.utf8))),
        SourceFile(path: "content/notices/thesis-titles/notice.yaml", content: .bytes(Array(notice.utf8))),
      ])
    #expect(site.findings.allSatisfy { $0.severity == .info }, "\(site.findings)")
    return site
  }
}
