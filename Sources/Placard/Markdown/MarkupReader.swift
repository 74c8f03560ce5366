/// Reads the Markdown of a notice: CommonMark 0.30 without raw HTML, with emphasis that works beside Chinese punctuation,
/// and without the spaces that line breaks leave between Hanzi.
package enum MarkupReader {
  /// In bytes. libcmark 0.30 takes quadratic time for some texts (CVE-2023-22486), which this bounds.
  package static let sizeLimit = 64 << 10

  /// Problems are in the order of their places. What is too long or nested too deep has no content.
  ///
  /// - Parameter headingBase: the level that `#` becomes; deeper headings follow, down to `h6`.
  package static func read(
    _ source: String, headingBase: Int = 3
  ) -> (markup: Markup, problems: [MarkupProblem]) {
    let bytes = Array(source.utf8)
    guard bytes.count <= sizeLimit else { return (Markup(empty: source), [.tooLong(bytes.count)]) }
    let cleaner = MarkdownCleaner(bytes)
    let prepared = EmphasisSentinels.insert(into: cleaner.text.bytes)
    func place(_ range: Range<Int>) -> Range<Int> { cleaner.text.sourceRange(prepared.sourceRange(range)) }

    do throws(CommonMarkParser.NestingTooDeep) {
      let parsed = try CommonMarkParser.parse(prepared.bytes)
      var vetting = MarkupVetting(headingBase: headingBase)
      var document = vetting.vet(parsed.document)
      document.joinLines()
      let found = vetting.problems + parsed.leftovers.map { .leftoverEmphasis($0.run, at: $0.range) }
      let placed = found.compactMap { problem in
        let range = place(problem.range)
        guard problem.kind == .leftoverLink else { return problem.moved(to: range) }
        return leftoverLink(in: bytes, range).map(problem.moved)
      }
      let problems = cleaner.problems + placed
      return (Markup(source: source, document: document), problems.sorted { $0.range.lowerBound < $1.range.lowerBound })
    } catch {
      return (Markup(empty: source), cleaner.problems + [.tooDeep(at: place(error.range))])
    }
  }

  /// The same with findings; `place` tells where in a file the text's offsets stand.
  package static func read(
    _ source: String, headingBase: Int = 3, at place: (Range<Int>) -> SourceRange
  ) -> (markup: Markup, findings: [Finding]) {
    let (markup, problems) = read(source, headingBase: headingBase)
    return (markup, problems.map { $0.finding(at: place($0.range)) })
  }
}

extension MarkupReader {
  /// From the bracket that opens to the end of the address; `nil` for an escaped bracket, which is meant to be seen.
  private static func leftoverLink(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let middle = bytes[range].indices.dropLast().first { index in
      bytes[index] == UInt8(ascii: "]") && bytes[index + 1] == UInt8(ascii: "(")
        && (index == 0 || bytes[index - 1] != UInt8(ascii: "\\"))
    }
    guard let middle else { return nil }
    let start = bytes[range.lowerBound..<middle].lastIndex(of: UInt8(ascii: "[")) ?? middle
    let rest = bytes[middle..<range.upperBound]
    let end = rest.firstIndex { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "\n") } ?? rest.endIndex
    return start..<min(range.upperBound, end + 1)
  }
}

extension MarkupProblem {
  fileprivate func moved(to range: Range<Int>) -> Self {
    Self(kind: kind, range: range, message: message, fix: fix)
  }
}

extension Markup {
  fileprivate init(empty source: String) {
    self.init(source: source, html: "", inline: nil, plain: "")
  }

  fileprivate init(source: String, document: MarkdownNode) {
    let only = document.children.count == 1 ? document.children.first : nil
    self.init(
      source: source, html: MarkdownRenderer.html(document),
      inline: only.flatMap { $0.kind == .paragraph ? MarkdownRenderer.inlineHTML($0.children) : nil },
      plain: document.plainText)
  }
}
