/// What a path means in the place where it stands.
struct ResolvedName {
  let source: TemplateProgram.Source
  let kind: FieldKind
  /// May be absent here: no section around has asked for it.
  let isOptional: Bool
  let key: FieldKey
}

/// The same field in the same frame has the same key.
struct FieldKey: Hashable {
  /// The frame's serial number.
  let frame: Int
  /// Field indexes through objects.
  var steps: [Int] = []
  /// What is asked of it other than its value: `any` of a list, `number` of an item.
  var property = ""
}

extension TemplateCompiler {
  /// `nil` when a finding was reported, or kept back inside a section that is itself unknown.
  ///
  /// `any` after a list is a flag: the list is not empty. It asks without repeating anything.
  ///
  /// The first name is looked for among the innermost item's fields, then as the name of an item around, then among the
  /// page's own. Fields of items in between have no bare names: a field renamed must never silently mean another.
  mutating func resolve(_ tag: TemplateTag) -> ResolvedName? {
    guard let first = tag.path.first else { return nil }
    if first == "item", frames.last(where: \.isList) != nil { return resolveItem(tag) }
    if let frame = frames.last, let shape = frame.shape, shape.index(of: first) != nil {
      return resolve(tag, steps: tag.path[...], from: frame, shape)
    }
    for frame in frames.dropFirst().reversed() {
      if let shape = frame.shape, shape.name == first {
        guard tag.path.count > 1 else { break }
        return resolve(tag, steps: tag.path.dropFirst(), from: frame, shape)
      }
    }
    if let frame = frames.first, let shape = frame.shape, shape.index(of: first) != nil {
      return resolve(tag, steps: tag.path[...], from: frame, shape)
    }
    if !isSilent || frames.contains(where: { $0.unknownName == first }) {
      report(.unknownName(tag, wrong: first, known: namesHere, inclusion: inclusions.last))
    }
    return nil
  }

  private mutating func resolve(
    _ tag: TemplateTag, steps: ArraySlice<String>, from frame: Frame, _ shape: Shape
  ) -> ResolvedName? {
    var shape = shape
    var indexes: [Int] = []
    for (position, step) in zip(steps.indices, steps) {
      guard let index = shape.index(of: step) else {
        report(.unknownName(tag, wrong: step, known: shape.fields.map(\.name), inclusion: inclusions.last))
        return nil
      }
      indexes.append(index)
      let field = shape.fields[index]
      let key = FieldKey(frame: frame.serial, steps: indexes)
      if position == steps.endIndex - 1 {
        let asked = present.last { $0.key == key }
        return ResolvedName(
          source: asked?.source ?? source(frame, indexes), kind: field.kind,
          isOptional: field.isOptional && asked == nil, key: key)
      }
      if case .list = field.kind, position == steps.endIndex - 2, steps.last == "any" {
        return ResolvedName(
          source: source(frame, indexes), kind: .flag, isOptional: false,
          key: FieldKey(frame: frame.serial, steps: indexes, property: "any"))
      }
      guard case .object(let next) = field.kind else {
        report(.pathThrough(field, tag))
        return nil
      }
      if field.isOptional, !present.contains(where: { $0.key == key }) {
        report(.pathThroughOptional(tag.path[...position].joined(separator: "."), tag))
        return nil
      }
      shape = next
    }
    return nil
  }

  private mutating func source(_ frame: Frame, _ indexes: [Int]) -> TemplateProgram.Source {
    if indexes.count == 1, let index = indexes.first { return .field(frame: frame.slot, index) }
    program.paths.append(indexes)
    return .path(frame: frame.slot, program.paths.count - 1)
  }

  private mutating func resolveItem(_ tag: TemplateTag) -> ResolvedName? {
    guard let frame = frames.last(where: \.isList) else { return nil }
    let property = tag.path.count == 2 ? tag.path[1] : ""
    let key = FieldKey(frame: frame.serial, property: property)
    switch property {
    case "number":
      return ResolvedName(source: .itemNumber(frame: frame.slot), kind: .text, isOptional: false, key: key)
    case "first":
      return ResolvedName(source: .itemFirst(frame: frame.slot), kind: .flag, isOptional: false, key: key)
    case "last":
      return ResolvedName(source: .itemLast(frame: frame.slot), kind: .flag, isOptional: false, key: key)
    default:
      report(
        .unknownName(
          tag, wrong: tag.path.last ?? "item", known: ["number", "first", "last"], inclusion: inclusions.last))
      return nil
    }
  }

  /// All that a path may begin with here.
  private var namesHere: [String] {
    var names = frames.last?.shape?.fields.map(\.name) ?? []
    names += frames.dropFirst().compactMap { $0.shape?.name }
    if frames.contains(where: \.isList) { names.append("item") }
    if frames.count > 1 { names += frames.first?.shape?.fields.map(\.name) ?? [] }
    names.append("t")
    var seen = Set<String>()
    return names.filter { seen.insert($0).inserted }
  }
}

extension TemplateCompiler {
  /// Starts a section: its operation, and what its body may name.
  mutating func beginSection(_ tag: TemplateTag) -> (emitted: Bool, isList: Bool) {
    if tag.path.first == "t" {
      report(.sectionOverConstant(tag))
      isSilent = true
      return (false, false)
    }
    guard let name = resolve(tag) else {
      if tag.kind == .section {
        let unknownName = isSilent ? nil : tag.path.first
        isSilent = true
        frames.append(
          Frame(shape: nil, slot: frames.count, serial: nextSerial(), isList: true, unknownName: unknownName))
      }
      return (false, false)
    }
    html.conditions.append(TemplateCondition(key: name.key, holds: tag.kind == .section))
    html.startSection()
    if tag.kind == .inverse {
      guard name.mayFail else {
        report(.alwaysThere(tag))
        return (false, false)
      }
      emit(.unless(name.source, end: 0))
      return (true, false)
    }
    let slot = frames.count
    switch name.kind {
    case .list(let shape):
      emit(.list(name.source, frame: slot, end: 0))
      frames.append(Frame(shape: shape, slot: slot, serial: nextSerial(), isList: true))
      html.listDepth += 1
      return (true, true)
    case .object(let shape):
      emit(.object(name.source, frame: slot, end: 0))
      frames.append(Frame(shape: shape, slot: slot, serial: nextSerial(), isList: false))
      present.append(Present(key: name.key, source: name.source))
    case .flag: emit(.flag(name.source, end: 0))
    case .text, .markup, .inlineMarkup, .url, .json:
      guard name.isOptional else {
        report(.alwaysThere(tag))
        return (false, false)
      }
      let saved = present.count
      emit(.present(name.source, saved: saved, end: 0))
      present.append(Present(key: name.key, source: .saved(saved)))
      program.savedCount = max(program.savedCount, saved + 1)
    }
    return (true, false)
  }

  private mutating func nextSerial() -> Int {
    frameSerial += 1
    return frameSerial
  }
}

extension ResolvedName {
  /// There are pages on which a section over it shows nothing.
  fileprivate var mayFail: Bool {
    switch kind {
    case .list, .flag: true
    default: isOptional
    }
  }
}
