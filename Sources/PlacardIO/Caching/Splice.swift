/// One change of a text, to be made in a longer text that holds the first as one item among others.
///
/// A feed is its items one after the other. From the feed of one notice as it was and as it is follows the change of its item,
/// which is then looked for in the feed of all notices: it must be there once, amid the same bytes as far as the notice's own
/// name.
struct Splice {
  private let old: [UInt8]
  private let new: [UInt8]
  /// The bytes that differ, from the first to the last.
  private let oldRange: Range<Int>
  private let newRange: Range<Int>
  private let name: [UInt8]

  /// - Parameter name: stands in the item and in no other, with no letter, digit or hyphen next to it.
  init(from old: [UInt8], to new: [UInt8], of name: String) {
    var start = 0
    let shorter = min(old.count, new.count)
    while start < shorter, old[start] == new[start] { start += 1 }
    var rest = 0
    while rest < shorter - start, old[old.count - 1 - rest] == new[new.count - 1 - rest] { rest += 1 }
    self.old = old
    self.new = new
    oldRange = start..<old.count - rest
    newRange = start..<new.count - rest
    self.name = Array(name.utf8)
  }

  /// `nil` when it cannot be told where the change belongs.
  func applied(to text: [UInt8]) -> [UInt8]? {
    for context in [16, 64, 256, 1024] {
      let lower = max(0, oldRange.lowerBound - context)
      let upper = min(old.count, oldRange.upperBound + context)
      let places = text.places(of: old[lower..<upper])
      if places.isEmpty { return nil }
      guard places.count == 1, let place = places.first else { continue }
      let start = place + oldRange.lowerBound - lower
      guard isInItem(text, start) else { return nil }
      var result = text
      result.replaceSubrange(start..<start + oldRange.count, with: new[newRange])
      return result
    }
    return nil
  }

  /// Whether the bytes round the change are those of the item as far as its name.
  private func isInItem(_ text: [UInt8], _ start: Int) -> Bool {
    var before = 0
    while before < start, before < oldRange.lowerBound,
      text[start - 1 - before] == old[oldRange.lowerBound - 1 - before]
    { before += 1 }
    var after = 0
    let end = start + oldRange.count
    while end + after < text.count, oldRange.upperBound + after < old.count,
      text[end + after] == old[oldRange.upperBound + after]
    { after += 1 }
    let shared = old[(oldRange.lowerBound - before)..<(oldRange.upperBound + after)]
    return Array(shared).places(of: name[...]).contains { place in
      let (first, last) = (shared.startIndex + place - 1, shared.startIndex + place + name.count)
      return first >= shared.startIndex && last < shared.endIndex && !old[first].isOfName && !old[last].isOfName
    }
  }
}

extension [UInt8] {
  /// Where a stretch of bytes begins, each time; two at most.
  fileprivate func places(of stretch: ArraySlice<UInt8>) -> [Int] {
    guard let first = stretch.first, stretch.count <= count else { return [] }
    var places: [Int] = []
    var index = 0
    while index <= count - stretch.count, places.count < 2 {
      guard let next = self[index...(count - stretch.count)].firstIndex(of: first) else { break }
      if self[next..<next + stretch.count] == stretch { places.append(next) }
      index = next + 1
    }
    return places
  }
}

extension UInt8 {
  /// Of an id.
  fileprivate var isOfName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
