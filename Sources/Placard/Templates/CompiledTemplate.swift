extension CompiledTemplate {
  /// Appends a page. `scope` must have the shape that the template was compiled against.
  package func render(scope: Scope, into output: inout [UInt8]) {
    var run = TemplateRun(program: program, scope: scope)
    run.perform(into: &output)
  }
}

/// A program at work on one page.
struct TemplateRun {
  typealias Source = TemplateProgram.Source

  let program: TemplateProgram
  var frames: [Scope]
  var items: [[Scope]]
  var positions: [Int]
  var saved: [FieldValue]
  /// Lengths of the output before and after an opening tag.
  var wrappers: [(before: Int, after: Int)]

  init(program: TemplateProgram, scope: Scope) {
    self.program = program
    frames = [Scope](repeating: scope, count: program.frameCount)
    items = [[Scope]](repeating: [], count: program.frameCount)
    positions = [Int](repeating: 0, count: program.frameCount)
    saved = [FieldValue](repeating: .absent, count: program.savedCount)
    wrappers = [(Int, Int)](repeating: (0, 0), count: program.wrapperCount)
  }

  mutating func perform(into output: inout [UInt8]) {
    var index = 0
    while index < program.operations.count {
      switch program.operations[index] {
      case .literal(let start, let end): output.append(contentsOf: program.literals[start..<end])
      case .print(let source, let style): print(source, style, into: &output)
      case .list(let source, let frame, let end):
        guard case .list(let scopes) = value(source), let first = scopes.first else {
          index = end
          continue
        }
        items[frame] = scopes
        positions[frame] = 0
        frames[frame] = first
      case .next(let frame, let body):
        positions[frame] += 1
        if positions[frame] < items[frame].count {
          frames[frame] = items[frame][positions[frame]]
          index = body
          continue
        }
      case .object(let source, let frame, let end):
        guard case .object(let scope) = value(source) else {
          index = end
          continue
        }
        frames[frame] = scope
      case .present(let source, let slot, let end):
        saved[slot] = value(source)
        if case .absent = saved[slot] {
          index = end
          continue
        }
      case .flag(let source, let end):
        if !holds(source) {
          index = end
          continue
        }
      case .unless(let source, let end):
        if holds(source) {
          index = end
          continue
        }
      case .wrap(let slot, let start, let end):
        let before = output.count
        output.append(contentsOf: program.literals[start..<end])
        wrappers[slot] = (before, output.count)
      case .unwrap(let slot, let start, let end):
        let (before, after) = wrappers[slot]
        if output[after...].allSatisfy(\.isHTMLSpace) {
          output.removeSubrange(before...)
        } else {
          output.append(contentsOf: program.literals[start..<end])
        }
      }
      index += 1
    }
  }

  func value(_ source: Source) -> FieldValue {
    switch source {
    case .field(let frame, let index): return frames[frame].read(index)
    case .path(let frame, let path):
      var scope = frames[frame]
      let steps = program.paths[path]
      for step in steps.dropLast() {
        guard case .object(let next) = scope.read(step) else { return .absent }
        scope = next
      }
      return steps.last.map(scope.read) ?? .absent
    case .saved(let slot): return saved[slot]
    case .itemNumber(let frame): return .text(String(positions[frame] + 1))
    case .itemFirst(let frame): return .flag(positions[frame] == 0)
    case .itemLast(let frame): return .flag(positions[frame] + 1 == items[frame].count)
    }
  }

  func holds(_ source: Source) -> Bool {
    switch value(source) {
    case .absent: false
    case .flag(let flag): flag
    case .list(let scopes): !scopes.isEmpty
    default: true
    }
  }

  func print(_ source: Source, _ style: TemplateProgram.Style, into output: inout [UInt8]) {
    switch (value(source), style) {
    case (.text(let text), .component), (.foreignText(let text, _), .component): output.appendComponent(text)
    case (.url(let address), .component): output.appendComponent(address.text)
    case (.foreignText(let text, let language), .text):
      output.append(contentsOf: "<span lang=\"".utf8)
      output.appendEscaped(language.rawValue)
      output.append(contentsOf: "\">".utf8)
      output.appendEscaped(text)
      output.append(contentsOf: "</span>".utf8)
    case (.text(let text), _), (.foreignText(let text, _), _): output.appendEscaped(text)
    case (.url(let address), _): output.appendEscaped(address.text)
    case (.markup(let markup), let style): output.append(markup, style)
    case (.foreignMarkup(let markup, let language), let style):
      let element = style == .blockMarkup ? "div" : "span"
      output.append(contentsOf: "<\(element) lang=\"".utf8)
      output.appendEscaped(language.rawValue)
      output.append(contentsOf: "\">".utf8)
      output.append(markup, style)
      output.append(contentsOf: "</\(element)>".utf8)
    case (.json(let value), _): output.appendJSON(value)
    // The compiler lets none of these be printed.
    case (.absent, _), (.flag, _), (.object, _), (.list, _): break
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ markup: Markup, _ style: TemplateProgram.Style) {
    if style == .blockMarkup {
      append(contentsOf: markup.html.utf8)
    } else if let inline = markup.inline {
      append(contentsOf: inline.utf8)
    } else {
      appendEscaped(markup.plain)
    }
  }
}
