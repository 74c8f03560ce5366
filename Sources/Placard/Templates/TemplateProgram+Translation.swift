extension TemplateProgram {
  /// The same program with the interface strings of another language: all that differs between the languages of one kind of
  /// page, so the templates need not be compiled for each of them.
  ///
  /// `nil` when it would not be the same program: a string is not there, or is empty in one of the two languages, or there
  /// are too many bytes.
  func translated(to language: TemplateConstants) -> TemplateProgram? {
    var program = self
    program.literals = []
    program.literals.reserveCapacity(literals.count)
    program.constants = []
    /// Where the bytes behind each constant have moved, by where they were.
    var moves: [(offset: Int, by: Int)] = [(0, 0)]
    var copied = 0
    for constant in constants {
      guard !constant.literal.isEmpty, let text = language.strings[constant.name] else { return nil }
      let bytes = Self.bytes(ofConstant: text, isComponent: constant.isComponent)
      guard !bytes.isEmpty else { return nil }
      program.literals += literals[copied..<constant.literal.lowerBound]
      let start = program.literals.count
      program.literals += bytes
      program.constants.append(
        Constant(
          name: constant.name, isComponent: constant.isComponent, literal: start..<program.literals.count))
      copied = constant.literal.upperBound
      moves.append((copied, program.literals.count - copied))
    }
    program.literals += literals[copied...]
    guard program.literals.count <= Self.literalLimit else { return nil }
    program.moveLiterals(moves)
    return program
  }

  /// Never empty but for an empty text. Carriage returns are no part of a page.
  static func bytes(ofConstant text: String, isComponent: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    if isComponent { bytes.appendComponent(text) } else { bytes.appendEscaped(text) }
    return bytes
  }
}

extension TemplateProgram {
  /// Literals stand in the order of the operations, and no edge of one lies within a constant.
  private mutating func moveLiterals(_ moves: [(offset: Int, by: Int)]) {
    var next = 0
    func moved(_ offset: Int) -> Int {
      while next + 1 < moves.count, moves[next + 1].offset <= offset { next += 1 }
      return offset + moves[next].by
    }
    for index in operations.indices {
      switch operations[index] {
      case .literal(let start, let end): operations[index] = .literal(start: moved(start), end: moved(end))
      case .wrap(let slot, let start, let end): operations[index] = .wrap(slot, start: moved(start), end: moved(end))
      case .unwrap(let slot, let start, let end):
        operations[index] = .unwrap(slot, start: moved(start), end: moved(end))
      case .print, .list, .next, .object, .present, .flag, .unless: break
      }
    }
  }
}
