import CCMark

/// libcmark, and nothing else sees it: text in, a tree of plain values out.
enum CommonMarkParser {
  struct Result: Sendable {
    var document: MarkdownNode
    /// Runs of two or three `*` or `_` that did not become emphasis, and where.
    var leftovers: [(run: String, range: Range<Int>)] = []
  }

  /// Quotes, items, emphasis and links inside one another, beyond which the text is not read. libcmark has no limit.
  static let depthLimit = 32

  struct NestingTooDeep: Error {
    /// In the text that was parsed.
    let range: Range<Int>
  }

  static func parse(_ text: [UInt8]) throws(NestingTooDeep) -> Result {
    let document = text.withUnsafeBytes { buffer in
      cmark_parse_document(buffer.bindMemory(to: CChar.self).baseAddress, buffer.count, CMARK_OPT_DEFAULT)
    }
    defer { cmark_node_free(document) }
    let iterator = cmark_iter_new(document)
    defer { cmark_iter_free(iterator) }

    var builder = TreeBuilder(text)
    while true {
      let event = cmark_iter_next(iterator)
      guard let node = cmark_iter_get_node(iterator) else { break }
      switch event {
      case CMARK_EVENT_ENTER: try builder.enter(node)
      case CMARK_EVENT_EXIT: builder.exit(node)
      default: return builder.result
      }
    }
    return builder.result
  }
}

private struct TreeBuilder {
  private let text: [UInt8]
  private var cursor: InlineCursor
  private var open: [MarkdownNode] = []
  private var depth = 0
  private(set) var result: CommonMarkParser.Result

  init(_ text: [UInt8]) {
    self.text = text
    cursor = InlineCursor(text)
    result = CommonMarkParser.Result(document: MarkdownNode(.document, range: 0..<text.count))
  }

  mutating func enter(_ node: OpaquePointer) throws(CommonMarkParser.NestingTooDeep) {
    let type = cmark_node_get_type(node)
    if type.rawValue <= CMARK_NODE_THEMATIC_BREAK.rawValue {
      let range = blockRange(node)
      if type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING { cursor.enterBlock(range) }
      add(MarkdownNode(blockKind(node, type, range), range: range), isLeaf: cmark_node_first_child(node) == nil)
    } else {
      enterInline(node, type)
    }
    if type.nests {
      depth += 1
      if depth > CommonMarkParser.depthLimit {
        throw CommonMarkParser.NestingTooDeep(range: open.last?.range ?? 0..<0)
      }
    }
  }

  mutating func exit(_ node: OpaquePointer) {
    let type = cmark_node_get_type(node)
    if type.nests { depth -= 1 }
    // Without children it was added on the way in.
    guard cmark_node_first_child(node) != nil, var done = open.popLast() else { return }
    if type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE { cursor.leaveLink() }
    if type.rawValue > CMARK_NODE_THEMATIC_BREAK.rawValue {
      done.range = done.range.lowerBound..<max(done.range.lowerBound, cursor.offset)
    }
    add(done, isLeaf: true)
  }

  private mutating func add(_ node: MarkdownNode, isLeaf: Bool) {
    guard isLeaf else {
      open.append(node)
      return
    }
    guard let parent = open.indices.last else {
      result.document = node
      return
    }
    if case .text(let text) = node.kind, let last = open[parent].children.last, case .text(let before) = last.kind {
      let range = last.range.lowerBound..<max(last.range.upperBound, node.range.upperBound)
      open[parent].children[open[parent].children.count - 1] = MarkdownNode(.text(before + text), range: range)
    } else {
      open[parent].children.append(node)
    }
  }

  private mutating func enterInline(_ node: OpaquePointer, _ type: cmark_node_type) {
    let isLeaf = cmark_node_first_child(node) == nil
    switch type {
    case CMARK_NODE_TEXT:
      let literal = literal(node)
      let (range, runs) = cursor.text(literal)
      for run in runs where (2...3).contains(run.count) {
        result.leftovers.append((String(decoding: self.text[run], as: UTF8.self), run))
      }
      let text = clean(literal)
      if !text.isEmpty { add(MarkdownNode(.text(text), range: range), isLeaf: true) }
    case CMARK_NODE_SOFTBREAK: add(MarkdownNode(.softBreak, range: cursor.lineEnd()), isLeaf: true)
    case CMARK_NODE_LINEBREAK: add(MarkdownNode(.lineBreak, range: cursor.lineEnd()), isLeaf: true)
    case CMARK_NODE_CODE: add(MarkdownNode(.code(clean(literal(node))), range: cursor.codeSpan()), isLeaf: true)
    case CMARK_NODE_HTML_INLINE:
      let literal = literal(node)
      add(MarkdownNode(.htmlInline(clean(literal)), range: cursor.html(literal)), isLeaf: true)
    case CMARK_NODE_EMPH: add(MarkdownNode(.emphasis, range: cursor.point), isLeaf: isLeaf)
    case CMARK_NODE_STRONG: add(MarkdownNode(.strong, range: cursor.point), isLeaf: isLeaf)
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      let destination = clean(bytes(cmark_node_get_url(node))).percentEncodedForAddress
      let title = clean(bytes(cmark_node_get_title(node)))
      let isImage = type == CMARK_NODE_IMAGE
      let start = cursor.enterLink(isImage: isImage)
      if isLeaf { cursor.leaveLink() }
      add(
        MarkdownNode(
          isImage ? .image(destination: destination, title: title) : .link(destination: destination, title: title),
          range: start..<max(start, cursor.offset)), isLeaf: isLeaf)
    default: break
    }
  }

