/// A table's text and the encoding that it was written in.
struct DecodedTable {
  let text: String
  /// `nil` for UTF-8.
  let encoding: String?

  /// `nil` when the bytes are in none of the encodings that spreadsheets write. GB18030 is not among those told apart here:
  /// its 70,000 characters are the system's to know, and such a file arrives as UTF-8 with `SourceFile.conversion` set.
  init?(_ bytes: [UInt8]) {
    let forms: [(order: UTF16Order, mark: Bool)] =
      if bytes.starts(with: [0xFF, 0xFE]) { [(.little, true)] } else if bytes.starts(with: [0xFE, 0xFF]) {
        [(.big, true)]
      } else if let order = UTF16Order(guessedFrom: bytes) { [(order, false)] } else { [] }
    if let form = forms.first {
      guard let text = String(utf16: bytes.dropFirst(form.mark ? 2 : 0), form.order) else { return nil }
      self.text = text
      encoding = form.order == .little ? "UTF-16LE" : "UTF-16BE"
      return
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    self.text = text
    encoding = nil
  }
}

enum UTF16Order {
  case little, big

  /// Without a byte-order mark: every other byte of commas, digits and line ends is zero.
  init?(guessedFrom bytes: [UInt8]) {
    let sample = bytes.prefix(512)
    guard sample.count >= 4 else { return nil }
    let even = sample.indices.count { $0 % 2 == 0 && bytes[$0] == 0 }
    let odd = sample.indices.count { $0 % 2 == 1 && bytes[$0] == 0 }
    guard max(even, odd) * 8 > sample.count, min(even, odd) * 8 < max(even, odd) else { return nil }
    self = odd > even ? .little : .big
  }
}

extension String {
  /// `nil` for an odd count of bytes or a lone surrogate.
  fileprivate init?(utf16 bytes: ArraySlice<UInt8>, _ order: UTF16Order) {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(order == .little ? second << 8 | first : first << 8 | second)
      index += 2
    }
    self.init(validating: units, as: UTF16.self)
  }
}
