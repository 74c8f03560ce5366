/// Turns pieces into a program. Everything that can be wrong with a template is found here, before any page is rendered and
/// on every branch: names and their kinds, the place that each value stands in, and the tree that the HTML makes.
struct TemplateCompiler {
  /// What is open at a place, innermost last. `shape` is `nil` for a section whose name is unknown: what it would offer
  /// is unknown too, and complaining about each name in it would help nobody.
  struct Frame {
    let shape: Shape?
    let slot: Int
    let serial: Int
    let isList: Bool
    /// The first name of an unknown section's path. What else the section holds cannot be judged, but the same name is as
    /// unknown within it.
    var unknownName: String?
  }

  /// A field that a section around has asked for.
  struct Present {
    let key: FieldKey
    let source: TemplateProgram.Source
  }

  struct OpenSection {
    let tag: TemplateTag
    let edge: HTMLEdge
    let frameCount: Int
    let presentCount: Int
    let conditionCount: Int
    let listDepth: Int
    /// The operation whose `end` is not known yet.
    let start: Int?
    let isList: Bool
    /// The name was not resolved, so names inside may not be either.
    let wasSilent: Bool
  }

  let partials: [String: TemplateUnit]
  /// What the reserved names stand for on this page.
  var content: TemplateUnit?
  var title: TemplateUnit?
  let constants: TemplateConstants
  var html = HTMLContext()
  var program = TemplateProgram()
  var findings: [Finding] = []
  var frames: [Frame]
  var present: [Present] = []
  var sections: [OpenSection] = []
  /// Sections below this index belong to the template that includes this one.
  var sectionFloor = 0
  /// The partials being expanded, outermost first.
  var inclusions: [TemplateTag] = []
  var filesUsed: Set<String> = []
  var stringsUsed: Set<String> = []
  var partialsUsed: Set<String> = []
  var frameSerial = 0
  var isSilent = false
  /// Operations before this index may be jump targets' ends, so literals are not joined across it.
  private var barrier = 0
  /// The bytes before the next hole came from the template, not from a value.
  private var endsInLiteral = false
  private var expansions = 0
  private var isExhausted = false

  init(fields: Shape, constants: TemplateConstants, partials: [String: TemplateUnit]) {
    self.partials = partials
    self.constants = constants
    frames = [Frame(shape: fields, slot: 0, serial: 0, isList: false)]
  }

  mutating func compile(_ unit: TemplateUnit, isFirst: Bool = true) {
    if isFirst, filesUsed.insert(unit.path).inserted { findings += unit.findings }
    let outerFloor = sectionFloor
    sectionFloor = sections.count
    let wrappers = program.wrapperCount
    var openWrappers: [Int] = []
    for index in unit.pieces.indices where !isExhausted {
      if let text = unit.texts[index] {
        literal(text)
        continue
      }
      switch unit.pieces[index] {
      case .html: break
      case .tag(let tag): compile(tag)
      case .loneParagraph(let tag): loneParagraph(tag)
      case .wrapperStart(let open, let range):
        let slot = wrappers + openWrappers.count
        program.wrapperCount = max(program.wrapperCount, slot + 1)
        openWrappers.append(slot)
        wrapper(open, range) { .wrap(slot, start: $0, end: $1) }
      case .wrapperEnd(let close, let range):
        guard let slot = openWrappers.popLast() else { continue }
        wrapper(close, range) { .unwrap(slot, start: $0, end: $1) }
      }
    }
    while sections.count > sectionFloor, let section = sections.last {
      if !isExhausted { report(.unclosedSection(section.tag)) }
      close(section)
    }
    sectionFloor = outerFloor
  }

  /// Ends the page: every element must have been closed.
  mutating func finish() {
    guard !isExhausted else { return }
    for element in html.elements.reversed() {
      html.report(.unclosedElement(element.name, at: html.range(element.place)))
    }
    if html.elements.isEmpty, html.mode != .data {
      html.report(.endsInsideTag(at: html.range(html.tag.place)))
    }
    drain()
  }

  mutating func report(_ finding: Finding) {
    findings.append(finding)
  }
}

extension TemplateCompiler {
  private mutating func compile(_ tag: TemplateTag) {
    switch tag.kind {
    case .variable: variable(tag)
    case .section, .inverse: open(tag)
    case .end: end(tag)
    case .partial: partial(tag)
    }
  }

  mutating func literal(_ text: HTMLText) {
    html.feed(text)
    drain()
    append(text.bytes, hasCarriageReturns: text.hasCarriageReturns)
  }

  /// Text of the template that is no HTML: an interface string.
  mutating func constant(_ text: String, named name: String, isComponent: Bool) {
    let start = program.literals.count
    let bytes = TemplateProgram.bytes(ofConstant: text, isComponent: isComponent)
    append(bytes, hasCarriageReturns: bytes.contains(UInt8(ascii: "\r")))
    program.constants.append(
      TemplateProgram.Constant(name: name, isComponent: isComponent, literal: start..<program.literals.count))
  }

  mutating func emit(_ operation: TemplateProgram.Operation) {
    program.operations.append(operation)
    endsInLiteral = false
    checkSize()
  }

