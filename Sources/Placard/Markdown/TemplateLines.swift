/// The lines of a Markdown template, and the texts that are made of them for libcmark to read.
struct TemplateLines: Sendable {
  struct Line: Sendable {
    var segments: [Segment] = []
    /// The line's end in the file, empty behind the last line.
    var end = 0..<0
    var hasComment = false
  }

  enum Segment: Sendable {
    case text(Range<Int>)
    case tag(Int)
  }

  /// What becomes of a line that holds only section, end and partial tags.
  enum Layout {
    /// A paragraph of its own, with blank lines around. The lines in the set stay as they are: they stand in code or HTML.
    case apart(except: Set<Int>)
    case inPlace
    /// As if the tag were not there, to see which lists are tight.
    case removed
  }

  private(set) var marks = TemplateMarks()
  private(set) var lines: [Line] = []
  /// The number of the line that each tag stands on, from 0.
  private(set) var lineOfTag: [Int] = []
  /// For each line the tags that it consists of, `nil` when it holds anything else or a variable.
  private(set) var standalone: [[Int]?] = []
  private let source: [UInt8]

  init(_ source: [UInt8], _ tokens: [TemplateLexer.Token]) {
    self.source = source
    var line = Line()
    for token in tokens {
      switch token {
      case .comment: line.hasComment = true
      case .tag(let tag, let range, _):
        line.segments.append(.tag(marks.add(tag, at: range)))
        lineOfTag.append(lines.count)
      case .text(let range): split(range, into: &line)
      }
    }
    lines.append(line)
    // A comment that is alone on its line takes the line with it; numbers of lines stay.
    for index in lines.indices where lines[index].hasComment && tags(lines[index]).isEmpty && isBlank(lines[index]) {
      lines[index] = Line()
    }
    standalone = lines.map(standaloneTags)
  }

  private mutating func split(_ range: Range<Int>, into line: inout Line) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      guard source[index] == 0x0A || source[index] == 0x0D else {
        index += 1
        continue
      }
      if start < index { line.segments.append(.text(start..<index)) }
      let isPair = source[index] == 0x0D && index + 1 < range.upperBound && source[index + 1] == 0x0A
      line.end = index..<index + (isPair ? 2 : 1)
      index = line.end.upperBound
      start = index
      lines.append(line)
      line = Line()
    }
    if start < index { line.segments.append(.text(start..<index)) }
  }
}

extension TemplateLines {
  func tags(_ line: Line) -> [Int] {
    line.segments.compactMap { if case .tag(let index) = $0 { index } else { nil } }
  }

  /// Whether nothing but white space stands there, tags and quote marks aside.
  private func isBlank(_ line: Line, allowsQuoteBeforeTag: Bool = false) -> Bool {
    for (position, segment) in line.segments.enumerated() {
      guard case .text(let range) = segment else { continue }
      let mayQuote = allowsQuoteBeforeTag && position == 0
      let isBlank = source[range].allSatisfy { $0 == 0x20 || $0 == 0x09 || (mayQuote && $0 == UInt8(ascii: ">")) }
      if !isBlank { return false }
    }
    return true
  }

  /// The first line of text behind a tag that stands alone, and how far it is indented beyond the tag: for spaces only,
  /// since a tab's width depends on where it stands.
  func indentation(below tag: Int) -> (line: Int, excess: Int)? {
    let line = lineOfTag[tag]
    guard let below = lines[(line + 1)...].indices.first(where: { !isBlank(lines[$0]) }) else { return nil }
    let excess = indentation(lines[below]) - indentation(lines[line])
    return excess > 0 ? (below, excess) : nil
  }

  private func indentation(_ line: Line) -> Int {
    guard case .text(let range)? = line.segments.first else { return 0 }
    return source[range].prefix { $0 == 0x20 }.count
  }

  /// The file's offset of the first character of a line that is no white space.
  func start(of number: Int) -> Int? {
    switch lines[number].segments.first {
    case .text(let range): range.lowerBound + indentation(lines[number])
    case .tag(let tag): marks.ranges[tag].lowerBound
    case nil: nil
    }
  }

  /// Blank, or only a quote's marks.
  func isBlankLine(_ number: Int) -> Bool {
    guard lines.indices.contains(number) else { return false }
    let line = lines[number]
    return tags(line).isEmpty && isBlank(line, allowsQuoteBeforeTag: true) && !line.end.isEmpty
  }

  private func standaloneTags(_ line: Line) -> [Int]? {
    let tags = tags(line)
    guard !tags.isEmpty, tags.allSatisfy({ marks.tags[$0].kind != .variable }) else { return nil }
    return isBlank(line, allowsQuoteBeforeTag: true) ? tags : nil
  }

  func standsAlone(_ tag: Int) -> Bool { standalone[lineOfTag[tag]] != nil }

  func takesLine(_ scalar: Unicode.Scalar) -> Bool {
    marks.index(of: scalar).map(standsAlone) ?? false
  }

  func prepared(_ layout: Layout) -> PreparedMarkdown {
    var text = PreparedMarkdown()
    text.reserveCapacity(source.count)
    for (number, line) in lines.enumerated() {
      guard let tags = standalone[number] else {
        copy(line, to: &text)
        continue
      }
      switch layout {
      case .removed: break
      case .inPlace: copy(line, to: &text)
      case .apart(let exceptions):
        if exceptions.contains(number) { copy(line, to: &text) } else { setApart(line, tags, in: &text) }
      }
    }
    return text
  }

  private func setApart(_ line: Line, _ tags: [Int], in text: inout PreparedMarkdown) {
    var prefix = 0..<0
    if case .text(let range)? = line.segments.first { prefix = range }
    let start = prefix.isEmpty ? marks.ranges[tags[0]].lowerBound : prefix.lowerBound
    // Within a quote the blank lines must be the quote's.
    let quote = source[prefix].lastIndex(of: UInt8(ascii: ">")).map { source[prefix.lowerBound...$0] } ?? []
    text.insert(quote + [0x0A], for: start..<start)
    for tag in tags {
      text.copy(prefix, of: source)
      text.insert(String(TemplateMarks.mark(tag)).utf8, for: marks.ranges[tag])
      text.insert([0x0A], for: marks.ranges[tag].upperBound..<marks.ranges[tag].upperBound)
      text.insert(quote + [0x0A], for: marks.ranges[tag].upperBound..<marks.ranges[tag].upperBound)
    }
  }

  private func copy(_ line: Line, to text: inout PreparedMarkdown) {
    for segment in line.segments {
      switch segment {
      case .text(let range): copyClean(range, to: &text)
      case .tag(let tag): text.insert(String(TemplateMarks.mark(tag)).utf8, for: marks.ranges[tag])
      }
    }
    if !line.end.isEmpty { text.insert([0x0A], for: line.end) }
  }

  /// Without the characters that are findings, which the marks' own are among.
  private func copyClean(_ range: Range<Int>, to text: inout PreparedMarkdown) {
    var copied = range.lowerBound
    var index = copied
    while index < range.upperBound {
      let length = source[index] == 0xF4 ? 4 : MarkdownCleaner.unwantedLength(at: index, in: source)
      guard let length else {
        index += 1
        continue
      }
      text.copy(copied..<index, of: source)
      index = min(index + length, range.upperBound)
      copied = index
    }
    text.copy(copied..<range.upperBound, of: source)
  }
}
