import Testing

@testable import Placard

/// What offices write, and what it means.
@Suite struct ValueTests {
  /// Reads one value of a session.
  private func session(_ keys: String) -> Session? {
    let marked = "campuses: [{id: a, name: 甲, sessions: [{id: s, \(keys)}]}]"
    return MarkedFiles(keys: marked).check().site?.notices.first?.campuses.first?.sessions.first
  }

  @Test(arguments: [
    "2025-10-25", "2025-10-25 周六", "2025-10-25 星期六", "2025年10月25日（星期六）", "2025年10月25日", "2025/10/25", "2025.10.25",
    "２０２５年１０月２５日", "10月25日(周六)", "10月25日", "2025-10-25（周六）", "Sat 25 October 2025", "October 25\\, 2025",
    "25 Oct 2025", "2025-10-25 Sat", "二〇二五年十月二十五日", "2025年10月25号 礼拜六", "2025 年 10 月 25 日（周六）", "'2025-10-25'",
    "10月25日(六)", "2025-10-25（六）", "2025-10-25，周六",
  ])
  func dates(written: String) {
    let text = written.contains("\\") ? "\"\(written.replacing("\\", with: ""))\"" : written
    #expect(session("date: \(text), times: [9:00~10:00]")?.date.iso8601 == "2025-10-25")
  }

  @Test func dateWithoutYearFollowsTheIssue() {
    #expect(session("date: 3月30日, times: [9:00~10:00]")?.date.iso8601 == "2026-03-30")
    #expect(session("date: 10月15日, times: [9:00~10:00]")?.date.iso8601 == "2025-10-15")
    #expect(session("date: 10月14日, times: [9:00~10:00]")?.date.iso8601 == "2026-10-14")
  }

  @Test(arguments: [
    ("«malformed-date»2025-02-30", "check"), ("«malformed-date»2025-13-45", "check"),
    ("«malformed-date»2025-25-10", "2025-10-25"),
    ("«ambiguous-date»25-10-25", "2025-10-25"),
    ("«ambiguous-date»10/11/2025", "2025-11-10 Monday or 2025-10-11 Saturday"),
    ("«malformed-date»下周三", "2025-10-25"), ("«malformed-date»2025-10", "2025-10-25"),
    ("«malformed-date»20251025", "2025-10-25"),
    (
      "2025-10-25 «weekday-mismatch»周日",
      "write 2025-10-25 Saturday; if the weekday is, write 2025-10-26 Sunday or 2025-10-19"
    ),
    ("10月25日(«weekday-mismatch»周五)", "2025-10-25 Saturday"), ("«malformed-date»2月30日", "check"),
    ("«malformed-date»2025-10-25 08:00", "write the day alone"), ("«malformed-date»10月25日上午", "write the day alone"),
    ("«malformed-date»2025年10月25日前", "last day itself"), ("«malformed-date»2月29日", "check"),
    ("«malformed-date»10月25日(周六)-26日(周日)", "one session each"), ("«malformed-date»10月25日至26日", "one session each"),
    ("«malformed-date»2025-10-25。", "write it like"),
  ])
  func faultyDates(marked: String, fix: String) {
    let loading = MarkedFiles(
      keys: "campuses: [{id: a, name: 甲, sessions: [{id: s, times: [9:00~10:00], date: \(marked)}]}]"
    ).check()
    #expect(loading.findings.first?.fix?.en.contains(fix) == true, "\(loading.findings.first?.fix?.en ?? "no fix")")
  }

  @Test(arguments: [
    ("9:00~12:00", "9:00~12:00"), ("09:00-12:00", "9:00~12:00"), ("９：００～１２：００", "9:00~12:00"),
    ("08:30–12:00", "8:30~12:00"), ("8:30—12:00", "8:30~12:00"), ("8:30 至 12:00", "8:30~12:00"),
    ("8:30到12:00", "8:30~12:00"),
    ("8:30〜12:00", "8:30~12:00"), ("8:30−12:00", "8:30~12:00"), ("8:30――12:00", "8:30~12:00"),
    ("10:00－12:00", "10:00~12:00"),
    ("9点~12点", "9:00~12:00"), ("9点30分-12时", "9:30~12:00"), ("9时半至11点一刻", "9:30~11:15"), ("上午9:00—12:00", "9:00~12:00"),
    ("下午2:00—5:00", "14:00~17:00"), ("下午2:30-下午5:00", "14:30~17:00"), ("上午9点到下午4点", "9:00~16:00"),
    ("中午12:00~1:30", "12:00~13:30"), ("晚上7:00~9:00", "19:00~21:00"), ("2:00-5:00 pm", "14:00~17:00"),
    ("9:00 AM - 5:00 PM", "9:00~17:00"), ("11:00-2:00 p.m.", "11:00~14:00"), ("20:00~24:00", "20:00~24:00"),
    ("8.30-12.00", "8:30~12:00"), ("上午：8：30-12：00", "8:30~12:00"), ("(上午)8:30-12:00", "8:30~12:00"),
    ("上午(8:30-12:00)", "8:30~12:00"), ("下午（2:00-5:00）", "14:00~17:00"), ("自8:30至12:00止", "8:30~12:00"),
    ("从8:30到12:00", "8:30~12:00"), ("9-12点", "9:00~12:00"), ("下午2-5点", "14:00~17:00"), ("2-5pm", "14:00~17:00"),
    ("11-1 pm", "11:00~13:00"), ("八点半至十一点", "8:30~11:00"), ("上午八点至十二点半", "8:00~12:30"),
    ("下午两点到五点", "14:00~17:00"), ("零点至六点", "0:00~6:00"),
    ("8∶30~12∶00", "8:30~12:00"), ("下午14:30~17:00", "14:30~17:00"), ("凌晨0:00~6:00", "0:00~6:00"),
  ])
  func ranges(written: String, meaning: String) {
    #expect(session("date: 2025-10-25, times: [\(written)]")?.times.map(\.written) == [meaning])
  }

