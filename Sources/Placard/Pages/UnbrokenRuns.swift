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
  var keepingRunsTogether: String {
    let scalars = Array(unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "<" || scalar == "&" {
        let close: Unicode.Scalar = scalar == "<" ? ">" : ";"
        let end = scalars[index...].firstIndex(of: close) ?? scalars.count - 1
        result.append(contentsOf: scalars[index...end])
        index = end + 1
      } else if let end = scalars.endOfRun(from: index) {
        result.append(contentsOf: "<span class=\"nb\">".unicodeScalars)
        result.append(contentsOf: scalars[index..<end])
        result.append(contentsOf: "</span>".unicodeScalars)
        index = end
      } else {
        result.append(scalar)
        index += 1
      }
    }
    return String(result)
  }
}

extension [Unicode.Scalar] {
  /// Wider ones would not fit the narrowest screens in large type.
  private static var longestRun: Int { 16 }

  fileprivate func endOfRun(from start: Int) -> Int? {
    guard self[start].isDigit, start == 0 || !(self[start - 1].isWordPart || self[start - 1].isJoiner) else {
      return nil
    }
    var end = start
    var hasJoiner = false
    while end < count, self[end].isDigit || self[end].isJoiner || self[end].isUnit {
      if !self[end].isDigit { hasJoiner = true }
      end += 1
    }
    if end < count, self[end].isASCIILetter { return nil }
    while end > start, self[end - 1].isJoiner { end -= 1 }
    guard hasJoiner, self[start..<end].contains(where: { !$0.isDigit }), end - start <= Self.longestRun else {
      return nil
    }
    return end
  }
}

extension Unicode.Scalar {
  fileprivate var isWordPart: Bool { isASCIILetter || isDigit }
  fileprivate var isJoiner: Bool { ":：.-–—~～/".unicodeScalars.contains(self) }
  fileprivate var isUnit: Bool { "年月日时分点".unicodeScalars.contains(self) }
}
