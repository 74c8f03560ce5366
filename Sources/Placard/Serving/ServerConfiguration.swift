/// The rules in the words of a server.
package enum ServerKind: String, CaseIterable, Sendable {
  case nginx
  case caddy
  /// The `_headers` file of Netlify and Cloudflare Pages.
  case netlify
}

extension HeaderRules {
  /// - Parameter base: The path below which the site stands, with a slash at both ends; `/` for a domain's root.
  package func configuration(for server: ServerKind, base: String = "/") -> String {
    switch server {
    case .nginx: nginx(base)
    case .caddy: caddy(base)
    case .netlify: netlify()
    }
  }
}

extension HeaderRules {
  /// All matching rules of the file combine, and two policies intersect, so no header stands in two rules that match one path.
  private func netlify() -> String {
    var text = "# Made by Placard. For Netlify and Cloudflare Pages; other servers: placard headers nginx, caddy.\n"
    text += "/*\n" + common.map { "  \($0.name): \($0.value)\n" }.joined()
    for rule in rules + [pages] {
      for path in rule.paths {
        let pattern =
          switch path {
          case .folder(let folder): "/\(folder)/*"
          case .file(let file): "/\(file)"
          case .inEachFolder(let folder, let file): "/\(folder)/:folder/\(file)"
          }
        // The rule of the whole folder applies here as well, and names all headers but the type.
        var headers = rule.headers
        if case .inEachFolder = path { headers = [] }
        // A type for a folder would hit the files in it that have another.
        if let type = rule.type, rule.name != "data" { headers = [Header("Content-Type", type)] + headers }
        text += "\(pattern)\n" + headers.map { "  \($0.name): \($0.value)\n" }.joined()
      }
    }
    return text
  }

  /// An `add_header` in a location discards all that are inherited, so each location has every header.
  private func nginx(_ base: String) -> String {
    func block(_ location: String, _ rule: HeaderRule) -> String {
      var lines = rule.type == nil ? ["charset utf-8;"] : []
      if let type = rule.type { lines += ["types { }", "default_type \"\(type)\";"] }
      lines += (common + rule.headers).map { "add_header \($0.name) \"\($0.value)\" always;" }
      let about = rule.about.map { "# \(rule.name): \($0)\n" } ?? ""
      return "\n\(about)location \(location) {\n" + lines.map { "  \($0)\n" }.joined() + "}\n"
    }
    var text = """
      # Made by: placard headers nginx. Include it in the server block, after root:
      #   server { server_name notices.example.edu; root /srv/www; include /etc/nginx/placard.conf; }
      index index.html;
      error_page 404 \(base)404.html;
      types {
      \(Self.types.map { "  \($0.type) \($0.extensions);\n" }.joined())}

      """
    for rule in rules {
      for path in rule.paths {
        switch path {
        case .folder(let folder): text += block("\(base)\(folder)/", rule)
        case .file(let file): text += block("= \(base)\(file)", rule)
        case .inEachFolder(let folder, let file):
          text += block("~ ^\(Self.pattern(base + folder))/[^/]+/\(Self.pattern(file))$", rule)
        }
      }
    }
    text += block(base, pages)
    return text
  }

  private func caddy(_ base: String) -> String {
    func path(_ path: HeaderRule.Path) -> String {
      switch path {
      case .folder(let folder): "\(base)\(folder)/*"
      case .file(let file): base + file
      case .inEachFolder(let folder, let file): "\(base)\(folder)/*/\(file)"
      }
    }
    func header(_ matcher: String, _ headers: [Header]) -> String {
      // Deferred: the file server would set its own type afterwards. The prefix `>` for it is unknown to Caddy 2.6.
      "header \(matcher) {\n" + headers.map { "  \($0.name) \"\($0.value)\"\n" }.joined() + "  defer\n}\n"
    }
    var text = """
      # Made by: placard headers caddy. Import it in the site block:
      #   notices.example.edu { root * /srv/www; import placard.caddy; file_server }

      """
    text += "header {\n" + common.map { "  \($0.name) \"\($0.value)\"\n" }.joined() + "}\n"
    var others: [String] = []
    // The narrower rule comes before the wider one: of deferred headers the first is set last, and prevails.
    for rule in rules {
      let paths = rule.paths.map(path)
      others += paths
      text += "\n" + (rule.about.map { "# \(rule.name): \($0)\n" } ?? "")
      text += "@\(rule.name) path \(paths.joined(separator: " "))\n"
      let type = rule.type.map { [Header("Content-Type", $0)] } ?? []
      text += header("@\(rule.name)", type + rule.headers)
    }
    text += "\n# \(pages.name): \(pages.about ?? "")\n@pages not path \(others.sorted().joined(separator: " "))\n"
    text += header("@pages", pages.headers)
    let lines = (common + pages.headers).map { "    \($0.name) \"\($0.value)\"\n" }.joined()
    text += "\nhandle_errors {\n  header {\n\(lines)  }\n  rewrite * \(base)404.html\n  file_server\n}\n"
    return text
  }

  /// What stands in a site, attachments included; a server's own table may lack some or know them by other types.
  private static let types: [(type: String, extensions: String)] = [
    ("text/html", "html"), ("text/css", "css"), ("text/javascript", "js mjs"), ("application/json", "json map"),
    ("application/manifest+json", "webmanifest"), ("application/xml", "xml"), ("text/plain", "txt"),
    ("text/csv", "csv"), ("text/calendar", "ics"), ("image/svg+xml", "svg"), ("image/png", "png"),
    ("image/jpeg", "jpg jpeg"), ("image/gif", "gif"), ("image/webp", "webp"), ("image/x-icon", "ico"),
    ("font/woff2", "woff2"), ("font/woff", "woff"), ("application/pdf", "pdf"), ("application/zip", "zip"),
    ("application/msword", "doc"), ("application/vnd.ms-excel", "xls"),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  ]

  private static func pattern(_ path: String) -> String { path.replacing(".", with: "\\.") }
}
