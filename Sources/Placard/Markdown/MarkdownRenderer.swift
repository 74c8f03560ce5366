/// Turns a tree into HTML. What may not be printed has been taken out of the tree before.
struct MarkdownRenderer {
  /// `nil` for a notice's own text, which has no tags.
  private let lines: TemplateLines?
  private var output: HTMLOutput

  private init(lines: TemplateLines?) {
    self.lines = lines
    output = HTMLOutput(hasParts: lines != nil)
  }

  static func html(_ node: MarkdownNode) -> String {
    var renderer = MarkdownRenderer(lines: nil)
    renderer.render(node, isTight: false)
    return renderer.output.text
  }

  static func inlineHTML(_ nodes: [MarkdownNode]) -> String {
    var renderer = MarkdownRenderer(lines: nil)
    for node in nodes { renderer.renderInline(node) }
    return renderer.output.text
  }

  static func parts(_ node: MarkdownNode, lines: TemplateLines) -> [HTMLOutput.Part] {
    var renderer = MarkdownRenderer(lines: lines)
    renderer.render(node, isTight: false)
    renderer.output.endPart()
    return renderer.output.parts
  }

  // Recursion is safe here: the parser refuses what is nested more than 32 levels deep.
  private mutating func render(_ node: MarkdownNode, isTight: Bool) {
    output.move(to: node.range.lowerBound)
    switch node.kind {
    case .document: render(node.children)
    case .blockQuote:
      output.startLine()
      output.write("<blockquote>\n")
      render(node.children)
      output.startLine()
      output.write("</blockquote>\n")
    case .list(let list): render(list, node)
    case .item: renderItem(node, isTight: isTight)
    case .codeBlock(let info, let literal, _):
      output.startLine()
      let language = info.prefix { $0 != " " && $0 != "\t" }
      output.write("<pre><code")
      if !language.isEmpty { output.writeAttribute("class", "language-" + language) }
      output.write(">")
      renderLines(literal, node, isEscaped: true, firstLine: 1)
      output.write("</code></pre>\n")
    case .htmlBlock(let literal):
      output.startLine()
      renderLines(literal, node, isEscaped: false, firstLine: 0)
      output.startLine()
    case .paragraph: renderParagraph(node, isTight: isTight)
    case .heading(let level, let identifier):
      output.startLine()
      output.write("<h\(level)")
      if let identifier { output.writeAttribute("id", identifier) }
      output.write(">")
      renderInlines(node.children)
      output.write("</h\(level)>\n")
    case .thematicBreak:
      output.startLine()
      output.write("<hr>\n")
    case .tag(let mark):
      output.startLine()
      output.append(.tag(mark))
    default: renderInline(node)
    }
  }

  private mutating func render(_ nodes: [MarkdownNode]) {
    for node in nodes { render(node, isTight: false) }
  }

  private mutating func render(_ list: MarkdownNode.List, _ node: MarkdownNode) {
    output.startLine()
    let name = list.start == nil ? "ul" : "ol"
    let start = list.start.flatMap { $0 == 1 ? nil : " start=\"\($0)\"" } ?? ""
    let (open, close) = ("<\(name)\(start)>", "</\(name)>")
    if list.mayBeEmpty {
      // Not even a line feed of its own: the list shall vanish when its sections print nothing.
      output.append(.wrapperStart(open, output.place))
      for item in node.children { render(item, isTight: list.isTight) }
      output.append(.wrapperEnd(close, output.place))
      output.write("\n")
    } else {
      output.write(open + "\n")
      for item in node.children { render(item, isTight: list.isTight) }
      output.write(close + "\n")
    }
  }

  private mutating func renderItem(_ item: MarkdownNode, isTight: Bool) {
    output.startLine()
    output.write("<li>")
    for (index, child) in item.children.enumerated() {
      if isTight, child.kind == .paragraph {
        if index > 0 { output.startLine() }
        output.move(to: child.range.lowerBound)
        renderInlines(child.children)
      } else if isTight, index == 0, case .tag(let mark) = child.kind {
        output.append(.tag(mark))
      } else {
        render(child, isTight: isTight)
      }
    }
    output.write("</li>\n")
  }

  private mutating func renderParagraph(_ node: MarkdownNode, isTight: Bool) {
    output.startLine()
    if let mark = node.loneCharacter, lines?.marks.kind(of: mark) == .variable {
      output.append(.loneParagraph(mark))
      output.write("\n")
    } else if let lines, lines.marks.areAllInSections(node.children) {
      output.append(.wrapperStart("<p>", output.place))
      renderInlines(node.children)
      output.append(.wrapperEnd("</p>", output.place))
      output.write("\n")
    } else {
      output.write("<p>")
      renderInlines(node.children)
      output.write("</p>\n")
    }
  }

  private mutating func renderInlines(_ nodes: [MarkdownNode]) {
    for node in nodes { renderInline(node) }
  }

  private mutating func renderInline(_ node: MarkdownNode) {
    output.move(to: node.range.lowerBound)
    switch node.kind {
    // The one place through which running text passes: typography of times, ranges and numbers belongs here.
    case .text(let text): output.writeEscaped(text)
    case .softBreak: output.write("\n")
    case .lineBreak: output.write("<br>\n")
    case .code(let text):
      output.write("<code>")
      output.writeEscaped(text)
      output.write("</code>")
    case .htmlInline(let html): output.write(html)
    case .emphasis: renderInlines(node.children, in: "em")
    case .strong: renderInlines(node.children, in: "strong")
    case .link(let destination, let title):
      output.write("<a")
      output.writeAttribute("href", destination)
      if !title.isEmpty { output.writeAttribute("title", title) }
      output.write(">")
      renderInlines(node.children)
      output.write("</a>")
    case .image(let destination, let title):
      output.write("<img")
      output.writeAttribute("src", destination)
      output.writeAttribute("alt", node.flatText)
      if !title.isEmpty { output.writeAttribute("title", title) }
      output.write(">")
    default: renderInlines(node.children)
    }
  }

  private mutating func renderInlines(_ nodes: [MarkdownNode], in name: String) {
    output.write("<\(name)>")
    renderInlines(nodes)
    output.write("</\(name)>")
  }

  /// Raw lines: code, and a template's HTML. A section's tag that is alone on its line leaves no line behind.
  private mutating func renderLines(_ literal: String, _ node: MarkdownNode, isEscaped: Bool, firstLine: Int) {
    guard let lines else {
      if isEscaped { output.writeEscaped(literal) } else { output.write(literal) }
      return
    }
    var rest = literal.unicodeScalars[...]
    var number = firstLine
    while !rest.isEmpty {
      let end = rest.firstIndex(of: "\n").map(rest.index(after:)) ?? rest.endIndex
      var line = Substring(rest[..<end])
      rest = rest[end...]
      let lone = line.unicodeScalars.filter { !$0.properties.isWhitespace }
      if !lone.isEmpty, lone.allSatisfy(lines.takesLine) {
        line = Substring(String(String.UnicodeScalarView(lone)))
      }
      output.move(to: node.range.lowerBound, linesBelow: number)
      if isEscaped { output.writeEscaped(line) } else { output.write(String(line)) }
      number += 1
    }
  }
}

extension MarkdownNode {
  /// The one character that a paragraph consists of.
  var loneCharacter: Unicode.Scalar? {
    guard children.count == 1, case .text(let text) = children[0].kind else { return nil }
    let scalars = text.unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }
}
