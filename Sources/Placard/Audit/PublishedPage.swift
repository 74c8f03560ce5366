/// A page as a reader's browser has it: its elements and its text. Reads what the tool writes, which is well formed.
struct PublishedPage: Sendable {
  struct Element: Sendable {
    let name: String
    let attributes: [String: String]
    /// In `text`.
    var range: Range<Int>
    /// The number of the first element after it that is not inside it.
    var end: Int
  }

  private(set) var elements: [Element] = []
  /// UTF-8, without scripts and styles.
  private(set) var text: [UInt8] = []
  /// The contents of its JSON-LD scripts.
  private(set) var structuredData: [JSONValue] = []

  init(_ bytes: [UInt8]) {
    var open: [Int] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        text += Self.decoded(bytes[index..<end])
        index = end
        continue
      }
      guard let close = Self.endOfTag(bytes, from: index) else { break }
      let tag = bytes[(index + 1)..<close]
      index = close + 1
      guard let first = tag.first, first != UInt8(ascii: "!") else { continue }
      if first == UInt8(ascii: "/") {
        let name = String(decoding: tag.dropFirst(), as: UTF8.self).lowercased()
        guard let position = open.lastIndex(where: { elements[$0].name == name }) else { continue }
        for element in open[position...] { finish(element) }
        open.removeSubrange(position...)
        continue
      }
      let (name, attributes) = Self.tag(tag)
      elements.append(
        Element(name: name, attributes: attributes, range: text.count..<text.count, end: elements.count + 1))
      if name == "script" || name == "style" {
        let end = Self.index(of: Array("</\(name)".utf8), in: bytes, from: index) ?? bytes.count
        if name == "script", attributes["type"] == "application/ld+json",
          let json = JSONReading.value(Array(bytes[index..<end]))
        {
          structuredData.append(json)
        }
        index = end
        open.append(elements.count - 1)
      } else if !Self.void.contains(name) {
        open.append(elements.count - 1)
      }
    }
    for element in open { finish(element) }
  }

  /// The parts that are about one session, where the page sets them apart: a unit may have several slots in one.
  func parts(about session: String) -> [PublishedPart] {
    elements.indices.filter {
      elements[$0].attributes["id"] == "session-\(session)" || elements[$0].attributes["data-session"] == session
    }.map { PublishedPart(page: self, elements: $0..<elements[$0].end, text: elements[$0].range) }
  }

  /// How many sessions an embedded page says that it leaves out.
  var leftOut: Int { whole.values("data-more").compactMap { Int($0) }.first ?? 0 }

  var whole: PublishedPart { PublishedPart(page: self, elements: 0..<elements.count, text: 0..<text.count) }

  var language: String? { elements.first { $0.name == "html" }?.attributes["lang"] }

  private mutating func finish(_ element: Int) {
    elements[element].range = elements[element].range.lowerBound..<text.count
    elements[element].end = elements.count
  }

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  private static func endOfTag(_ bytes: [UInt8], from start: Int) -> Int? {
    var quote: UInt8?
    for index in start..<bytes.count {
      if let open = quote {
        if bytes[index] == open { quote = nil }
      } else if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
        quote = bytes[index]
      } else if bytes[index] == UInt8(ascii: ">") {
        return index
      }
    }
    return nil
  }

  private static func tag(_ tag: ArraySlice<UInt8>) -> (String, [String: String]) {
    let text = String(decoding: tag, as: UTF8.self)
    let name = text.prefix { !$0.isWhitespace && $0 != "/" }.lowercased()
    var attributes: [String: String] = [:]
    var rest = text.dropFirst(name.count)
    while let equals = rest.firstRange(of: "=\"") {
      let key = rest[..<equals.lowerBound].split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
      rest = rest[equals.upperBound...]
      let end = rest.firstIndex(of: "\"") ?? rest.endIndex
      attributes[key.lowercased()] = String(decoding: decoded(Array(rest[..<end].utf8)[...]), as: UTF8.self)
      rest = rest[end...].dropFirst()
    }
    return (name, attributes)
  }

  private static func index(of part: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    bytes.firstRange(of: part, from: start)?.lowerBound
  }

  /// Character references of the kinds that the tool writes.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
    return Array(
      String(decoding: bytes, as: UTF8.self).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&#39;", with: "'").replacing("&#34;", with: "\"").replacing("&quot;", with: "\"")
        .replacing("&nbsp;", with: "\u{A0}").replacing("&amp;", with: "&").utf8)
  }
}

/// A page or a part of one.
struct PublishedPart {
  let page: PublishedPage
  let elements: Range<Int>
  let text: Range<Int>

  /// The values of an attribute.
  func values(_ attribute: String) -> [String] { page.elements[elements].compactMap { $0.attributes[attribute] } }

  func contains(_ words: String) -> Bool { words.isEmpty || page.text[text].firstRange(of: Array(words.utf8)) != nil }

  /// Whether a range of hours is shown: the two times with nothing but a dash between them.
  func shows(_ start: String, _ end: String) -> Bool {
    let forms = ["—", "–", "-", "~", " – ", "～"].flatMap { dash in
      [start + dash + end, Self.short(start) + dash + Self.short(end)]
    }
    return forms.contains(where: contains)
  }

  private static func short(_ time: String) -> String { time.hasPrefix("0") ? String(time.dropFirst()) : time }
}
