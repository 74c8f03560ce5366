/// Decides which lines of tags are set apart and which stay in the code or HTML that they stand in, and parses accordingly.
enum TemplateLayout {
  static func parse(
    _ lines: TemplateLines
  ) throws(CommonMarkParser.NestingTooDeep) -> MarkdownTemplate.Parsed {
    let inPlace = lines.prepared(.inPlace)
    guard lines.standalone.contains(where: { $0 != nil }) else { return try MarkdownTemplate.Parsed(inPlace) }
    guard MarkdownGlance(inPlace.bytes).mayHoldBlocks else {
      return try MarkdownTemplate.Parsed(lines.prepared(.apart(except: [])))
    }
    var kept = linesWithinBlocks(lines, try MarkdownTemplate.Parsed(inPlace).document)
    // Setting some lines apart may end an HTML block before another of its lines; each round keeps fewer.
    for _ in 0..<8 {
      let parsed = try MarkdownTemplate.Parsed(lines.prepared(.apart(except: kept)))
      let held = Set(blocks(lines, parsed.document).flatMap(\.tags).map { lines.lineOfTag[$0] })
      let stillKept = kept.intersection(held)
      if stillKept == kept { return parsed }
      kept = stillKept
    }
    return try MarkdownTemplate.Parsed(lines.prepared(.apart(except: [])))
  }

  private struct Block {
    var tags: [Int]
    /// A blank line does not end it: fenced code, and HTML like `<pre>`.
    var endsOnlyWhereItSays: Bool
  }

  private static func blocks(_ lines: TemplateLines, _ document: MarkdownNode) -> [Block] {
    var blocks: [Block] = []
    var open = [document]
    while let node = open.popLast() {
      switch node.kind {
      case .codeBlock(_, let literal, isFenced: true):
        blocks.append(Block(tags: lines.marks.indices(in: literal), endsOnlyWhereItSays: true))
      case .htmlBlock(let html):
        let start = html.drop { $0 == " " }.prefix(10).lowercased()
        let isRaw = ["<pre", "<script", "<style", "<textarea", "<!", "<?"].contains { start.hasPrefix($0) }
        blocks.append(Block(tags: lines.marks.indices(in: html), endsOnlyWhereItSays: isRaw))
      default: open += node.children
      }
    }
    return blocks
  }

  /// A section that begins and ends in one HTML block is that block's, and so is a partial in it.
  private static func linesWithinBlocks(_ lines: TemplateLines, _ document: MarkdownNode) -> Set<Int> {
    var kept = Set<Int>()
    for block in blocks(lines, document) {
      let tags = Set(block.tags)
      for tag in block.tags {
        let number = lines.lineOfTag[tag]
        guard let together = lines.standalone[number] else { continue }
        let belongs = together.allSatisfy { tag in
          lines.marks.tags[tag].kind == .partial || lines.marks.partners[tag].map(tags.contains) == true
        }
        if block.endsOnlyWhereItSays || belongs { kept.insert(number) }
      }
    }
    return kept
  }
}
