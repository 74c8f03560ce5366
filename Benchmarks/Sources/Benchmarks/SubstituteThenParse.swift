import CReferenceCMark
import Mustache

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// The way of other generators, for each page: fill the Markdown template, parse the Markdown, put its HTML into a layout.
///
/// The templates are Placard's own. The values come as finished dictionaries that cost nothing here, and formatted
/// text in them comes as HTML, which Markdown takes as it is: both are in this way's favour.
struct SubstituteThenParse {
  private let body: MustacheTemplate
  private let layout: MustacheTemplate

  init(project: String) throws {
    let templates = try MustacheTemplates(project: project)
    body = try MustacheTemplate(string: templates.body)
    layout = try MustacheTemplate(string: templates.layout)
  }

  func page(_ values: [String: Any]) -> String {
    var values = values
    values["content"] = Self.html(ofMarkdown: body.render(values))
    return layout.render(values)
  }

  private static func html(ofMarkdown text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        guard let html = cmark_markdown_to_html(bytes.baseAddress, bytes.count, CMARK_OPT_UNSAFE) else { return "" }
        defer { free(html) }
        return String(cString: html)
      }
    }
  }
}