  @Test(arguments: [
    "9:00~12:00、13:30~17:00", "'9:00~12:00, 13:30~17:00'", "9:00~12:00；13:30~17:00", "9:00~12:00 13:30~17:00",
    "上午9:00-12:00，下午1:30-5:00", "9:00 ~ 12:00 和 13:30 ~ 17:00",
  ])
  func severalRangesInOneText(written: String) {
    let session = session("date: 2025-10-25, times: \(written)")
    #expect(session?.times.map(\.written) == ["9:00~12:00", "13:30~17:00"])
  }

  @Test(arguments: [
    "[9am to «malformed-time»5]", "[«malformed-time»900-1200]", "[«malformed-time»9-12]",
    "[«malformed-time»25:00~26:00]",
    "[«malformed-time»9:70~10:00]", "[9:00~«malformed-time»24:30]", "[«malformed-time»24:00~24:00]",
    "[«malformed-time»9:00]",
    "[«range-reversed»12:00~9:00]", "[«range-empty»9:00~9:00]", "[«ambiguous-noon»上午12:00~13:00]",
    "[20:00~«ambiguous-noon»晚上12点]", "[«ambiguous-noon»12:00 am - 1:00 am]", "[«malformed-time»上午15:00~16:00]",
    "[9:00~12:00, «overlapping-times»11:00~13:00]", "[13:30~17:00, «unsorted-times»9:00~12:00]",
    "9:00~12:00、«range-reversed»17:00~13:30", "«blank-value»[]", "[«blank-value»'']",
    "[9:00~12:00, «malformed-time»下午]", "[«malformed-time»8.5~9.5]", "[«malformed-time»0.35~0.50]",
    "[«malformed-time»9-12:00]",
    "[«malformed-time»上午(8:30~12:00]",
    "[«ambiguous-noon»下午12:30~13:00]",
  ])
  func faultyRanges(marked: String) {
    MarkedFiles(keys: "campuses: [{id: a, name: 甲, sessions: [{id: s, date: 2025-10-25, times: \(marked)}]}]").check()
  }

  @Test(arguments: [
    ("全天", "0:00~24:00"), ("上午", "8:30~12:00"), ("19:00", "both ends"), ("8:30起", "both ends"),
    ("20:00-次日8:00", "0:00~2:00"), ("看情况", "9:00~12:00"),
  ])
  func unreadableTimesAreAnsweredByWhatTheySay(written: String, fix: String) throws {
    let loading = Loading(
      MarkedFiles(keys: "campuses: [{id: a, name: 甲, sessions: [{id: s, date: 2025-10-25, times: \(written)}]}]").files)
    #expect(try #require(loading.findings.first?.fix).en.contains(fix))
  }

  @Test(arguments: ["17:00前", "17:00之前", "下午5:00止", "17.00"])
  func endsOfDeadlines(written: String) {
    let loading = MarkedFiles(keys: "deadlines: [{id: a, title: 甲, date: 2025-10-25, time: \(written)}]").check()
    #expect(loading.site?.notices.first?.deadlines.first?.time?.text == "17:00")
  }

  @Test func ambiguousTimesOfferTheChoices() {
    let loading = MarkedFiles(keys: "deadlines: [{id: a, title: 甲, date: 2026-03-30, time: «ambiguous-noon»晚上12点}]")
      .check()
    #expect(loading.findings.first?.fix?.en == "write the one that is meant: 24:00, 0:00, 12:00")
  }

