/// A template's tags, each with the one character that stands for it while libcmark reads the text around.
///
/// U+100000 and up: private use, so that flanking rules take a mark for a letter, and outside the areas where fonts keep rare
/// Hanzi. No template may hold such a character itself.
struct TemplateMarks: Sendable {
  private(set) var tags: [TemplateTag] = []
  /// UTF-8 offsets in the file.
  private(set) var ranges: [Range<Int>] = []
  /// For a section's first tag its last, and the other way round.
  private(set) var partners: [Int: Int] = [:]
  private var openTags: [Int] = []

  static let limit = 65_000

  mutating func add(_ tag: TemplateTag, at range: Range<Int>) -> Int {
    let index = tags.count
    tags.append(tag)
    ranges.append(range)
    switch tag.kind {
    case .section, .inverse: openTags.append(index)
    case .end:
      // Anything else is the compiler's to report.
      if let open = openTags.last, tags[open].path == tag.path {
        openTags.removeLast()
        partners[open] = index
        partners[index] = open
      }
    case .variable, .partial: break
    }
    return index
  }

  static func mark(_ index: Int) -> Unicode.Scalar {
    Unicode.Scalar(0x100000 + UInt32(truncatingIfNeeded: index)) ?? "\u{FFFD}"
  }

  func index(of scalar: Unicode.Scalar) -> Int? {
    guard scalar.value >= 0x100000 else { return nil }
    let index = Int(scalar.value - 0x100000)
    return index < tags.count ? index : nil
  }

  func kind(of scalar: Unicode.Scalar) -> TemplateTag.Kind? { index(of: scalar).map { tags[$0].kind } }

  /// All marks of a text, in order.
  func indices(in text: String) -> [Int] {
    guard text.utf8.contains(0xF4) else { return [] }
    return text.unicodeScalars.compactMap(index(of:))
  }

  /// Whether inline content may turn out empty, since every part of it stands in a section.
  func areAllInSections(_ nodes: [MarkdownNode]) -> Bool {
    var depth = 0
    for node in nodes {
      guard case .text(let text) = node.kind else {
        if depth == 0 { return false }
        continue
      }
      for scalar in text.unicodeScalars {
        switch kind(of: scalar) {
        case .section, .inverse: depth += 1
        case .end: depth -= 1
        default: if depth <= 0 { return false }
        }
      }
    }
    return true
  }
}
