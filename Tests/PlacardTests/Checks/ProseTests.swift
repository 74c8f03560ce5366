import Testing

@testable import Placard

@Suite struct ProseTests {
  private let base = """
    campuses:
      - id: north
        name: 北校区
        venues: [{id: hall, name: C201, building: 公共教学楼}]
        sessions:
          - {id: day, date: 2025-11-04, times: ["9:00~12:00", "13:30~17:00"], venues: [hall]}
    deadlines: [{id: pay, title: 付款, date: 2025-10-31}]
    contacts: [{id: office, name: 办公室, phones: [020-22220001]}]

    """

  @Test(arguments: [
    "定于«prose-contradicts-data»2026年11月4日拍摄。", "定于«prose-contradicts-data»11月5日拍摄。",
    "定于«prose-contradicts-data»2025-12-04拍摄。",
    "Come on «prose-contradicts-data»5 November 2025.", "Come on «prose-contradicts-data»November 14, 2025, please.",
    "拍摄时间为«prose-contradicts-data»8:00~12:00。", "于«prose-contradicts-data»18:30集合。", "在«prose-contradicts-data»C210拍摄。",
    "Come to «prose-contradicts-data»Room C301.", "咨询«prose-contradicts-data»020-22220002。",
    "于«prose-contradicts-data»周三拍摄。",
    "定于11月4日（«weekday-mismatch»周三）拍摄。", "Come on «weekday-mismatch»Monday, 4 November 2025.",
    "在«ambiguous-noon»上午12:00集合。",
    "请«relative-date»明天付款。", "Pay by «relative-date»next Friday.",
  ])
  func isFound(_ text: String) {
    CheckedFiles(example: base + "preamble: \(text)").check()
  }

  @Test(arguments: [
    ("请于2025年10月25日9:00到C201", 3), ("25 October 2025, 9:00-12:00, Room C201", 3), ("020-83398378、13800138000", 2),
    ("http://a.example.edu/2025-10-25/C201", 0), ("附件3，共3步，2026级", 0), ("西3-107和306室", 2), ("下午2点半", 1), ("3点建议", 0),
    ("24时前", 1),
  ])
  func mentionsAreCounted(_ text: String, _ count: Int) {
    let mentions = ProseScanner.mentions(in: text, issued: LocalDate(year: 2025, month: 10, day: 15))
    #expect(mentions.count == count, "\(mentions.map(\.text))")
  }

  @Test(arguments: [
    ("2026年3月30日前", "by 30 March 2026"), ("6月、9月和12月", "June, September or December"), ("三个步骤", "three steps"),
    ("下午2:30", "2:30 pm"),
    ("3,000人", "3000 people"), ("2人", "two people"), ("24:00", "midnight"), ("5月", "in May"),
    ("第七、第八医院", "The Seventh and Eighth Hospitals"),
  ])
  func figuresAgree(_ zh: String, _ en: String) {
    let (source, target) = (NumberTokens(zh), NumberTokens(en))
    #expect(source.required.filter { !target.all.contains($0.token) }.map(\.token) == [])
    #expect(target.required.filter { !source.all.contains($0.token) }.map(\.token) == [])
  }
}
