import Synchronization

/// A value that is made when it is first asked for: of what many pages share, most show little.
final class Lazily<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// Two that ask at once may both make it; it is the same.
  var value: Value {
    if let value = made.withLock({ $0 }) { return value }
    let value = make()
    made.withLock { $0 = value }
    return value
  }
}

/// What some pages share, made when the first of them asks for it and let go with the last: the pages of a folder are made one
/// after the other, and a site of two thousand folders need not hold what is for all of them.
final class Passing<Value: Sendable>: Sendable {
  private struct State {
    var value: Value?
    /// Askings that are still to come.
    var left: Int
  }

  private let state: Mutex<State>
  private let uses: Int
  private let make: @Sendable () -> Value

  /// - Parameter uses: how often it is asked for. After that it would be made anew.
  init(uses: Int, _ make: @escaping @Sendable () -> Value) {
    self.uses = uses
    self.make = make
    state = Mutex(State(value: nil, left: uses))
  }

  /// Whoever asks while it is being made waits for it: that takes no longer than making it twice. So `make` must not ask for it.
  func use() -> Value {
    state.withLock { state in
      let value = state.value ?? make()
      state.left -= 1
      state.value = state.left > 0 ? value : nil
      if state.left <= 0 { state.left = uses }
      return value
    }
  }
}
