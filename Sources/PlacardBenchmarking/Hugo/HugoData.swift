import Placard

/// A page's value as JSON: the fields that its template asks for, markup and structured data as the text that is printed.
struct HugoData {
  private(set) var bytes: [UInt8] = []

  /// The members of a root's fields of these names, `"page":{…},"unit":{…}`.
  mutating func add(_ use: FieldUse, _ scope: Scope, where isWanted: (String) -> Bool) {
    var isFirst = true
    addMembers(of: use, scope, &isFirst) { isWanted($0.name) }
  }

  private mutating func add(_ value: FieldValue, _ use: FieldUse, _ name: String, _ isFirst: inout Bool) {
    func open() {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
    }
    func key(_ name: String) {
      open()
      bytes.appendJSON(.string(name))
      bytes.append(UInt8(ascii: ":"))
    }
    func text(_ name: String, _ text: String) {
      key(name)
      bytes.appendJSON(.string(text))
    }
    switch value {
    case .absent, .flag(false): break
    case .flag(true):
      key(name)
      bytes += "true".utf8
    case .text(let content): text(name, content)
    case .foreignText(let content, let language):
      use.isForeign = true
      key(name)
      bytes.appendJSON(
        .object([.init("text", .string(content)), .init("lang", .string(language.rawValue))]))
    case .markup(let markup): Self.addMarkup(markup, nil, use, name, text)
    case .foreignMarkup(let markup, let language): Self.addMarkup(markup, language, use, name, text)
    case .url(let address): text(name, address.text)
    case .json(let value):
      var json: [UInt8] = []
      json.appendJSON(value)
      text(name, String(decoding: json, as: UTF8.self))
    case .object(let scope):
      key(name)
      addObject(use, scope)
    case .list(let scopes):
      if scopes.isEmpty { return }
      key(name)
      bytes.append(UInt8(ascii: "["))
      // Where the template asks only whether there are any, one is enough.
      for (index, scope) in (use.inOrder.isEmpty ? scopes.prefix(1) : scopes[...]).enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        addObject(use, scope)
      }
      bytes.append(UInt8(ascii: "]"))
    }
  }

  private mutating func addObject(_ use: FieldUse, _ scope: Scope) {
    if use.inOrder.isEmpty {
      // An empty map would count as none.
      bytes += "true".utf8
      return
    }
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    addMembers(of: use, scope, &isFirst) { _ in true }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func addMembers(
    of use: FieldUse, _ scope: Scope, _ isFirst: inout Bool, where isWanted: (FieldUse) -> Bool
  ) {
    for (index, field) in use.inOrder where isWanted(field) {
      add(scope.read(index), field, field.name, &isFirst)
    }
  }

  private static func addMarkup(
    _ markup: Markup, _ language: LanguageTag?, _ use: FieldUse, _ name: String, _ add: (String, String) -> Void
  ) {
    func marked(_ html: String, _ element: String) -> String {
      language.map { "<\(element) lang=\"\($0.rawValue)\">\(html)</\(element)>" } ?? html
    }
    let block = marked(markup.html, "div")
    let line = marked(markup.inline ?? escaped(markup.plain), "span")
    // By its own name whichever is printed; both where both are.
    let isBlock = use.styles.contains(.blockMarkup)
    add(name, isBlock ? block : line)
    if isBlock, use.styles.count > 1 { add(name + "_line", line) }
  }

  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.appendEscaped(text)
    return String(decoding: bytes, as: UTF8.self)
  }
}
