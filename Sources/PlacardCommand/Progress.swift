import Placard
import PlacardIO

/// One line on the terminal for work of more than two seconds.
struct Progress: Sendable {
  private let console: Console
  private let start: ContinuousClock.Instant
  private let line: ProgressLine

  init(_ console: Console, since start: ContinuousClock.Instant) {
    self.console = console
    self.start = start
    line = ProgressLine(isShown: !console.isQuiet && Console.isTerminal(.error), language: console.language)
  }

  func show(_ event: Publisher.Event) {
    if case .waitingForOtherBuild = event { console.warn(.waiting) }
    if let text = line.text(of: event, after: elapsed) { Console.write(text, to: .error) }
  }

  func show(_ event: SheetPrinting.Event) {
    if let text = line.text(of: event, after: elapsed) { Console.write(text, to: .error) }
  }

  func clear() {
    if let text = line.clearing(after: elapsed) { Console.write(text, to: .error) }
  }

  private var elapsed: Duration { ContinuousClock.now - start }
}

/// What the line says at a time: each text takes the place of the one before it.
struct ProgressLine: Sendable {
  /// Nobody reads a line that overwrites itself in a file or under `--quiet`.
  let isShown: Bool
  let language: MessageLanguage

  func text(of event: Publisher.Event, after elapsed: Duration) -> String? {
    guard case .compared(let count, let total) = event, isDue(elapsed) else { return nil }
    return Self.emptied + Wording.progress(count, total).text(in: language)
  }

  func text(of event: SheetPrinting.Event, after elapsed: Duration) -> String? {
    guard case .printed(let count, let total) = event, isDue(elapsed) else { return nil }
    return Self.emptied + Wording.printing(count, total).text(in: language)
  }

  /// Leaves the line empty for what comes next; `nil` when nothing was written.
  func clearing(after elapsed: Duration) -> String? { isDue(elapsed) ? Self.emptied : nil }
}

extension ProgressLine {
  /// Back to the first column, and everything to the right of it gone (ECMA-48 EL).
  private static let emptied = "\r\u{1B}[K"

  private func isDue(_ elapsed: Duration) -> Bool { isShown && elapsed > .seconds(2) }
}
