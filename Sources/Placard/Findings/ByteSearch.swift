extension [UInt8] {
  /// Where a text first stands, byte for byte. The standard library's search compares characters, which takes a hundred times
  /// as long and is the same for texts in composed form.
  func firstRange(of text: [UInt8], from start: Int = 0) -> Range<Int>? {
    guard let first = text.first, count >= text.count else { return nil }
    var index = start
    while index <= count - text.count {
      if self[index] == first {
        var length = 1
        while length < text.count, self[index + length] == text[length] { length += 1 }
        if length == text.count { return index..<index + length }
      }
      index += 1
    }
    return nil
  }
}
