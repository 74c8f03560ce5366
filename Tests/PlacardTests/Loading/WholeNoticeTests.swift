import Testing

@testable import Placard

/// A notice that uses every key, and what the model makes of it.
@Suite struct WholeNoticeTests {
  private static let units = """
    units:
      - {id: law, name: {zh-CN: 法学院, en: Law School}, short_name: 法学, aliases: [法律系, "306"], campus: north, head_count: 120}

    """

  private static let notice = """
    id: photos
    title: {zh-CN: 关于采集相片的通知, en: Photographs}
    short_title: 采集相片
    summary: >
      各单位
      按时参加 Photo Day
      谢谢
    document_number: 示例大〔2025〕12号
    issued: 2025年10月15日（星期三）
    issuer: graduate-school
    time_zone: Asia/Urumqi
    addressee: 各单位
    preamble: |
      第一行
      第二行，**注意：**请看。
    translation_note: {en: A translation.}
    headings: {audience: 对象, steps: 要求, schedule: 安排, attention: 注意, make_up: 补拍, reminders: 提醒}
    audience:
      groups: [{id: domestic, name: 国内}]
      criteria: [{id: all, text: 全体}, {id: done, text: 已拍, include: 否}]
    steps_introduction: 依次完成
    steps:
      - id: code
        title: 取码
        body: 登录平台
        attachments: [manual, {attachment: sheet, group: domestic}]
        contacts: [office]
        links: [{title: 平台, url: https://example.edu/a?b=1}]
    schedule_introduction: 见附件
    campuses:
      - id: north
        name: 北校区
        covers: [law]
        covers_note: 含附属医院
        address: 甲路1号
        directions: 北门进
        contacts: [office]
        venues: [{id: hall, name: "306", building: 主楼, floor: 三层, directions: 左转, stations: 2}]
        sessions:
          - id: main
            title: 集中
            date: 11月4日（周二）
            times: 上午8:30—12:00、下午1:30—5:00
            venues: [hall]
            units: [law]
            note: 带证件
            status: cancelled
    assignments: [{unit: law, session: main, time: 9:00-9:30, venue: hall}]
    attention:
      introduction: 请注意
      points:
        - {id: people, text: 准时}
        - {id: units, text: 组织, for: units, rules: [{id: green, text: 不穿黄绿色, kind: dont, short: 黄绿色}]}
    make_up:
      introduction: 补拍
      deadline: last
      ways:
        - {id: studio, kind: walk_in, title: 现场, body: 前往, address: 乙路2号, hours: [{days: [周一, tue], times: [9:00~12:00]}], directions: 地铁, deadline: last, contacts: [office], attachments: [manual], links: [{title: 图, url: "tel:020-1"}]}
        - {id: app, kind: online, title: 线上, service: 小程序}
        - {id: call, kind: appointment, title: 预约, address: 丙路3号, how: 打电话}
        - {id: daily, kind: walk_in, title: 每天, address: 丁路4号, hours: 9:00~12:00}
    sections: [{id: check, title: 核对, body: 自行核对, links: [{title: 站, url: http://example.edu}], deadlines: [last], contacts: [office]}]
    reminders: [{id: late, text: 后果自负}]
    deadlines: [{id: last, title: 补拍, date: 2026-03-30, time: 24:00, if_missed: 不再受理, contacts: [office]}]
    contacts: [{id: office, name: 办公室, organisation: 研究生院, role: 相片, phones: 020-83398378、83302077转12, email: a@example.edu, website: https://example.edu, signs: yes}]
    attachments: [{id: manual, number: 1, title: 手册, file: manual.pdf}, {id: sheet, number: 2, title: 表}]
    revisions: [{id: r1, number: 1, date: 2025-10-15, summary: 初版}]

    """

