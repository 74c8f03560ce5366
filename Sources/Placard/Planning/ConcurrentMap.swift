extension Array where Element: Sendable {
  /// Each element on its own, on all cores; the answers in the order of the elements.
  ///
  /// - Parameter weight: How long an element takes, as far as it is known. The longest begin first, so that no core is left with
  ///   one at the end while the others wait, and short ones share a task.
  func concurrentMap<Answer: Sendable>(
    weight: (Element) -> Int = { _ in 1 }, _ transform: @escaping @Sendable (Element) -> Answer
  ) async -> [Answer] {
    let shares = shares(weight: weight)
    return await withTaskGroup(of: [(Int, Answer)].self) { group in
      for share in shares { group.addTask { share.map { ($0, transform(self[$0])) } } }
      var answers = [Answer?](repeating: nil, count: count)
      for await share in group { for (index, answer) in share { answers[index] = answer } }
      return answers.compactMap(\.self)
    }
  }

  /// The indices of the elements, the heaviest first, in shares of at least a thirty-second of the whole.
  private func shares(weight: (Element) -> Int) -> [[Int]] {
    let weights = map(weight)
    let least = weights.reduce(0, +) / 32
    var shares: [[Int]] = []
    var share: [Int] = []
    var sum = 0
    for index in indices.sorted(by: { (-weights[$0], $0) < (-weights[$1], $1) }) {
      share.append(index)
      sum += weights[index]
      if sum >= least {
        shares.append(share)
        (share, sum) = ([], 0)
      }
    }
    return share.isEmpty ? shares : shares + [share]
  }
}