  @Test(arguments: [
    ("020-83398378", ["020-83398378 tel:+86-20-83398378"]), ("０２０－８３３９８３７８", ["020-83398378 tel:+86-20-83398378"]),
    ("02083398378", ["020-83398378 tel:+86-20-83398378"]), ("(020) 8339 8378", ["020-83398378 tel:+86-20-83398378"]),
    ("+86 20 83398378", ["020-83398378 tel:+86-20-83398378"]), ("0756-3668888", ["0756-3668888 tel:+86-756-3668888"]),
    ("020-84111687转801", ["020-84111687转801 tel:+86-20-84111687;ext=801"]),
    ("020-84111687-801", ["020-84111687转801 tel:+86-20-84111687;ext=801"]),
    ("020-84111687 ext. 801", ["020-84111687转801 tel:+86-20-84111687;ext=801"]),
    ("13800138000", ["13800138000 tel:+86-13800138000"]), ("138-0013-8000", ["13800138000 tel:+86-13800138000"]),
    ("400-820-8820", ["400-820-8820 tel:+86-400-820-8820"]), ("95598", ["95598 tel:95598;phone-context=+86"]),
    ("020-83398378、83302077", ["020-83398378 tel:+86-20-83398378", "020-83302077 tel:+86-20-83302077"]),
    ("020-83398378/83302077", ["020-83398378 tel:+86-20-83398378", "020-83302077 tel:+86-20-83302077"]),
    ("020-83398378 020-83302077", ["020-83398378 tel:+86-20-83398378", "020-83302077 tel:+86-20-83302077"]),
    ("020-83398378；13800138000", ["020-83398378 tel:+86-20-83398378", "13800138000 tel:+86-13800138000"]),
    ("+852 2345 6789", ["+852 2345 6789 tel:+852-2345-6789"]),
  ])
  func phones(written: String, meaning: [String]) {
    let loading = MarkedFiles(keys: "contacts: [{id: a, name: 甲, phones: \(written)}]").check()
    let phones = loading.site?.notices.first?.contacts.first?.phones ?? []
    #expect(phones.map { "\($0.number) \($0.uri.text)" } == meaning)
    #expect(phones.allSatisfy { WebAddress($0.uri.text) != nil })
  }

  @Test(arguments: [
    "phones: «phone-area-missing»83398378", "phones: «phone-not-dialable»电话号码",
    "phones: [020-83398378, «phone-not-dialable»1234567890123]",
    "phones: 020-83398378、«phone-not-dialable»020-123", "phones: «phone-not-dialable»0123",
    "email: «malformed-email»office",
    "email: «malformed-email»office＠example.edu", "email: «malformed-email»a@b.edu、c@d.edu",
    "website: «malformed-url»www.example.edu",
    "website: «malformed-url»javascript:alert(1)", "website: «url-credentials»https://user:word@example.edu/",
    "website: «malformed-url»https://example.edu/a b", "website: «malformed-url»https：//example.edu",
    "website: «malformed-url»https://", "website: «malformed-url»https://example.edu。", "signs: «unknown-choice»maybe",
  ])
  func faultyContacts(marked: String) {
    MarkedFiles(keys: "contacts: [{id: a, name: 甲, \(marked)}]").check()
  }

  @Test(arguments: [
    "id: «malformed-id»北校区", "id: «malformed-id»North", "id: «malformed-id»-north", "id: «malformed-id»north_1",
    "id: «malformed-id»north１", "id: «malformed-id»\(String(repeating: "a", count: 65))",
  ])
  func faultyIDs(marked: String) {
    MarkedFiles(keys: "contacts: [{name: 甲, \(marked)}]").check()
  }

  @Test(arguments: [
    "time_zone: «unknown-time-zone»Asia/Shangai", "time_zone: «unknown-time-zone»北京时间",
    "time_zone: «unknown-time-zone»+08:00",
    "revisions: [{id: r1, number: «malformed-number»1.10, date: 2025-10-15, summary: 一}]",
    "revisions: [{id: r1, number: «malformed-number»一, date: 2025-10-15, summary: 一}]",
  ])
  func otherFaults(marked: String) {
    MarkedFiles(keys: marked).check()
  }

  /// What YAML 1.1 would make numbers, truth values, dates and nothing of.
  @Test(arguments: [
    "no", "yes", "on", "off", "y", "0123", "0123456", "010", "1.10", "1_000", "9:00", "08:30", "12:30:00", "2026-03-15",
    "02083398378", "020-83398378", "0x1F", "1e3", ".inf", "<<", "=", "'~'", "\"null\"", "a:b", "+86 20", "！注意", "“注意”",
  ])
  func textStaysText(written: String) {
    let loading = MarkedFiles(keys: "summary: \(written)").check()
    let bare = written.trimmingQuotes
    #expect(loading.site?.notices.first?.summary?["zh-CN"] == bare)
  }
}

extension String {
  fileprivate var trimmingQuotes: String {
    guard let first, first == "'" || first == "\"" else { return self }
    return String(dropFirst().dropLast())
  }
}
