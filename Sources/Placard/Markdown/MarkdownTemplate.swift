/// The front end for templates in Markdown: the template is read once, and cut at its tags where they fell in the HTML.
///
/// Each tag becomes one private-use character, its mark; libcmark reads the text; the HTML of the tree is cut at the marks.
/// A line that holds only section, end or partial tags is set apart as a paragraph, so that the tag stands in the tree where
/// its indentation says.
package enum MarkdownTemplate {
  /// `body` is the template without its front matter, as UTF-8 offsets. Each tag comes once, but for those in a link
  /// definition that several links use. A stray, unclosed or crossed section is left to the compiler to report.
  package static func pieces(
    source: SourceText, body: Range<Int>
  ) -> (pieces: [TemplatePiece], findings: [Finding]) {
    guard body.count <= MarkupReader.sizeLimit else {
      return ([], [MarkupProblem.tooLong(body.count).finding(at: source.range(utf8: body))])
    }
    let scan = TemplateLexer.scan(source, body: body)
    var reading = Reading(source, body, scan)
    let pieces = reading.pieces()
    return (pieces, scan.findings + reading.findings)
  }

  /// A tree together with the way from its offsets to the file's.
  struct Parsed {
    var document: MarkdownNode
    var leftovers: [(run: String, range: Range<Int>)]
    let text: [UInt8]
    let fileRange: (Range<Int>) -> Range<Int>

    init(_ template: PreparedMarkdown) throws(CommonMarkParser.NestingTooDeep) {
      let prepared = EmphasisSentinels.insert(into: template.bytes)
      fileRange = { template.sourceRange(prepared.sourceRange($0)) }
      text = prepared.bytes
      do throws(CommonMarkParser.NestingTooDeep) {
        let parsed = try CommonMarkParser.parse(prepared.bytes)
        (document, leftovers) = (parsed.document, parsed.leftovers)
      } catch {
        throw CommonMarkParser.NestingTooDeep(range: fileRange(error.range))
      }
    }

    func fileOffset(_ offset: Int) -> Int { fileRange(offset..<offset).lowerBound }
  }
}

extension MarkdownTemplate {
  fileprivate struct Reading {
    let source: SourceText
    let body: Range<Int>
    let lines: TemplateLines
    var findings: [Finding] = []

    init(_ source: SourceText, _ body: Range<Int>, _ scan: TemplateLexer.Scan) {
      self.source = source
      self.body = body
      let bytes = Array(source.text.utf8)
      lines = TemplateLines(bytes, scan.tokens)
      // The lexer reports the other unwanted characters.
      for index in body where bytes[index] == 0xE2 || bytes[index] == 0xC2 {
        guard let length = MarkdownCleaner.unwantedLength(at: index, in: bytes) else { continue }
        let place = index..<index + length
        let scalar = String(decoding: bytes[place], as: UTF8.self).unicodeScalars.first
        findings.append(
          MarkupProblem.invisibleCharacter(scalar?.value ?? 0, at: place).finding(at: source.range(utf8: place)))
      }
    }

    mutating func pieces() -> [TemplatePiece] {
      guard lines.marks.tags.count <= TemplateMarks.limit else {
        findings.append(.tooManyTags(lines.marks.tags.count, at: source.range(utf8: body)))
        return []
      }
      do throws(CommonMarkParser.NestingTooDeep) {
        return try parsedPieces()
      } catch {
        findings.append(MarkupProblem.tooDeep(at: error.range).finding(at: source.range(utf8: error.range)))
        return []
      }
    }

    private mutating func parsedPieces() throws(CommonMarkParser.NestingTooDeep) -> [TemplatePiece] {
      let parsed = try TemplateLayout.parse(lines)
      let untagged = try untagged(parsed)
      var faults = TemplateFaults(lines: lines, source: source, parsed: parsed, untagged: untagged)
      faults.examine()
      findings += faults.findings
      for leftover in parsed.leftovers {
        let range = parsed.fileRange(leftover.range)
        findings.append(
          MarkupProblem.leftoverEmphasis(leftover.run, at: range).finding(at: source.range(utf8: range)))
      }

      let structure = TemplateStructure(
        lines: lines,
        tightItems: untagged.map { TemplateStructure.tightItems($0.document, fileOffset: $0.fileOffset) } ?? [:],
        fileOffset: parsed.fileOffset)
      var document = identifyHeadings(structure.restructured(parsed.document), parsed)
      document.joinLines {
        [marks = lines.marks] scalar in
        marks.kind(of: scalar).map { $0 == .variable || $0 == .partial }
      }
      let cut = TemplateCutter(lines, source, parsed).cut(MarkdownRenderer.parts(document, lines: lines))
      findings += cut.lostTags.map { .lostTag(lines.marks.tags[$0].range) }
      return cut.pieces
    }

    /// `nil` where it has no lists, which alone are asked for.
    private func untagged(_ parsed: Parsed) throws(CommonMarkParser.NestingTooDeep) -> Parsed? {
      guard lines.standalone.contains(where: { $0 != nil }) else { return parsed }
      let text = lines.prepared(.removed)
      return MarkdownGlance(text.bytes).mayHoldLists ? try Parsed(text) : nil
    }

    private mutating func identifyHeadings(_ node: MarkdownNode, _ parsed: Parsed) -> MarkdownNode {
      var node = node
      if case .heading(let level, _) = node.kind {
        let (heading, identifier) = node.splittingIdentifier()
        guard let identifier else { return node }
        node = heading
        node.kind = .heading(level: level, identifier: identifier)
        if !identifier.isHeadingIdentifier(isMark: { lines.marks.index(of: $0) != nil }) {
          let range = parsed.fileRange(node.range)
          let shown = String(String.UnicodeScalarView(identifier.unicodeScalars.filter { $0.value < 0x100000 }))
          findings.append(
            MarkupProblem.headingIdentifier(shown, at: range).finding(at: source.range(utf8: range)))
        }
        return node
      }
      guard !node.holdsInlines else { return node }
      for index in node.children.indices { node.children[index] = identifyHeadings(node.children[index], parsed) }
      return node
    }
  }
}
