extension String {
  /// Whether a text stands anywhere in it, byte for byte.
  func contains(_ part: String) -> Bool { Array(utf8).firstRange(of: Array(part.utf8)) != nil }
}

extension Substring {
  func contains(_ part: String) -> Bool { Array(utf8).firstRange(of: Array(part.utf8)) != nil }
}

extension [UInt8] {
  /// Where a text first stands, byte for byte. The standard library's search compares characters, which takes a hundred times
  /// as long and is the same for texts in composed form.
  func firstRange(of text: [UInt8], from start: Int = 0) -> Range<Int>? {
    guard let first = text.first, count - start >= text.count else { return nil }
    for index in start...(count - text.count) where self[index] == first {
      var length = 1
      while length < text.count, self[index + length] == text[length] { length += 1 }
      if length == text.count { return index..<index + length }
    }
    return nil
  }
}
