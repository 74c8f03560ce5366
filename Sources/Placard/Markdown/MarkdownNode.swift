/// A Markdown text as a tree of plain values, free of libcmark.
struct MarkdownNode: Equatable, Sendable {
  var kind: Kind
  var children: [MarkdownNode] = []
  /// Byte offsets in the text that was parsed. Exact for blocks and text, near for other inline nodes.
  var range: Range<Int>

  enum Kind: Equatable, Sendable {
    case document
    case blockQuote
    case list(List)
    case item
    case codeBlock(info: String, literal: String, isFenced: Bool)
    case htmlBlock(String)
    case paragraph
    case heading(level: Int, identifier: String?)
    case thematicBreak
    case text(String)
    case softBreak
    case lineBreak
    case code(String)
    case htmlInline(String)
    case emphasis
    case strong
    case link(destination: String, title: String)
    case image(destination: String, title: String)
    /// A template's tag that stands where a block stands; its mark.
    case tag(Unicode.Scalar)
  }

  struct List: Equatable, Sendable {
    /// `nil` for bullets.
    var start: Int?
    /// `-`, `+` or `*`; `.` or `)` behind a number. Items with different delimiters make different lists.
    var delimiter: UInt8
    var isTight: Bool
    /// A list whose items all stand in sections of a template, so that it may turn out empty.
    var mayBeEmpty = false

    /// Whether items of both may stand in one list.
    func isOfSameKind(as other: List) -> Bool {
      (start == nil) == (other.start == nil) && delimiter == other.delimiter
    }
  }

  init(_ kind: Kind, _ children: [MarkdownNode] = [], range: Range<Int>) {
    self.kind = kind
    self.children = children
    self.range = range
  }
}

extension MarkdownNode {
  /// Whether its children are inline nodes.
  var holdsInlines: Bool {
    switch kind {
    case .paragraph, .heading: true
    default: false
    }
  }

  /// What an image shows where it cannot be seen: the text of its description without any markup (CommonMark 0.30, 6.4).
  var flatText: String {
    switch kind {
    case .text(let text), .code(let text), .htmlInline(let text): text
    case .softBreak, .lineBreak: " "
    default: children.map(\.flatText).joined()
    }
  }
}
