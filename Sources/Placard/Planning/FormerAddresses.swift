extension SitePlanning {
  /// At each address that a notice, campus, venue or unit had under an earlier id (`was`) a page that leads to the present one.
  mutating func planFormerAddresses() {
    let pages = Set(outputs.filter { $0.kind == .page }.map(\.path))
    for language in site.languages {
      for notice in site.notices {
        let source = "content/notices/\(notice.id)/notice.yaml"
        func lead(from old: EmbedSubject, to present: EmbedSubject, _ name: Text, _ source: String) {
          // Only units that the notice concerns have pages in it. Snippets on other sites name the embedded one.
          for path in [paths.page, paths.embed] as [(EmbedSubject, Notice.ID, LanguageTag) -> String] {
            let page = path(present, notice.id, language)
            if pages.contains(page) {
              self.lead(from: path(old, notice.id, language), to: page, name, language, source)
            }
          }
        }
        for campus in notice.campuses {
          for old in campus.was { lead(from: .campus(old), to: .campus(campus.id), campus.name, source) }
          for venue in campus.venues {
            for old in venue.was { lead(from: .venue(old), to: .venue(venue.id), venue.name, source) }
          }
        }
        for unit in site.units {
          for old in unit.was {
            lead(from: .unit(old), to: .unit(unit.id), unit.name, "content/units.yaml, unit \(unit.id)")
          }
        }
        for old in notice.was {
          for folder in ["notices/", "embed/"].map({ paths.prefix(language) + $0 }) {
            for page in pages.sorted() where page.hasPrefix("\(folder)\(notice.id)/") {
              let rest = page.dropFirst("\(folder)\(notice.id)/".count)
              self.lead(from: "\(folder)\(old)/\(rest)", to: page, notice.title, language, source)
            }
          }
        }
      }
    }
    planFormerCalendars()
  }

  /// A calendar application follows no page that leads on, so what is called otherwise now keeps its file as well.
  private mutating func planFormerCalendars() {
    let calendars = Dictionary(
      outputs.filter { $0.path.hasSuffix(".ics") }.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for language in site.languages {
      for notice in site.notices {
        var former: [(old: CalendarKind, present: CalendarKind)] = []
        for campus in notice.campuses {
          former += campus.was.map { (.campus($0), .campus(campus.id)) }
          for session in campus.sessions { former += session.was.map { (.session($0), .session(session.id)) } }
        }
        for unit in site.units { former += unit.was.map { (.unit($0), .unit(unit.id)) } }
        for (old, present) in former {
          keep(
            calendars[paths.calendar(present, of: notice.id, language)],
            at: paths.calendar(old, of: notice.id, language))
        }
        for old in notice.was {
          let folder = "\(paths.prefix(language))calendars/\(notice.id)/"
          for (path, calendar) in calendars where path.hasPrefix(folder) {
            keep(calendar, at: "\(paths.prefix(language))calendars/\(old)/\(path.dropFirst(folder.count))")
          }
        }
      }
    }
  }

  private mutating func keep(_ calendar: Output?, at path: String) {
    guard let calendar else { return }
    outputs.append(Output(path: path, kind: calendar.kind, source: calendar.source, content: calendar.content))
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
