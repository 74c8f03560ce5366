import Foundation
import Testing

@testable import Placard
@testable import PlacardIO

/// What people do to a site between two builds.
enum Edit: CaseIterable {
  case hour, text, nothing, title, unit, newNotice, template, removeOutput, editOutput, lostNotice, attachment, settings
}

/// A fictional site of small notices, built again and again.
final class CachedSite {
  struct Outcome {
    let wentOn: Bool
    let findings: [Finding]
    let sources: [String: SourceText]
    /// `nil` when nothing was published.
    let summary: PublishSummary?
  }

  static let usualHours = "9:00-12:00"

  let folder: TemporaryFolder
  var hours: [Int: String] = [:]
  var sharesRooms = false
  /// Units of each notice beside its two.
  var moreUnits = 0
  private var numbers: [Int]
  private var titles: [Int: String] = [:]
  private var texts: [Int: String] = [:]
  private var units: [Int: String] = [:]
  private var attachments: [Int: String] = [:]
  private var name = "示例省照相中心"
  private var edits = 0

  init(notices: Int) throws {
    folder = try TemporaryFolder()
    numbers = Array(1...notices)
    for number in numbers { hours[number] = Self.usualHours }
    let templates = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../templates").standardizedFileURL
    try FileManager.default.copyItem(at: templates, to: URL(fileURLWithPath: "\(folder.path)/templates"))
  }

  func edit(_ edit: Edit, using generator: inout SeededGenerator) throws {
    edits += 1
    let number = numbers.randomElement(using: &generator) ?? 1
    switch edit {
    case .hour: hours[number] = "\(8 + edits % 3):\(10 + edits)-12:00"
    case .text: texts[number] = "请带上学生证（第\(edits)稿）。"
    case .nothing: break
    case .title: titles[number] = "关于第\(edits)次拍照的通知"
    case .unit: units[number] = "法律学院\(edits)"
    case .newNotice:
      let new = (numbers.max() ?? 0) + 1
      numbers.append(new)
      hours[new] = Self.usualHours
    case .template: try change("templates/partials/breadcrumb.html") { $0 + "<!-- \(edits) -->\n" }
    case .removeOutput: try folder.remove("public/notices/photos-\(number)/index.html")
    case .editOutput: try change("public/notices/photos-\(number)/index.html") { $0 + " " }
    case .lostNotice: numbers.removeAll { $0 == number }
    case .attachment: attachments[number] = "form \(edits)"
    case .settings: name = "示例省照相中心\(edits)"
    }
  }

  /// As `placard build` does it.
  @discardableResult
  func build(into output: String = "public", caches: Bool = true) async throws -> Outcome {
    try write()
    let project = Project(site: folder.path)
    let place = "\(folder.path)/\(output)"
    let files = try await project.files()
    let rebuilding = Rebuilding(project, into: place, files, options: Build.Options(), engine: nil)
    let publisher = Publisher(project: project, output: place)
    if caches, let rebuild = await rebuilding.rebuild() {
      let build = rebuild.build
      guard let plan = build.plan, !rebuild.isUnchanged else {
        return Outcome(wentOn: true, findings: build.findings, sources: build.sources, summary: rebuild.summary)
      }
      let summary = try #require(try await publisher.publish(plan, onto: rebuild))
      await rebuilding.remember(rebuild, build.findings, plan, summary)
      return Outcome(wentOn: true, findings: build.findings, sources: build.sources, summary: summary)
    }
    let build = await Build(files, options: Build.Options(published: PublishedPages.paths(in: place)))
    guard let plan = build.plan else {
      return Outcome(wentOn: false, findings: build.findings, sources: build.sources, summary: nil)
    }
    let summary = try await publisher.publish(plan)
    if caches { await rebuilding.remember(build, build.findings, plan, summary) }
    return Outcome(wentOn: false, findings: build.findings, sources: build.sources, summary: summary)
  }
}

extension CachedSite {
  private func write() throws {
    try? folder.remove("content")
    try folder.write(
      "content/site.yaml",
      """
      name: \(name)
      base_url: https://photos.example.edu
      languages: [zh-CN]
      outputs: [\(moreUnits > 0 ? "feeds" : "feeds, calendars, data")]
      issuers: [{id: office, name: 示例省照相中心}]

      """)
    for number in numbers {
      try folder.write(
        "content/units/u\(number).yaml",
        """
        units:
          - {id: law-\(number), name: 第\(number)大学\(units[number] ?? "法学院"), campus: campus-\(number)}
          - {id: art-\(number), name: 第\(number)大学艺术学院, campus: campus-\(number)}

        """
          + (0..<moreUnits).map { "  - {id: u\($0)-\(number), name: 第\(number)大学第\($0)学院, campus: campus-\(number)}\n" }
          .joined())
      if let text = attachments[number] {
        try folder.write("content/notices/photos-\(number)/attachments/form.txt", text)
      }
      try folder.write("content/notices/photos-\(number)/notice.yaml", notice(number))
    }
  }

  private func notice(_ number: Int) -> String {
    """
    id: photos-\(number)
    title: \(titles[number] ?? "关于第\(number)大学拍照的通知")
    issued: 2026-03-02
    issuer: office
    preamble: \(texts[number] ?? "请按时到场。")
    campuses:
      - id: campus-\(number)
        name: \(sharesRooms ? "会展中心" : "第\(number)校区")
        address: 示例市\(number)号路1号
        venues: [{id: hall-\(number), name: \(sharesRooms ? "\((number + 1) / 2)号厅" : "礼堂")}]
        sessions:
          - {id: day-\(number), date: 2026-04-\(sharesRooms ? "01" : "0\(number)"), times: ["\(times(number))"], venues: [hall-\(number)]}

    """
      + (attachments[number] == nil ? "" : "attachments: [{id: form, number: 1, title: 申请表, file: form.txt}]\n")
  }

  /// In a room that two share, one comes in the morning and one in the afternoon.
  private func times(_ number: Int) -> String {
    let own = hours[number] ?? Self.usualHours
    return sharesRooms && number % 2 == 0 && own == Self.usualHours ? "14:00-17:00" : own
  }

  private func change(_ name: String, _ body: (String) -> String) throws {
    try folder.write(name, body(try folder.text(name)))
  }
}
