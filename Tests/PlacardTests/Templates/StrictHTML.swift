/// A second opinion on HTML, written apart from the engine: reads a page strictly, holds it to balance, and lists its tags
/// with their attributes' names in order. What it cannot read has a fault.
struct StrictHTML {
  private(set) var tags: [String] = []
  private(set) var fault: String?
  /// The values of attributes that hold addresses, with references undone.
  private(set) var addresses: [String] = []
  private let bytes: [UInt8]
  private var index = 0
  private var open: [String] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while index < bytes.count, fault == nil { step() }
    if fault == nil, let last = open.last { fault = "<\(last)> is open at the end" }
  }

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  private mutating func step() {
    guard bytes[index] == UInt8(ascii: "<") else {
      index += 1
      return
    }
    if skip("<!--") {
      while index < bytes.count, !skip("-->") { index += 1 }
    } else if skip("<!DOCTYPE html>") {
      return
    } else if skip("</") {
      let name = word()
      skipSpace()
      if !skip(">") { fault = "</\(name) is not closed" }
      if open.popLast() != name { fault = "</\(name)> ends another element" }
      tags.append("</\(name)>")
    } else {
      index += 1
      startTag()
    }
  }

  private mutating func startTag() {
    let name = word()
    guard !name.isEmpty else {
      fault = "< without a name"
      return
    }
    var attributes: [String] = []
    while fault == nil {
      let hadSpace = skipSpace()
      if skip("/>") {
        if !open.contains("svg") { fault = "<\(name)/>" }
        break
      }
      if skip(">") {
        if !Self.void.contains(name) { open.append(name) }
        break
      }
      let attribute = word()
      if attribute.isEmpty || !hadSpace { fault = "bad attribute in <\(name)>" }
      if attributes.contains(attribute) { fault = "\(attribute) twice in <\(name)>" }
      attributes.append(attribute)
      if skip("=") { value(of: attribute) }
    }
    tags.append("<\(([name] + attributes).joined(separator: " "))>")
    if ["script", "style", "title", "textarea"].contains(name), !open.contains("svg") { skipText(until: "</\(name)") }
  }

  private mutating func value(of attribute: String) {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
      while index < bytes.count, bytes[index] != UInt8(ascii: ">"), bytes[index] > 0x20 { index += 1 }
      return
    }
    let quote = bytes[index]
    let start = index + 1
    index = start
    while index < bytes.count, bytes[index] != quote { index += 1 }
    let value = String(decoding: bytes[start..<index], as: UTF8.self)
    if index == bytes.count { fault = "a value is not closed" }
    index += 1
    if ["href", "src", "action"].contains(attribute) {
      addresses.append(value.replacing("&#39;", with: "'").replacing("&amp;", with: "&"))
    }
  }

  private mutating func skipText(until end: String) {
    while index < bytes.count {
      if String(decoding: bytes[index..<min(index + end.utf8.count, bytes.count)], as: UTF8.self).lowercased() == end {
        return
      }
      index += 1
    }
  }

  private mutating func word() -> String {
    let start = index
    while index < bytes.count, bytes[index] > 0x20, !Array("<>/=\"'".utf8).contains(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
  }

  @discardableResult private mutating func skipSpace() -> Bool {
    let start = index
    while index < bytes.count, [0x20, 0x0A, 0x09, 0x0D, 0x0C].contains(bytes[index]) { index += 1 }
    return index > start
  }

  private mutating func skip(_ text: String) -> Bool {
    guard bytes[index...].starts(with: text.utf8) else { return false }
    index += text.utf8.count
    return true
  }
}
