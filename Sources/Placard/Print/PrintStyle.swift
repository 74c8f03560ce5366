/// The style sheet of a paper: its size, the sizes of type of every step, and the institution's colour. What
/// templates/assets/print.css sets with them is what the measures of the sheets reckon with.
package struct PrintStyle: Sendable {
  package let paper: Paper
  package let accent: Colour?

  /// `print-a4-landscape.css`
  package var name: String { "print-\(paper.className).css" }

  package var css: String {
    let page = "size: \(paper.width)mm \(paper.height)mm; margin: 0;"
    var rules = [
      "@page { \(page) }",
      ":root { --width: \(paper.width)mm; --height: \(paper.height)mm; --u: \(number(PosterMeasures.unit(paper)))mm; }",
    ]
    if let accent { rules.append(":root { --accent: \(accent.hex); }") }
    for kind in paper.kinds {
      for (step, sizes) in LegibleSizes.sizes(kind, on: paper).enumerated() {
        rules.append(".\(kind.rawValue).step-\(step) { \(declarations(sizes)) }")
      }
    }
    rules += (0...SheetSetting.largestGap).map { ".gap-\($0) { --gap: \($0)mm; }" }
    rules += BalancedLines.css
    return rules.joined(separator: "\n") + "\n"
  }

  private func declarations(_ sizes: TypeSizes) -> String {
    let sizes = [
      ("title", sizes.title), ("title-other", sizes.titleOther), ("name", sizes.name), ("name-other", sizes.nameOther),
      ("key", sizes.key), ("key-other", sizes.keyOther), ("body", sizes.body), ("note", sizes.note),
    ]
    return sizes.map { "--\($0): \(number($1))pt;" }.joined(separator: " ")
  }

  /// Two decimals at most, the same on every machine.
  private func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let fraction = hundredths % 100
    if fraction == 0 { return "\(hundredths / 100)" }
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}

extension SheetSetting {
  static let largestGap = 20
}

extension Paper {
  package static let all = [Paper.a3, .a4, .a4Landscape, .a5]

  package var className: String { name.lowercased() + (self == .a4Landscape ? "-landscape" : "") }

  fileprivate var kinds: [Sheet.Kind] { Sheet.Kind.allCases.filter { Sheet.papers(of: $0).contains(self) } }
}

extension Sheet {
  static func papers(of kind: Kind) -> [Paper] {
    switch kind {
    case .poster: [.a3, .a4]
    case .sign, .arrow, .timetable: [.a4Landscape]
    case .slip: [.a5, .a4Landscape]
    case .formal: [.a4]
    }
  }
}
