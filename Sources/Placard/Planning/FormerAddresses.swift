extension SitePlanning {
  /// At each address that a notice, campus, venue or unit had under an earlier id (`was`): where people go, a page that leads
  /// to the present one; what programs and other sites fetch, the same file again, since they follow no page.
  mutating func planFormerAddresses() {
    let former = FormerIDs(site)
    guard !former.isEmpty else { return }
    // A former id that is still in use has a finding of its own.
    let pdfs = options.makesPDF ? sheets.map(\.pdfPath) + bundles.map(\.pdfPath) : []
    var taken = Set(outputs.map(\.path) + pdfs)
    for output in outputs {
      guard let address = NoticeAddress(output.path, languages: site.languages) else { continue }
      for (old, name) in former.addresses(of: address) where taken.insert(old).inserted {
        if output.kind == .page || output.kind == .sheet, address.isInNotices {
          lead(from: old, to: output.path, name, address.language, output.source)
        } else {
          outputs.append(Output(path: old, kind: output.kind, source: output.source, content: output.content))
        }
      }
    }
    for pdf in pdfs {
      guard let address = NoticeAddress(pdf, languages: site.languages) else { continue }
      let olds = former.addresses(of: address).map(\.path).filter { taken.insert($0).inserted }
      if !olds.isEmpty { formerPDFs[pdf] = olds }
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

/// An output's path taken apart: `en/calendars/photos/units/law.ics`.
private struct NoticeAddress {
  let language: LanguageTag
  /// `en/calendars/`
  let root: Substring
  let notice: Substring
  /// `units/law.ics`
  let rest: Substring
  let isInNotices: Bool

  init?(_ path: String, languages: [LanguageTag]) {
    var language = languages.first ?? "zh-CN"
    var tail = path[...]
    if let slash = tail.firstIndex(of: "/"),
      let tag = languages.dropFirst().first(where: { tail[..<slash] == $0.rawValue })
    {
      language = tag
      tail = tail[slash...].dropFirst()
    }
    guard let root = ["notices/", "calendars/", "embed/", "oembed/", "api/v1/"].first(where: tail.hasPrefix) else {
      return nil
    }
    tail = tail.dropFirst(root.count)
    guard let slash = tail.firstIndex(of: "/") else { return nil }
    self.language = language
    self.root = path[..<tail.startIndex]
    notice = tail[..<slash]
    rest = tail[slash...].dropFirst()
    isInNotices = root == "notices/"
  }
}

/// The earlier ids of everything that has addresses.
private struct FormerIDs {
  private struct Thing {
    let olds: [String]
    let name: Text
  }

  private var notices: [Substring: Thing] = [:]
  /// By notice and by `units/law`.
  private var parts: [Substring: [Substring: Thing]] = [:]
  private(set) var isEmpty = true

  init(_ site: Site) {
    let renamedUnits = site.units.filter { !$0.was.isEmpty }
    for notice in site.notices {
      var own: [Substring: Thing] = [:]
      func add(_ folder: String, _ id: String, _ olds: [String], _ name: Text) {
        if !olds.isEmpty { own["\(folder)/\(id)"] = Thing(olds: olds, name: name) }
      }
      /// `kit/unit-law`
      func addKit(_ kind: String, _ id: String, _ olds: [String], _ name: Text) {
        add("kit", "\(kind)-\(id)", olds.map { "\(kind)-\($0)" }, name)
      }
      /// What is printed and its status, to which a code on paper leads: `posters/slip-law`, `s/slip-law`
      func addSheets(_ kinds: [String], _ id: String, _ olds: [String], _ name: Text, ending: String = "") {
        for kind in kinds {
          for folder in ["posters", "s"] {
            add(folder, "\(kind)-\(id)\(ending)", olds.map { "\(kind)-\($0)\(ending)" }, name)
          }
        }
      }
      for campus in notice.campuses {
        addSheets(["a3", "a4", "timetable", "all"], campus.id.rawValue, campus.was.map(\.rawValue), campus.name)
        add("campuses", campus.id.rawValue, campus.was.map(\.rawValue), campus.name)
        addKit("campus", campus.id.rawValue, campus.was.map(\.rawValue), campus.name)
        for venue in campus.venues where !venue.was.isEmpty {
          let olds = venue.was.map(\.rawValue)
          add("venues", venue.id.rawValue, olds, venue.name)
          addSheets(["left", "right", "ahead"], venue.id.rawValue, olds, venue.name)
          for day in Set(campus.sessions.map(\.date)) {
            addSheets(["door"], venue.id.rawValue, olds, venue.name, ending: "-\(day.iso8601)")
          }
        }
        for session in campus.sessions {
          add("sessions", session.id.rawValue, session.was.map(\.rawValue), campus.name)
        }
      }
      for unit in renamedUnits {
        addSheets(["slip"], unit.id.rawValue, unit.was.map(\.rawValue), unit.name)
        add("units", unit.id.rawValue, unit.was.map(\.rawValue), unit.name)
        addKit("unit", unit.id.rawValue, unit.was.map(\.rawValue), unit.name)
      }
      let id = Substring(notice.id.rawValue)
      parts[id] = own
      notices[id] = Thing(olds: notice.was.map(\.rawValue), name: notice.title)
      if !own.isEmpty || !notice.was.isEmpty { isEmpty = false }
    }
  }

  /// Every address that a file had before, with the name of what was renamed.
  func addresses(of address: NoticeAddress) -> [(path: String, name: Text)] {
    guard let notice = notices[address.notice] else { return [] }
    let stem = address.rest.lastIndex(of: ".").map { address.rest[..<$0] } ?? address.rest
    let part = parts[address.notice]?[stem]
    let ending = address.rest[stem.endIndex...]
    let folder = stem.prefix { $0 != "/" }
    let rests = [String(address.rest)] + (part?.olds ?? []).map { "\(folder)/\($0)\(ending)" }
    return ([String(address.notice)] + notice.olds).flatMap { id in
      rests.map { ("\(address.root)\(id)/\($0)", part?.name ?? notice.name) }
    }.filter { $0.0 != "\(address.root)\(address.notice)/\(address.rest)" }
  }
}
