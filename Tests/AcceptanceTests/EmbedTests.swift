import Foundation
import Testing

@testable import Placard

/// What other sites embed, as published.
struct EmbedTests {
  static let notice = "graduation-photos-2026"

  /// The addresses in a snippet that someone pasted in version 1 lead somewhere for ever.
  @Test func theSnippetOfVersion1StillLeadsSomewhere() async throws {
    let fixture = try String(
      contentsOfFile: PublishedSite.repository + "Tests/Browser/snippets/version-1.html", encoding: .utf8)
    let base = "https://notices.example.edu.cn/"
    let site = try await PublishedSite()
    let addresses = fixture.matches(of: /(?:src|href)="([^"]+)"/).map { String($0.output.1) }
    #expect(addresses.count == 8)
    for address in addresses {
      try #require(address.hasPrefix(base))
      let path = address.dropFirst(base.count) + (address.hasSuffix("/") ? "index.html" : "")
      #expect(site.files[String(path)] != nil, "\(address) leads nowhere")
    }
  }

  @Test func everythingThatIsScheduledCanBeEmbedded() async throws {
    for folder in Sites.valid {
      let site = try await PublishedSite(folder)
      for path in site.pages.keys {
        for kind in ["/units/", "/campuses/", "/venues/"] where path.contains("notices/") && path.contains(kind) {
          #expect(site.pages[path.replacing("notices/", with: "embed/")] != nil, "\(folder)/\(path)")
        }
      }
    }
  }

  /// A campus with very many sessions: the page stays small, says how many it leaves out, and the audit holds it to that.
  @Test(arguments: [nil, LocalDate(iso8601: "2025-11-20")])
  func manySessionsAreCutAndCounted(asOf: LocalDate?) async throws {
    let days = (0..<60).map { day -> String in
      let date = LocalDate(iso8601: "2025-10-17")?.adding(days: day)?.iso8601 ?? ""
      return "{id: day-\(day), date: \(date), times: [\"9:00~12:00\", \"13:30~17:00\"], venues: [hall]}"
    }
    let site = try await PublishedSite(
      options: .init(asOf: asOf),
      edit: { files in
        files.append(
          SourceFile(
            path: "content/notices/long/notice.yaml",
            content: .bytes(
              Array(
                """
                id: long
                title: 排得很长的通知
                issued: 2025-10-15
                issuer: training-and-quality
                campuses:
                  - id: east
                    name: 东校区
                    venues: [{id: hall, name: 一号厅}]
                    sessions:
                \(days.map { "      - " + $0 }.joined(separator: "\n"))

                """.utf8))))
      })
    #expect(site.findings.filter { $0.severity == .error }.map(\.message.en) == [])
    for name in ["campuses/east", "venues/hall", "schedule"] {
      let path = "embed/long/\(name).html"
      let page = try #require(site.pages[path])
      #expect(page.utf8.count < 15_000)
      let shown = page.matches(of: /data-session="day-(\d+)"/).compactMap { Int($0.output.1) }
      let leftOut = try #require(page.firstMatch(of: /data-more="(\d+)"/).flatMap { Int($0.output.1) })
      #expect(shown.count + leftOut == 60 && shown.count > 15)
      // Days before the one taken for today can wait.
      #expect(shown.first == (asOf == nil ? 0 : 34))
    }
    #expect(Audit(site.files).discrepancies.map { "\($0.path): \($0.message.en)" } == [])
    var cut = site.files
    let path = "embed/long/schedule.html"
    let text = String(decoding: try #require(cut[path]), as: UTF8.self)
    cut[path] = Array(text.replacing(/data-more="\d+"/, with: "data-more=\"3\"").utf8)
    #expect(Audit(cut).discrepancies.map(\.path) == [path])
  }

  /// Long names cost bytes, and not the limit.
  @Test func longNamesStayBelowTheLimit() async throws {
    let name = String(repeating: "很长的名称", count: 60)
    let rooms = (0..<9).map { "{id: room-\($0), name: \(name)\($0)}" }.joined(separator: ", ")
    let site = try await PublishedSite(edit: { files in
      files.append(
        SourceFile(
          path: "content/notices/long/notice.yaml",
          content: .bytes(
            Array(
              """
              id: long
              title: \(name)
              issued: 2025-10-15
              issuer: training-and-quality
              campuses:
                - id: east
                  name: \(name)
                  venues: [\(rooms)]
                  sessions:
                    - {id: a, date: 2025-10-20, times: ["9:00~12:00"], venues: [room-0, room-1, room-2, room-3, room-4]}
                    - {id: b, date: 2025-10-21, times: ["9:00~12:00"], venues: [room-5, room-6, room-7, room-8]}

              """.utf8))))
    })
    let page = try #require(site.pages["embed/long/schedule.html"])
    #expect(page.utf8.count < 15_000)
  }

  @Test func formerAddressesOfEmbedsAndCalendarsStay() async throws {
    let site = try await PublishedSite(edit: { files in
      files = files.map { file in
        guard case .bytes(let bytes) = file.content else { return file }
        var text = String(decoding: bytes, as: UTF8.self)
        switch file.path {
        case "content/units.yaml":
          text = text.replacing("- id: fifth-hospital", with: "- id: hospital-five\n    was: [fifth-hospital]")
        case "content/notices/\(Self.notice)/notice.yaml":
          text = text.replacing("covers: [fifth-hospital]", with: "covers: [hospital-five]")
          text = text.replacing("- id: zhuhai-main", with: "- id: zhuhai-first\n        was: [zhuhai-main]")
        default: return file
        }
        return SourceFile(path: file.path, content: .bytes(Array(text.utf8)))
      }
    })
    #expect(site.findings.filter { $0.severity == .error }.map(\.message.en) == [])
    let old = try #require(site.pages["embed/\(Self.notice)/units/fifth-hospital.html"])
    #expect(old == site.pages["embed/\(Self.notice)/units/hospital-five.html"])
    for part in ["units/fifth-hospital", "sessions/zhuhai-main"] {
      let present = part.replacing("fifth-hospital", with: "hospital-five").replacing(
        "zhuhai-main", with: "zhuhai-first")
      let calendar = try #require(site.files["calendars/\(Self.notice)/\(part).ics"])
      #expect(calendar == site.files["calendars/\(Self.notice)/\(present).ics"])
      // Followers keep their entries: the identifier stays the session's first.
      #expect(String(decoding: calendar, as: UTF8.self).contains("UID:zhuhai-main.1"))
    }
    #expect(Audit(site.files).discrepancies.map { "\($0.path): \($0.message.en)" } == [])
  }

  /// In every language, and as a PDF where one is made.
  @Test(arguments: [(false, "html"), (true, "pdf")])
  func theKitLeadsToTheSlip(makesPDF: Bool, ending: String) async throws {
    let site = try await PublishedSite(options: .init(makesPDF: makesPDF))
    for language in ["", "en/"] {
      let kit = try #require(site.pages["\(language)notices/\(Self.notice)/kit/unit-fifth-hospital.html"])
      let link = try #require(kit.firstMatch(of: /href="([^"]*slip-fifth-hospital\.[a-z]+)"/)?.output.1)
      #expect(link.hasSuffix("slip-fifth-hospital.\(ending)"))
    }
  }

  @Test func oEmbedHandsOutTheFrame() async throws {
    let site = try await PublishedSite()
    let file = try #require(site.files["oembed/\(Self.notice)/units/fifth-hospital.json"])
    let json = try #require(JSONReading.value(file))
    let html = try #require(json["html"]?.string)
    #expect(json["type"]?.string == "rich")
    #expect(
      html.hasPrefix(
        "<iframe src=\"https://notices.example.edu.cn/embed/\(Self.notice)/units/fifth-hospital.html\" title=\""))
    #expect(html.contains("sandbox=\"allow-scripts ") && !html.contains("allow-same-origin"))
    #expect(!html.contains("<script"))
  }

  /// Every style attribute of a page is allowed by its hash, whichever page it is.
  @Test(arguments: Sites.valid)
  func thePolicyAllowsEveryStyleOfEveryPage(folder: String) async throws {
    let sources = try await PublishedSite.sources(of: folder)
    let plan = try #require(await Build(sources).plan)
    for output in plan.outputs where output.kind == .page && !output.path.contains("/posters/") {
      guard case .rendered(let render) = output.content else { continue }
      var bytes: [UInt8] = []
      render(&bytes)
      let policy = try #require(
        plan.headers.headers(of: output.path).first { $0.name == "Content-Security-Policy" }?.value)
      let own = InlineSources(markup: [bytes])
      for hash in own.styles + own.styleAttributes + own.scripts {
        #expect(policy.contains("'sha256-\(hash)'"), "\(output.path)")
      }
    }
  }
}
