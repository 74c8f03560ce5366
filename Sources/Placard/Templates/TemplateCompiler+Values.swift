extension TemplateCompiler {
  mutating func variable(_ tag: TemplateTag) {
    let context = html.hole(at: tag.range)
    if case .refused(let refusal) = context {
      report(.refusedHole(refusal, at: tag.range))
      return
    }
    if endsInReference { report(.ambiguousAmpersand(at: tag.range)) }
    if let name = tag.constant {
      constant(name, tag, context)
      return
    }
    guard let name = resolve(tag) else { return }
    guard let style = style(for: name, tag, context) else { return }
    if name.isOptional {
      report(.optionalNotAsked(tag))
      return
    }
    emit(.print(name.source, style))
  }

  /// A paragraph with nothing in it but one value: block markup takes its place.
  mutating func loneParagraph(_ tag: TemplateTag) {
    let quiet = HTMLText("<p>", at: tag.range, isVerbatim: false)
    if tag.path.first != "t" {
      let before = findings.count
      let resolved = resolve(tag)
      findings.removeLast(findings.count - before)
      if let resolved, case .markup = resolved.kind {
        variable(tag)
        return
      }
    }
    literal(quiet)
    variable(tag)
    literal(HTMLText("</p>", at: tag.range, isVerbatim: false))
  }

  private mutating func constant(_ name: String, _ tag: TemplateTag, _ context: HoleContext) {
    guard let text = constants.strings[name] else {
      report(.unknownString(tag, name: name, known: constants))
      return
    }
    stringsUsed.insert(name)
    var isComponent = false
    switch context {
    case .element(let placement) where placement.isTextless:
      report(.misplacedText(in: placement.parent ?? "html", at: tag.range))
    case .json: report(.wrongKind(.textInJSON, tag))
    case .address(let state, let attribute):
      guard checkAddress(state, attribute, isURL: false, tag) else { return }
      isComponent = true
    default: break
    }
    constant(text, named: name, isComponent: isComponent)
  }

  private mutating func style(
    for name: ResolvedName, _ tag: TemplateTag, _ context: HoleContext
  ) -> TemplateProgram.Style? {
    let use = KindUse(name.kind)
    if let misuse = use.neverPrinted {
      report(.wrongKind(misuse, tag))
      return nil
    }
    switch (use, context) {
    case (.json, .json): return .json
    case (.json, _): return refuse(.jsonOutsideScript, tag)
    case (_, .json): return refuse(.textInJSON, tag)
    case (.text, .element(let place)), (.url, .element(let place)):
      if place.isTextless {
        report(.misplacedText(in: place.parent ?? "html", at: tag.range))
        return nil
      }
      return place.takesElements ? .text : .plain
    case (.block, .element(let place)):
      if place.isInLink { return refuse(.markupInLink, tag) }
      return place.takesBlocks && !place.isTextless ? .blockMarkup : refuse(.blockMarkup(in: place.parent), tag)
    case (.inline, .element(let place)):
      if place.isInLink { return refuse(.markupInLink, tag) }
      return place.takesElements && !place.isTextless ? .inlineMarkup : refuse(.inlineMarkup(in: place.parent), tag)
    case (.block, _), (.inline, _): return refuse(.markupAsText, tag)
    case (_, .plainText), (_, .attribute): return .plain
    case (_, .address(let state, let attribute)):
      guard checkAddress(state, attribute, isURL: use == .url, tag) else { return nil }
      return state == .start ? .plain : .component
    case (_, .refused), (.never, _): return nil
    }
  }

  private mutating func refuse(_ misuse: KindMisuse, _ tag: TemplateTag) -> TemplateProgram.Style? {
    report(.wrongKind(misuse, tag))
    return nil
  }

  private mutating func checkAddress(
    _ state: AddressState, _ attribute: String, isURL: Bool, _ tag: TemplateTag
  ) -> Bool {
    switch state {
    case .start where !isURL: report(.wrongKind(.textAsAddress(attribute), tag))
    case .scheme(let bytes) where bytes.contains(UInt8(ascii: "&")): report(.wrongKind(.textAsAddress(attribute), tag))
    case .closed: report(.wrongKind(.valueInDataAddress, tag))
    case .start, .scheme, .schemeWithHole, .fixed: return true
    }
    return false
  }
}

private enum KindUse: Equatable {
  case text
  case url
  case block
  case inline
  case json
  case never(KindMisuse)

  init(_ kind: FieldKind) {
    switch kind {
    case .text: self = .text
    case .markup: self = .block
    case .inlineMarkup: self = .inline
    case .url: self = .url
    case .json: self = .json
    case .flag: self = .never(.printedFlag)
    case .object(let shape): self = .never(.printedObject(shape.fields.map(\.name)))
    case .list: self = .never(.printedList)
    }
  }

  var neverPrinted: KindMisuse? {
    guard case .never(let misuse) = self else { return nil }
    return misuse
  }
}

/// A field used as what it is not.
enum KindMisuse: Equatable {
  case printedFlag
  case printedObject([String])
  case printedList
  case jsonOutsideScript
  case textInJSON
  case blockMarkup(in: String?)
  case inlineMarkup(in: String?)
  case markupInLink
  case markupAsText
  case textAsAddress(String)
  case valueInDataAddress
}
