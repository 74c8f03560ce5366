extension Markup {
  /// The same with every date, time, range of times and telephone number in a `<span class="nb">`, since browsers break lines
  /// after a dash and between a number and 年 or 月.
  var keepingRunsTogether: Markup {
    Markup(
      source: source, html: html.keepingRunsTogether, inline: inline.map(\.keepingRunsTogether), plain: plain)
  }
}

extension String {
  /// For HTML. A run starts with a digit, holds digits and joining characters, and has both.
  ///
  /// By bytes: every page goes through here with all of the notice's text.
  var keepingRunsTogether: String {
    guard utf8.contains(where: \.isASCIIDigit) else { return self }
    let bytes = Array(utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 256)
    var pending = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") {
        let close = byte == UInt8(ascii: "<") ? UInt8(ascii: ">") : UInt8(ascii: ";")
        index = (bytes[index...].firstIndex(of: close) ?? bytes.count - 1) + 1
      } else if byte.isASCIIDigit, let end = bytes.endOfRun(from: index) {
        result += bytes[pending..<index]
        result += "<span class=\"nb\">".utf8
        result += bytes[index..<end]
        result += "</span>".utf8
        index = end
        pending = end
      } else {
        index += 1
      }
    }
    if pending == 0 { return self }
    result += bytes[pending...]
    return String(decoding: result, as: UTF8.self)
  }
}

extension [UInt8] {
  /// In characters. Wider ones would not fit the narrowest screens in large type.
  private static var longestRun: Int { 16 }

  fileprivate func endOfRun(from start: Int) -> Int? {
    if start > 0, self[start - 1].isASCIIDigit || self[start - 1].isASCIILetter || endsJoiner(before: start) {
      return nil
    }
    var end = start
    var characters = 0
    /// The run without the joiners at its end, which belong to what follows.
    var kept = (end: start, characters: 0, hasOthers: false)
    var hasOthers = false
    while end < count {
      if self[end].isASCIIDigit {
        end += 1
        characters += 1
        kept = (end, characters, hasOthers)
      } else if let length = lengthOfMark(at: end, in: Self.units) {
        hasOthers = true
        end += length
        characters += 1
        kept = (end, characters, hasOthers)
      } else if let length = lengthOfMark(at: end, in: Self.joiners) {
        hasOthers = true
        end += length
        characters += 1
      } else {
        break
      }
    }
    if end < count, self[end].isASCIILetter { return nil }
    return kept.hasOthers && kept.characters <= Self.longestRun ? kept.end : nil
  }

  private func lengthOfMark(at index: Int, in marks: [[UInt8]]) -> Int? {
    marks.first { $0[0] == self[index] && self[index...].starts(with: $0) }?.count
  }

  private func endsJoiner(before index: Int) -> Bool {
    Self.joiners.contains { index >= $0.count && self[(index - $0.count)..<index].elementsEqual($0) }
  }

  private static let joiners = [":", "：", ".", "-", "–", "—", "~", "～", "/"].map { Array($0.utf8) }
  private static let units = ["年", "月", "日", "时", "分", "点"].map { Array($0.utf8) }
}
