extension Array where Element: Sendable {
  /// Each element on its own, on all cores; the answers in the order of the elements.
  func concurrentMap<Answer: Sendable>(_ transform: @escaping @Sendable (Element) -> Answer) async -> [Answer] {
    await withTaskGroup(of: (Int, Answer).self) { group in
      for (index, element) in enumerated() { group.addTask { (index, transform(element)) } }
      return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