  private func blockKind(
    _ node: OpaquePointer, _ type: cmark_node_type, _ range: Range<Int>
  ) -> MarkdownNode.Kind {
    switch type {
    case CMARK_NODE_BLOCK_QUOTE: return .blockQuote
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      let isParenthesis = cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM
      let bullet = range.isEmpty ? UInt8(ascii: "-") : text[range.lowerBound]
      return .list(
        MarkdownNode.List(
          start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
          delimiter: isOrdered ? UInt8(ascii: isParenthesis ? ")" : ".") : bullet,
          isTight: cmark_node_get_list_tight(node) != 0))
    case CMARK_NODE_ITEM: return .item
    case CMARK_NODE_CODE_BLOCK:
      let literal = literal(node)
      return .codeBlock(
        info: clean(bytes(cmark_node_get_fence_info(node))), literal: clean(literal),
        isFenced: isFenced(range, literal))
    case CMARK_NODE_HTML_BLOCK: return .htmlBlock(clean(bytes(cmark_node_get_literal(node))))
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_HEADING: return .heading(level: Int(cmark_node_get_heading_level(node)), identifier: nil)
    case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
    default: return .document
    }
  }

  /// An indented block's text begins where the block does, a fenced one's on the line below.
  private func isFenced(_ range: Range<Int>, _ literal: [UInt8]) -> Bool {
    let start = text[range.lowerBound...].prefix(3)
    guard start.elementsEqual([0x60, 0x60, 0x60]) || start.elementsEqual([0x7E, 0x7E, 0x7E]) else { return false }
    let firstLine = text[range.lowerBound...].prefix { $0 != 0x0A && $0 != 0x0D }
    return !literal.starts(with: firstLine) || literal.count == firstLine.count
  }

  /// libcmark counts lines and columns from 1, columns in bytes, ends inclusive.
  private func blockRange(_ node: OpaquePointer) -> Range<Int> {
    let start = cursor.offset(
      line: Int(cmark_node_get_start_line(node)), column: Int(cmark_node_get_start_column(node)))
    let end = cursor.offset(
      line: Int(cmark_node_get_end_line(node)), column: Int(cmark_node_get_end_column(node)) + 1)
    return start..<max(start, end)
  }

  private func literal(_ node: OpaquePointer) -> [UInt8] { Array(bytes(cmark_node_get_literal(node))) }

  private func bytes(_ pointer: UnsafePointer<CChar>?) -> UnsafeRawBufferPointer {
    guard let pointer else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    var count = 0
    while pointer[count] != 0 { count += 1 }
    return UnsafeRawBufferPointer(start: pointer, count: count)
  }

  /// Without sentinels.
  private func clean(_ bytes: some RandomAccessCollection<UInt8>) -> String {
    let sentinel = EmphasisSentinels.utf8
    var kept: [UInt8] = []
    var rest = bytes[...]
    while let index = rest.firstIndex(of: sentinel[0]) {
      let next = rest.index(after: index)
      if rest[index...].starts(with: sentinel) {
        kept.append(contentsOf: rest[..<index])
        rest = rest[index...].dropFirst(sentinel.count)
      } else {
        kept.append(contentsOf: rest[..<next])
        rest = rest[next...]
      }
    }
    if kept.isEmpty { return String(decoding: rest, as: UTF8.self) }
    kept.append(contentsOf: rest)
    return String(decoding: kept, as: UTF8.self)
  }
}

extension cmark_node_type {
  /// Counts towards the limit of depth.
  fileprivate var nests: Bool {
    switch self {
    case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_ITEM, CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK,
      CMARK_NODE_IMAGE:
      true
    default: false
    }
  }
}
