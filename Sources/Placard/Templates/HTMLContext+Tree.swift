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

  mutating func checkText(at place: HTMLPlace) {
    guard let fault = textFault else { return }
    report(.misplacedText(in: fault, at: range(place)))
  }

  /// The element in which text may not stand here, if that is so.
  var textFault: String? {
    if elements.isEmpty { return hasDocument ? "html" : nil }
    guard let parent, HTMLElements.textless.contains(parent), elements.last?.isForeign == false else { return nil }
    return parent
  }

  mutating func finishStartTag(at index: Int, selfClosing: Bool) {
    mode = .data
    let name = tag.text
    checkAttributes(of: name)
    let isForeign = tag.isForeign || HTMLElements.foreignRoots.contains(name)
    if tag.isForeign { checkForeign(name) } else { checkPlacement(of: name) }
    if name == "html" { hasDocument = true }
    let isVoid = !tag.isForeign && HTMLElements.void.contains(name)
    if isVoid || (selfClosing && isForeign) { return }
    if selfClosing { report(.selfClosing(name, at: range(tag.place))) }
    elements.append(Element(name: name, place: tag.place, isForeign: isForeign))
    guard !isForeign else { return }
    matched = []
    if HTMLElements.escapableRawText.contains(name) {
      mode = .escapableRawText
    } else if HTMLElements.rawText.contains(name) {
      mode = isJSONScript ? .jsonScript : .rawText
    }
  }

  mutating func closeElement(_ name: String) {
    if HTMLElements.void.contains(name), elements.last?.isForeign != true {
      report(.voidEndTag(name, at: range(tag.place)))
      return
    }
    if elements.count > floor, elements.last?.name == name {
      elements.removeLast()
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
    guard tag.text == "script", let type = tag.attributes.first(where: { $0.text == "type" }) else { return false }
    let value = type.staticValue?.lowercased() ?? ""
    return value == "application/json" || value == "application/ld+json"
  }
}

extension HTMLContext {
  private mutating func checkAttributes(of name: String) {
    for (index, attribute) in tag.attributes.enumerated() {
      let twin = tag.attributes[..<index].first {
        $0.name == attribute.name && !$0.conditions.excludes(attribute.conditions)
      }
      if let twin {
        report(.duplicateAttribute(attribute.text, at: range(attribute.place), first: range(twin.place)))
      } else if attribute.text == "id", let id = attribute.staticValue {
        checkID(id, attribute)
      }
    }
    if name == "meta", tag.attributes.contains(where: { $0.text == "http-equiv" }),
      let hole = tag.attributes.first(where: { $0.text == "content" })?.firstHole
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

  private mutating func checkForeign(_ name: String) {
    let isRefused =
      HTMLElements.refusedInForeign.contains(name) || HTMLElements.breakout.contains(name)
      || parent.map(HTMLElements.textInForeign.contains) == true
    if isRefused { report(.misplacedElement(name, in: parent, at: range(tag.place))) }
  }

  private mutating func checkPlacement(of name: String) {
    // Finding a line and column takes time; only a finding needs them.
    var place: SourceRange { range(tag.place) }
    if HTMLElements.refused.contains(name) {
      report(.refusedElement(name, at: place))
    } else if !HTMLElements.known.contains(name), !name.contains("-") {
      report(.unknownElement(name, at: place))
    } else if elements.isEmpty, hasDocument || (name != "html" && HTMLElements.parents[name] != nil) {
      report(.misplacedElement(name, in: hasDocument ? "html" : nil, at: place))
    } else if name == "html", !elements.isEmpty {
      report(.misplacedElement(name, in: parent, at: place))
    } else if let parent, parent != "template", !mayStand(name, in: parent) {
      report(.misplacedElement(name, in: parent, at: place))
    } else if HTMLElements.headings.contains(name), let parent, HTMLElements.headings.contains(parent) {
      report(.misplacedElement(name, in: parent, at: place))
    } else if HTMLElements.notNested.contains(name), let outer = elements.last(where: { $0.name == name }) {
      report(.nestedElement(name, at: place, outer: range(outer.place)))
    } else if HTMLElements.closingParagraph.contains(name), let paragraph = openParagraph {
      report(.blockInParagraph(name, at: place, paragraph: range(paragraph.place)))
    }
  }

  private func mayStand(_ name: String, in parent: String) -> Bool {
    if let children = HTMLElements.children[parent], !children.contains(name) { return false }
    if let parents = HTMLElements.parents[name] { return parents.contains(parent) }
    return true
  }

  /// The `p` that the next block would close.
  var openParagraph: Element? {
    for element in elements.reversed() {
      if element.name == "p" { return element }
      if HTMLElements.paragraphScope.contains(element.name) { return nil }
    }
    return nil
  }
}
