/// Findings as workflow commands of GitHub Actions, which shows them beside the lines of a change.
///
///     ::warning file=content/…/notice.yaml,line=3,col=7,endLine=3,endColumn=9,title=odd-hour::2:00~5:00 is at an unusual hour
package enum FindingAnnotations {
  package static func text(_ findings: [Finding], language: MessageLanguage) -> String {
    findings.map { line($0, language) + "\n" }.joined()
  }

  private static func line(_ finding: Finding, _ language: MessageLanguage) -> String {
    let command =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .info: "notice"
      }
    var properties = ["file=\(property(finding.range.path))"]
    if let start = finding.range.start, let end = finding.range.end {
      properties.append("line=\(start.line)")
      // A column of an end on another line is refused, and one column past the span is not meant.
      if end.line == start.line {
        properties += ["col=\(start.column)", "endLine=\(end.line)", "endColumn=\(max(start.column, end.column - 1))"]
      } else {
        properties.append("endLine=\(end.line)")
      }
    }
    properties.append("title=\(property(finding.kind.id))")
    var message = finding.message.text(in: language)
    if let fix = finding.fix { message += "\n" + fix.text(in: language) }
    return "::\(command) \(properties.joined(separator: ","))::\(data(message))"
  }

  /// The escapes of the runner's own toolkit (actions/toolkit, packages/core/src/command.ts).
  private static func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
