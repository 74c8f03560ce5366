import Placard

/// A compiled template as Hugo has it: the same literals, and Go's actions for the operations between them. What depends on
/// nothing but what the pages of a folder share stands in partials that Hugo keeps (`partialCached`), as one would write it.
struct HugoLayout {
  private(set) var text = ""
  /// By file name.
  private(set) var partials: [(name: String, text: String)] = []
  private let program: TemplateProgram
  private let name: String
  private let shared: Set<String>
  private var uses: [Int: FieldUse]
  private var saved: [Int: (use: FieldUse?, expression: String)] = [:]

  /// - Parameters:
  ///   - use: What the root's shape is, and which of its fields hold foreign text.
  ///   - shared: Fields of the root that are the same on all pages of a folder.
  init(_ name: String, _ program: TemplateProgram, _ use: FieldUse, shared: Set<String>) {
    self.program = program
    self.name = name
    self.shared = shared
    uses = [0: use]
    let own = use.inOrder.map(\.use.name).filter { !shared.contains($0) }
    var header = "{{- $n := index hugo.Data.n .Params.n -}}{{- $d := index $n.pages .Params.i -}}"
    header += "{{- $s := index $n.shared $d.shared -}}"
    header += Self.variables(use, shared, of: "$s")
    for field in own { header += "{{- $r_\(field) := $d.\(field) -}}" }
    text = header
    var position = HTMLPosition()
    for piece in HugoGroups(program.tree, isShared: { [self] in isShared($0) }).pieces {
      switch piece {
      case .own(let nodes):
        for node in nodes { text += self.text(node, &position) }
      case .shared(let nodes):
        addShared(nodes, &position, use)
      }
    }
  }

  private static func variables(_ use: FieldUse, _ shared: Set<String>, of map: String) -> String {
    use.inOrder.map(\.use.name).filter(shared.contains).map { "{{- $r_\($0) := \(map).\($0) -}}" }.joined()
  }
}

extension HugoLayout {
  /// A partial must begin and end between elements: what reaches into a tag stays outside.
  private mutating func addShared(_ nodes: [ProgramNode], _ position: inout HTMLPosition, _ use: FieldUse) {
    var nodes = nodes
    if !position.isText, case .literal(let bytes)? = nodes.first {
      let count = position.lengthToText(bytes)
      text += literal(Array(bytes[..<count]), &position)
      nodes[0] = .literal(Array(bytes[count...]))
    }
    guard position.isText else {
      for node in nodes { text += self.text(node, &position) }
      return
    }
    var tail: [UInt8] = []
    var body = ""
    var inner = position
    for (index, node) in nodes.enumerated() {
      if index == nodes.count - 1, case .literal(let bytes) = node {
        let end = inner.lastText(in: bytes)
        body += literal(Array(bytes[..<end]), &inner)
        tail = Array(bytes[end...])
      } else {
        body += text(node, &inner)
      }
    }
    if nodes.allSatisfy({ if case .literal = $0 { true } else { false } }) {
      text += body
    } else {
      let file = "\(name)-\(partials.count + 1).html"
      partials.append((file, Self.variables(use, shared, of: "") + body))
      text += "{{ partialCached \"\(file)\" $s .Params.n $d.shared }}"
    }
    position = inner
    text += literal(tail, &position)
  }

  private func isShared(_ source: TemplateProgram.Source) -> Bool {
    switch source {
    case .field(frame: 0, let index): shared.contains(uses[0]?.use(index)?.name ?? "")
    case .path(frame: 0, let path): shared.contains(program.paths[path].first.flatMap { uses[0]?.use($0)?.name } ?? "")
    default: false
    }
  }
}

extension HugoLayout {
  private mutating func text(_ nodes: [ProgramNode], _ position: inout HTMLPosition) -> String {
    nodes.reduce(into: "") { $0 += text($1, &position) }
  }

