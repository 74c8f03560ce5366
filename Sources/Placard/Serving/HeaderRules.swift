/// The HTTP headers that each published file is to be served with, for any server: what a browser cannot be told from within
/// a page (frame-ancestors in a `meta` is ignored), and the types that servers do not know.
package struct HeaderRules: Sendable {
  /// For every file.
  package let common: [Header]
  /// A file takes the first that names it, and `pages` when none does.
  package let rules: [HeaderRule]
  package let pages: HeaderRule

  package struct Header: Hashable, Sendable {
    package let name: String
    package let value: String

    init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// - Parameters:
  ///   - languages: those with a folder of their own: all but the first.
  ///   - pages: what stands in the site's own pages and is to be allowed by its hash.
  ///   - embeds: the same of pages that other sites frame.
  package init(
    languages: [LanguageTag] = [], pages: InlineSources = InlineSources(), embeds: InlineSources = InlineSources()
  ) {
    let prefixes = [""] + languages.map { $0.rawValue + "/" }
    func everywhere(_ paths: (String) -> [HeaderRule.Path]) -> [HeaderRule.Path] { prefixes.flatMap(paths) }
    common = [
      Header("X-Content-Type-Options", "nosniff"), Header("Referrer-Policy", "strict-origin-when-cross-origin"),
      Header("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
    ]
    let isOpen = [Header("Access-Control-Allow-Origin", "*"), Header("Cross-Origin-Resource-Policy", "cross-origin")]
    let isBrief = [Header("Cache-Control", "public, max-age=300")]
    rules = [
      HeaderRule(
        "assets", "names that hold a hash of their bytes: kept for ever", [.folder("assets")],
        [Header("Cache-Control", "public, max-age=31536000, immutable")] + isOpen),
      HeaderRule(
        "embed", "made to be framed by any site", everywhere { [.folder($0 + "embed")] },
        [
          Header("Content-Security-Policy", Self.policy(embeds, ancestors: "*"))
        ] + isOpen + isBrief),
      HeaderRule(
        "calendars", "iOS offers to subscribe only to this type", everywhere { [.folder($0 + "calendars")] },
        type: "text/calendar; charset=utf-8", isOpen + isBrief),
      HeaderRule(
        "atom", nil, everywhere { [.file($0 + "feed.xml")] }, type: "application/atom+xml; charset=utf-8",
        isOpen + isBrief),
      HeaderRule(
        "jsonfeed", nil, everywhere { [.file($0 + "feed.json")] }, type: "application/feed+json", isOpen + isBrief),
      HeaderRule(
        "table", nil, [.inEachFolder(of: "api/v1", "schedule.csv")], type: "text/csv; charset=utf-8",
        isOpen + isBrief),
      HeaderRule(
        "data", "for programs of any site", [.folder("api")] + everywhere { [.folder($0 + "oembed")] },
        type: "application/json", isOpen + isBrief),
      HeaderRule("sitemap", nil, [.file("sitemap.xml")], type: "application/xml", isBrief),
      HeaderRule(
        "manifest", nil, [.file("manifest.json")], type: "application/json",
        [
          Header("Cache-Control", "no-cache")
        ]),
    ]
    self.pages = HeaderRule(
      "pages", "asked for anew each time, framed by the site alone",
      everywhere {
        [.file($0), .file($0 + "index.html"), .file($0 + "404.html"), .folder($0 + "notices")]
      },
      [
        Header("Content-Security-Policy", Self.policy(pages, ancestors: "'self'")),
        Header("Cache-Control", "no-cache"),
      ])
  }

  /// The headers of one file, its type aside where the server's own table knows it.
  package func headers(of path: String) -> [Header] {
    let rule = rule(of: path)
    return common + (rule.type.map { [Header("Content-Type", $0)] } ?? []) + rule.headers
  }

  func rule(of path: String) -> HeaderRule { rules.first { $0.covers(path) } ?? pages }

  private static func policy(_ inline: InlineSources, ancestors: String) -> String {
    func sources(_ hashes: [String]) -> String { (["'self'"] + hashes.map { "'sha256-\($0)'" }).joined(separator: " ") }
    let attributes = inline.styleAttributes.isEmpty ? "" : " 'unsafe-hashes'"
    return [
      "default-src 'none'", "img-src 'self' data:",
      "style-src \(sources(inline.styles + inline.styleAttributes))\(attributes)",
      "script-src \(sources(inline.scripts))", "font-src 'self'", "connect-src 'self'", "frame-src 'self'",
      "base-uri 'none'", "form-action 'self'", "frame-ancestors \(ancestors)",
    ].joined(separator: "; ")
  }
}

/// Files that are served alike.
package struct HeaderRule: Sendable {
  package let name: String
  package let about: String?
  let paths: [Path]
  package let type: String?
  package let headers: [HeaderRules.Header]

  enum Path: Hashable, Sendable {
    /// Everything below it.
    case folder(String)
    /// Empty, or ending in a slash, for the folder's own address.
    case file(String)
    /// `api/v1/<any>/schedule.csv`
    case inEachFolder(of: String, String)
  }

  init(
    _ name: String, _ about: String?, _ paths: [Path], type: String? = nil, _ headers: [HeaderRules.Header]
  ) {
    self.name = name
    self.about = about
    self.paths = paths
    self.type = type
    self.headers = headers
  }

  func covers(_ path: String) -> Bool {
    paths.contains { pattern in
      switch pattern {
      case .folder(let folder): path.hasPrefix(folder + "/")
      case .file(let file): path == file
      case .inEachFolder(let parent, let file):
        path.hasPrefix(parent + "/") && path.hasSuffix("/" + file)
          && path.split(separator: "/").count == parent.split(separator: "/").count + 2
      }
    }
  }
}
