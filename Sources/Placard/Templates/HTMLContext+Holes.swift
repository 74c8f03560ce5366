/// What a value may do in the place where it stands.
enum HoleContext: Equatable {
  case element(Placement)
  /// In the text of `title` or `textarea`: no elements, no wrapping.
  case plainText
  case attribute(String)
  case address(AddressState, String)
  case json
  case refused(HoleRefusal)

  struct Placement: Equatable {
    /// The element that the value is in, for messages.
    let parent: String?
    /// Paragraphs and lists may stand here.
    let takesBlocks: Bool
    /// The link that it is in; formatted text may hold links of its own.
    let isInLink: Bool
    /// A `span` may stand here.
    let takesElements: Bool
    /// Text may not stand here, but elements may.
    let isTextless: Bool
  }
}

enum HoleRefusal: Equatable {
  case unquoted
  case tag
  case attributes
  case eventHandler(String)
  case attribute(String)
  case metaContent
  case rawText(String)
  case comment
}

/// Where a section or partial began, to be found again where it ends.
struct HTMLEdge {
  fileprivate let mode: HTMLContext.Mode
  /// The open tag's serial, how many attributes it had, and how far the last one's address was decided.
  fileprivate let tag: Int
  fileprivate let attributeCount: Int
  fileprivate let address: AddressState?
  fileprivate let depth: Int
  fileprivate let floor: Int
  let refusal: HoleRefusal?
}

extension HTMLContext {
  /// Where a variable stands. Notes the hole, so that what follows is read rightly.
  mutating func hole(at range: SourceRange) -> HoleContext {
    switch mode {
    case .data: return .element(placement)
    case .escapableRawText: return matched.isEmpty ? .plainText : .refused(.tag)
    case .jsonScript: return matched.isEmpty ? .json : .refused(.tag)
    case .rawText: return .refused(.rawText(parent ?? "script"))
    case .comment, .declaration, .doctype: return .refused(.comment)
    case .tagOpen, .endTagOpen, .tagName, .endTagName, .endTagRest: return .refused(.tag)
    case .betweenAttributes, .attributeName, .afterAttributeName, .selfClosing: return .refused(.attributes)
    case .beforeValue:
      beginValue(quote: 0)
      return .refused(.unquoted)
    case .value(quote: 0): return .refused(.unquoted)
    case .value: return attributeHole(at: range)
    }
  }

  private mutating func attributeHole(at range: SourceRange) -> HoleContext {
    guard let last = tag.attributes.indices.last else { return .refused(.attributes) }
    let name = tag.attributes[last].name
    if tag.attributes[last].firstHole == nil { tag.attributes[last].firstHole = range }
    if name.hasPrefix("on") { return .refused(.eventHandler(name)) }
    if HTMLAttributes.isRefused(name, on: tag.name) { return .refused(.attribute(name)) }
    guard tag.attributes[last].isAddress else { return .attribute(name) }
    let state = tag.attributes[last].address
    switch state {
    case .start: tag.attributes[last].address = .fixed
    case .scheme: tag.attributes[last].address = .schemeWithHole
    case .schemeWithHole, .fixed, .closed: break
    }
    return .address(state, name)
  }

  private var placement: HoleContext.Placement {
    let isForeign = elements.last?.isForeign ?? false
    let isTextOnly = isForeign || parentTraits.contains(.textOnly)
    let isContainer = elements.isEmpty || parentTraits.contains(.holdsBlocks)
    let isInLink = elements.contains { $0.traits.contains(.notNested) && $0.name == "a" }
    return HoleContext.Placement(
      parent: parent, takesBlocks: isContainer && !isForeign && openParagraph == nil, isInLink: isInLink,
      takesElements: !isTextOnly, isTextless: textFault != nil)
  }

  /// The start of a section or partial. A value with a section in it is not the same on every page.
  mutating func enter(at range: SourceRange) -> HTMLEdge {
    settle()
    if case .value = mode, let last = tag.attributes.indices.last, tag.attributes[last].firstHole == nil {
      tag.attributes[last].firstHole = range
    }
    let edge = HTMLEdge(
      mode: mode, tag: tag.serial, attributeCount: tag.attributes.count, address: tag.attributes.last?.address,
      depth: elements.count, floor: floor, refusal: edgeRefusal)
    floor = elements.count
    return edge
  }

  /// The end of a section or partial; `opened` is the tag that began it. A section may stand in the content of one element,
  /// in one attribute's value, or between the attributes of one tag.
  mutating func leave(_ edge: HTMLEdge, opened: SourceRange, isPartial: Bool = false) {
    settle()
    defer { floor = edge.floor }
    guard edge.refusal == nil else { return }
    let isSameTag = tag.serial == edge.tag && tag.attributes.count >= edge.attributeCount
    let isSamePlace: Bool
    switch (edge.mode, mode) {
    case (.data, .data): isSamePlace = true
    case (.betweenAttributes(let before), .betweenAttributes(let after)):
      isSamePlace = isSameTag
      if isSamePlace {
        if after, !before { spaceCondition = conditions.last }
        mode = .betweenAttributes(needsSpace: before || after)
      }
    case (.value, .value):
      isSamePlace = isSameTag && mode == edge.mode && tag.attributes.count == edge.attributeCount
      if isSamePlace, let last = tag.attributes.indices.last, let before = edge.address {
        tag.attributes[last].address = tag.attributes[last].address.joined(with: before)
      }
    default: isSamePlace = mode == edge.mode && matched.isEmpty
    }
    guard isSamePlace else {
      // To go on from here finds more of what is meant than to go back.
      report(.crossesTag(at: opened, isPartial: isPartial))
      return
    }
    for element in elements[min(edge.depth, elements.count)...].reversed() {
      report(.unclosedElement(element.name, at: range(element.place), in: opened, isPartial: isPartial))
    }
    elements.removeLast(max(0, elements.count - edge.depth))
  }

  /// A section's inverse right behind it needs no space: no page prints both.
  mutating func startSection() {
    guard mode == .betweenAttributes(needsSpace: true), let spaceCondition, let condition = conditions.last,
      [spaceCondition].excludes([condition])
    else { return }
    mode = .betweenAttributes(needsSpace: false)
  }

  /// At the edge of a section a tag's or attribute's name is over; what follows needs a space.
  private mutating func settle() {
    switch mode {
    case .tagName, .attributeName: mode = .betweenAttributes(needsSpace: true)
    case .afterAttributeName: mode = .betweenAttributes(needsSpace: false)
    default: break
    }
  }

  private var edgeRefusal: HoleRefusal? {
    switch mode {
    case .data, .betweenAttributes: nil
    case .escapableRawText, .jsonScript: matched.isEmpty ? nil : .tag
    case .value(let quote): quote == 0 ? .unquoted : nil
    case .beforeValue: .unquoted
    case .rawText: .rawText(parent ?? "script")
    case .comment, .declaration, .doctype: .comment
    default: .tag
    }
  }
}
