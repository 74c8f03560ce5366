import Placard

/// The top of a template cut into runs that depend on shared values alone, and the rest.
struct HugoGroups {
  enum Piece {
    case shared([ProgramNode])
    case own([ProgramNode])
  }

  private(set) var pieces: [Piece] = []

  init(_ nodes: [ProgramNode], isShared: (TemplateProgram.Source) -> Bool) {
    for node in nodes {
      var knowledge = Knowledge()
      let isKnown = knowledge.covers(node, isShared)
      switch (pieces.last, isKnown) {
      case (.shared(let before), true): pieces[pieces.count - 1] = .shared(before + [node])
      case (.own(let before), false): pieces[pieces.count - 1] = .own(before + [node])
      default: pieces.append(isKnown ? .shared([node]) : .own([node]))
      }
    }
  }
}

/// The frames and values within a node that come from shared values.
private struct Knowledge {
  private var frames: Set<Int> = []
  private var saved: Set<Int> = []

  mutating func covers(_ node: ProgramNode, _ isShared: (TemplateProgram.Source) -> Bool) -> Bool {
    func isKnown(_ source: TemplateProgram.Source) -> Bool {
      switch source {
      case .field(let frame, _) where frames.contains(frame), .path(let frame, _) where frames.contains(frame): true
      case .itemNumber(let frame), .itemFirst(let frame), .itemLast(let frame): frames.contains(frame)
      case .saved(let slot): saved.contains(slot)
      default: isShared(source)
      }
    }
    switch node {
    case .literal: return true
    case .print(let source, _): return isKnown(source)
    case .list(let source, let frame, let body), .object(let source, let frame, let body):
      guard isKnown(source) else { return false }
      frames.insert(frame)
      return coversAll(body, isShared)
    case .present(let source, let slot, let body):
      guard isKnown(source) else { return false }
      saved.insert(slot)
      return coversAll(body, isShared)
    case .flag(let source, let body), .unless(let source, let body): return isKnown(source) && coversAll(body, isShared)
    case .wrapped(_, let body, _): return coversAll(body, isShared)
    }
  }

  private mutating func coversAll(_ nodes: [ProgramNode], _ isShared: (TemplateProgram.Source) -> Bool) -> Bool {
    for node in nodes where !covers(node, isShared) { return false }
    return true
  }
}

/// Where a point in HTML lies, as far as Go's templates ask: between elements, in a tag, in the text of a script or title.
struct HTMLPosition {
  private enum State: Equatable {
    case text
    case tag
    case raw(String)
  }

  private var state = State.text
  private var tag: [UInt8] = []

  var isText: Bool { state == .text }

  mutating func read(_ bytes: [UInt8]) { for byte in bytes { read(byte) } }

  /// How many bytes it is until between elements.
  func lengthToText(_ bytes: [UInt8]) -> Int {
    var position = self
    for (index, byte) in bytes.enumerated() {
      position.read(byte)
      if position.isText { return index + 1 }
    }
    return bytes.count
  }

  /// The end of the last part that lies between elements.
  func lastText(in bytes: [UInt8]) -> Int {
    var position = self
    var last = position.isText ? 0 : bytes.count
    for (index, byte) in bytes.enumerated() {
      position.read(byte)
      if position.isText { last = index + 1 }
    }
    return last
  }

  private mutating func read(_ byte: UInt8) {
    switch (state, byte) {
    case (.text, UInt8(ascii: "<")):
      state = .tag
      tag = []
    case (.tag, UInt8(ascii: ">")):
      let name = String(decoding: tag.prefix { $0 != 32 && $0 != 10 }, as: UTF8.self)
      state = ["script", "style", "title", "textarea"].contains(name) ? .raw(name) : .text
    case (.tag, _): tag.append(byte)
    case (.raw(let name), UInt8(ascii: ">")):
      tag.append(byte)
      if tag.suffix(name.utf8.count + 3).elementsEqual("</\(name)>".utf8) {
        state = .text
        tag = []
      }
    case (.raw, _): tag.append(byte)
    case (.text, _): break
    }
  }
}
