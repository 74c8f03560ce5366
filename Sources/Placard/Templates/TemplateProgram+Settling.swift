extension CompiledTemplate {
  /// The same template with everything printed that depends on some of the root's fields alone: what all pages of a folder
  /// share is rendered once for all of them.
  ///
  /// A page rendered from it is the same to the byte, given a root whose `fields` are those of `scope`.
  /// - Parameter fields: Indexes of fields of the root's shape.
  package func settling(_ fields: Set<Int>, of scope: Scope) -> CompiledTemplate {
    var settling = Settling(program, fields: fields, scope: scope)
    settling.copy(program.operations.indices)
    // A list with a hole in each item is written out item by item. Very long ones stay lists.
    guard settling.result.operations.count <= TemplateProgram.operationLimit,
      settling.result.literals.count <= TemplateProgram.literalLimit
    else { return self }
    return CompiledTemplate(program: settling.result)
  }
}

/// Runs a program as far as it is known, and copies the rest.
private struct Settling {
  private let program: TemplateProgram
  private let fields: Set<Int>
  private var run: TemplateRun
  /// Frames and saved values that are known.
  private var knownFrames: Set<Int> = []
  private var knownValues: Set<Int> = []
  private(set) var result = TemplateProgram()
  /// Literals before this operation may be jumped over, and are not to be lengthened.
  private var mergeFrom = 0

  init(_ program: TemplateProgram, fields: Set<Int>, scope: Scope) {
    self.program = program
    self.fields = fields
    run = TemplateRun(program: program, scope: scope)
    result.paths = program.paths
    result.frameCount = program.frameCount
    result.savedCount = program.savedCount
    result.wrapperCount = program.wrapperCount
  }

  mutating func copy(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound, result.operations.count <= TemplateProgram.operationLimit {
      index = copyOperation(at: index)
    }
  }

  /// - Returns: the index of the operation after it and all that belongs to it.
  private mutating func copyOperation(at index: Int) -> Int {
    switch program.operations[index] {
    case .literal(let start, let end):
      append { [program] in $0 += program.literals[start..<end] }
    case .print(let source, let style):
      if isKnown(source) {
        append { [run] in run.print(source, style, into: &$0) }
      } else {
        result.operations.append(.print(source, style))
      }
    case .list(let source, let frame, let end):
      copyList(source, frame, body: (index + 1)..<(end - 1))
      return end
    case .object(let source, let frame, let end):
      if isKnown(source) {
        if case .object(let scope) = run.value(source) {
          run.frames[frame] = scope
          knownFrames.insert(frame)
          copy((index + 1)..<end)
        }
      } else {
        knownFrames.remove(frame)
        copyBranch((index + 1)..<end) { .object(source, frame: frame, end: $0) }
      }
      return end
    case .present(let source, let slot, let end):
      if isKnown(source) {
        let value = run.value(source)
        if case .absent = value { return end }
        run.saved[slot] = value
        knownValues.insert(slot)
        copy((index + 1)..<end)
      } else {
        knownValues.remove(slot)
        copyBranch((index + 1)..<end) { .present(source, saved: slot, end: $0) }
      }
      return end
    case .flag(let source, let end):
      if !isKnown(source) {
        copyBranch((index + 1)..<end) { .flag(source, end: $0) }
      } else if run.holds(source) {
        copy((index + 1)..<end)
      }
      return end
    case .unless(let source, let end):
      if !isKnown(source) {
        copyBranch((index + 1)..<end) { .unless(source, end: $0) }
      } else if !run.holds(source) {
        copy((index + 1)..<end)
      }
      return end
    case .wrap(let slot, let start, let end):
      let literal = addLiteral(program.literals[start..<end])
      result.operations.append(.wrap(slot, start: literal.lowerBound, end: literal.upperBound))
    case .unwrap(let slot, let start, let end):
      let literal = addLiteral(program.literals[start..<end])
      result.operations.append(.unwrap(slot, start: literal.lowerBound, end: literal.upperBound))
    case .next:
      break
    }
    return index + 1
  }
}

extension Settling {
  private mutating func copyList(_ source: TemplateProgram.Source, _ frame: Int, body: Range<Int>) {
    guard isKnown(source) else {
      knownFrames.remove(frame)
      let start = result.operations.count
      copyBranch(body, closing: .next(frame: frame, body: start + 1)) { .list(source, frame: frame, end: $0) }
      return
    }
    guard case .list(let scopes) = run.value(source) else { return }
    knownFrames.insert(frame)
    run.items[frame] = scopes
    for (position, scope) in scopes.enumerated() {
      run.positions[frame] = position
      run.frames[frame] = scope
      copy(body)
    }
  }

  /// An operation that the page decides on, with what depends on it.
  private mutating func copyBranch(
    _ body: Range<Int>, closing: TemplateProgram.Operation? = nil, _ operation: (Int) -> TemplateProgram.Operation
  ) {
    let start = result.operations.count
    result.operations.append(operation(0))
    copy(body)
    if let closing { result.operations.append(closing) }
    // What follows must not join a literal that may be skipped.
    mergeFrom = result.operations.count
    result.operations[start] = operation(result.operations.count)
  }

  /// Longer literals instead of many.
  private mutating func append(_ write: (inout [UInt8]) -> Void) {
    let start = result.literals.count
    write(&result.literals)
    let end = result.literals.count
    guard end > start else { return }
    if result.operations.count > mergeFrom, case .literal(let first, start) = result.operations.last {
      result.operations[result.operations.count - 1] = .literal(start: first, end: end)
    } else {
      result.operations.append(.literal(start: start, end: end))
    }
  }

  private mutating func addLiteral(_ bytes: ArraySlice<UInt8>) -> Range<Int> {
    let start = result.literals.count
    result.literals += bytes
    return start..<result.literals.count
  }

  private func isKnown(_ source: TemplateProgram.Source) -> Bool {
    switch source {
    case .field(frame: 0, let index): fields.contains(index)
    case .path(frame: 0, let path): program.paths[path].first.map(fields.contains) ?? false
    case .field(let frame, _), .path(let frame, _), .itemNumber(let frame), .itemFirst(let frame), .itemLast(let frame):
      knownFrames.contains(frame)
    case .saved(let slot): knownValues.contains(slot)
    }
  }
}
