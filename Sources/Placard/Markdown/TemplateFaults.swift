/// Finds what a Markdown template cannot mean: sections across the edges of blocks, tags and Markdown in the wrong places.
struct TemplateFaults {
  let lines: TemplateLines
  let source: SourceText
  let parsed: MarkdownTemplate.Parsed
  /// The same template without the lines that hold only tags, where it has lists.
  let untagged: MarkdownTemplate.Parsed?
  private(set) var findings: [Finding] = []
  /// The node, or the string of a node, that holds each tag.
  private var holders: [Int: Int] = [:]
  private var holderCount = 0

  init(lines: TemplateLines, source: SourceText, parsed: MarkdownTemplate.Parsed, untagged: MarkdownTemplate.Parsed?) {
    self.lines = lines
    self.source = source
    self.parsed = parsed
    self.untagged = untagged
  }

  mutating func examine() {
    visit(parsed.document)
    reportOutdentedTags()
    for (open, close) in lines.marks.partners.sorted(by: { $0.key < $1.key }) where open < close {
      guard let first = holders[open], let last = holders[close], first != last else { continue }
      findings.append(
        .sectionCrossesBlock(lines.marks.tags[open], end: lines.marks.tags[close].range))
    }
  }

  private mutating func visit(_ node: MarkdownNode) {
    let holder = newHolder()
    switch node.kind {
    case .codeBlock(let info, let literal, let isFenced):
      hold(info)
      hold(literal)
      if !isFenced { reportSectionsInCode(literal) }
    case .htmlBlock(let html):
      hold(html)
      reportMarkdown(in: html, node)
    case .code(let text), .htmlInline(let text): hold(text)
    case .link(let destination, let title):
      hold(destination)
      hold(title)
    case .image(let destination, let title):
      hold(destination)
      hold(title)
      hold(node.flatText)
      return
    default: break
    }
    for child in node.children {
      switch child.kind {
      case .text(let text): hold(text, by: holder)
      case .paragraph:
        if let mark = child.loneCharacter, let kind = lines.marks.kind(of: mark), kind != .variable {
          hold(String(mark), by: holder)
        } else {
          visit(child)
        }
      default: visit(child)
      }
    }
  }

  private mutating func newHolder() -> Int {
    holderCount += 1
    return holderCount
  }

  private mutating func hold(_ text: String) { hold(text, by: newHolder()) }

  private mutating func hold(_ text: String, by holder: Int) {
    for tag in lines.marks.indices(in: text) { holders[tag] = holder }
  }

  private mutating func reportSectionsInCode(_ literal: String) {
    for tag in lines.marks.indices(in: literal) where lines.standsAlone(tag) {
      findings.append(.tagInIndentedCode(lines.marks.tags[tag].range))
    }
  }
}

extension TemplateFaults {
  /// An HTML block goes on to the next blank line (CommonMark 0.30, 4.6), and Markdown in it is not read.
  private mutating func reportMarkdown(in html: String, _ node: MarkdownNode) {
    let name = html.drop { $0 == " " || $0 == "<" || $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
    guard !name.isEmpty, !Self.rawElements.contains(name.lowercased()) else { return }
    // What is parsed holds sentinels and a quote's marks; the HTML does not.
    var start = node.range.lowerBound
    for line in html.split(separator: "\n", omittingEmptySubsequences: false) {
      let end = parsed.text[start...].firstIndex(of: 0x0A) ?? parsed.text.count
      if line.looksLikeMarkdown {
        let indentation = parsed.text[start..<end].prefix { $0 == 0x20 || $0 == 0x09 }.count
        let place = source.range(utf8: parsed.fileRange(start + indentation..<end))
        findings.append(.markdownInHTML(String(name), at: place))
        return
      }
      start = min(end + 1, parsed.text.count)
    }
  }

  /// Their content is no text (CommonMark 0.30, 4.6, start condition 1).
  private static let rawElements: Set<String> = ["pre", "script", "style", "textarea"]
}

extension TemplateFaults {
  /// A section's tag at the margin ends the list item whose text it stands round, which no author means.
  private mutating func reportOutdentedTags() {
    guard let untagged else { return }
    var depths: (tagged: [Int: Int], untagged: [Int: Int])?
    for (tag, partner) in lines.marks.partners.sorted(by: { $0.key < $1.key }) where tag < partner {
      guard lines.standsAlone(tag), let (line, excess) = lines.indentation(below: tag), line < lines.lineOfTag[partner],
        let offset = lines.start(of: line)
      else { continue }
      let known = depths ?? (itemDepths(parsed), itemDepths(untagged))
      depths = known
      if known.untagged[offset, default: 0] > known.tagged[offset, default: 0] {
        findings.append(.outdentedTag(lines.marks.tags[tag].range, spaces: excess))
      }
    }
  }

  /// In how many list items the text of each line stands, by the file's offset at which it begins.
  private func itemDepths(_ parsed: MarkdownTemplate.Parsed) -> [Int: Int] {
    var depths = [Int: Int]()
    var starts: [Int] = []
    var lineStart = 0
    while lineStart < parsed.text.count {
      starts.append(lineStart + parsed.text[lineStart...].prefix { $0 == 0x20 }.count)
      lineStart = (parsed.text[lineStart...].firstIndex(of: 0x0A) ?? parsed.text.count) + 1
    }
    var changes: [(offset: Int, change: Int)] = []
    var open = [parsed.document]
    while let node = open.popLast() {
      if node.kind == .item { changes += [(node.range.lowerBound, 1), (node.range.upperBound, -1)] }
      open += node.children
    }
    changes.sort { $0.offset < $1.offset }
    var depth = 0
    var next = changes.startIndex
    for start in starts {
      while next < changes.endIndex, changes[next].offset <= start {
        depth += changes[next].change
        next += 1
      }
      if start < parsed.text.count { depths[parsed.fileOffset(start)] = depth }
    }
    return depths
  }
}

extension Substring {
  fileprivate var looksLikeMarkdown: Bool {
    if contains("**") || contains("](") { return true }
    let text = drop { $0 == " " || $0 == "\t" }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, digits.utf8.count <= 9 {
      let rest = text[digits.endIndex...]
      return rest.hasPrefix(". ") || rest.hasPrefix(") ")
    }
    let hashes = text.prefix { $0 == "#" }
    if !hashes.isEmpty { return hashes.utf8.count <= 6 && text[hashes.endIndex...].hasPrefix(" ") }
    return ["- ", "* ", "+ ", "> "].contains { text.hasPrefix($0) }
  }
}
