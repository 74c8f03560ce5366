@testable import Placard

/// A strict check of nesting: elements, sections and wrappers close in the order in which they opened, each attribute is
/// quoted, and sections that begin within a tag end there.
struct MarkupBalance {
  private enum State {
    case text
    case tag
    case value
  }

  private var state = State.text
  private var open: [String] = []
  private var tag = ""
  private var sectionsInTag: [String] = []
  private var fault: String?

  static func fault(in pieces: [TemplatePiece]) -> String? {
    var balance = MarkupBalance()
    for piece in pieces where balance.fault == nil {
      switch piece {
      case .html(let html, _): for character in html.unicodeScalars { balance.read(character) }
      case .tag(let tag): balance.read(tag)
      case .loneParagraph: if balance.state != .text { balance.fault = "a paragraph in a tag" }
      case .wrapperStart(let html, _), .wrapperEnd(let html, _):
        for character in html.unicodeScalars { balance.read(character) }
      }
    }
    if balance.fault == nil, balance.state != .text { return "ends in a tag" }
    return balance.fault ?? (balance.open.isEmpty ? nil : "left open: \(balance.open)")
  }

  private mutating func read(_ character: Unicode.Scalar) {
    switch (state, character) {
    case (.text, "<"):
      state = .tag
      tag = ""
    case (.text, ">"), (.text, "\""), (.tag, "<"), (.value, "<"), (.value, ">"):
      fault = "a bare \(character) after \(open)"
    case (.tag, "\""): state = .value
    case (.value, "\""): state = .tag
    case (.tag, ">"):
      state = .text
      if !sectionsInTag.isEmpty { fault = "a section leaves a tag" }
      endTag()
    case (.tag, _): tag.unicodeScalars.append(character)
    default: break
    }
  }

  private mutating func endTag() {
    let name = String(tag.prefix { $0 != " " })
    if name.hasPrefix("/") {
      if open.popLast() != String(name.dropFirst()) { fault = "</\(name)> closes another" }
    } else if !["br", "hr", "img"].contains(name) {
      open.append(name)
    }
  }

  private mutating func read(_ tag: TemplateTag) {
    let name = "{{" + tag.path.joined(separator: ".")
    switch (tag.kind, state) {
    case (.section, .text), (.inverse, .text): open.append(name)
    case (.end, .text): if open.popLast() != name { fault = "\(name) closes another" }
    case (_, .tag): fault = "\(name) in a tag, outside an attribute"
    case (.section, _), (.inverse, _): sectionsInTag.append(name)
    case (.end, _): if sectionsInTag.popLast() != name { fault = "\(name) closes another in an attribute" }
    default: break
    }
  }
}
