import Testing

@testable import Placard

@Suite struct KeyFaultTests {
  @Test(arguments: [
    ("«unknown-key»sumary: 一", "summary"), ("«unknown-key»shortTitle: 一", "short_title"),
    ("«unknown-key»摘要: 一", "summary"),
    ("«unknown-key»Summary: 一", "summary"), ("contacts: [{id: a, name: 甲, «unknown-key»phone: 12345}]", "phones"),
    ("campuses: [{id: a, name: 甲, «unknown-key»venue: []}]", "venues"),
  ])
  func unknownKeyGetsTheNearest(marked: String, offer: String) throws {
    let loading = MarkedFiles(keys: marked).check()
    #expect(try #require(loading.findings.first?.fix).en == "did you mean “\(offer)”?")
  }

  @Test(arguments: [
    "contacts: [{«missing-key»id: a}]", "steps:\n  - «missing-key»title: 一",
    "sections: [{«missing-key»id: a, title: 甲}]",
    "contacts: «wrong-kind»甲", "contacts: [«wrong-kind»甲]", "summary: «wrong-kind»[一, 二]", "headings: «wrong-kind»步骤",
    "attention: «wrong-kind»[]", "campuses: [{id: «wrong-kind»[a], name: 甲}]",
    "audience: {criteria: «wrong-kind»{id: a}}",
    "«blank-value»summary:", "«blank-value»summary: ~", "«blank-value»summary: null", "summary: «blank-value»\"  \"",
    "summary: {«blank-value»zh-CN: , en: Words}", "summary: «blank-value»{}",
    "contacts: [{id: a, «blank-value»name: }]",
    "summary: {zh-CN: 一, «unknown-language»zh: 二}", "summary: {«unknown-language»fr: Un}",
  ])
  func keysAndKinds(marked: String) {
    MarkedFiles(keys: marked).check()
  }

  @Test func missingKeysOfANotice() {
    let loading = MarkedFiles(notice: "«missing-key»summary: 一\n").check()
    #expect(loading.findings.count == 4)
    MarkedFiles(notice: "id: photos\n«blank-value»title:\nissued: 2025-10-15\nissuer: graduate-school\n").check()
  }

  /// A required key under a wrong name is one fault.
  @Test func aMisspeltRequiredKeyIsNotMissingBesides() {
    for key in ["Issued", "isued", "发文日期"] {
      MarkedFiles(notice: "id: photos\ntitle: 一\n«unknown-key»\(key): 2025-10-15\nissuer: graduate-school\n").check()
    }
    MarkedFiles(keys: "deadlines: [{id: a, «unknown-key»titel: 甲, date: 2026-03-30}]").check()
    MarkedFiles(keys: "deadlines: [{«missing-key»id: a, «unknown-key»colour: 甲, date: 2026-03-30}]").check()
  }

  @Test func kindOfAWayDecidesItsKeys() {
    func way(_ keys: String) -> MarkedFiles { MarkedFiles(keys: "make_up: {ways: [{id: a, title: 甲, \(keys)}]}") }
    way("kind: online, service: 小程序").check()
    way("kind: walk_in, address: 甲路1号, hours: [9:00~12:00]").check()
    way("kind: appointment, how: 打电话").check()
    way("kind: online, service: 小程序, «unknown-key»address: 甲路1号").check()
    way("kind: «unknown-choice»walkin, address: 甲路1号").check()
    MarkedFiles(keys: "make_up: {ways: [{«missing-key»id: a, title: 甲, address: 甲路1号}]}").check()
    MarkedFiles(keys: "make_up: {ways: [{«missing-key»id: a, title: 甲, kind: walk_in}]}").check()
  }

  @Test func duplicatesNameBothPlaces() throws {
    let loading = MarkedFiles(keys: "summary: 一\n«duplicate-key»summary: 二").check()
    let finding = try #require(loading.findings.first)
    #expect(finding.notes.map(\.range.start?.line) == [5])
    let ids = MarkedFiles(keys: "contacts:\n  - {id: a, name: 甲}\n  - {id: «duplicate-id»a, name: 乙}").check()
    #expect(ids.findings.first?.notes.map(\.range.start) == [SourcePosition(line: 6, column: 10)])
  }
}
