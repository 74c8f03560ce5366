import Testing

@testable import Placard

struct HeaderRulesTests {
  private static let paths = [
    "404.html", "en/404.html", "index.html", "notices/a/units/law.html", "embed/a/units/law.html",
    "en/embed/a/units/law.html", "assets/site.0123456789.css", "calendars/a/all.ics", "en/calendars/a/all.ics",
    "feed.xml", "en/feed.json", "api/v1/a/schedule.csv", "api/v1/a/schedule.json", "oembed/a/units/law.json",
  ]

  private let rules = HeaderRules(
    languages: ["en"], pages: InlineSources(markup: [Array("<html><head></head>".utf8)]),
    embeds: InlineSources(markup: [Array("<html><head><style>b{}</style></head>".utf8)]))

  private func header(_ name: String, of path: String) -> String? {
    rules.headers(of: path).first { $0.name == name }?.value
  }

  @Test(arguments: [
    ("index.html", "'self'"), ("notices/a/units/law.html", "'self'"), ("en/404.html", "'self'"),
    ("embed/a/units/law.html", "*"), ("en/embed/a/units/law.html", "*"),
  ])
  func onlyEmbeddedPagesMayBeFramed(path: String, ancestors: String) throws {
    let policy = try #require(header("Content-Security-Policy", of: path))
    #expect(policy.hasSuffix("frame-ancestors \(ancestors)"))
    #expect(policy.hasPrefix("default-src 'none'"))
    #expect(!policy.contains("unsafe-inline"))
  }

  /// `printf 'b{}' | openssl dgst -sha256 -binary | base64`
  @Test func theStylesInEmbeddedPagesAreAllowedByTheirHash() {
    let hash = "'sha256-7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans='"
    #expect(header("Content-Security-Policy", of: "embed/a/units/law.html")?.contains("sha256-") == true)
    #expect(header("Content-Security-Policy", of: "index.html")?.contains("sha256-") == false)
    #expect(header("Content-Security-Policy", of: "embed/a/units/law.html")?.contains(hash) == true)
  }

  @Test(arguments: [
    ("calendars/a/all.ics", "text/calendar; charset=utf-8"), ("en/calendars/a/all.ics", "text/calendar; charset=utf-8"),
    ("feed.xml", "application/atom+xml; charset=utf-8"), ("en/feed.json", "application/feed+json"),
    ("api/v1/a/schedule.csv", "text/csv; charset=utf-8"), ("api/v1/a/schedule.json", "application/json"),
    ("oembed/a/units/law.json", "application/json"),
  ])
  func dataHasItsTypeAndIsOpenToAllSites(path: String, type: String) {
    #expect(header("Content-Type", of: path) == type)
    #expect(header("Access-Control-Allow-Origin", of: path) == "*")
  }

  /// Netlify joins the values of all rules that match, and two policies intersect: no two rules that match one path may set
  /// the same header.
  @Test func noHeaderIsSetTwiceInTheHeadersFile() {
    let text = rules.configuration(for: .netlify)
    var sections: [(pattern: String, headers: [String])] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("/") {
        sections.append((String(line), []))
      } else {
        sections[sections.count - 1].headers.append(String(line.split(separator: ":")[0]))
      }
    }
    for path in Self.paths.map({ "/" + $0 }) {
      let matching = sections.filter { section in
        section.pattern.hasSuffix("*")
          ? path.hasPrefix(section.pattern.dropLast())
          : section.pattern.replacing(":folder", with: "a") == path
      }
      let names = matching.flatMap(\.headers)
      #expect(Set(names).count == names.count, "\(path): \(names)")
      #expect(!names.isEmpty)
    }
  }

  @Test func base64IsThatOfTheStandard() {
    for (text, encoded) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
      #expect(InlineSources.base64(Array(text.utf8)) == encoded)
    }
  }
}
