/// A section around a place, and whether what it asks for holds there.
struct TemplateCondition: Equatable {
  let key: FieldKey
  let holds: Bool
}

extension [TemplateCondition] {
  /// One stands in a section and the other in its inverse, so no page shows both.
  func excludes(_ other: [TemplateCondition]) -> Bool {
    contains { mine in other.contains { $0.key == mine.key && $0.holds != mine.holds } }
  }
}

extension HTMLContext {
  mutating func report(_ finding: Finding) { findings.append(finding) }

  var parent: String? { elements.last?.name }
  var parentTraits: HTMLElementTraits { elements.last?.traits ?? [] }

  mutating func checkText(at place: HTMLPlace) {
    guard let fault = textFault else { return }
    report(.misplacedText(in: fault, at: range(place)))
  }

  /// The element in which text may not stand here, if that is so.
  var textFault: String? {
    if elements.isEmpty { return hasDocument ? "html" : nil }
    guard let element = elements.last, element.traits.contains(.textless), !element.isForeign else { return nil }
    return element.name
  }

  mutating func finishStartTag(at index: Int, selfClosing: Bool) {
    mode = .data
    let name = tag.name
    let traits = HTMLElements.traits(of: name)
    checkAttributes(of: name)
    let isForeign = tag.isForeign || traits.contains(.foreignRoot)
    if tag.isForeign { checkForeign(name, traits) } else { checkPlacement(of: name, traits) }
    if name == "html" { hasDocument = true }
    let isVoid = !tag.isForeign && traits.contains(.void)
    if isVoid || (selfClosing && isForeign) { return }
    if selfClosing { report(.selfClosing(name, at: range(tag.place))) }
    elements.append(Element(name: name, traits: traits, place: tag.place, isForeign: isForeign))
    guard !isForeign else { return }
    matched = []
    if traits.contains(.escapableRawText) {
      mode = .escapableRawText
    } else if traits.contains(.rawText) {
      mode = isJSONScript ? .jsonScript : .rawText
    }
  }

  mutating func closeElement(_ name: String) {
    // No void element is ever open in HTML; in SVG one may be.
    if elements.count > floor, elements.last?.name == name {
      elements.removeLast()
      return
    }
    if HTMLElements.void.contains(name), elements.last?.isForeign != true {
      report(.voidEndTag(name, at: range(tag.place)))
      return
    }
    guard let match = elements.lastIndex(where: { $0.name == name }) else {
      report(.strayEndTag(name, at: range(tag.place)))
      return
    }
    if match < floor {
      report(.crossingEndTag(name, at: range(tag.place), opened: range(elements[match].place)))
      return
    }
    for element in elements[(match + 1)...].reversed() {
      report(.unclosedElement(element.name, at: range(element.place), before: name, range(tag.place)))
    }
    elements.removeSubrange(match...)
  }

  private var isJSONScript: Bool {
    guard tag.name == "script", let type = tag.attributes.first(where: { $0.name == "type" }) else { return false }
    let value = type.staticValue?.lowercased() ?? ""
    return value == "application/json" || value == "application/ld+json"
  }
}

extension HTMLContext {
  private mutating func checkAttributes(of name: String) {
    for index in tag.attributes.indices {
      let twin = tag.attributes[..<index].firstIndex {
        $0.name == tag.attributes[index].name && !$0.conditions.excludes(tag.attributes[index].conditions)
      }
      if let twin {
        let attribute = tag.attributes[index]
        report(
          .duplicateAttribute(
            attribute.name, at: range(attribute.place), first: range(tag.attributes[twin].place)))
      } else if tag.attributes[index].name == "id", let id = tag.attributes[index].staticValue {
        checkID(id, tag.attributes[index])
      }
    }
    if name == "meta", tag.attributes.contains(where: { $0.name == "http-equiv" }),
      let hole = tag.attributes.first(where: { $0.name == "content" })?.firstHole
    {
      report(.refusedHole(.metaContent, at: hole))
    }
  }

  private mutating func checkID(_ id: String, _ attribute: Attribute) {
    if listDepth > 0 {
      report(.repeatedID(id, at: range(attribute.place)))
    } else if let first = ids[id]?.first(where: { !$0.conditions.excludes(attribute.conditions) }) {
      report(.duplicateID(id, at: range(attribute.place), first: range(first.place)))
    }
    ids[id, default: []].append((attribute.place, attribute.conditions))
  }

  private mutating func checkForeign(_ name: String, _ traits: HTMLElementTraits) {
    if traits.contains(.refusedInForeign) || parentTraits.contains(.textInForeign) {
      report(.misplacedElement(name, in: parent, at: range(tag.place)))
    }
  }

  private mutating func checkPlacement(of name: String, _ traits: HTMLElementTraits) {
    // Finding a line and column takes time; only a finding needs them.
    var place: SourceRange { range(tag.place) }
    if traits.contains(.refused) {
      report(.refusedElement(name, at: place))
    } else if !traits.contains(.known) {
      report(.unknownElement(name, at: place))
    } else if elements.isEmpty, hasDocument || (name != "html" && traits.contains(.choosesParents)) {
      report(.misplacedElement(name, in: hasDocument ? "html" : nil, at: place))
    } else if name == "html", !elements.isEmpty {
      report(.misplacedElement(name, in: parent, at: place))
    } else if let parent, parent != "template", !mayStand(name, traits, in: parent) {
      report(.misplacedElement(name, in: parent, at: place))
    } else if traits.contains(.heading), parentTraits.contains(.heading) {
      report(.misplacedElement(name, in: parent, at: place))
    } else if traits.contains(.notNested), let outer = elements.last(where: { $0.name == name }) {
      report(.nestedElement(name, at: place, outer: range(outer.place)))
    } else if traits.contains(.closesParagraph), let paragraph = openParagraph {
      report(.blockInParagraph(name, at: place, paragraph: range(paragraph.place)))
    }
  }

  private func mayStand(_ name: String, _ traits: HTMLElementTraits, in parent: String) -> Bool {
    if parentTraits.contains(.choosesChildren), HTMLElements.children[parent]?.contains(name) != true { return false }
    if traits.contains(.choosesParents) { return HTMLElements.parents[name]?.contains(parent) == true }
    return true
  }

  /// The `p` that the next block would close.
  var openParagraph: Element? {
    for element in elements.reversed() {
      if element.traits.contains(.closesParagraph), element.name == "p" { return element }
      if element.traits.contains(.boundsParagraph) { return nil }
    }
    return nil
  }
}
