import Testing

@testable import Placard

/// Sound notices of quite different kinds: nothing in them is worth a warning.
@Suite struct CleanNoticeTests {
  @Test(arguments: [examination, vaccination, moving, library, welcome, blood, power, closing, calledOff])
  func hasNoWarning(notice: Sample) throws {
    var files = MarkedFiles()
    files.add(
      "content/site.yaml",
      """
      name: \(notice.language == "en" ? "Notices of a fictional college" : "虚构大学通知")
      languages: [\(notice.language)]
      issuers: [{id: office, name: \(notice.language == "en" ? "Registry" : "教务处")}]
      """)
    let calendar = try #require(try SampleSites.files(in: "content").first { $0.path == "content/calendar.yaml" })
    files.add(calendar.path, calendar.content)
    files.add("content/notices/\(notice.id)/notice.yaml", "id: \(notice.id)\nissuer: office\n" + notice.text)
    let loading = Loading(files.files)
    for finding in loading.findings + Checking(loading).findings where finding.severity > .info {
      Issue.record("\(FindingFrame(language: .en).text(finding, sources: loading.sources))")
    }
    #expect(loading.site?.notices.count == 1)
  }
}

struct Sample: Sendable, CustomTestStringConvertible {
  let id: String
  var language = "zh-CN"
  let text: String

  var testDescription: String { id }
}

private let examination = Sample(
  id: "final-exams",
  text: """
    title: 关于2025—2026学年第一学期期末考试安排的通知
    short_title: 期末考试
    issued: 2025-12-22
    document_number: 教务〔2025〕88号
    preamble: |
      根据《虚构大学本科生考试管理办法》（教务〔2019〕12号，2019年9月1日起施行）和2025—2026学年校历，期末考试定于2026年1月12日（周一）至1月16日（周五）进行。每场考试120分钟，开考30分钟后不得入场。

      1. 考生凭学生证或身份证入场，提前15分钟到场。
      2. 总分100分，60分及格；平时成绩占30%，期末成绩占70%。
    campuses:
      - id: main
        name: 本部
        address: 示例市学府路8号
        venues:
          - {id: j1-101, name: "101", building: 教一楼}
          - {id: j1-102, name: "102", building: 教一楼}
          - {id: j2-301, name: "301", building: 教二楼}
        sessions:
          - {id: maths, title: 高等数学, date: 2026-01-12 周一, times: ["9:00~11:00"], venues: [j1-101, j1-102]}
          - {id: english, title: 大学英语, date: 2026-01-13 周二, times: ["9:00~11:00"], venues: [j1-101, j2-301]}
          - {id: law, title: 法学概论, date: 2026-01-16 周五, times: ["19:00~21:00"], venues: [j1-102]}
    attention:
      points:
        - {id: cards, text: 请带学生证。每桌只坐1人，前后左右各空1个座位。}
        - {id: cheat, text: 作弊的，该科成绩以0分记，并按《学生违纪处分规定》第23条处理。}
    make_up:
      introduction: 因病不能参加的，须在考试前申请缓考，缓考安排在2026年3月。
      deadline: defer
      ways:
        - {id: apply, kind: online, title: 申请缓考, service: 教务系统, deadline: defer, body: 附二级甲等以上医院的证明。}
    sections:
      - {id: marks, title: 成绩查询, body: 成绩在考试结束后7天内公布。有疑问的，在公布后5个工作日内申请复核。}
    deadlines: [{id: defer, title: 申请缓考, date: 2026-01-09, time: "17:00"}]
    contacts: [{id: office, name: 教务处考务科, phones: [020-22220001, 020-22220002], signs: true}]
    """)

