import CLibYAML

/// Reads one YAML document into nodes, from libyaml's events rather than from finished values: events have ends as well
/// as starts, show anchors before anything is expanded, and keep both places of a key that stands twice.
struct YAMLParsing {
  private(set) var root: YAMLNode?
  private(set) var fault: YAMLFault?
  private(set) var lastScalar: YAMLScalar?
  private(set) var anchors: [Mention] = []
  private(set) var aliases: [Mention] = []
  private(set) var tags: [SourceRange] = []
  /// Keys that are lists or mappings themselves.
  private(set) var unusableKeys: [SourceRange] = []
  /// Where a second document begins.
  private(set) var secondDocument: SourceRange?
  /// Where nesting passes the limit; nothing is read from there on.
  private(set) var excessiveDepth: SourceRange?

  struct Mention {
    let name: String
    let range: SourceRange
  }

  static let depthLimit = 32

  private let path: String
  private var frames: [Frame] = []

  init(_ text: String, path: String) {
    self.path = path
    // libyaml takes these for line ends, nothing else does; a space keeps every later position right.
    let hasExoticBreaks = text.unicodeScalars.contains(where: Self.isExoticBreak)
    let bytes = Array(
      hasExoticBreaks
        ? String(String.UnicodeScalarView(text.unicodeScalars.map { Self.isExoticBreak($0) ? " " : $0 })).utf8
        : text.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      var parser = yaml_parser_t()
      guard yaml_parser_initialize(&parser) == 1 else { return }
      defer { yaml_parser_delete(&parser) }
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      var isDone = false
      while !isDone {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else {
          fault = YAMLFault(parser)
          root = nil
          return
        }
        isDone = take(event)
        yaml_event_delete(&event)
      }
    }
  }

  private static func isExoticBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
  }
}

private struct Frame {
  let isMapping: Bool
  let isFlow: Bool
  let start: SourcePosition
  /// In a mapping, keys and values by turns.
  var items: [YAMLNode] = []
}

extension YAMLParsing {
  /// Returns whether to stop.
  private mutating func take(_ event: yaml_event_t) -> Bool {
    switch event.type {
    case YAML_STREAM_END_EVENT:
      return true
    case YAML_DOCUMENT_START_EVENT:
      if root != nil {
        secondDocument = range(event)
        return true
      }
    case YAML_ALIAS_EVENT:
      aliases.append(Mention(name: string(event.data.alias.anchor), range: range(event)))
      append(YAMLNode(content: .refused, range: range(event)))
    case YAML_SCALAR_EVENT:
      let data = event.data.scalar
      note(anchor: data.anchor, tag: data.tag, of: event)
      // `&all` and `!now` with nothing after them were meant as text, which has its finding.
      if data.length == 0, data.style == YAML_PLAIN_SCALAR_STYLE, data.anchor != nil || data.tag != nil {
        append(YAMLNode(content: .refused, range: range(event)))
        return false
      }
      let node = scalar(data, range(event))
      lastScalar = node.scalar
      append(node)
    case YAML_SEQUENCE_START_EVENT:
      let data = event.data.sequence_start
      note(anchor: data.anchor, tag: data.tag, of: event)
      return open(isMapping: false, isFlow: data.style == YAML_FLOW_SEQUENCE_STYLE, event)
    case YAML_MAPPING_START_EVENT:
      let data = event.data.mapping_start
      note(anchor: data.anchor, tag: data.tag, of: event)
      return open(isMapping: true, isFlow: data.style == YAML_FLOW_MAPPING_STYLE, event)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      close(event)
    default:
      break
    }
    return false
  }

  private mutating func open(isMapping: Bool, isFlow: Bool, _ event: yaml_event_t) -> Bool {
    guard frames.count < Self.depthLimit else {
      excessiveDepth = range(event)
      root = nil
      return true
    }
    frames.append(Frame(isMapping: isMapping, isFlow: isFlow, start: position(event.start_mark)))
    return false
  }

  private mutating func close(_ event: yaml_event_t) {
    guard let frame = frames.popLast() else { return }
    // The end mark of a block collection is the next token, which may be many lines further down.
    let end = frame.isFlow ? position(event.end_mark) : frame.items.last?.range.end ?? frame.start
    let range = SourceRange(path: path, start: frame.start, end: max(frame.start, end))
    guard frame.isMapping else {
      // As large as it needs to be: it is kept for as long as anything may be found in the file.
      let items = frame.items.withUnsafeBufferPointer { Array($0) }
      return append(YAMLNode(content: .sequence(items), range: range))
    }
    var entries: [YAMLEntry] = []
    entries.reserveCapacity(frame.items.count / 2)
    for index in stride(from: 0, to: frame.items.count - 1, by: 2) {
      if let key = frame.items[index].scalar {
        entries.append(YAMLEntry(key: key, value: frame.items[index + 1]))
      } else if case .refused = frame.items[index].content {
        continue
      } else {
        unusableKeys.append(frame.items[index].range)
      }
    }
    append(YAMLNode(content: .mapping(entries), range: range))
  }

  private mutating func append(_ node: YAMLNode) {
    if frames.isEmpty { root = node } else { frames[frames.count - 1].items.append(node) }
  }

  private func scalar(_ data: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar, _ range: SourceRange)
    -> YAMLNode
  {
    let style: YAMLScalar.Style =
      switch data.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
    let value = String(decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
    return YAMLNode(content: .scalar(YAMLScalar(value: value, style: style, range: range)), range: range)
  }

  private mutating func note(
    anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?, of event: yaml_event_t
  ) {
    let start = position(event.start_mark)
    if let anchor {
      let name = string(anchor)
      let end = SourcePosition(line: start.line, column: start.column + 1 + name.unicodeScalars.count)
      anchors.append(Mention(name: name, range: SourceRange(path: path, start: start, end: end)))
    }
    if tag != nil {
      let end = SourcePosition(line: start.line, column: start.column + 1)
      tags.append(SourceRange(path: path, start: start, end: end))
    }
  }

  private func range(_ event: yaml_event_t) -> SourceRange {
    SourceRange(path: path, start: position(event.start_mark), end: position(event.end_mark))
  }

  private func position(_ mark: yaml_mark_t) -> SourcePosition {
    SourcePosition(line: mark.line + 1, column: mark.column + 1)
  }

  private func string(_ pointer: UnsafeMutablePointer<UInt8>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}

/// Where and why libyaml stopped, in its own words.
struct YAMLFault {
  let problem: String
  let context: String
  let position: SourcePosition
  let contextPosition: SourcePosition?

  init(_ parser: yaml_parser_t) {
    problem = parser.problem.map { String(cString: $0) } ?? ""
    context = parser.context.map { String(cString: $0) } ?? ""
    position = SourcePosition(line: parser.problem_mark.line + 1, column: parser.problem_mark.column + 1)
    contextPosition =
      parser.context == nil
      ? nil : SourcePosition(line: parser.context_mark.line + 1, column: parser.context_mark.column + 1)
    offset = parser.error == YAML_READER_ERROR ? parser.problem_offset : nil
  }

  /// UTF-8 offset of a character that YAML forbids.
  let offset: Int?
}
