import Testing

@testable import Placard

/// A warning that cries wolf is worse than none.
@Suite struct CleanSiteTests {
  @Test(arguments: [
    "content", "Tests/Sites/valid/three-languages/content", "Tests/Sites/valid/exam-week/content",
    "Tests/Sites/valid/one-campus/content",
  ])
  func hasNoWarning(folder: String) throws {
    let loading = Loading(try SampleSites.files(in: folder))
    for finding in Checking(loading).findings where finding.severity > .info {
      Issue.record("\(FindingFrame(language: .en).text(finding, sources: loading.sources))")
    }
    #expect(loading.draft?.notices.isEmpty == false)
  }

  /// Days and figures that are no business of the notice.
  @Test(arguments: [
    "根据2020年3月15日发布的《办法》执行。", "成绩在两周内公布。", "请于2025年11月4日参加。", "请提前15分钟到场，8:45开始排队。", "当天9:30以后人较少。",
    "分3点说明：一、二、三。", "比例为16:9的相片。", "每周一上午办理。", "工作日为周一至周五。", "电话020-22220001咨询。", "邮编510275，共3000人。",
    "请于11月4日（周二）9:00~12:00到场。", "Come on Tuesday, 4 November 2025.", "Since 1 August 2019 the rule applies.",
    "当天的材料须齐全。",
    "见《国办发明电〔2024〕12号》。", "版本2.1.0", "学号20250001",
  ])
  func isSilentAbout(_ text: String) {
    CheckedFiles(
      example: """
        preamble: "\(text)"
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: C201}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
        contacts: [{id: office, name: 办公室, phones: [020-22220001]}]
        """
    ).check()
  }
}
