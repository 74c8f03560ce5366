/// A finding as a terminal shows it:
///
///     content/site.yaml:3:1: error[unknown-key]: “base_ulr” is not a key of this group (site)
///       3 | base_ulr: https://example.edu
///         | ^^^^^^^^
///       fix: did you mean “base_url”?
///       why: What stands there would appear on no page.
package struct FindingFrame: Sendable {
  private let language: MessageLanguage
  private let isColored: Bool
  private let width: Int

  /// `width` is the number of cells that a source line may take.
  package init(language: MessageLanguage, isColored: Bool = false, width: Int = 100) {
    self.language = language
    self.isColored = isColored
    self.width = width
  }

  /// Several lines, each ended by a line feed.
  package func text(_ finding: Finding, sources: [String: SourceText]) -> String {
    let words = FrameWords(language)
    let severity = words.severity(finding.severity)
    var text = paint(place(finding.range), .bold)
    text += ": " + paint("\(severity)[\(finding.kind.id)]", finding.severity.color)
    text += ": " + paint(oneLine(finding.message), .bold) + "\n"
    text += excerpt(finding.range, sources, finding.severity.color)
    if let fix = finding.fix { text += "  " + paint(words.fix, .green) + words.colon + oneLine(fix) + "\n" }
    text += "  " + paint(words.meaning, .cyan) + words.colon + oneLine(finding.kind.meaning) + "\n"
    for note in finding.notes {
      text += "  " + paint(words.note, .cyan) + words.colon + "\(place(note.range)): \(oneLine(note.message))\n"
      text += excerpt(note.range, sources, .cyan)
    }
    return text
  }
}

extension FindingFrame {
  fileprivate enum Color: String {
    case bold = "1"
    case red = "1;31"
    case yellow = "1;33"
    case green = "32"
    case cyan = "36"
  }

  private func paint(_ text: String, _ color: Color) -> String {
    isColored ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }

  private func place(_ range: SourceRange) -> String {
    let path = harmless(range.path)
    guard let start = range.start else { return path }
    return "\(path):\(start.line):\(start.column)"
  }

  private func oneLine(_ wording: Wording) -> String { harmless(wording.text(in: language)) }

  /// The author's words are in it: nothing of them may move the cursor, colour the screen or turn the direction.
  private func harmless(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isInvisible ? "\u{FFFD}" : $0 }))
  }

  private func excerpt(_ range: SourceRange, _ sources: [String: SourceText], _ color: Color) -> String {
    guard let start = range.start, let end = range.end, let source = sources[range.path] else { return "" }
    let excerpt = SourceExcerpt(source, start, end, width: width)
    let number = "\(start.line)"
    let gutter = String(repeating: " ", count: number.utf8.count)
    return "  \(number) | \(excerpt.line)\n".withoutTrailingBlanks
      + "  \(gutter) | \(paint(excerpt.carets, color))\n"
  }
}

/// The frame's own words.
private struct FrameWords {
  let language: MessageLanguage

  init(_ language: MessageLanguage) { self.language = language }

  var fix: String { language == .zh ? "改法" : "fix" }
  var meaning: String { language == .zh ? "后果" : "why" }
  var note: String { language == .zh ? "参见" : "see" }
  var colon: String { language == .zh ? "：" : ": " }

  func severity(_ severity: Severity) -> String {
    switch (severity, language) {
    case (.error, .zh): "错误"
    case (.warning, .zh): "警告"
    case (.info, .zh): "提示"
    case (_, .en): severity.rawValue
    }
  }
}

extension Severity {
  fileprivate var color: FindingFrame.Color {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .info: .cyan
    }
  }
}

extension String {
  fileprivate var withoutTrailingBlanks: String {
    var line = Substring(self).dropLast()
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }
}
