/// Hears when the stages of a build begin and end. The pure library has no clock: whoever listens has one.
package struct Stopwatch: Sendable {
  package enum Stage: String, Sendable, CaseIterable {
    case read
    /// Asking the last build what is as it was then.
    case recall
    /// With what is checked of each file by itself.
    case load
    /// Beside `load` and `check`.
    case templates
    /// Of the site as a whole. Beside `templates` and `plan`.
    case check
    case plan
    /// What a shard must know of the whole that it belongs to.
    case identify
    case print
    /// Rendering, comparing with what stands there, and making aside what differs.
    case render
    case replace
  }

  package enum Edge: Sendable {
    case begins
    case ends
  }

  /// Nobody listens.
  package static let none = Stopwatch { _, _ in }

  private let hear: @Sendable (Stage, Edge) -> Void

  package init(_ hear: @escaping @Sendable (Stage, Edge) -> Void) { self.hear = hear }

  package func begin(_ stage: Stage) { hear(stage, .begins) }
  package func end(_ stage: Stage) { hear(stage, .ends) }

  package func callAsFunction<Result>(_ stage: Stage, _ work: () throws -> Result) rethrows -> Result {
    begin(stage)
    defer { end(stage) }
    return try work()
  }

  package func callAsFunction<Result>(
    _ stage: Stage, isolation: isolated (any Actor)? = #isolation, _ work: () async throws -> Result
  ) async rethrows -> Result {
    begin(stage)
    defer { end(stage) }
    return try await work()
  }
}
