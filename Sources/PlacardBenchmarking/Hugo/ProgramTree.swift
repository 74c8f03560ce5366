import Placard

/// A compiled template as a tree: what stands between two jumps is inside.
indirect enum ProgramNode {
  typealias Source = TemplateProgram.Source

  case literal([UInt8])
  case print(Source, TemplateProgram.Style)
  case list(Source, frame: Int, [ProgramNode])
  case object(Source, frame: Int, [ProgramNode])
  case present(Source, saved: Int, [ProgramNode])
  case flag(Source, [ProgramNode])
  case unless(Source, [ProgramNode])
  /// Tags that are left out where nothing but white space stands between them.
  case wrapped(open: [UInt8], [ProgramNode], close: [UInt8])
}

extension TemplateProgram {
  var tree: [ProgramNode] { nodes(in: 0..<operations.count) }

  private func nodes(in range: Range<Int>) -> [ProgramNode] {
    var nodes: [ProgramNode] = []
    var index = range.lowerBound
    while index < range.upperBound {
      var next = index + 1
      switch operations[index] {
      case .literal(let start, let end): nodes.append(.literal(Array(literals[start..<end])))
      case .print(let source, let style): nodes.append(.print(source, style))
      case .list(let source, let frame, let end):
        nodes.append(.list(source, frame: frame, self.nodes(in: next..<(end - 1))))
        next = end
      case .object(let source, let frame, let end):
        nodes.append(.object(source, frame: frame, self.nodes(in: next..<end)))
        next = end
      case .present(let source, let slot, let end):
        nodes.append(.present(source, saved: slot, self.nodes(in: next..<end)))
        next = end
      case .flag(let source, let end):
        nodes.append(.flag(source, self.nodes(in: next..<end)))
        next = end
      case .unless(let source, let end):
        nodes.append(.unless(source, self.nodes(in: next..<end)))
        next = end
      case .wrap(let slot, let start, let end):
        let close = closing(slot, after: index)
        nodes.append(
          .wrapped(open: Array(literals[start..<end]), self.nodes(in: next..<close.index), close: close.tag))
        next = close.index + 1
      case .next, .unwrap: break
      }
      index = next
    }
    return nodes
  }

  private func closing(_ slot: Int, after index: Int) -> (index: Int, tag: [UInt8]) {
    for other in (index + 1)..<operations.count {
      if case .unwrap(slot, let start, let end) = operations[other] { return (other, Array(literals[start..<end])) }
    }
    return (operations.count, [])
  }
}
