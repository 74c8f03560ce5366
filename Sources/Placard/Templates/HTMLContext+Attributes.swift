/// How far the text of a URL has been decided by what the template itself says.
enum AddressState: Equatable {
  /// Nothing yet.
  case start
  /// Letters that may turn out to be a scheme.
  case scheme([UInt8])
  /// The same, with a value in it.
  case schemeWithHole
  /// A colon, slash, or other character has settled what the URL is.
  case fixed
  /// A scheme whose rest takes no values.
  case closed

  /// After a section, either may be the case.
  func joined(with other: AddressState) -> AddressState {
    if self == other { return self }
    if self == .closed || other == .closed { return .closed }
    if self == .start || other == .start { return .start }
    return .schemeWithHole
  }
}

extension HTMLContext {
  mutating func attributes(_ bytes: [UInt8], _ index: Int) -> Int {
    spaceCondition = nil
    let byte = bytes[index]
    switch mode {
    case .betweenAttributes(let needsSpace): return betweenAttributes(bytes, index, needsSpace: needsSpace)
    case .attributeName: return attributeName(bytes, index)
    case .afterAttributeName:
      if byte == UInt8(ascii: "=") {
        mode = .beforeValue
      } else if !byte.isHTMLSpace {
        mode = .betweenAttributes(needsSpace: false)
        return betweenAttributes(bytes, index, needsSpace: false)
      }
    case .beforeValue:
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): beginValue(quote: byte)
      case UInt8(ascii: ">"):
        report(.htmlSyntax("=", at: range(place(index..<index + 1))))
        endOfAttributes(byte, index)
      case _ where byte.isHTMLSpace: break
      default:
        beginValue(quote: 0)
        append(byte, index)
      }
    case .value:
      if byte.isHTMLSpace {
        mode = .betweenAttributes(needsSpace: false)
      } else if byte == UInt8(ascii: ">") {
        endOfAttributes(byte, index)
      } else {
        append(byte, index)
      }
    default:
      if byte == UInt8(ascii: ">") {
        finishStartTag(at: index, selfClosing: true)
      } else {
        report(.htmlSyntax("/", at: range(place(max(0, index - 1)..<index))))
        mode = .betweenAttributes(needsSpace: false)
        return betweenAttributes(bytes, index, needsSpace: false)
      }
    }
    return index + 1
  }

  /// Takes what there is of a quoted value, and returns where to go on.
  mutating func value(_ bytes: [UInt8], _ start: Int, quote: UInt8) -> Int {
    spaceCondition = nil
    var end = start
    while end < bytes.count, bytes[end] != quote { end += 1 }
    if let last = tag.attributes.indices.last {
      if tag.attributes[last].keepsValue { tag.attributes[last].value += bytes[start..<end] }
      var index = start
      while index < end, tag.attributes[last].isUndecidedAddress {
        advanceAddress(bytes[index], index)
        index += 1
      }
    }
    guard end < bytes.count else { return end }
    mode = .betweenAttributes(needsSpace: true)
    return end + 1
  }

  mutating func beginValue(quote: UInt8) {
    mode = .value(quote: quote)
    guard let last = tag.attributes.indices.last else { return }
    let name = tag.attributes[last].name
    tag.attributes[last].isAddress = HTMLAttributes.isAddress(name, on: tag.name)
    tag.attributes[last].keepsValue = name == "id" || name == "type"
  }

  private mutating func betweenAttributes(_ bytes: [UInt8], _ index: Int, needsSpace: Bool) -> Int {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: ">"), UInt8(ascii: "/"): endOfAttributes(byte, index)
    case _ where byte.isHTMLSpace: mode = .betweenAttributes(needsSpace: false)
    default:
      if needsSpace { report(.missingSpace(at: range(place(index..<index + 1)))) }
      if byte == UInt8(ascii: "=") { report(.htmlSyntax("=", at: range(place(index..<index + 1)))) }
      tag.attributes.append(Attribute(place: place(index..<index + 1), conditions: conditions))
      mode = .attributeName
      return attributeName(bytes, index)
    }
    return index + 1
  }

  /// Takes what there is of a name, which may begin with anything.
  private mutating func attributeName(_ bytes: [UInt8], _ start: Int) -> Int {
    guard let last = tag.attributes.indices.last else { return start + 1 }
    let isFirst = tag.attributes[last].name.isEmpty
    var end = isFirst ? start + 1 : start
    while end < bytes.count, !bytes[end].endsAttributeName { end += 1 }
    for index in start..<end {
      switch bytes[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"):
        report(.htmlSyntax(String(UnicodeScalar(bytes[index])), at: range(place(index..<index + 1))))
      default: break
      }
    }
    if start < end { tag.attributes[last].extendName(bytes[start..<end].asciiLowercasedText, to: place(start..<end)) }
    guard end < bytes.count else { return end }
    switch bytes[end] {
    case UInt8(ascii: "="): mode = .beforeValue
    case UInt8(ascii: ">"), UInt8(ascii: "/"): endOfAttributes(bytes[end], end)
    default: mode = .afterAttributeName
    }
    return end + 1
  }

  private mutating func endOfAttributes(_ byte: UInt8, _ index: Int) {
    if byte == UInt8(ascii: ">") { finishStartTag(at: index, selfClosing: false) } else { mode = .selfClosing }
  }

  private mutating func append(_ byte: UInt8, _ index: Int) {
    guard let last = tag.attributes.indices.last else { return }
    if tag.attributes[last].keepsValue { tag.attributes[last].value.append(byte) }
    if tag.attributes[last].isUndecidedAddress { advanceAddress(byte, index) }
  }

  private mutating func advanceAddress(_ byte: UInt8, _ index: Int) {
    guard let last = tag.attributes.indices.last else { return }
    switch tag.attributes[last].address.advance(byte) {
    case nil: break
    case .mixedScheme: report(.mixedScheme(at: range(place(index..<index + 1))))
    case .refusedScheme(let scheme): report(.refusedScheme(scheme, at: range(place(index..<index + 1))))
    }
  }
}

