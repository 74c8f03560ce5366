import Foundation

/// Placard's own templates for the unit page as Mustache has them: partials in their places, and what Mustache cannot ask
/// asked of the values.
struct MustacheTemplates {
  let body: String
  let layout: String

  init(project: String) throws {
    let folder = URL(fileURLWithPath: project).appendingPathComponent("templates")
    func text(_ path: String) throws -> String {
      try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }
    var partials: [String: String] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("partials").path) {
      let name = String(file.prefix { $0 != "." })
      partials[name] = try text("partials/" + file).trimmingCharacters(in: .newlines)
    }
    let page = try text("pages/unit.md")
    // Between the first two lines of `---` stands the head.
    let parts = page.components(separatedBy: "---\n")
    guard parts.count >= 3, let title = parts[1].firstMatch(of: #/title: "(.*)"/#)?.1 else { throw NoHead() }
    partials["title"] = String(title)
    body = Self.mustache(parts.dropFirst(2).joined(separator: "---\n"), partials)
    partials["content"] = "{{{content}}}"
    layout = Self.mustache(try text("layouts/page.html"), partials)
  }

  struct NoHead: Error {}

  /// Fields that hold markup on some page. Where one of the same name is plain text, it is spared its escaping.
  private static let markup = [
    "text", "body", "note", "introduction", "graph", "directions", "preamble", "if_missed", "how",
  ]

  private static func mustache(_ template: String, _ partials: [String: String]) -> String {
    var text = template
    while let tag = text.firstMatch(of: #/\{\{> ?([a-z-]+)\}\}/#) {
      text.replaceSubrange(tag.range, with: partials[String(tag.1)] ?? "")
    }
    text.replace(#/ \{\#[a-z-]+\}/#, with: "")
    text.replace(#/\.any\}\}/#, with: "_any}}")
    text.replace(#/\{\{([a-z_.]+)\}\}/#) { tag in
      let name = tag.1.split(separator: ".").last.map(String.init) ?? ""
      return markup.contains(name) && !tag.1.hasPrefix("t.") ? "{{{\(tag.1)}}}" : "{{\(tag.1)}}"
    }
    return text
  }
}
