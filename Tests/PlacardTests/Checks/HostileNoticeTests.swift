import Testing

@testable import Placard

/// Slips that people make and tools trip over, each with the place where it must be found.
@Suite struct HostileNoticeTests {
  private let base = """
    campuses:
      - id: north
        name: 北校区
        venues:
          - {id: r306, name: "306", building: {zh-CN: 新教学楼, en: New Teaching Building}}
          - {id: r307, name: "307", building: {zh-CN: 新教学楼, en: New Teaching Building}}
        sessions:
          - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [r306, r307]}

    """

  @Test(arguments: [
    "于«prose-contradicts-data»2026年2月30日前交。", "于«prose-contradicts-data»11月31日前交。", "于«prose-contradicts-data»13月5日前交。",
    "Until «prose-contradicts-data»30 February 2026.", "By «prose-contradicts-data»February 30.",
    "请到新教学楼«prose-contradicts-data»308拍摄。", "请到新教学楼306、«prose-contradicts-data»317拍摄。",
    "Come to New Teaching Building, «prose-contradicts-data»Room 506.",
    "Come on «weekday-mismatch»Wednesday, 4 November 2025.", "见«link-not-closed»[说明](https://www.example.edu/a b)。",
  ])
  func isFound(text: String) {
    CheckedFiles(example: base + "preamble: \"\(text)\"\n").check()
  }

  @Test(arguments: [
    "请到新教学楼306、307拍摄。", "新教学楼2026年启用。", "新教学楼可容纳300人。", "Come to New Teaching Building, Rooms 306 and 307.",
    "新教学楼3楼。", "见\\\\[附注\\\\](下页)。", "2月29日（闰年）另行通知。", "行政楼305室领取。",
  ])
  func isFine(text: String) {
    CheckedFiles(example: base + "preamble: \"\(text)\"\n").check()
  }

  @Test(arguments: [
    ("«range-reversed»\"22:00~2:00\"", "0:00~2:00"), ("晚上10:00至«malformed-time»次日凌晨2:00", "0:00~2:00"),
  ])
  func anEveningThatGoesOnIntoTheNight(times: String, words: String) throws {
    let plain = times.replacing(/«[a-z-]+»/, with: "")
    let loading = Loading(
      MarkedFiles(notice: MarkedFiles.head + base.replacing("\"9:00~12:00\"", with: plain)).files)
    let finding = try #require(loading.findings.first { $0.severity == .error })
    #expect(finding.fix?.zh.contains("第二天另写一场 \(words)") == true, "\(finding)")
  }

  @Test func anInvisibleCharacterInAnID() throws {
    let loading = Loading(MarkedFiles(notice: MarkedFiles.head + base.replacing("r307]", with: "r30\u{200B}7]")).files)
    let finding = try #require(loading.findings.first)
    #expect(finding.kind == .malformedID && finding.message.en.contains("U+200B"))
  }

  @Test func oneFindingForASiteWithoutLanguages() {
    var files = MarkedFiles()
    files.add("content/site.yaml", MarkedFiles.site.replacing("[zh-CN, en]", with: "«blank-value»[]"))
    files.add("content/notices/photos/notice.yaml", MarkedFiles.head)
    files.check()
  }

  @Test func aTableWithAHeadAlone() {
    TableTrial.check("«empty-file»单位,校区,日期,时间\n")
  }

  @Test func aCalendarThatRunsBackwards() {
    var files = MarkedFiles(notice: MarkedFiles.head)
    files.add(
      "content/calendar.yaml",
      """
      years:
        - year: 2026
          source: 国办发明电〔2025〕7号
          holidays:
            - {name: 劳动节, from: 2026-05-01, to: «malformed-date»2026-04-05, workdays: [2026-05-09]}
            - {name: 国庆节, from: 2026-10-01, workdays: «malformed-date»[2026-10-09]}
      """)
    files.check()
  }

  /// The folder bears another name: what is found of the notice stands in the file that there is.
  @Test func aFolderOfAnotherName() {
    let files = CheckedFiles(
      example: """
        id: photos
        title: 采集相片
        issued: 2025-10-15
        issuer: graduate-school
        campuses: [{id: north, name: 北校区, venues: [{id: hall, name: 一号厅}], sessions: [{id: day, date: 2025-11-04, times: ["2:00~5:00"], venues: [hall]}]}]
        """)
    let moved = files.marked.files.map {
      SourceFile(path: $0.path.replacing("/photos/", with: "/fotos/"), content: $0.content)
    }
    let loading = Loading(moved)
    let paths = (loading.findings + Checking(loading).findings).map { "\($0.kind.id) \($0.range.path)" }
    #expect(paths.contains("folder-name content/notices/fotos/notice.yaml"))
    #expect(paths.contains("odd-hour content/notices/fotos/notice.yaml"), "\(paths)")
  }

  @Test func textsOfUnitsAndSiteAreLookedAt() {
    CheckedFiles(
      example: """
        steps: [{id: a, title: 准备}]
        === content/units.yaml
        units:
          - {id: law, name: "«leading-trailing-space» 法学院"}
          - {id: history, name: 历史«mixed-width»，学院}
          - {id: seventh, name: {zh-CN: 附属7院, en: «translation-numbers-differ»8th Hospital}}
        """.replacing("历史«mixed-width»，学院", with: "历史«mixed-width»,学院").replacing(
          "name: 历史«mixed-width»,学院", with: "name: \"历史«mixed-width»,学院\"")
    ).check()
  }

  /// 30 + 31 people in half an hour at two minutes each and three stations.
  @Test func capacityGoesByTheHeadCountsOfSlots() throws {
    let files = CheckedFiles(
      example: """
        minutes_per_person: 2
        campuses:
          - id: north
            name: 北校区
            venues: [{id: hall, name: 一号厅, stations: 3}]
            sessions:
              - {id: day, date: 2025-11-04, times: ["9:00~12:00"], venues: [hall]}
        assignments:
          - {unit: law, session: day, time: "9:00~9:30", venue: hall, head_count: 30}
          - {unit: history, session: day, time: "9:00~9:30", venue: hall, head_count: 31}
        === content/units.yaml
        units:
          - {id: law, name: 法学院, campus: north}
          - {id: history, name: 历史学院, campus: north, head_count: 31}
        """)
    let loading = Loading(files.marked.files)
    let finding = try #require(Checking(loading).findings.first { $0.kind == .capacityExceeded })
    #expect(
      finding.message.zh.contains("法学院 30 + 历史学院 31 = 61 人办不完：30 分钟 ÷ 每人 2 分钟 × 3 个台位 = 45 人"), "\(finding.message.zh)")
  }
}