  /// The template's text just before runs into what follows as a character reference: `&{{x}}`, `&#{{x}};`.
  var endsInReference: Bool {
    guard endsInLiteral else { return false }
    for byte in program.literals.reversed() {
      if byte == UInt8(ascii: "&") { return true }
      guard byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "#") else { return false }
    }
    return false
  }

  private mutating func append(_ bytes: [UInt8], hasCarriageReturns: Bool) {
    let start = program.literals.count
    if hasCarriageReturns {
      program.literals.append(contentsOf: bytes.lazy.filter { $0 != UInt8(ascii: "\r") })
    } else {
      program.literals.append(contentsOf: bytes)
    }
    let end = program.literals.count
    guard end > start else { return }
    if program.operations.count > barrier, case .literal(let first, start) = program.operations.last {
      program.operations[program.operations.count - 1] = .literal(start: first, end: end)
    } else {
      program.operations.append(.literal(start: start, end: end))
    }
    endsInLiteral = true
    checkSize()
  }

  private mutating func wrapper(
    _ text: String, _ range: SourceRange, _ operation: (Int, Int) -> TemplateProgram.Operation
  ) {
    html.feed(HTMLText(text, at: range, isVerbatim: false))
    drain()
    let start = program.literals.count
    program.literals.append(contentsOf: text.utf8)
    emit(operation(start, program.literals.count))
    barrier = program.operations.count
  }

  mutating func drain() {
    guard !html.findings.isEmpty else { return }
    for finding in html.findings { report(finding) }
    html.findings = []
  }

  private mutating func checkSize() {
    guard !isExhausted,
      program.literals.count > TemplateProgram.literalLimit
        || program.operations.count > TemplateProgram.operationLimit
    else { return }
    exhaust(at: inclusions.last?.range ?? SourceRange(file: ""))
  }

  private mutating func exhaust(at range: SourceRange) {
    isExhausted = true
    report(.tooLarge(at: range))
  }
}

// MARK: - Sections and partials

extension TemplateCompiler {
  private mutating func open(_ tag: TemplateTag) {
    let edge = html.enter(at: tag.range)
    if let refusal = edge.refusal { report(.refusedSection(refusal, at: tag.range)) }
    let frameCount = frames.count
    let presentCount = present.count
    let conditionCount = html.conditions.count
    let listDepth = html.listDepth
    let wasSilent = isSilent
    let start = program.operations.count
    let begun = beginSection(tag)
    if begun.isList, case .betweenAttributes = html.mode { report(.listInTag(at: tag.range)) }
    program.frameCount = max(program.frameCount, frames.count)
    endsInLiteral = false
    sections.append(
      OpenSection(
        tag: tag, edge: edge, frameCount: frameCount, presentCount: presentCount, conditionCount: conditionCount,
        listDepth: listDepth, start: begun.emitted ? start : nil, isList: begun.isList, wasSilent: wasSilent))
  }

  private mutating func end(_ tag: TemplateTag) {
    let match = sections.lastIndex { $0.tag.path == tag.path }
    guard let match, match >= sectionFloor else {
      report(.strayEnd(tag, innermost: sections.count > sectionFloor ? sections.last?.tag : nil))
      return
    }
    while sections.count > match + 1, let inner = sections.last {
      report(.crossedSection(inner.tag, by: tag, of: sections[match].tag))
      close(inner)
    }
    if let section = sections.last { close(section) }
  }

  private mutating func close(_ section: OpenSection) {
    sections.removeLast()
    html.leave(section.edge, opened: section.tag.range)
    drain()
    if let start = section.start {
      if section.isList, case .list(_, let frame, _) = program.operations[start] {
        program.operations.append(.next(frame: frame, body: start + 1))
      }
      program.operations[start].setEnd(program.operations.count)
    }
    barrier = program.operations.count
    endsInLiteral = false
    frames.removeLast(frames.count - section.frameCount)
    present.removeLast(present.count - section.presentCount)
    html.conditions.removeLast(html.conditions.count - section.conditionCount)
    html.listDepth = section.listDepth
    isSilent = section.wasSilent
  }

  private func unit(named name: String) -> TemplateUnit? {
    switch name {
    case "content": content
    case "title": title
    default: partials[name]
    }
  }

  private mutating func partial(_ tag: TemplateTag) {
    let name = tag.path.first ?? ""
    guard let unit = unit(named: name) else {
      report(.missingPartial(tag, known: partials.keys.filter { !TemplateSet.reserved.contains($0) }))
      return
    }
    if let first = inclusions.firstIndex(where: { $0.path == tag.path }) {
      report(.recursivePartial(tag, chain: inclusions[first...].map { $0.path.first ?? "" }))
      return
    }
    guard inclusions.count < 32 else {
      report(.tooDeep(tag))
      return
    }
    expansions += 1
    guard expansions <= 10_000 else {
      exhaust(at: tag.range)
      return
    }
    let isFirst = partialsUsed.insert(name).inserted
    if name == "content", !isFirst || !sections.isEmpty { report(.misplacedContent(at: tag.range)) }
    let edge = html.enter(at: tag.range)
    if let refusal = edge.refusal { report(.refusedSection(refusal, at: tag.range)) }
    inclusions.append(tag)
    compile(unit, isFirst: isFirst)
    inclusions.removeLast()
    if !isExhausted { html.leave(edge, opened: tag.range, isPartial: true) }
    drain()
  }
}

extension TemplateProgram.Operation {
  fileprivate mutating func setEnd(_ end: Int) {
    switch self {
    case .list(let source, let frame, _): self = .list(source, frame: frame, end: end)
    case .object(let source, let frame, _): self = .object(source, frame: frame, end: end)
    case .present(let source, let saved, _): self = .present(source, saved: saved, end: end)
    case .flag(let source, _): self = .flag(source, end: end)
    case .unless(let source, _): self = .unless(source, end: end)
    case .literal, .print, .next, .wrap, .unwrap: break
    }
  }
}