private let vaccination = Sample(
  id: "flu-shots",
  text: """
    title: 关于开展2026年秋季流感疫苗接种的通知
    issued: 2026-09-14
    preamble: |
      校医院定于9月22日至24日集中接种。费用每人69元（三价）或128元（四价）。体温超过37.3℃的，暂缓接种。接种后请留观30分钟。
    campuses:
      - id: main
        name: 校医院
        address: 示例市学府路8号校医院一楼
        venues: [{id: hall, name: 预防保健科, stations: 4}]
        sessions:
          - {id: day-1, date: 2026-09-22 周二, times: ["8:30~11:30", "14:30~17:00"], venues: [hall]}
          - {id: day-2, date: 2026-09-23 周三, times: ["8:30~11:30", "14:30~17:00"], venues: [hall]}
          - {id: day-3, date: 2026-09-24 周四, times: ["8:30~11:30"], venues: [hall]}
    steps:
      - {id: book, title: 网上预约, body: "8:00起放号，每天200个号，约满为止。", links: [{title: 预约平台, url: https://clinic.example.edu/}]}
      - {id: come, title: 按时到场, body: 带身份证和医保卡，早上不用空腹。}
    audience:
      criteria:
        - {id: all, text: 全体在校师生；年满60周岁的退休教职工可免费接种。}
        - {id: ill, text: 对鸡蛋过敏、正在发热的，不能接种。, include: false}
    contacts: [{id: clinic, name: 预防保健科, phones: [020-22220120], role: 咨询时间为工作日8:30—17:00}]
    """)

private let moving = Sample(
  id: "dorm-move",
  text: """
    title: 关于西区5栋、6栋学生搬迁的通知
    issued: 2026-06-08
    preamble: |
      因西区5栋、6栋大修（预计工期14个月，2027年8月完工），两栋共1,236名学生须在2026年7月3日前搬到东区9栋。每间4人，每人行李不超过8件。

      - 6月27日（周六）：5栋1—3楼
      - 7月1日（周三）：6栋
    campuses:
      - id: west
        name: 西区
        venues: [{id: gate, name: 5栋北门}]
        sessions:
          - {id: b5, title: 5栋1—3楼, date: 2026-06-27 周六, times: ["8:00~12:00", "14:00~18:00"], venues: [gate]}
          - {id: b6, title: 6栋, date: 2026-07-01 周三, times: ["8:00~12:00", "14:00~18:00"], venues: [gate]}
    reminders:
      - {id: key, text: 搬完后把旧钥匙交到宿管站，钥匙押金20元当场退还。}
      - {id: power, text: 旧宿舍7月4日0:00起停水停电。}
    deadlines: [{id: out, title: 搬离旧宿舍, date: 2026-07-03, time: "24:00", if_missed: 留下的物品按无主物处理。}]
    contacts: [{id: dorm, name: 宿管中心, phones: [13800138000], signs: true}]
    """)

private let library = Sample(
  id: "library-closed",
  text: """
    title: 关于图书馆国庆期间开放时间的通知
    issued: 2026-09-21
    preamble: |
      2026年国庆节放假期间（10月1日至7日），总馆开放时间调整为9:00—17:00，分馆闭馆。10月8日（周四）恢复正常开放（7:30—22:30）。

      10月10日（周六）按工作日开放。图书到期日在假期内的，自动延长到10月8日，不收逾期费（平时每天0.1元）。
    sections:
      - {id: remote, title: 电子资源, body: "校外访问请用VPN；咨询QQ群：123456789。电子书约180万册，期刊3.2万种。"}
    contacts: [{id: desk, name: 总服务台, phones: [020-22220003], email: library@example.edu, website: https://lib.example.edu/}]
    """)

