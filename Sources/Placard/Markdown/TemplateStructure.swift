/// Brings a template's tree into the shape that its sections say: sections round list items repeat the items of one list.
struct TemplateStructure {
  let lines: TemplateLines
  /// Whether the list of the item that begins at this offset of the file is tight once the section tags are gone.
  let tightItems: [Int: Bool]
  /// From an offset in the text that was parsed to one in the file.
  let fileOffset: (Int) -> Int

  func restructured(_ node: MarkdownNode) -> MarkdownNode {
    var node = node
    if !node.holdsInlines {
      node.children = node.children.map { child in
        guard child.kind == .paragraph, let mark = child.loneCharacter, let kind = lines.marks.kind(of: mark),
          kind != .variable
        else { return restructured(child) }
        return MarkdownNode(.tag(mark), range: child.range)
      }
      if case .list = node.kind { return node }
      node.children = merged(units(node.children[...]))
    }
    return node
  }
}

extension TemplateStructure {
  private indirect enum Unit {
    case node(MarkdownNode)
    case section(open: MarkdownNode, body: [Unit], close: MarkdownNode)
  }

  private func units(_ siblings: ArraySlice<MarkdownNode>) -> [Unit] {
    var positions: [Int: Int] = [:]
    for index in siblings.indices { if let tag = tag(siblings[index]) { positions[tag] = index } }
    var units: [Unit] = []
    var index = siblings.startIndex
    while index < siblings.endIndex {
      if let tag = tag(siblings[index]), let partner = lines.marks.partners[tag], let close = positions[partner],
        close > index
      {
        units.append(
          .section(open: siblings[index], body: self.units(siblings[index + 1..<close]), close: siblings[close]))
        index = close + 1
      } else {
        units.append(.node(siblings[index]))
        index += 1
      }
    }
    return units
  }

  private func tag(_ node: MarkdownNode) -> Int? {
    guard case .tag(let mark) = node.kind else { return nil }
    return lines.marks.index(of: mark)
  }

  /// The kind of the one list that a unit's content is, if it is nothing else.
  private func list(_ unit: Unit) -> MarkdownNode.List? {
    switch unit {
    case .node(let node):
      guard case .list(let list) = node.kind else { return nil }
      return list
    case .section(_, let body, _):
      guard let first = body.first.flatMap(list) else { return nil }
      return body.allSatisfy { list($0)?.isOfSameKind(as: first) == true } ? first : nil
    }
  }

  private func merged(_ units: [Unit]) -> [MarkdownNode] {
    var nodes: [MarkdownNode] = []
    var index = 0
    while index < units.count {
      guard let list = list(units[index]) else {
        switch units[index] {
        case .node(let node): nodes.append(node)
        case .section(let open, let body, let close): nodes += [open] + merged(body) + [close]
        }
        index += 1
        continue
      }
      var end = index + 1
      while end < units.count, self.list(units[end])?.isOfSameKind(as: list) == true { end += 1 }
      nodes.append(oneList(units[index..<end], list))
      index = end
    }
    return nodes
  }

  private func oneList(_ run: ArraySlice<Unit>, _ list: MarkdownNode.List) -> MarkdownNode {
    let children = run.flatMap(items)
    var list = list
    list.isTight = run.allSatisfy(isTight)
    list.mayBeEmpty = !run.contains { if case .node = $0 { true } else { false } }
    let start = children.first?.range.lowerBound ?? 0
    return MarkdownNode(.list(list), children, range: start..<max(start, children.last?.range.upperBound ?? start))
  }

  private func items(_ unit: Unit) -> [MarkdownNode] {
    switch unit {
    case .node(let node): node.children
    case .section(let open, let body, let close): [open] + body.flatMap(items) + [close]
    }
  }

  private func isTight(_ unit: Unit) -> Bool {
    switch unit {
    case .node(let node):
      guard case .list(let list) = node.kind else { return true }
      return node.children.allSatisfy { tightItems[fileOffset($0.range.lowerBound)] ?? list.isTight }
    case .section(let open, let body, let close):
      return body.allSatisfy(isTight) && !repeatsBlankLine(open, close)
    }
  }

  /// Repeating a body that begins or ends with a blank line would put one between the items.
  private func repeatsBlankLine(_ open: MarkdownNode, _ close: MarkdownNode) -> Bool {
    guard let first = tag(open), let last = tag(close), lines.marks.tags[first].kind == .section else { return false }
    return lines.isBlankLine(lines.lineOfTag[first] + 1) || lines.isBlankLine(lines.lineOfTag[last] - 1)
  }
}

extension TemplateStructure {
  /// Which lists are tight, by the file's offset of each item.
  static func tightItems(_ document: MarkdownNode, fileOffset: (Int) -> Int) -> [Int: Bool] {
    var result: [Int: Bool] = [:]
    var open = [document]
    while let node = open.popLast() {
      if case .list(let list) = node.kind {
        for item in node.children { result[fileOffset(item.range.lowerBound)] = list.isTight }
      }
      open += node.children
    }
    return result
  }
}
