/// Takes out of a notice's tree what may not be published, and says what it was.
struct MarkupVetting {
  let headingBase: Int
  /// Ranges are offsets in the text that was parsed.
  private(set) var problems: [MarkupProblem] = []
  private var identifiers = Set<String>()

  init(headingBase: Int) { self.headingBase = headingBase }

  mutating func vet(_ document: MarkdownNode) -> MarkdownNode {
    var vetted = document
    vetted.children = vetChildren(of: document)
    return vetted
  }

  private mutating func vetChildren(of node: MarkdownNode) -> [MarkdownNode] {
    for child in node.children {
      if case .text(let text) = child.kind, text.contains("](") { problems.append(.leftoverLink(at: child.range)) }
    }
    if node.children.allSatisfy({ $0.isPlain }) { return node.children }
    var children: [MarkdownNode] = []
    for child in node.children { children += vetNode(child) }
    return children
  }

  private mutating func vetNode(_ node: MarkdownNode) -> [MarkdownNode] {
    var node = node
    switch node.kind {
    case .htmlBlock(let html), .htmlInline(let html):
      problems.append(.rawHTML(html, at: node.range))
      return []
    case .link(let destination, _):
      guard WebAddress(destination) != nil else {
        problems.append(.unsafeLink(destination, at: node.range))
        return vetChildren(of: node)
      }
    case .image(let destination, _):
      if node.flatText.allSatisfy(\.isWhitespace) { problems.append(.imageWithoutDescription(at: node.range)) }
      guard WebAddress(destination)?.isImageSource == true else {
        problems.append(.imageAddress(destination, at: node.range))
        return []
      }
    case .heading(let level, _):
      let (heading, identifier) = node.splittingIdentifier()
      if let identifier {
        if !identifier.isHeadingIdentifier() { problems.append(.headingIdentifier(identifier, at: node.range)) }
        node = heading
      }
      let valid = identifier.flatMap { $0.isHeadingIdentifier() ? $0 : nil }
      if let valid, !identifiers.insert(valid).inserted {
        problems.append(.duplicateHeadingIdentifier(valid, at: node.range))
      }
      node.kind = .heading(level: min(6, level + headingBase - 1), identifier: valid)
    default: break
    }
    node.children = vetChildren(of: node)
    return [node]
  }
}

extension MarkdownNode {
  /// Needs no vetting, and neither has it children that might.
  fileprivate var isPlain: Bool {
    switch kind {
    case .text, .softBreak, .lineBreak, .code, .codeBlock, .thematicBreak: true
    default: false
    }
  }
}

extension WebAddress {
  /// https, or relative to the page: not `//host`, which a file on a disk cannot resolve.
  fileprivate var isImageSource: Bool {
    if text.hasPrefix("//") { return false }
    let scheme = text.prefix { !"/?#:".contains($0) }
    guard scheme.endIndex < text.endIndex, text[scheme.endIndex] == ":" else { return true }
    return scheme.lowercased() == "https"
  }
}
