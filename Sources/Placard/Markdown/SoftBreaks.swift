extension MarkdownNode {
  /// Takes out the line breaks that browsers would show as spaces between Hanzi (CSS Text 3, 4.1.3 asks for this, Chromium
  /// does not do it).
  ///
  /// A break vanishes when both neighbours are CJK and at least one is so beyond doubt: `“` and `—` belong to English too.
  /// Hangul is written with spaces. In a template a break between Hanzi and a variable or partial vanishes, one between
  /// Latin letters and a tag stays, and section tags have no part in it; `isOpaque` says of a mark which it is, `nil` that
  /// the character is no mark.
  mutating func joinLines(isOpaque: (Unicode.Scalar) -> Bool? = { _ in nil }) {
    guard holdsInlines else {
      for index in children.indices { children[index].joinLines(isOpaque: isOpaque) }
      return
    }
    guard hasSoftBreak else { return }
    var line = LineNeighbours()
    collect(into: &line, isOpaque)
    guard line.vanishing.contains(true) else { return }
    var decisions = line.vanishing[...]
    self = withoutBreaks(&decisions)
  }

  private var hasSoftBreak: Bool { kind == .softBreak || children.contains { $0.hasSoftBreak } }
}

/// What stands before and behind each soft break of a block.
private struct LineNeighbours {
  /// One for each soft break, in order.
  var vanishing: [Bool] = []
  var last: Neighbour?
  var pending: [(index: Int, before: Neighbour?)] = []

  enum Neighbour {
    case wide
    case shared
    case other
    case tag
  }

  mutating func addBreak() {
    pending.append((vanishing.count, last))
    vanishing.append(false)
  }

  mutating func add(_ neighbour: Neighbour) {
    for (index, before) in pending { vanishing[index] = before.map { Self.join($0, neighbour) } ?? false }
    pending = []
    last = neighbour
  }

  private static func join(_ left: Neighbour, _ right: Neighbour) -> Bool {
    switch (left, right) {
    case (.other, _), (_, .other): false
    case (.wide, _), (_, .wide): true
    default: false
    }
  }
}

extension MarkdownNode {
  private func collect(into line: inout LineNeighbours, _ isOpaque: (Unicode.Scalar) -> Bool?) {
    switch kind {
    case .text(let text), .code(let text):
      let scalars = text.unicodeScalars
      if let first = scalars.first(where: { isOpaque($0) != false }) {
        line.add(LineNeighbours.Neighbour(first, isTag: isOpaque(first) != nil))
      }
      if let last = scalars.last(where: { isOpaque($0) != false && !$0.isVariationSelector }) {
        line.add(LineNeighbours.Neighbour(last, isTag: isOpaque(last) != nil))
      }
    case .softBreak: line.addBreak()
    case .lineBreak, .image: line.add(.other)
    default: for child in children { child.collect(into: &line, isOpaque) }
    }
  }

  private func withoutBreaks(_ decisions: inout ArraySlice<Bool>) -> MarkdownNode {
    var copy = self
    copy.children = []
    for child in children {
      if child.kind == .softBreak {
        if decisions.popFirst() == false { copy.children.append(child) }
      } else if case .image = child.kind {
        copy.children.append(child)
      } else {
        copy.children.append(child.withoutBreaks(&decisions))
      }
    }
    return copy
  }
}

extension LineNeighbours.Neighbour {
  fileprivate init(_ scalar: Unicode.Scalar, isTag: Bool) {
    if isTag {
      self = .tag
    } else if scalar.isCJK, !scalar.isHangul {
      self = .wide
    } else {
      self = scalar.isSharedPunctuation ? .shared : .other
    }
  }
}
