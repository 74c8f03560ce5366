import Placard

/// The data and layouts of a Hugo site, gathered page by page. A notice's pages stand in one data file, with what they share
/// once for each folder.
struct HugoCollection {
  private let theme: Theme
  private let languages: [LanguageTag]
  private var notices: [String: Data] = [:]
  private var uses: [String: FieldUse] = [:]
  private(set) var count = 0

  /// Fields of roots that are the same on all pages of a folder.
  private static let shared: Set<String> = ["site", "assets", "notice", "script"]

  private struct Data {
    var shared: [(key: String, json: [UInt8])] = []
    var keys: Set<String> = []
    var pages: [[UInt8]] = []
  }

  init(theme: Theme, languages: [LanguageTag]) {
    self.theme = theme
    self.languages = languages
  }

  mutating func add(_ page: RecordedPage, at path: String) {
    let use = use(of: page)
    let shared = Self.shared
    let key = path.split(separator: "/").dropLast().joined(separator: "/") + " \(page.kind)"
    let notice = Self.notice(of: path)
    if notices[notice, default: Data()].keys.insert(key).inserted {
      var data = HugoData()
      data.add(use, page.scope) { shared.contains($0) }
      notices[notice]?.shared.append((key, data.bytes))
    }
    var data = HugoData()
    data.add(use, page.scope) { !shared.contains($0) }
    add(
      path, Self.layout(page.kind, page.language), [.init("shared", .string(key))], body: data.bytes, notice: notice)
  }

  mutating func add(json: [UInt8], at path: String) {
    add(
      path, "data", [.init("outputs", .array([.string("json")]))], body: Array("\"json\":".utf8) + json,
      notice: Self.notice(of: path))
  }

  mutating func add(calendar: [UInt8], at path: String) {
    // Lines end with CRLF, which Swift takes for one character.
    let lines = String(decoding: calendar, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: true)
    var body = Array("\"lines\":".utf8)
    body.appendJSON(.array(lines.map { .string(String($0)) }))
    add(path, "lines", [.init("outputs", .array([.string("calendar")]))], body: body, notice: Self.notice(of: path))
  }

  var files: [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for (notice, data) in notices {
      var bytes = Array("{\"shared\":{".utf8)
      for (index, shared) in data.shared.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.appendJSON(.string(shared.key))
        bytes += ":{".utf8
        bytes += shared.json
        bytes += "}".utf8
      }
      bytes += "},\"pages\":[".utf8
      for (index, page) in data.pages.enumerated() {
        if index > 0 { bytes += ",\n".utf8 }
        bytes += page
      }
      bytes += "]}\n".utf8
      files["data/n/\(notice).json"] = bytes
    }
    for (kind, use) in uses {
      for language in languages {
        guard let program = theme.template(kind, language)?.program else { continue }
        let name = Self.layout(kind, language)
        let layout = HugoLayout(name, program, use, shared: Self.shared)
        files["layouts/\(name).html"] = Array(layout.text.utf8)
        for partial in layout.partials { files["layouts/_partials/\(partial.name)"] = Array(partial.text.utf8) }
      }
    }
    let own = "(index (index hugo.Data.n .Params.n).pages .Params.i)"
    files["layouts/data.json"] = Array("{{ \(own).json | jsonify (dict \"noHTMLEscape\" true) }}\n".utf8)
    files["layouts/lines.ics"] = Array("{{ range \(own).lines }}{{ . }}\r\n{{ end }}".utf8)
    return files
  }
}

extension HugoCollection {
  private mutating func add(
    _ path: String, _ layout: String, _ members: [JSONValue.Member], body: [UInt8], notice: String
  ) {
    var bytes: [UInt8] = []
    bytes.appendJSON(.object([.init("url", .string("/" + path)), .init("layout", .string(layout))] + members))
    bytes.removeLast()
    if !body.isEmpty {
      bytes += ",".utf8
      bytes += body
    }
    bytes += "}".utf8
    notices[notice, default: Data()].pages.append(bytes)
    count += 1
  }

  private mutating func use(of page: RecordedPage) -> FieldUse {
    if let known = uses[page.kind] { return known }
    let use = FieldUse(languages.compactMap { theme.template(page.kind, $0)?.program }, page.shape)
    uses[page.kind] = use
    return use
  }

  /// `home` and `404` mean something to Hugo.
  private static func layout(_ kind: String, _ language: LanguageTag) -> String {
    "placard-\(kind)-\(language.rawValue.lowercased())"
  }

  private static func notice(of path: String) -> String {
    let parts = path.split(separator: "/").map(String.init)
    for (index, part) in parts.enumerated() where index + 2 < parts.count {
      if ["notices", "embed", "oembed", "calendars"].contains(part) { return parts[index + 1] }
      if part == "v1", parts[index + 1] != "schema" { return parts[index + 1] }
    }
    return "site"
  }
}
