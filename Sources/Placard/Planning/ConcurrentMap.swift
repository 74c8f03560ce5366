extension Array where Element: Sendable {
  /// Each element on its own, on all cores; the answers in the order of the elements.
  ///
  /// - Parameter weight: How long an element takes, as far as it is known. The longest begin first, so that no core is left with
  ///   one at the end while the others wait, and short ones share a task.
  func concurrentMap<Answer: Sendable>(
    weight: (Element) -> Int = { _ in 1 }, _ transform: @escaping @Sendable (Element) -> Answer
  ) async -> [Answer] {
    let answered = await shares(weight: weight).inBatches(of: 1) { shares, _ in
      shares.joined().map { ($0, transform(self[$0])) }
    }
    var answers = [Answer?](repeating: nil, count: count)
    for (index, answer) in answered { answers[index] = answer }
    return answers.compactMap(\.self)
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

extension Array where Element: Sendable {
  /// The work of a list shared out among all cores, a batch to a task. The answers are in the order of the elements, however
  /// the tasks end; after a failure no further batch begins.
  /// - Parameters:
  ///   - size: Elements in a batch, at least 1.
  ///   - width: Tasks that there are at any time: more than cores, so that none waits for the next one to be made.
  ///   - onProgress: Told how many elements are done.
  ///   - work: Gets a batch and the number of its first element. Gives one answer for each element, or whatever its caller
  ///     makes of a batch.
  package func inBatches<Answer: Sendable, Failure: Error>(
    of size: Int, width: Int = 64, onProgress: (Int) -> Void = { _ in },
    _ work: @escaping @Sendable (ArraySlice<Element>, Int) async throws(Failure) -> [Answer]
  ) async throws(Failure) -> [Answer] {
    let starts = Swift.Array(stride(from: 0, to: count, by: Swift.max(1, size)))
    let result = await withTaskGroup(of: (Int, Result<[Answer], Failure>).self) { group in
      var answers = [[Answer]](repeating: [], count: starts.count)
      var next = 0
      var done = 0
      func addTask() {
        guard next < starts.count else { return }
        let batch = next
        let range = starts[batch]..<Swift.min(starts[batch] + Swift.max(1, size), count)
        next += 1
        group.addTask {
          do throws(Failure) {
            return (batch, .success(try await work(self[range], range.lowerBound)))
          } catch {
            return (batch, .failure(error))
          }
        }
      }
      for _ in 0..<width { addTask() }
      while let (batch, result) = await group.next() {
        switch result {
        case .success(let own):
          answers[batch] = own
          done += Swift.min(Swift.max(1, size), count - starts[batch])
          onProgress(done)
          addTask()
        case .failure(let failure):
          group.cancelAll()
          return Result<[[Answer]], Failure>.failure(failure)
        }
      }
      return .success(answers)
    }
    return Swift.Array(try result.get().joined())
  }
}
