/// Reads a template's HTML as a browser would and knows at every moment where it stands: in the text of which elements, in
/// which attribute of which tag. What a browser would silently rearrange is a finding, so that the tree which was written
/// is the tree which readers get.
///
/// The state machine is the tokenizer of WHATWG HTML 13.2.5, without its repairs.
struct HTMLContext {
  enum Mode: Equatable {
    case data
    case tagOpen
    case endTagOpen
    case tagName
    case endTagName
    case endTagRest
    case betweenAttributes(needsSpace: Bool)
    case attributeName
    case afterAttributeName
    case beforeValue
    /// `"`, `'`, or 0 for a value without quotes.
    case value(quote: UInt8)
    case selfClosing
    case declaration
    case comment
    case doctype
    /// Inside `title` or `textarea`.
    case escapableRawText
    /// Inside `script`, `style` and their like.
    case rawText
    case jsonScript
  }

  struct Attribute {
    /// In lower case.
    var name = ""
    var place: HTMLPlace
    /// What was written, where `keepsValue`; holes leave nothing.
    var value: [UInt8] = []
    /// The value means something to the checks.
    var keepsValue = false
    /// Browsers take the value for a URL.
    var isAddress = false
    var address = AddressState.start
    var firstHole: SourceRange?
    var conditions: [TemplateCondition]
  }

  struct OpenTag {
    /// In lower case.
    var name = ""
    var place: HTMLPlace
    var attributes: [Attribute] = []
    /// Tells apart tags of the same name in the same place.
    var serial: Int
    var isForeign = false
  }

  struct Element {
    let name: String
    let traits: HTMLElementTraits
    let place: HTMLPlace
    let isForeign: Bool
  }

  var mode = Mode.data
  var elements: [Element] = []
  var tag = OpenTag(place: HTMLPlace(text: 0, offsets: 0..<0), serial: 0)
  /// Elements below this index were opened outside the section or partial and may not be closed in it.
  var floor = 0
  var conditions: [TemplateCondition] = []
  var listDepth = 0
  var ids: [String: [(place: HTMLPlace, conditions: [TemplateCondition])]] = [:]
  var hasDocument = false
  var texts: [HTMLText] = []
  var findings: [Finding] = []
  /// What a comment, declaration or raw text has matched of its end, or the bytes of a declaration.
  var matched: [UInt8] = []
  /// What holds on the pages that need a space before the next attribute, where it is not all of them.
  var spaceCondition: TemplateCondition?
  private var serial = 0

  mutating func feed(_ text: HTMLText) {
    texts.append(text)
    var index = 0
    while index < text.bytes.count {
      index = step(text.bytes, index)
    }
  }

  func place(_ offsets: Range<Int>) -> HTMLPlace { HTMLPlace(text: texts.count - 1, offsets: offsets) }
  func range(_ place: HTMLPlace) -> SourceRange {
    place.text < texts.count ? texts[place.text].range(place.offsets) : SourceRange(file: "")
  }

  mutating func beginTag(at index: Int) {
    serial += 1
    tag.name = ""
    tag.place = place(index..<index + 1)
    // There is a tag for every few bytes, and most have attributes: the list's storage is the same for all.
    tag.attributes.removeAll(keepingCapacity: true)
    tag.serial = serial
    tag.isForeign = elements.last?.isForeign ?? false
  }
}

extension HTMLContext {
  /// Takes the byte at `index`, in texts and names as many as belong together, and returns where to go on.
  private mutating func step(_ bytes: [UInt8], _ index: Int) -> Int {
    let byte = bytes[index]
    switch mode {
    case .data: return data(bytes, index)
    case .value(let quote) where quote != 0: return value(bytes, index, quote: quote)
    case .escapableRawText, .rawText, .jsonScript:
      // Most of such text has no `<`, which alone can end it.
      if matched.isEmpty, byte != UInt8(ascii: "<"), !elements.isEmpty {
        return bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      }
      rawText(byte, index)
    case .tagOpen: return tagOpen(bytes, index)
    case .endTagOpen:
      if byte.isASCIILetter {
        mode = .endTagName
        return tagName(bytes, index)
      }
      report(.htmlSyntax("</", at: range(tag.place)))
      mode = .data
    case .tagName, .endTagName, .endTagRest: return tagName(bytes, index)
    case .betweenAttributes, .attributeName, .afterAttributeName, .beforeValue, .value, .selfClosing:
      return attributes(bytes, index)
    case .declaration, .comment, .doctype: declaration(byte, index)
    }
    return index + 1
  }

