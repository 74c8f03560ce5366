import Foundation
import Testing
@testable import Placard
@Test func tmpSeeded() throws {
  let base = try SampleSites.files(in: "content")
  let seeds: [(String, String)] = [
    ("      - id: zhuhai-main\n        date", "      - id: zhuhai-main\n\tdate"),
    ("      - id: zhuhai-main\n        date", "      - id: zhuhai-main\n\t\t\t\tdate"),
    ("      - id: zhuhai-main\n        date", "      - id: zhuhai-main\n　　　　date"),
    ("      - id: zhuhai-main\n        date", "      - id: zhuhai-main\n         date"),
    ("      - id: zhuhai-main\n        date", "      - id: zhuhai-main\n       date"),
    ("      - id: zhuhai-main\n", "      - id zhuhai-main\n"),
    ("      - id: zhuhai-main\n", "      - id：zhuhai-main\n"),
    ("      - id: zhuhai-main\n", "      - id:zhuhai-main\n"),
    ("      - id: zhuhai-main\n", "      -id: zhuhai-main\n"),
    ("    sessions:\n      - id: zhuhai-main", "    sessions\n      - id: zhuhai-main"),
    ("    sessions:\n      - id: zhuhai-main", "   sessions:\n      - id: zhuhai-main"),
    ("    sessions:\n      - id: zhuhai-main", "     sessions:\n      - id: zhuhai-main"),
    (
      "times: [\"9:00~12:00\", \"13:30~17:00\"]\n        venues: [zhuhai",
      "times: [\"9:00~12:00\", \"13:30~17:00\"\n        venues: [zhuhai"
    ),
    (
      "times: [\"9:00~12:00\", \"13:30~17:00\"]\n        venues: [zhuhai",
      "times: [\"9:00~12:00, \"13:30~17:00\"]\n        venues: [zhuhai"
    ),
    (
      "times: [\"9:00~12:00\", \"13:30~17:00\"]\n        venues: [zhuhai",
      "times: [\"9:00~12:00\" \"13:30~17:00\"]\n        venues: [zhuhai"
    ),
    (
      "times: [\"9:00~12:00\", \"13:30~17:00\"]\n        venues: [zhuhai",
      "times: ［\"9:00~12:00\"，\"13:30~17:00\"］\n        venues: [zhuhai"
    ),
    ("name: {zh-CN: 珠海校区, en: Zhuhai Campus}", "name: {zh-CN: 珠海校区， en: Zhuhai Campus}"),
    ("name: {zh-CN: 珠海校区, en: Zhuhai Campus}", "name: {zh-CN: 珠海校区, en: Zhuhai Campus"),
    ("name: {zh-CN: 珠海校区, en: Zhuhai Campus}", "name: {zh-CN:珠海校区, en: Zhuhai Campus}"),
    ("name: {zh-CN: 珠海校区, en: Zhuhai Campus}", "name: {zh-CN：珠海校区, en：Zhuhai Campus}"),
    ("2025-10-25 周六", "2025-10-25 周日"),
    ("2025-10-25 周六", "10月25日周六"),
    ("covers: [fifth-hospital]", "covers: [fith-hospital]"),
    ("covers: [fifth-hospital]", "covers: fifth-hospital"),
    ("    name: {zh-CN: 珠海校区, en: Zhuhai Campus}\n", ""),
    ("issuer: training-and-quality", "issuer: training-and-qualty"),
    ("  zh-CN: |\n    根据教育部", "  zh-CN: |\n    <b>根据</b>教育部"),
    ("  zh-CN: |\n    根据教育部", "  zh-CN: |\n  根据教育部"),
    ("  zh-CN: |\n    根据教育部", "  zh-CN:\n    根据教育部: 好"),
    ("title:\n  zh-CN: 关于", "title:\n  zh-CN: “关于\"：\" # 好"),
    ("title:\n  zh-CN: 关于", "title:\n  zh-CN: \"关于"),
    ("id: graduation-photos-2026", "id: graduation-photos-2025"),
    ("venues: [zhuhai-c201]", "venues: [c201]"),
    ("attachments:\n", "attachments：\n"),
    ("issued: 2025-10-15", "issued: 2025年10月15日（星期四）"),
    ("issued: 2025-10-15\n", "issued: 2025-10-15\nissued: 2025-10-16\n"),
    ("campuses:", "campus:"),
  ]
  for (index, seed) in seeds.enumerated() {
    var files = base
    let at = files.firstIndex { $0.path.hasSuffix("notice.yaml") }!
    guard case .bytes(let bytes) = files[at].content else { continue }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let r = text.range(of: seed.0) else { print("NOT FOUND \(seed.0)"); continue }
    files[at] = SourceFile(
      path: files[at].path, content: .bytes(Array(text.replacingCharacters(in: r, with: seed.1).utf8)))
    let loading = Loading(files)
    print("==== \(index): \(seed.1.debugDescription)")
    for f in loading.findings.prefix(6) {
      print(
        FindingFrame(language: .zh).text(f, sources: loading.sources).replacingOccurrences(
          of: "content/notices/graduation-photos-2026/", with: ""))
    }
    if loading.findings.count > 6 { print("... \(loading.findings.count)") }
  }
}
