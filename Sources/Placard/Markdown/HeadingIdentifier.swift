extension MarkdownNode {
  /// A heading's `{#id}` taken off its text: the rest of the heading, and the id as written.
  func splittingIdentifier() -> (heading: MarkdownNode, identifier: String?) {
    guard let last = children.last, case .text(let text) = last.kind, text.last == "}",
      let start = text.range(ofLast: "{#")
    else { return (self, nil) }
    let identifier = String(text[start...].dropFirst(2).dropLast())
    var rest = text[..<start]
    while rest.last == " " || rest.last == "\t" { rest.removeLast() }
    var heading = self
    heading.children.removeLast()
    if !rest.isEmpty { heading.children.append(MarkdownNode(.text(String(rest)), range: last.range)) }
    return (heading, identifier)
  }
}

extension String {
  /// ASCII, so that it can stand in an address as it is: a letter, then letters, digits, `-`, `_` or `.`.
  ///
  /// `isMark` says which other characters stand for tags.
  func isHeadingIdentifier(isMark: (Unicode.Scalar) -> Bool = { _ in false }) -> Bool {
    guard let first = unicodeScalars.first else { return false }
    let isLetter = { (scalar: Unicode.Scalar) in scalar.isASCII && UInt8(truncatingIfNeeded: scalar.value).isASCIILetter
    }
    guard isLetter(first) || isMark(first) else { return false }
    return unicodeScalars.allSatisfy { scalar in
      isLetter(scalar) || isMark(scalar) || ("0"..."9").contains(scalar) || "-_.".unicodeScalars.contains(scalar)
    }
  }

  fileprivate func range(ofLast pair: String) -> Index? {
    var candidate = endIndex
    while candidate > startIndex {
      candidate = index(before: candidate)
      if self[candidate...].hasPrefix(pair) { return candidate }
    }
    return nil
  }
}
