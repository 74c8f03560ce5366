import Foundation
import Testing

@testable import Placard

/// Random Markdown of hostile fragments. `PLACARD_SEED` repeats a run.
struct MarkdownPropertyTests {
  private static let fragments = [
    "甲", "乙：", "（丙）", "“", "”", "a", "b ", " ", "  ", "\n", "\n\n", "\r\n", "\t", "*", "**", "***", "_", "__", "`",
    "``",
    "```\n", "~~~\n", "# ", "## ", "- ", "+ ", "1. ", "2) ", "> ", ">", "    ", "[", "]", "](", ")", "![", "(", "[r]",
    "<", ">", "&",
    "&amp;", "&#0;", "\\", "\"", "'", "---\n", "===\n", "***\n", "{#x}", "{#", "}", "\u{E001}", "\u{FE00}", "|", ":",
    "![[]()",
    "[a](b \"c\")", "<https://a.example>", "\u{3000}", "\u{7F}", "\u{202E}", "0", "  \n", "\\\n", "\n- ", "\n  - ",
    "\n> ", "\n1. ",
  ]
  private static let html = [
    "<b>", "</b>", "<!--", "-->", "<div>", "</div>", "<pre>", "<br>", "\n<div>\n", "<a href=\"",
  ]

  @Test func noticesAreAlwaysBalanced() {
    var random = SeededGenerator()
    for _ in 0..<4000 {
      let source = random.text(of: Self.fragments + Self.html, upTo: 40)
      let (markup, problems) = MarkupReader.read(source)
      let label: Comment = "seed \(random.seed): \(source.debugDescription)"
      #expect(MarkupBalance.fault(in: [.html(markup.html, SourceRange(file: ""))]) == nil, label)
      #expect(MarkupBalance.fault(in: [.html(markup.inline ?? "", SourceRange(file: ""))]) == nil, label)
      let count = source.utf8.count
      #expect(problems.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= count }, label)
    }
  }

  @Test func templatesAreBalancedAndKeepTheirTags() {
    var random = SeededGenerator()
    var sound = 0
    for _ in 0..<6000 {
      // Not before a letter: raw HTML is the compiler's to check.
      let template = random.template(of: Self.fragments.map { $0 == "<" ? "< " : $0 })
      let (_, findings, pieces) = show(template)
      guard !findings.haveErrors else { continue }
      let label: Comment = "seed \(random.seed): \(template.debugDescription)"
      let source = SourceText(path: "", text: template)
      let written = TemplateLexer.scan(source).tokens.compactMap { token in
        if case .tag(let tag, _, _) = token { tag.written } else { nil }
      }
      let printed = pieces.compactMap { piece in
        switch piece {
        case .tag(let tag), .loneParagraph(let tag): tag.written
        default: nil
        }
      }
      // A definition's tags come as often as it is used.
      if template.contains("]:") {
        #expect(Set(printed) == Set(written), label)
      } else {
        #expect(printed.sorted() == written.sorted(), label)
      }
      #expect(MarkupBalance.fault(in: pieces) == nil, label)
      sound += 1
    }
    #expect(sound > 1000)
  }

  @Test func templatesWithHTMLAlwaysEnd() {
    var random = SeededGenerator()
    for _ in 0..<3000 {
      let template = random.template(
        of: Self.fragments + Self.html + ["{{", "}}", "{{#s}}", "{{/t}}", "{{! ", "\n{{#s}}\n"])
      let findings = show(template).findings
      let lines = SourceText(path: "", text: template).lineCount
      #expect(findings.allSatisfy { ($0.range.end?.line ?? 0) <= lines }, "seed \(random.seed)")
    }
  }
}

/// SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  let seed: UInt64
  private var state: UInt64

  init() {
    seed =
      ProcessInfo.processInfo.environment["PLACARD_SEED"].flatMap { UInt64($0) }
      ?? UInt64.random(in: 0..<1_000_000)
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func text(of fragments: [String], upTo count: Int) -> String {
    (0..<Int.random(in: 0...count, using: &self)).map { _ in fragments.randomElement(using: &self) ?? "" }.joined()
  }

  /// Fragments, tags and well nested sections, in lines and on lines of their own. Each tag has its own name.
  mutating func template(of fragments: [String]) -> String {
    var number = 0
    return template(of: fragments, depth: 0, number: &number)
  }

  private mutating func template(of fragments: [String], depth: Int, number: inout Int) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...(depth == 0 ? 6 : 3), using: &self) {
      number += 1
      let name = "n\(number)"
      let sigil = Bool.random(using: &self) ? "#" : "^"
      let indentation = ["", "  ", "> "].randomElement(using: &self) ?? ""
      switch Int.random(in: 0..<8, using: &self) {
      case 0: text += "{{\(name)}}"
      case 1: text += "\n\(indentation){{> \(name)}}\n"
      case 2 where depth < 3:
        text += "{{\(sigil)\(name)}}" + template(of: fragments, depth: depth + 1, number: &number) + "{{/\(name)}}"
      case 3, 4:
        guard depth < 3 else { continue }
        text += "\n\(indentation){{\(sigil)\(name)}}\n\(indentation)"
        text += template(of: fragments, depth: depth + 1, number: &number)
        text += "\n\(indentation){{/\(name)}}\n"
      case 5: text += "\n\(indentation)- {{\(name)}}\n"
      default: text += self.text(of: fragments, upTo: 5)
      }
    }
    return text
  }
}
