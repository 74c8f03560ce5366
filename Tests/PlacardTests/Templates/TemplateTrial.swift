@testable import Placard

/// A template with what it includes, compiled and rendered as a page of its own.
struct TemplateTrial {
  var template: String
  var partials: [String: String] = [:]
  var strings: [String: String] = [:]
  var data = ""
  var isMarkdown = false

  struct Outcome {
    var html: String?
    var findings: [Finding]

    /// `line:column id`, with the partial's path before it where it is not the template's own.
    var marks: [String] {
      findings.map { finding in
        let place = finding.range.start.map { "\($0.line):\($0.column)" } ?? "file"
        let name = finding.range.path.split(separator: "/").last ?? ""
        let isMain = finding.range.path.hasPrefix("templates/print/")
        return "\(isMain ? "" : "\(name) ")\(place) \(finding.kind.id)"
      }
    }
  }

  func run() throws -> Outcome {
    let data = try TemplateData(data)
    var files = [SourceText(path: "templates/print/trial.\(isMarkdown ? "md" : "html")", text: template)]
    for (name, text) in partials {
      files.append(SourceText(path: "templates/partials/\(name.contains(".") ? name : name + ".html")", text: text))
    }
    let set = TemplateSet(files, languages: ["zh-CN"], markdown: Self.markdown)
    let compilation = set.compile(
      .print, kind: "trial", fields: data.shape, constants: TemplateConstants(language: "zh-CN", strings: strings))
    guard let template = compilation.template else { return Outcome(html: nil, findings: compilation.findings) }
    var bytes: [UInt8] = []
    template.render(scope: data.scope, into: &bytes)
    return Outcome(html: String(decoding: bytes, as: UTF8.self), findings: compilation.findings)
  }

  static let markdown: TemplateSet.MarkdownFrontEnd = { source, body in
    MarkdownTemplate.pieces(source: source, body: body)
  }
}
