import Placard

/// Which fields of its root a template asks for, and how it prints them: the data of a page need hold no more.
final class FieldUse {
  let name: String
  let kind: FieldKind?
  private(set) var fields: [Int: FieldUse] = [:]
  private(set) var styles: Set<TemplateProgram.Style> = []
  /// Some page has it in another language than its own.
  var isForeign = false

  private init(_ name: String, _ kind: FieldKind?) {
    self.name = name
    self.kind = kind
  }

  /// - Parameter programs: of one kind of page, whose roots have the same shape.
  init(_ programs: [TemplateProgram], _ shape: Shape) {
    name = shape.name
    kind = .object(shape)
    for program in programs {
      var walk = Walk(program: program, frames: [0: self])
      walk.note(program.tree)
    }
  }

  var shape: Shape? {
    switch kind {
    case .object(let shape), .list(let shape): shape
    default: nil
    }
  }

  /// In the order of declaration.
  var inOrder: [(index: Int, use: FieldUse)] { fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }

  fileprivate func field(_ index: Int) -> FieldUse {
    if let known = fields[index] { return known }
    let declaration = shape?.fields[index]
    let use = FieldUse(declaration?.name ?? "", declaration?.kind)
    fields[index] = use
    return use
  }

  fileprivate func add(_ style: TemplateProgram.Style) { styles.insert(style) }

  func use(_ index: Int) -> FieldUse? { fields[index] }
}

private struct Walk {
  let program: TemplateProgram
  var frames: [Int: FieldUse]
  var saved: [Int: FieldUse] = [:]

  mutating func note(_ nodes: [ProgramNode]) { for node in nodes { note(node) } }

  private mutating func note(_ node: ProgramNode) {
    switch node {
    case .literal: break
    case .print(let source, let style): use(source)?.add(style)
    case .list(let source, let frame, let body), .object(let source, let frame, let body):
      frames[frame] = use(source)
      note(body)
    case .present(let source, let slot, let body):
      saved[slot] = use(source)
      note(body)
    case .flag(let source, let body), .unless(let source, let body):
      _ = use(source)
      note(body)
    case .wrapped(_, let body, _): note(body)
    }
  }

  private func use(_ source: TemplateProgram.Source) -> FieldUse? {
    switch source {
    case .field(let frame, let index): frames[frame]?.field(index)
    case .path(let frame, let path): program.paths[path].reduce(frames[frame]) { $0?.field($1) }
    case .saved(let slot): saved[slot]
    case .itemNumber, .itemFirst, .itemLast: nil
    }
  }
}
