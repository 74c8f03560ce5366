/// HTML in the making. It comes in parts, because the tags of a template are not all text.
struct HTMLOutput {
  /// A place in the text that was parsed: a byte offset, and how many lines below it.
  struct Place: Equatable {
    var offset = 0
    var linesBelow = 0
  }

  enum Part: Equatable {
    case html([UInt8], Place)
    case tag(Unicode.Scalar)
    case loneParagraph(Unicode.Scalar)
    case wrapperStart(String, Place)
    case wrapperEnd(String, Place)
  }

  /// Without parts all is one text.
  let hasParts: Bool
  private(set) var parts: [Part] = []
  private(set) var bytes: [UInt8] = []
  private(set) var place = Place()
  private var isAtLineStart = true

  init(hasParts: Bool) { self.hasParts = hasParts }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Ends the part, so that what follows has its own place.
  mutating func move(to offset: Int, linesBelow: Int = 0) {
    guard hasParts else { return }
    let new = Place(offset: offset, linesBelow: linesBelow)
    if new != place { endPart() }
    place = new
  }

  mutating func append(_ part: Part) {
    endPart()
    parts.append(part)
  }

  mutating func endPart() {
    guard hasParts, !bytes.isEmpty else { return }
    parts.append(.html(bytes, place))
    bytes = []
  }

  mutating func startLine() {
    if !isAtLineStart { write("\n") }
  }

  mutating func write(_ html: String) {
    guard let last = html.utf8.last else { return }
    bytes.append(contentsOf: html.utf8)
    isAtLineStart = last == UInt8(ascii: "\n")
  }

  mutating func writeEscaped(_ text: some StringProtocol) {
    guard !text.isEmpty else { return }
    let written: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0[...]) }
    if written == nil { appendEscaped(ArraySlice(text.utf8)) }
    isAtLineStart = bytes.last == UInt8(ascii: "\n")
  }

  private mutating func appendEscaped(_ text: some Collection<UInt8>) {
    var rest = text[...]
    while let index = rest.firstIndex(where: { Self.entity($0) != nil }) {
      bytes.append(contentsOf: rest[..<index])
      if let entity = Self.entity(rest[index]) { bytes.append(contentsOf: entity.utf8) }
      rest = rest[rest.index(after: index)...]
    }
    bytes.append(contentsOf: rest)
  }

  private static func entity(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }

  mutating func writeAttribute(_ name: String, _ value: some StringProtocol) {
    write(" \(name)=\"")
    writeEscaped(value)
    write("\"")
  }
}