extension HTMLContext.Attribute {
  /// The value of an `id` or `type`, where it is the same on every page.
  var staticValue: String? { firstHole == nil ? String(decoding: value, as: UTF8.self) : nil }

  fileprivate var isUndecidedAddress: Bool { isAddress && address != .fixed && address != .closed }

  fileprivate mutating func extendName(_ more: String, to end: HTMLPlace) {
    name += more
    if end.text == place.text {
      place = HTMLPlace(text: place.text, offsets: place.offsets.lowerBound..<end.offsets.upperBound)
    }
  }
}

extension AddressState {
  fileprivate enum Fault {
    case mixedScheme
    case refusedScheme(String)
  }

  /// Browsers skip white space in and before a scheme (WHATWG URL, "basic URL parser").
  fileprivate mutating func advance(_ byte: UInt8) -> Fault? {
    if byte.isHTMLSpace { return nil }
    switch self {
    case .start: self = byte.isASCIILetter || byte == UInt8(ascii: "&") ? .scheme([byte]) : .fixed
    case .scheme(let bytes):
      if byte == UInt8(ascii: ":") {
        let scheme = String(decoding: bytes, as: UTF8.self).lowercased()
        self = scheme == "data" ? .closed : .fixed
        return HTMLAttributes.schemes.contains(scheme) || scheme == "data" ? nil : .refusedScheme(scheme)
      }
      self = byte.mayStandInScheme || byte == UInt8(ascii: "&") ? .scheme(bytes + [byte]) : .fixed
    case .schemeWithHole:
      if byte == UInt8(ascii: ":") {
        self = .fixed
        return .mixedScheme
      }
      if !byte.mayStandInScheme { self = .fixed }
    case .fixed, .closed: break
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var endsAttributeName: Bool {
    self == UInt8(ascii: "=") || self == UInt8(ascii: ">") || self == UInt8(ascii: "/") || isHTMLSpace
  }

  fileprivate var mayStandInScheme: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "+") || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
  }
}