  private mutating func text(_ node: ProgramNode, _ position: inout HTMLPosition) -> String {
    switch node {
    case .literal(let bytes): return literal(bytes, &position)
    case .print(let source, let style): return print(source, style)
    case .list(let source, let frame, let body):
      uses[frame] = use(source)
      return "{{ $l\(frame) := \(expression(source)) }}{{ range $i\(frame), $f\(frame) := $l\(frame) }}"
        + text(body, &position) + "{{ end }}"
    case .object(let source, let frame, let body):
      uses[frame] = use(source)
      return "{{ if $f\(frame) := \(expression(source)) }}" + text(body, &position) + "{{ end }}"
    case .present(let source, let slot, let body):
      saved[slot] = (use(source), expression(source))
      return "{{ if \(expression(source)) }}" + text(body, &position) + "{{ end }}"
    case .flag(let source, let body): return "{{ if \(expression(source)) }}" + text(body, &position) + "{{ end }}"
    case .unless(let source, let body):
      return "{{ if not (\(expression(source))) }}" + text(body, &position) + "{{ end }}"
    case .wrapped(let open, let body, let close):
      guard let condition = condition(body) else {
        return literal(open, &position) + text(body, &position) + literal(close, &position)
      }
      return "{{ if \(condition) }}" + literal(open, &position) + text(body, &position) + literal(close, &position)
        + "{{ end }}"
    }
  }

  private func literal(_ bytes: [UInt8], _ position: inout HTMLPosition) -> String {
    position.read(bytes)
    return String(decoding: bytes, as: UTF8.self).replacing("{{", with: "{{ \"{{\" }}")
  }

  private func print(_ source: TemplateProgram.Source, _ style: TemplateProgram.Style) -> String {
    let value = expression(source)
    let use = use(source)
    switch style {
    case .json: return "{{ \(value) | safeJS }}"
    case .blockMarkup: return "{{ \(value) | safeHTML }}"
    case .inlineMarkup:
      let isBlock = use?.styles.contains(.blockMarkup) ?? false
      return "{{ \(value)\(isBlock ? "_line" : "") | safeHTML }}"
    case .component: return "{{ \(value) | urlquery }}"
    case .text, .plain:
      if case .url? = use?.kind { return "{{ \(value) | safeURL }}" }
      switch use?.kind {
      case .markup?, .inlineMarkup?: return "{{ \(value) | safeHTML }}"
      default: break
      }
      guard use?.isForeign == true else { return "{{ \(value) }}" }
      let foreign = style == .text ? "<span lang=\"{{ .lang }}\">{{ .text }}</span>" : "{{ .text }}"
      return "{{ with \(value) }}{{ if reflect.IsMap . }}\(foreign)" + "{{ else }}{{ . }}{{ end }}{{ end }}"
    }
  }

  /// What must hold for there to be anything; `nil` where there always is.
  private func condition(_ nodes: [ProgramNode]) -> String? {
    var parts: [String] = []
    for node in nodes {
      switch node {
      case .literal(let bytes): if !bytes.allSatisfy({ [9, 10, 13, 32].contains($0) }) { return nil }
      case .print: return nil
      case .list(let source, _, _), .object(let source, _, _), .present(let source, _, _), .flag(let source, _):
        parts.append("(\(expression(source)))")
      case .unless(let source, _): parts.append("(not (\(expression(source))))")
      case .wrapped(_, let body, _):
        guard let inner = condition(body) else { return nil }
        parts.append("(\(inner))")
      }
    }
    return parts.isEmpty ? "false" : parts.count == 1 ? parts[0] : "or " + parts.joined(separator: " ")
  }
}

extension HugoLayout {
  private func use(_ source: TemplateProgram.Source) -> FieldUse? {
    switch source {
    case .field(let frame, let index): uses[frame]?.use(index)
    case .path(let frame, let path): program.paths[path].reduce(uses[frame]) { $0?.use($1) }
    case .saved(let slot): saved[slot]?.use
    case .itemNumber, .itemFirst, .itemLast: nil
    }
  }

  private func expression(_ source: TemplateProgram.Source) -> String {
    switch source {
    case .field(let frame, let index): return names(frame, [index])
    case .path(let frame, let path): return names(frame, program.paths[path])
    case .saved(let slot): return saved[slot]?.expression ?? "false"
    case .itemNumber(let frame): return "add $i\(frame) 1"
    case .itemFirst(let frame): return "eq $i\(frame) 0"
    case .itemLast(let frame): return "eq (add $i\(frame) 1) (len $l\(frame))"
    }
  }

  private func names(_ frame: Int, _ path: [Int]) -> String {
    var use = uses[frame]
    var names: [String] = []
    for index in path {
      use = use?.use(index)
      names.append(use?.name ?? "missing")
    }
    return (frame == 0 ? "$r_" : "$f\(frame).") + names.joined(separator: ".")
  }
}
