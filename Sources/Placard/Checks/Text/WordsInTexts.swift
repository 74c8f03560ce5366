extension NoticeInspection {
  /// Reports each place where one of the patterns stands in a text. A pattern of ASCII letters matches whole words only, in any
  /// case.
  func report(
    _ patterns: BytePatterns, to sink: inout FindingSink, _ finding: (String, SourceRange) -> Finding,
    unless isExempt: (Substring, Substring) -> Bool = { _, _ in false }
  ) {
    for text in texts {
      for (_, scalar) in text.scalars {
        let lowered = scalar.value.lowercased()
        var taken: [Range<Int>] = []
        for pattern in patterns.found(in: Array(lowered.utf8)) {
          for found in lowered.ranges(of: pattern) {
            let before = lowered[..<found.lowerBound]
            let after = lowered[found.upperBound...]
            if pattern.utf8.first.map({ $0 < 0x80 }) == true {
              if before.unicodeScalars.last?.isASCIILetter == true || after.unicodeScalars.first?.isASCIILetter == true
              {
                continue
              }
            }
            let start = before.utf8.count
            let range = start..<start + pattern.utf8.count
            // 下周 is part of 下周三, which was found first.
            guard !taken.contains(where: range.overlaps), !isExempt(before, after) else { continue }
            taken.append(range)
            sink.report(finding(pattern, self.range(of: range, in: scalar)))
          }
        }
      }
    }
  }
}

/// Texts that are sought together: nearly all of them are nowhere, and one walk over the bytes tells.
struct BytePatterns: Sendable {
  private let patterns: [(text: String, bytes: [UInt8])]
  /// By first byte, the patterns that begin with it.
  private var starting = [[Int]](repeating: [], count: 256)

  init(_ texts: [String]) {
    patterns = texts.map { ($0, Array($0.utf8)) }
    for (index, pattern) in patterns.enumerated() {
      if let first = pattern.bytes.first { starting[Int(first)].append(index) }
    }
  }

  /// Those that stand in a text, in their order.
  func found(in bytes: [UInt8]) -> [String] {
    var isFound = [Bool](repeating: false, count: patterns.count)
    for (place, byte) in bytes.enumerated() {
      for index in starting[Int(byte)] where bytes[place...].starts(with: patterns[index].bytes) {
        isFound[index] = true
      }
    }
    return patterns.indices.filter { isFound[$0] }.map { patterns[$0].text }
  }
}
