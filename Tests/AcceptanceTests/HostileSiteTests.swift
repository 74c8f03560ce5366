import Foundation
import Testing

@testable import Placard

/// Values that try to get out of their place go through every hole of every shipped template. What a real HTML parser makes
/// of the page has the same elements and attributes as with harmless values.
struct HostileSiteTests {
  static let values = [
    "\"><script>alert(1)</script>", "'><img src=x onerror=alert(1)>", "</title></textarea></script></style><b>", "]]>",
    "--><b>", "<!--", "<![CDATA[x]]>", "javascript:alert(1)", "JaVa\tScRiPt:alert(1)", "&#106;avascript:alert(1)",
    "line\nbreak\r\n\r", "nul\u{0}l \u{1}\u{8}\u{B}\u{7F}\u{85}", "\u{2028}\u{2029}",
    "\u{202E}gnp.exe\u{2066}x\u{2069}",
    "𠮷𡈽𠮟", String(repeating: "学", count: 300), "**b** [x](javascript:y) `c`\n\n# h\n- l\n> q", "&lt;b&gt; &amp;amp; &",
    "{{text}} {{#rows}}", #"\u003c/script\u003e \ud800 \n"#, "\" onmouseover=\"alert(1)", "' x='",
    "\u{FEFF}\u{E000}" + String(decoding: [0xFDD0, 0xFFFE] as [UInt16], as: UTF16.self),
    "`${alert(1)}`", "%0d%0a<b>", "＜script＞", "👩‍👩‍👧‍👦 e\u{301}",
  ]

  @Test func pagesKeepTheirElements() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "placard-hostile-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let sources = try await PublishedSite.sources(of: ".")
    let theme = await Theme(sources, languages: ["zh-CN", "en"])
    for (_, kind, shape) in theme.kinds.templates {
      for fullness in [Fullness.full, .sparse] {
        let page = folder.appending(path: "\(kind)-\(fullness)")
        try FileManager.default.createDirectory(at: page, withIntermediateDirectories: true)
        let template = try #require(theme.template(kind, "zh-CN"))
        for (index, value) in (["harmless"] + Self.values).enumerated() {
          var bytes: [UInt8] = []
          template.render(scope: Scope(shape: shape, text: value, fullness: fullness), into: &bytes)
          let name = index == 0 ? "harmless.html" : "hostile-\(index).html"
          try Data(bytes).write(to: page.appending(path: name))
        }
      }
    }
    #expect(try HTMLParser.faults(in: folder) == "")
  }

  /// The real site, page by page: an HTML parser finds nothing to correct.
  @Test(arguments: Sites.valid) func publishedPagesAreWellFormed(site: String) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "placard-pages-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let pages = try await PublishedSite(site).pages
    #expect(!pages.isEmpty)
    for (path, html) in pages {
      let page = folder.appending(path: path.replacingOccurrences(of: "/", with: "_"))
      try FileManager.default.createDirectory(at: page, withIntermediateDirectories: true)
      try Data(html.utf8).write(to: page.appending(path: "harmless.html"))
    }
    #expect(try HTMLParser.faults(in: folder) == "")
  }
}

enum Fullness { case full, sparse }

extension Scope {
  /// Made of nothing but the declaration: every text is `text`; lists have two items and everything optional is there, or all
  /// of it is missing.
  fileprivate init(shape: Shape, text: String, fullness: Fullness) {
    self.init { index in
      let field = shape.fields[index]
      if field.isOptional, fullness == .sparse { return .absent }
      switch field.kind {
      case .text: return index.isMultiple(of: 3) ? .foreignText(text, "ja") : .text(text)
      // What Markdown may become is tested where it is read; here it must only not mix with the rest.
      case .markup, .inlineMarkup: return .markup(MarkupReader.read("正文**重点**").markup)
      case .url: return .url(WebAddress(relativePath: "a/b.html"))
      case .flag: return .flag(fullness == .full)
      case .json:
        return .json(.object([.init("name", .string(text)), .init(text, .array([.string(text), .integer(1)]))]))
      case .object(let child): return .object(Scope(shape: child, text: text, fullness: fullness))
      case .list(let child):
        let item = Scope(shape: child, text: text, fullness: fullness)
        return .list(fullness == .full ? [item, item] : [])
      }
    }
  }
}

/// html5lib, of the project's own Python.
enum HTMLParser {
  /// One a line; empty when there are none.
  static func faults(in folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: PublishedSite.repository + ".venv/bin/python")
    process.arguments = [PublishedSite.repository + "Tests/AcceptanceTests/HTML/same_trees.py", folder.path()]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self)
      + (process.terminationStatus == 0 ? "" : "exit \(process.terminationStatus)")
  }
}
