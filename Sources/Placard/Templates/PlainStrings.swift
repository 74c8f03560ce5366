/// The lines of a strings file, where YAML would read each of them as it looks: names with texts, at most one level of groups.
///
/// libyaml and a tree take ten times as long. What is the least bit more than plain is theirs: then there is no such reading.
struct PlainStrings {
  struct Line: Equatable {
    /// With its group's: `unit.when`.
    let name: String
    /// The place of the name, its group's aside.
    let range: SourceRange
    /// `nil` for the head of a group.
    let text: String?
  }

  private(set) var lines: [Line] = []
  private let path: String
  /// The group that is open, and whether anything stands in it yet.
  private var group: (prefix: String, isEmpty: Bool)?

  init?(_ source: SourceText) {
    path = source.path
    lines.reserveCapacity(source.lineCount)
    let bytes = Array(source.text.utf8)
    var start = 0
    for number in 1...source.lineCount {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      guard read(bytes[start..<end], number) else { return nil }
      start = min(end + 1, bytes.count)
    }
    guard !lines.isEmpty, group?.isEmpty != true else { return nil }
  }

  /// - Returns: whether the line is plain.
  private mutating func read(_ line: ArraySlice<UInt8>, _ number: Int) -> Bool {
    let start = line.firstIndex { $0 != UInt8(ascii: " ") } ?? line.endIndex
    let indentation = start - line.startIndex
    guard line.isPrintable else { return false }
    if start == line.endIndex { return indentation == 0 }
    if line[start] == UInt8(ascii: "#") { return true }
    guard line[start].isASCIILetter, let colon = line[start...].firstIndex(where: { !$0.mayStandInName }),
      line[colon] == UInt8(ascii: ":"), colon - start <= 128
    else { return false }
    if indentation == 0 {
      guard group?.isEmpty != true else { return false }
      group = nil
    } else {
      guard indentation == 2, group != nil else { return false }
      group?.isEmpty = false
    }

    let name = (group?.prefix ?? "") + String(decoding: line[start..<colon], as: UTF8.self)
    let range = SourceRange(
      path: path, start: SourcePosition(line: number, column: indentation + 1),
      end: SourcePosition(line: number, column: colon - line.startIndex + 1))
    let rest = line[(colon + 1)...]
    if rest.isEmpty {
      group = (name + ".", true)
      lines.append(Line(name: name, range: range, text: nil))
      return indentation == 0
    }
    guard rest.first == UInt8(ascii: " "), let text = rest.drop(while: { $0 == UInt8(ascii: " ") }).plainText else {
      return false
    }
    lines.append(Line(name: name, range: range, text: text))
    return true
  }
}

extension ArraySlice<UInt8> {
  /// What YAML reads the value as: between quotes with no escapes in them, or without quotes, where no mark begins it, nothing in
  /// it ends it, and it is no word for nothing (YAML 1.1, 9.1.2).
  fileprivate var plainText: String? {
    guard let first, let last, count > 1 || first != UInt8(ascii: "\"") else { return nil }
    if first == UInt8(ascii: "\"") {
      let inner = dropFirst().dropLast()
      guard last == first, !inner.isEmpty, !inner.contains(first), !inner.contains(UInt8(ascii: "\\")) else {
        return nil
      }
      return String(decoding: inner, as: UTF8.self)
    }
    guard !"-?:,[]{}#&*!|>'%@`~".utf8.contains(first) else { return nil }
    var previous = first
    for byte in self {
      if byte == UInt8(ascii: " "), previous == UInt8(ascii: ":") { return nil }
      if byte == UInt8(ascii: "#"), previous == UInt8(ascii: " ") { return nil }
      previous = byte
    }
    guard last != UInt8(ascii: " "), last != UInt8(ascii: ":") else { return nil }
    let text = String(decoding: self, as: UTF8.self)
    return ["null", "Null", "NULL"].contains(text) ? nil : text
  }

  /// Nothing that YAML forbids, ignores or takes for the end of a line: no controls, no U+2028 and U+2029, nothing from U+FEC0 to
  /// U+FEFF or beyond U+FFBF.
  fileprivate var isPrintable: Bool {
    for index in indices {
      switch self[index] {
      case 0x20...0x7E, 0x80...0xC1, 0xC3...0xE1, 0xE3...0xEE: continue
      case 0xC2 where self[index + 1] >= 0xA0: continue
      case 0xE2 where self[index + 1] != 0x80 || self[index + 2] < 0xA8: continue
      case 0xE2 where self[index + 2] > 0xA9: continue
      case 0xEF where self[index + 1] != 0xBB && self[index + 1] != 0xBF: continue
      default: return false
      }
    }
    return true
  }
}

extension UInt8 {
  fileprivate var mayStandInName: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
  }
}
