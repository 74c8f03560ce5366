extension MarkdownNode {
  /// The text without any markup: blocks, list items among them, on lines of their own; a line break that is left between
  /// words becomes a space.
  var plainText: String {
    switch kind {
    case .paragraph, .heading: children.map(\.plainInlineText).joined()
    case .codeBlock(_, let literal, _): literal.hasSuffix("\n") ? String(literal.dropLast()) : literal
    case .document, .blockQuote, .list, .item:
      children.map(\.plainText).filter { !$0.isEmpty }.joined(separator: "\n")
    case .htmlBlock, .thematicBreak, .tag: ""
    default: plainInlineText
    }
  }

  private var plainInlineText: String {
    switch kind {
    case .text(let text), .code(let text): text
    case .softBreak: " "
    case .lineBreak: "\n"
    case .htmlInline: ""
    case .image: flatText
    default: children.map(\.plainInlineText).joined()
    }
  }
}
