import Foundation
import Testing

@testable import Placard

/// `outputs` in site.yaml: what is not published is not linked to, and nothing else changes.
@Suite struct SiteOutputTests {
  private static let all = Task { try await PublishedSite() }

  private func site(_ outputs: Set<SiteOutput>) async throws -> PublishedSite {
    let list = outputs.map(\.rawValue).sorted().joined(separator: ", ")
    return try await PublishedSite { files in
      files = files.map { file in
        guard file.path == "content/site.yaml", case .bytes(let bytes) = file.content else { return file }
        return SourceFile(path: file.path, content: .bytes(bytes + Array("\noutputs: [\(list)]\n".utf8)))
      }
    }
  }

  /// What a path belongs to; `nil` for pages and their assets.
  private func output(of path: String) -> SiteOutput? {
    let path = path.hasPrefix("en/") ? String(path.dropFirst(3)) : path
    if path.hasPrefix("embed/") || path.hasPrefix("oembed/") || path.contains("/kit/") { return .embeds }
    if path.hasPrefix("calendars/") { return .calendars }
    if path.hasPrefix("api/") { return .data }
    if path == "feed.xml" || path == "feed.json" { return .feeds }
    let isPaperStyle = path.hasPrefix("assets/print-")
    return path.contains("/posters/") || path.contains("/s/") || isPaperStyle ? .sheets : nil
  }

  @Test(arguments: SiteOutput.allCases.map { [$0] } + [SiteOutput.allCases])
  func withoutSomeOutputsTheRestIsWhole(without: [SiteOutput]) async throws {
    let all = try await Self.all.value
    let site = try await site(Set(SiteOutput.allCases).subtracting(without))
    #expect(site.findings == all.findings)
    let expected = Set(all.files.keys.filter { path in output(of: path).map { !without.contains($0) } ?? true })
    #expect(Set(site.files.keys).symmetricDifference(expected) == [])
    #expect(site.deadLinks(root: "https://notices.example.org/") == [])
    for (path, html) in site.pages where !path.contains("embed/") {
      #expect(headingsWithoutContent(html) == [], "\(path)")
      let elsewhere = site.attributes(["href", "src"], of: html).filter { $0.hasPrefix("webcal:") }
      #expect(elsewhere.isEmpty || !without.contains(.calendars), "\(path)")
    }
  }

  @Test func everyOutputHasFiles() async throws {
    let paths = try await Self.all.value.files.keys
    for output in SiteOutput.allCases { #expect(paths.contains { self.output(of: $0) == output }, "\(output)") }
  }

  @Test func dataNamesNoCalendarsThatThereAreNot() async throws {
    let site = try await site([.data])
    let data = site.files.filter { $0.key.hasPrefix("api/v1/graduation") && $0.key.hasSuffix(".json") }
    #expect(!data.isEmpty)
    for (path, bytes) in data { #expect(!String(decoding: bytes, as: UTF8.self).contains("\"calendar\""), "\(path)") }
  }

  @Test func anUnknownOutputIsAFinding() async throws {
    let site = try await PublishedSite { files in
      files = files.map { file in
        guard file.path == "content/site.yaml", case .bytes(let bytes) = file.content else { return file }
        return SourceFile(path: file.path, content: .bytes(bytes + Array("\noutputs: [calendar]\n".utf8)))
      }
    }
    let errors = site.findings.filter { $0.severity == .error }
    #expect(errors.count == 1)
    #expect(errors.first?.fix?.en.contains("calendars") == true)
  }

  /// Headings that are followed by a heading of their own or a higher level, or by nothing.
  private func headingsWithoutContent(_ html: String) -> [String] {
    html.matches(of: /<h([2-6])[^>]*>([^<]*)<\/h[2-6]>\s*(<h([1-6])|<\/main>|<\/section>|<\/div>)/).compactMap {
      match in
      if let next = match.output.4, let own = Int(match.output.1), let level = Int(next), level > own { return nil }
      return String(match.output.2)
    }
  }
}
