/// Cuts rendered HTML at the marks of a template's tags.
struct TemplateCutter {
  private let lines: TemplateLines
  private let source: SourceText
  private let parsed: MarkdownTemplate.Parsed
  private let lineStarts: [Int]
  private var pieces: [TemplatePiece] = []
  private var printed = Set<Int>()

  init(_ lines: TemplateLines, _ source: SourceText, _ parsed: MarkdownTemplate.Parsed) {
    self.lines = lines
    self.source = source
    self.parsed = parsed
    lineStarts = [0] + parsed.text.indices.filter { parsed.text[$0] == 0x0A }.map { $0 + 1 }
  }

  /// The pieces, and the tags that none of them prints.
  func cut(_ parts: [HTMLOutput.Part]) -> (pieces: [TemplatePiece], lostTags: [Int]) {
    var copy = self
    for part in parts { copy.add(part) }
    return (copy.pieces, lines.marks.tags.indices.filter { !copy.printed.contains($0) })
  }

  private mutating func add(_ part: HTMLOutput.Part) {
    switch part {
    case .html(let bytes, let place): add(bytes, range(place))
    case .tag(let mark): addTag(mark)
    case .loneParagraph(let mark):
      guard let index = lines.marks.index(of: mark) else { return }
      printed.insert(index)
      pieces.append(.loneParagraph(lines.marks.tags[index]))
    case .wrapperStart(let open, let place): pieces.append(.wrapperStart(open: open, range(place)))
    case .wrapperEnd(let close, let place): pieces.append(.wrapperEnd(close: close, range(place)))
    }
  }

  private mutating func add(_ bytes: [UInt8], _ range: SourceRange) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(0xF4) else {
      addHTML(text, range)
      return
    }
    var literal = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if lines.marks.index(of: scalar) == nil {
        literal.append(scalar)
      } else {
        addHTML(String(literal), range)
        literal = String.UnicodeScalarView()
        addTag(scalar)
      }
    }
    addHTML(String(literal), range)
  }

  /// Pieces of one line are one piece.
  private mutating func addHTML(_ html: String, _ range: SourceRange) {
    if html.isEmpty { return }
    if case .html(let before, let place)? = pieces.last, place.start?.line == range.start?.line {
      pieces[pieces.count - 1] = .html(before + html, place)
    } else {
      pieces.append(.html(html, range))
    }
  }

  private mutating func addTag(_ mark: Unicode.Scalar) {
    guard let index = lines.marks.index(of: mark) else { return }
    printed.insert(index)
    pieces.append(.tag(lines.marks.tags[index]))
  }

  private func range(_ place: HTMLOutput.Place) -> SourceRange {
    var offset = place.offset
    if place.linesBelow > 0 {
      let line = self.line(of: offset) + place.linesBelow
      offset = line < lineStarts.count ? lineStarts[line] : parsed.text.count
    }
    let start = parsed.fileOffset(offset)
    return source.range(utf8: start..<start)
  }

  private func line(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