  private mutating func data(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start
    var firstInk: Int?
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
      if firstInk == nil, !bytes[index].isHTMLSpace { firstInk = index }
      index += 1
    }
    if let firstInk { checkText(at: place(firstInk..<index)) }
    if index < bytes.count {
      beginTag(at: index)
      mode = .tagOpen
      index += 1
    }
    return index
  }

  private mutating func tagOpen(_ bytes: [UInt8], _ index: Int) -> Int {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "/"): mode = .endTagOpen
    case UInt8(ascii: "!"):
      matched = []
      mode = .declaration
    case _ where byte.isASCIILetter:
      mode = .tagName
      return tagName(bytes, index)
    default:
      report(.htmlSyntax("<", at: range(tag.place)))
      mode = .data
    }
    return index + 1
  }

  private mutating func tagName(_ bytes: [UInt8], _ start: Int) -> Int {
    let end = mode == .endTagRest ? start : endOfName(bytes, start)
    if start < end {
      tag.name += bytes[start..<end].asciiLowercasedText
      if tag.name.utf8.count > 1, tag.place.text == texts.count - 1 {
        tag.place = place(tag.place.offsets.lowerBound..<end)
      }
    }
    guard end < bytes.count else { return end }
    switch (mode, bytes[end]) {
    case (.tagName, UInt8(ascii: ">")): finishStartTag(at: end, selfClosing: false)
    case (.tagName, UInt8(ascii: "/")): mode = .selfClosing
    case (.tagName, _): mode = .betweenAttributes(needsSpace: false)
    case (_, UInt8(ascii: ">")):
      mode = .data
      closeElement(tag.name)
    case (.endTagName, _): mode = .endTagRest
    case (_, let byte):
      if !byte.isHTMLSpace { report(.htmlSyntax("</\(tag.name)", at: range(tag.place))) }
    }
    return end + 1
  }

  /// In an end tag a slash is part of the name.
  private func endOfName(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: ">"), !bytes[end].isHTMLSpace,
      bytes[end] != UInt8(ascii: "/") || mode == .endTagName
    {
      end += 1
    }
    return end
  }

  private mutating func declaration(_ byte: UInt8, _ index: Int) {
    matched.append(byte)
    switch mode {
    case .comment:
      if byte == UInt8(ascii: ">"), matched.ends(with: "-->") || matched.ends(with: "--!>") {
        mode = .data
      } else if matched.count > 8 {
        matched.removeFirst(matched.count - 4)
      }
    case .doctype:
      guard byte == UInt8(ascii: ">") else { return }
      let words = String(decoding: matched, as: UTF8.self).lowercased()
      if words.filter({ !$0.isWhitespace }) != "doctypehtml>" || !elements.isEmpty || hasDocument {
        report(.misplacedDoctype(at: range(tag.place)))
      }
      mode = .data
    default:
      if matched.elementsEqual("--".utf8) {
        mode = .comment
      } else if matched.count == 7, String(decoding: matched, as: UTF8.self).lowercased() == "doctype" {
        mode = .doctype
      } else if matched.count >= 7 || byte == UInt8(ascii: ">") {
        report(.htmlSyntax("<!", at: range(tag.place)))
        mode = .data
      }
    }
  }

  /// Looks for the end tag of the element that is open, the only thing that ends its text.
  private mutating func rawText(_ byte: UInt8, _ index: Int) {
    guard let name = elements.last?.name else {
      mode = .data
      return
    }
    if matched.isEmpty, byte != UInt8(ascii: "<") { return }
    let end = [UInt8(ascii: "<"), UInt8(ascii: "/")] + name.utf8
    if matched.count == end.count, byte == UInt8(ascii: ">") || byte.isHTMLSpace || byte == UInt8(ascii: "/") {
      matched = []
      tag.name = name
      if byte == UInt8(ascii: ">") {
        mode = .data
        closeElement(name)
      } else {
        mode = .endTagRest
      }
      return
    }
    if matched.count < end.count, byte.asciiLowercased == end[matched.count] {
      if matched.isEmpty { beginTag(at: index) }
      matched.append(byte.asciiLowercased)
    } else if byte == UInt8(ascii: "<") {
      beginTag(at: index)
      matched = [byte]
    } else {
      // Behind `<!--` a script may hold `</script>` as text, by rules that nobody remembers.
      if matched == [UInt8(ascii: "<")], byte == UInt8(ascii: "!"), name == "script" {
        report(.htmlSyntax("<!", at: range(tag.place)))
      }
      matched = []
    }
  }
}

extension ArraySlice<UInt8> {
  var asciiLowercasedText: String {
    allSatisfy { $0 == $0.asciiLowercased }
      ? String(decoding: self, as: UTF8.self) : String(decoding: map(\.asciiLowercased), as: UTF8.self)
  }
}

extension [UInt8] {
  fileprivate func ends(with suffix: String) -> Bool { self.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) }
}