  private func load() throws -> (site: Site, notice: Notice) {
    var files = MarkedFiles(notice: Self.notice, units: Self.units)
    files.add("content/notices/photos/attachments/manual.pdf", .attachment(byteCount: 10))
    let site = try #require(files.check().site)
    return (site, try #require(site.notices.first))
  }

  @Test func wordsAndDates() throws {
    let (site, notice) = try load()
    #expect(site.languages == ["zh-CN", "en"] && site.issuers.map(\.id) == ["graduate-school"])
    #expect(site.units.first?.aliases == ["法律系", "306"] && site.units.first?.headCount == 120)
    #expect(notice.title["en"] == "Photographs" && notice.shortTitle == Localized("采集相片", in: "zh-CN"))
    #expect(notice.summary?["zh-CN"] == "各单位按时参加 Photo Day 谢谢")
    #expect(notice.documentNumber == "示例大〔2025〕12号")
    #expect(notice.issued.iso8601 == "2025-10-15" && notice.timeZone.rawValue == "Asia/Urumqi")
    #expect(notice.preamble?["zh-CN"]?.html == "<p>第一行第二行，<strong>注意：</strong>请看。</p>\n")
    #expect(notice.headings.makeUp?["zh-CN"] == "补拍" && notice.translationNote?["en"] == "A translation.")
    #expect(notice.audience.criteria.map(\.included) == [true, false])
  }

  @Test func parts() throws {
    let (_, notice) = try load()
    let step = try #require(notice.steps.first)
    #expect(
      step.attachments == [
        StepAttachment(attachment: "manual", group: nil), StepAttachment(attachment: "sheet", group: "domestic"),
      ])
    #expect(step.links.first?.address.text == "https://example.edu/a?b=1")
    let campus = try #require(notice.campuses.first)
    #expect(
      campus.covers == ["law"] && campus.venues.first?.stations == 2 && campus.venues.first?.name["zh-CN"] == "306")
    let session = try #require(campus.sessions.first)
    #expect(session.date.iso8601 == "2025-11-04" && session.status == .cancelled && session.units == ["law"])
    #expect(session.times.map(\.written) == ["8:30~12:00", "13:30~17:00"])
    #expect(notice.assignments.first?.time?.written == "9:00~9:30" && notice.assignments.first?.venue == "hall")
    #expect(notice.attention?.points.map(\.addressedTo) == [.people, .units])
    #expect(notice.attention?.points.last?.rules.first?.kind == .mustNot)
    #expect(notice.deadlines.first?.time == .endOfDay && notice.deadlines.first?.ifMissed?["zh-CN"]?.plain == "不再受理")
    #expect(notice.attachments.map(\.file) == ["manual.pdf", nil] && notice.revisions.map(\.number) == [1])
    let contact = try #require(notice.contacts.first)
    #expect(contact.signs && contact.email == "a@example.edu")
    #expect(contact.phones.map(\.number) == ["020-83398378", "020-83302077转12"])
  }

  @Test func waysToMakeUp() throws {
    let ways = try #require(try load().notice.makeUp).ways
    guard case .walkIn(let address, let hours, let directions) = ways[0].kind, case .online(let service) = ways[1].kind,
      case .appointment(_, let how) = ways[2].kind, case .walkIn(_, let daily, nil) = ways[3].kind
    else {
      Issue.record("the ways are \(ways.map(\.kind))")
      return
    }
    #expect(address["zh-CN"] == "乙路2号" && directions?["zh-CN"]?.plain == "地铁")
    #expect(hours.map(\.days) == [[.monday, .tuesday]] && daily.map(\.days) == [[]])
    #expect(service["zh-CN"] == "小程序" && how?["zh-CN"]?.plain == "打电话")
    #expect(ways[0].deadline == "last" && ways[0].attachments == ["manual"])
  }

  @Test func positionsLeadToTheAuthorsWords() throws {
    let file = "content/notices/photos/notice.yaml"
    let loading = MarkedFiles(notice: MarkedFiles.head + "campuses:\n  - id: north\n    name: 北校区\n    sessions: []\n")
      .check()
    let positions = loading.positions
    let path: [Positions.Step] = [.key("campuses"), .index(0), .key("name")]
    #expect(positions.range(file, path).start == SourcePosition(line: 7, column: 11))
    #expect(positions.range(file, path).end == SourcePosition(line: 7, column: 14))
    #expect(positions.keyRange(file, path).start == SourcePosition(line: 7, column: 5))
    #expect(
      positions.range(file, path.dropLast() + [.key("venues"), .index(3)]).start == SourcePosition(line: 6, column: 5))
    #expect(positions.range("content/none.yaml") == SourceRange(file: "content/none.yaml"))
  }
}
