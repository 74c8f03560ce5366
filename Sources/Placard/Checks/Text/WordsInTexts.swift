extension NoticeInspection {
  /// Reports each place where one of the patterns stands in a text. A pattern of ASCII letters matches whole words only, in any
  /// case.
  func report(
    _ patterns: [String], to sink: inout FindingSink, _ finding: (String, SourceRange) -> Finding,
    unless isExempt: (Substring, Substring) -> Bool = { _, _ in false }
  ) {
    let patterns = patterns.map { (text: $0, bytes: Array($0.utf8)) }
    for text in texts {
      for (_, scalar) in text.scalars {
        let lowered = scalar.value.lowercased()
        var taken: [Range<Int>] = []
        let bytes = Array(lowered.utf8)
        // Nearly all of them are nowhere, and bytes tell that soonest.
        for (pattern, patternBytes) in patterns where bytes.firstRange(of: patternBytes) != nil {
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
