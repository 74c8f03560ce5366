@testable import Placard

/// A YAML tree without places, to be changed in one of them and written as JSON, which is YAML too.
indirect enum PlainValue {
  case text(String)
  case list([PlainValue])
  case map([(key: String, value: PlainValue)])

  init(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let scalar): self = .text(scalar.value)
    case .sequence(let items): self = .list(items.map { PlainValue($0) })
    case .mapping(let entries): self = .map(entries.map { ($0.key.value, PlainValue($0.value)) })
    case .refused: self = .text("")
    }
  }

  var json: String { JSONText.pretty(value) + "\n" }

  private var value: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .list(let items): .array(items.map(\.value))
    case .map(let entries): .object(entries.map { .init($0.key, $0.value.value) })
    }
  }

  /// Every value in it, itself among them.
  private var count: Int {
    switch self {
    case .text: 1
    case .list(let items): 1 + items.reduce(0) { $0 + $1.count }
    case .map(let entries): 1 + entries.reduce(0) { $0 + $1.value.count }
    }
  }

  /// With one change in one place.
  func mutated(using generator: inout SplitMix) -> PlainValue {
    changed(at: Int.random(in: 0..<count, using: &generator), &generator)
  }

  /// Places count the value itself, then all that it holds, in order.
  private func changed(at place: Int, _ generator: inout SplitMix) -> PlainValue {
    if place == 0 { return changed(&generator) }
    var first = 1
    func step(_ value: PlainValue) -> PlainValue {
      defer { first += value.count }
      let isInside = (first..<first + value.count).contains(place)
      return isInside ? value.changed(at: place - first, &generator) : value
    }
    switch self {
    case .text: return self
    case .list(let items): return .list(items.map(step))
    case .map(let entries): return .map(entries.map { ($0.key, step($0.value)) })
    }
  }

  private func changed(_ generator: inout SplitMix) -> PlainValue {
    let unknown = (key: "zzz_unknown", value: PlainValue.text("x"))
    switch self {
    case .text:
      let texts = [
        "", "   ", "???", "A B", "Ünïcode!", "javascript:alert(1)", "not a url", "999999999999", "0", "x@", "0:99x",
        "someday", "zzzz-zzzz-zz", "法学院",
      ]
      let choice = Int.random(in: 0..<texts.count + 2, using: &generator)
      if choice == texts.count { return .list([self]) }
      if choice == texts.count + 1 { return .map([unknown]) }
      return .text(texts[choice])
    case .list(let items):
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: return .text("x")
      case 1: return .map([unknown])
      case 2: return .list(items + [.list([.text("x")])])
      default: return .list(items + [.map([unknown])])
      }
    case .map(let entries):
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: return .text("")
      case 1: return .list([.text("x")])
      case 2: return .map(entries + [unknown])
      default:
        var entries = entries
        entries.remove(at: Int.random(in: entries.indices, using: &generator))
        return .map(entries)
      }
    }
  }
}
