extension ReadingContext {
  /// A name or sentence on one line. Line breaks, and the blanks that YAML makes of them, vanish between Hanzi and are one
  /// blank elsewhere; characters that show nothing but can turn the order of what is shown are left out, with a finding.
  func line(_ scalar: YAMLScalar) -> String {
    reportInvisible(scalar)
    var result = String.UnicodeScalarView()
    var pending = false
    for scalar in joiningFolds(scalar).unicodeScalars where !scalar.isRefusedInText {
      if scalar == "\n" || scalar == "\r" || scalar == "\t" {
        pending = true
      } else {
        if pending, let last = result.last, last != " ", scalar != " ", !(last.isCJK && scalar.isCJK) {
          result.append(" ")
        }
        pending = false
        result.append(scalar)
      }
    }
    return String(result).withoutOuterWhitespace
  }

  func markup(_ scalar: YAMLScalar) -> Markup {
    let (markup, problems) = MarkupReader.read(joiningFolds(scalar))
    if problems.isEmpty { return markup }
    let positions = ScalarPositions(scalar, in: source)
    findings += problems.map { $0.finding(at: positions.range(utf8: $0.range)) }
    return markup
  }

  /// The value with a line feed in place of each blank that YAML made of a line break between Hanzi. Of the same length, so
  /// that offsets still fit.
  private func joiningFolds(_ scalar: YAMLScalar) -> String {
    guard scalar.style != .literal, scalar.range.start?.line != scalar.range.end?.line else { return scalar.value }
    let positions = ScalarPositions(scalar, in: source)
    var result = String.UnicodeScalarView()
    var offset = 0
    let scalars = Array(scalar.value.unicodeScalars)
    for (index, character) in scalars.enumerated() {
      let isFold =
        character == " " && index > 0 && index + 1 < scalars.count && scalars[index - 1].isCJK
        && scalars[index + 1].isCJK
        && positions.range(utf8: offset..<offset).start?.line
          != positions.range(utf8: offset + 1..<offset + 1).start?.line
      result.append(isFold ? "\n" : character)
      offset += UTF8.width(character)
    }
    return String(result)
  }

  private func reportInvisible(_ scalar: YAMLScalar) {
    var offset = 0
    for character in scalar.value.unicodeScalars {
      let width = UTF8.width(character)
      defer { offset += width }
      guard character.isRefusedInText else { continue }
      let problem = MarkupProblem.invisibleCharacter(character.value, at: offset..<offset + width)
      findings.append(problem.finding(at: range(of: problem.range, in: scalar)))
    }
  }
}

extension Unicode.Scalar {
  /// Controls, and the marks that turn the direction of text. Joiners stay: scripts and emoji need them.
  fileprivate var isRefusedInText: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0x202A...0x202E, 0x2066...0x2069, 0x2028...0x2029, 0xFEFF: true
    default: properties.generalCategory == .control
    }
  }
}

extension Markup {
  static let empty = Markup(source: "", html: "", inline: nil, plain: "")
}
