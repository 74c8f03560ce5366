extension SitePlanning {
  /// At each address that a notice, campus, venue or unit had under an earlier id (`was`) a page that leads to the present one.
  mutating func planFormerAddresses() {
    let renamed = site.units.filter { !$0.was.isEmpty }
    guard
      !renamed.isEmpty
        || site.notices.contains(where: { notice in
          !notice.was.isEmpty
            || notice.campuses.contains { !$0.was.isEmpty || $0.venues.contains { !$0.was.isEmpty } }
        })
    else { return }
    let pages = Set(outputs.filter { $0.kind == .page }.map(\.path))
    for language in site.languages {
      for notice in site.notices {
        let source = "content/notices/\(notice.id)/notice.yaml"
        for campus in notice.campuses {
          let page = paths.campus(campus.id, of: notice.id, language)
          for old in campus.was {
            lead(from: paths.campus(old, of: notice.id, language), to: page, campus.name, language, source)
          }
          for venue in campus.venues {
            let page = paths.venue(venue.id, of: notice.id, language)
            for old in venue.was {
              lead(from: paths.venue(old, of: notice.id, language), to: page, venue.name, language, source)
            }
          }
        }
        for unit in renamed {
          let page = paths.unit(unit.id, of: notice.id, language)
          // Only units that the notice concerns have a page in it.
          guard pages.contains(page) else { continue }
          for old in unit.was {
            lead(
              from: paths.unit(old, of: notice.id, language), to: page, unit.name, language,
              "content/units.yaml, unit \(unit.id)")
          }
        }
        let folder = String(paths.notice(notice.id, language).dropLast("index.html".count))
        for old in notice.was {
          let oldFolder = String(paths.notice(old, language).dropLast("index.html".count))
          for page in pages.sorted() where page.hasPrefix(folder) {
            lead(from: oldFolder + String(page.dropFirst(folder.count)), to: page, notice.title, language, source)
          }
        }
      }
    }
  }

  private mutating func lead(
    from old: String, to page: String, _ name: Text, _ language: LanguageTag, _ source: String
  ) {
    let folder = old.split(separator: "/").dropLast().joined(separator: "/")
    let link = relativeLink(from: folder, to: page).text
    let title = Self.escaped(name.content(in: language, fallbacks: site.languages)?.content ?? "")
    let html = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <meta http-equiv="refresh" content="0; url=\(link)">
      <link rel="canonical" href="\(Self.escaped(absolute(page)?.text ?? link))">
      <title>\(title)</title>
      </head>
      <body><main><h1>\(title)</h1><p><a href="\(link)">\(title)</a></p></main></body>
      </html>

      """
    outputs.append(
      Output(path: old, kind: .page, source: source, content: .rendered { $0.append(contentsOf: html.utf8) }))
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
