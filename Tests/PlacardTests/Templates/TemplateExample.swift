import Foundation
import Testing
import Yams

@testable import Placard

/// A template with its data and result, as Documentation/Templates.md shows them: fenced blocks `template` (or
/// `template markdown`), `partial <name>`, `strings`, `data`, and `html` or `finding`, which ends the example.
struct TemplateExample: CustomTestStringConvertible, Sendable {
  var line: Int
  var template = ""
  var isMarkdown = false
  var partials: [String: String] = [:]
  var strings = ""
  var data = ""
  var html: String?
  /// `line:column message`, with a partial's file name before.
  var findings: [String] = []

  var testDescription: String { "line \(line)" }

  static func all(in document: String) -> [TemplateExample] {
    var examples: [TemplateExample] = []
    var current: TemplateExample?
    var block: (info: [String], text: String)?
    for (index, line) in document.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let open = block {
        guard line == "```" else {
          block = (open.info, open.text + line + "\n")
          continue
        }
        block = nil
        if open.info[0] == "template" {
          current = TemplateExample(line: index + 1, template: open.text, isMarkdown: open.info.contains("markdown"))
        } else if current?.take(open.info, open.text) == true, let example = current {
          examples.append(example)
          current = nil
        }
      } else if line.hasPrefix("```"), line.count > 3 {
        block = (line.dropFirst(3).split(separator: " ").map(String.init), "")
      }
    }
    return examples
  }

  /// Whether the example is complete.
  private mutating func take(_ info: [String], _ text: String) -> Bool {
    switch info[0] {
    case "partial": partials[info[1]] = text.hasSuffix("\n") && info.contains("inline") ? String(text.dropLast()) : text
    case "strings": strings = text
    case "data": data = text
    case "html":
      html = text
      return true
    case "finding":
      findings = text.split(separator: "\n").map(String.init)
      return true
    default: break
    }
    return false
  }

  func check() throws {
    var trial = TemplateTrial(template: template, partials: partials, data: data, isMarkdown: isMarkdown)
    let strings = InterfaceStrings(
      [("zh-CN", StringsReader(SourceText(path: "templates/strings/zh-CN.yaml", text: strings)))], languages: ["zh-CN"])
    trial.strings = strings.constants(for: "zh-CN").strings
    let outcome = try trial.run()
    let found = outcome.findings.map { finding in
      let place = finding.range.start.map { "\($0.line):\($0.column) " } ?? ""
      let file = finding.range.path.hasPrefix("templates/partials/") ? finding.range.path.dropFirst(19) + " " : ""
      return file + place + finding.message.en
    }
    #expect(found == findings)
    #expect(outcome.html == html)
  }

  /// A file of the project, found from where this one stands.
  static func text(of path: String) throws -> String {
    try String(contentsOf: url(of: path), encoding: .utf8)
  }

  static func url(of path: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../\(path)").standardizedFileURL
  }
}
