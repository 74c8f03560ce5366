import Foundation
import Testing

@testable import Placard

/// Every link and anchor of every page leads somewhere, wherever the tree stands.
struct LinkTests {
  @Test(arguments: [
    "https://notices.example.org/", "https://www.example.org/office/notices/", "file:///srv/some%20disk/public/",
  ])
  func everyLinkLeadsSomewhere(root: String) async throws {
    for folder in Sites.valid {
      let site = try await PublishedSite(folder)
      #expect(!site.files.isEmpty, "\(folder) has errors: \(site.findings.map(\.message.en))")
      let base = try #require(URL(string: root))
      let anchors = site.pages.mapValues { Set(attributes(["id"], of: $0)) }
      for (path, html) in site.pages {
        let page = try #require(URL(string: path, relativeTo: base))
        for link in attributes(["href", "src"], of: html) where !isElsewhere(link) {
          let target = try #require(URL(string: link, relativeTo: page)?.absoluteURL, "\(path): \(link)")
          var parts = try #require(URLComponents(url: target, resolvingAgainstBaseURL: true))
          let anchor = parts.fragment
          parts.fragment = nil
          let address = try #require(parts.url?.absoluteString)
          #expect(address.hasPrefix(root), "\(folder)/\(path) leads out of the site: \(link)")
          let file = String(address.dropFirst(root.count)).removingPercentEncoding ?? ""
          #expect(site.files[file] != nil, "\(folder)/\(path) leads nowhere: \(link)")
          if let anchor { #expect(anchors[file]?.contains(anchor) == true, "\(folder)/\(path): no anchor \(link)") }
        }
      }
    }
  }

  /// Only the canonical and alternate links, which search engines want whole, and what shares the page may name the site's
  /// own address.
  @Test func noLinkNamesTheSitesOwnAddress() async throws {
    for (path, html) in try await PublishedSite().pages {
      let body = html.range(of: "<body").map { String(html[$0.lowerBound...]) } ?? html
      for link in attributes(["href", "src"], of: body) {
        #expect(!link.hasPrefix("https://notices.example.edu.cn"), "\(path): \(link)")
        #expect(!link.hasPrefix("/"), "\(path): \(link)")
      }
    }
  }

  @Test func everyPageStandsInEveryLanguage() async throws {
    let pages = Set(try await PublishedSite().pages.keys)
    for page in pages where !page.hasPrefix("en/") && !page.hasPrefix("embed/") {
      #expect(pages.contains("en/" + page), "\(page) has no English version")
    }
  }

  private func isElsewhere(_ link: String) -> Bool {
    ["http:", "https:", "mailto:", "tel:", "webcal:", "data:"].contains { link.hasPrefix($0) }
  }

  private func attributes(_ names: [String], of html: String) -> [String] {
    html.matches(of: /\s([a-z]+)="([^"]*)"/).filter { names.contains(String($0.output.1)) }.map {
      String($0.output.2).replacingOccurrences(of: "&amp;", with: "&")
    }
  }
}
