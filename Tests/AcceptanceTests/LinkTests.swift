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
      #expect(site.deadLinks(root: root) == [], "\(folder)")
    }
  }

  /// The page for wrong addresses is shown at any depth: its links start at the path where the site stands.
  @Test(arguments: [
    ("https://notices.example.org", "/"), ("https://www.example.org/office/notices", "/office/notices/"),
  ])
  func thePageForWrongAddressesStartsAtTheRoot(base: String, root: String) async throws {
    let site = try await PublishedSite(options: .init(baseURL: WebAddress(base)))
    for path in ["404.html", "en/404.html"] {
      let html = try #require(site.pages[path])
      let rooted = site.attributes(["href", "src"], of: html).filter { $0.hasPrefix("/") }
      #expect(rooted.count > 5)
      for link in rooted {
        #expect(link.hasPrefix(root), "\(path): \(link)")
        #expect(site.files[String(link.dropFirst(root.count))] != nil, "\(path) leads nowhere: \(link)")
      }
    }
  }

  @Test func withoutAnAddressThePageForWrongAddressesIsRelative() async throws {
    let site = try await PublishedSite { files in
      files = files.map { file in
        guard file.path == "content/site.yaml", case .bytes(let bytes) = file.content else { return file }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("base_url") }
        return SourceFile(path: file.path, content: .bytes(Array(lines.joined(separator: "\n").utf8)))
      }
    }
    let html = try #require(site.pages["en/404.html"])
    #expect(site.attributes(["href", "src"], of: html).allSatisfy { !$0.hasPrefix("/") })
    #expect(html.contains("href=\"../assets/site."))
  }

  /// Only the canonical and alternate links, which search engines want whole, and what shares the page may name the site's
  /// own address.
  @Test func noLinkNamesTheSitesOwnAddress() async throws {
    let site = try await PublishedSite()
    for (path, html) in site.pages {
      let body = html.range(of: "<body").map { String(html[$0.lowerBound...]) } ?? html
      for link in site.attributes(["href", "src"], of: body) {
        #expect(!link.hasPrefix("https://notices.example.edu.cn"), "\(path): \(link)")
        #expect(site.isRooted(link, in: path) || !link.hasPrefix("/"), "\(path): \(link)")
      }
    }
  }

  @Test func everyPageStandsInEveryLanguage() async throws {
    let pages = Set(try await PublishedSite().pages.keys)
    for page in pages where !page.hasPrefix("en/") && !page.hasPrefix("embed/") {
      #expect(pages.contains("en/" + page), "\(page) has no English version")
    }
  }
}