private let welcome = Sample(
  id: "welcome-week", language: "en",
  text: """
    title: "Welcome Week 2026: Registration and Photographs"
    issued: 2026-08-17
    time_zone: Europe/London
    preamble: |
      Registration runs from Monday 21 to Wednesday 23 September 2026. Term starts on Monday, 28 September 2026.

      Bring your passport, your offer letter and £15 for the card. Fees may be paid in 3 instalments; the first is due on 1 October. See also the Code of Practice (2019 edition, section 4.2).
    campuses:
      - id: city
        name: City Campus
        address: 12 High Street, Anytown AB1 2CD
        venues:
          - {id: hall, name: Great Hall, building: Main Building, stations: 6}
          - {id: lab, name: Room 2.14, building: Science Block}
        sessions:
          - {id: mon, title: A–F, date: Monday 21 September 2026, times: ["9:00-12:30", "13:30-17:00"], venues: [hall]}
          - {id: tue, title: G–M, date: Tuesday 22 September 2026, times: ["9:00-12:30", "13:30-17:00"], venues: [hall]}
          - {id: wed, title: N–Z, date: Wednesday 23 September 2026, times: ["9:00-12:30"], venues: [hall, lab]}
    steps:
      - {id: online, title: Register online first, body: "Have your 8-digit student number ready. The site is closed every Sunday between 02:00 and 04:00."}
      - {id: come, title: Come on your day, body: "The last card is printed at 16:45. Allow 5 working days for a replacement."}
    make_up:
      introduction: If you arrive late, come to the Registry by 9 October.
      deadline: late
      ways:
        - {id: desk, kind: walk_in, title: Registry desk, address: "Room 1.02, Main Building", hours: [{days: [mon, fri], times: ["10:00-16:00"]}]}
    deadlines: [{id: late, title: Late registration, date: 2026-10-09, if_missed: Late registration costs £50.}]
    contacts: [{id: registry, name: Registry, phones: ["+44 20 7946 0018"], email: registry@example.edu}]
    """)

private let blood = Sample(
  id: "blood-donation",
  text: """
    title: 关于组织2026年春季无偿献血活动的通知
    issued: 2026-03-02
    preamble: |
      根据《中华人民共和国献血法》，定于3月11日（周三）至3月13日（周五）组织无偿献血。
    audience:
      criteria:
        - {id: healthy, text: 18至55周岁的健康师生；}
        - {id: medicine, include: false, text: 一周内服用过阿司匹林的，不宜献血。}
    attention:
      points:
        - {id: eat, text: 献血前一晚22:00以后不要饮酒，当天早上吃清淡早餐。}
    campuses:
      - id: main
        name: 主校区
        venues: [{id: square, name: 图书馆前广场}]
        sessions:
          - {id: first, date: 3月11日(三), times: 8:30—11:30，14:00—17:00, venues: [square]}
          - {id: second, date: 3月12日(周四), times: 上午：8:30-11:30；下午：2:00-5:00, venues: [square]}
          - {id: third, date: 3月13日（星期五）, times: 上午8点半至11点半, venues: [square]}
    contacts: [{id: hospital, name: 校医院, phones: 020-22220004}]
    """)

private let power = Sample(
  id: "power-cut",
  text: """
    title: 关于学生宿舍区临时停电的通知
    issued: 2026-05-06
    preamble: |
      因线路检修，5月9日（周六）22:00至次日6:00，学生宿舍区停电，请提前做好准备。
    campuses:
      - id: dormitories
        name: 南苑宿舍区
        venues: [{id: first, name: 1至6栋}]
        sessions:
          - {id: night, date: 2026-05-09 周六, times: "22:00~24:00", venues: [first]}
          - {id: morning, date: 2026-05-10 周日, times: "0:00~6:00", venues: [first]}
    contacts: [{id: duty, name: 后勤值班室, phones: [020-22220005]}]
    allow: [{check: odd-hour, because: 检修安排在夜间}]
    """)

private let closing = Sample(
  id: "typhoon",
  text: """
    title: 关于台风期间停课停工的紧急通知
    issued: 2026-09-10
    preamble: |
      因台风逼近，9月11日（周五）全天停课、停工。**请留在室内。**
    reminders: [{id: shore, text: 不要到海边、江边和低洼处。}]
    contacts: [{id: duty, name: 总值班室, phones: 020-22220006、13800138000}]
    """)

private let calledOff = Sample(
  id: "lecture",
  text: """
    title: 关于取消学术讲座的通知
    issued: 2026-04-01
    preamble: 原定4月15日（周三）的讲座因故取消。
    campuses:
      - id: main
        name: 主校区
        venues: [{id: hall, name: 报告厅}]
        sessions: [{id: talk, date: 2026-04-15 周三, times: "19:00~20:30", venues: [hall], status: cancelled}]
    contacts: [{id: office, name: 科研处, phones: 020-22220007}]
    revisions:
      - {id: first, number: 1, date: 2026-04-01, summary: 首次发布}
      - {id: second, number: 2, date: 2026-04-10, summary: 讲座取消, changes: [{session: talk, what: cancelled}]}
    """)
