extension Sequence<String> {
  /// The name most like `wrong`, or `nil` when none is near enough to offer.
  ///
  /// Distance is optimal string alignment (insertions, deletions, substitutions, swaps of neighbours), at most a third of
  /// the longer name and never more than three. Among equals the first in alphabetical order wins, so the offer is stable.
  package func nearest(to wrong: String) -> String? {
    let wrongScalars = Array(wrong.unicodeScalars)
    var best: (name: String, distance: Int)?
    for name in self.sorted() {
      let scalars = Array(name.unicodeScalars)
      let limit = Swift.min(3, Swift.max(1, Swift.max(scalars.count, wrongScalars.count) / 3))
      guard abs(scalars.count - wrongScalars.count) <= limit else { continue }
      let distance = alignmentDistance(scalars, wrongScalars)
      if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
  }
}

private func alignmentDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  var beforePrevious = [Int](repeating: 0, count: right.count + 1)
  var previous = Array(0...right.count)
  for i in 1...left.count {
    var current = [i]
    for j in 1...right.count {
      var distance = min(
        previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1))
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        distance = min(distance, beforePrevious[j - 2] + 1)
      }
      current.append(distance)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[right.count]
}
