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
  /// The field's index, and those of the fields that lead on through objects.
  var field: Int?
  var further: [Int] = []
  var asks = Asks.value

  enum Asks {
    case value
    /// Whether a list has items.
    case any
    case itemNumber
    case itemFirst
    case itemLast
  }
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
    if first == "item", frames.contains(where: \.isList) { return resolveItem(tag) }
    if let frame = frames.last, let shape = frame.shape, let index = shape.index(of: first) {
      return resolve(tag, from: 0, frame, shape, index)
    }
    for frame in frames.dropFirst().reversed() {
      if let shape = frame.shape, shape.name == first {
        guard tag.path.count > 1 else { break }
        guard let index = shape.index(of: tag.path[1]) else { return reportUnknown(tag.path[1], tag, shape) }
        return resolve(tag, from: 1, frame, shape, index)
      }
    }
    if frames.count > 1, let frame = frames.first, let shape = frame.shape, let index = shape.index(of: first) {
      return resolve(tag, from: 0, frame, shape, index)
    }
    if !isSilent || frames.contains(where: { $0.unknownName == first }) {
      report(.unknownName(tag, wrong: first, known: namesHere, inclusion: inclusions.last))
    }
    return nil
  }

  /// - Parameters:
  ///   - position: In the tag's path, of the name that was found.
  ///   - index: The field's, in the shape.
  private mutating func resolve(
    _ tag: TemplateTag, from position: Int, _ frame: Frame, _ shape: Shape, _ index: Int
  ) -> ResolvedName? {
    let last = tag.path.count - 1
    var field = shape.fields[index]
    var key = FieldKey(frame: frame.serial, field: index)
    for next in position..<last {
      if case .list = field.kind, next == last - 1, tag.path[last] == "any" {
        let place = source(frame, index, key.further)
        key.asks = .any
        return ResolvedName(source: place, kind: .flag, isOptional: false, key: key)
      }
      guard case .object(let shape) = field.kind else {
        report(.pathThrough(field, tag))
        return nil
      }
      if field.isOptional, !present.contains(where: { $0.key == key }) {
        report(.pathThroughOptional(tag.path[...next].joined(separator: "."), tag))
        return nil
      }
      guard let step = shape.index(of: tag.path[next + 1]) else { return reportUnknown(tag.path[next + 1], tag, shape) }
      field = shape.fields[step]
      key.further.append(step)
    }
    let asked = present.last { $0.key == key }
    return ResolvedName(
      source: asked?.source ?? source(frame, index, key.further), kind: field.kind,
      isOptional: field.isOptional && asked == nil,
      key: key)
  }

  private mutating func reportUnknown(_ name: String, _ tag: TemplateTag, _ shape: Shape) -> ResolvedName? {
    report(.unknownName(tag, wrong: name, known: shape.fields.map(\.name), inclusion: inclusions.last))
    return nil
  }

  private mutating func source(_ frame: Frame, _ field: Int, _ further: [Int]) -> TemplateProgram.Source {
    if further.isEmpty { return .field(frame: frame.slot, field) }
    program.paths.append([field] + further)
    return .path(frame: frame.slot, program.paths.count - 1)
  }

  private mutating func resolveItem(_ tag: TemplateTag) -> ResolvedName? {
    guard let frame = frames.last(where: \.isList) else { return nil }
    var key = FieldKey(frame: frame.serial)
    switch tag.path.count == 2 ? tag.path[1] : "" {
    case "number":
      key.asks = .itemNumber
      return ResolvedName(source: .itemNumber(frame: frame.slot), kind: .text, isOptional: false, key: key)
    case "first":
      key.asks = .itemFirst
      return ResolvedName(source: .itemFirst(frame: frame.slot), kind: .flag, isOptional: false, key: key)
    case "last":
      key.asks = .itemLast
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
